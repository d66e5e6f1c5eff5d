#include "app/desktop/progress_dialog.h"

#include <wx/app.h>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/weakref.h>

#include "app/desktop/model/jobs.h"
#include "app/desktop/pages/start/progress_view.h"
#include "app/desktop/platform/accessibility.h"
#include "app/desktop/platform/screen_room.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/card.h"
#include "app/desktop/widgets/chart_panel.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"

namespace vireo {
namespace {

/// Reads a folder's books on the worker; what it found comes back on the window's thread.
struct ReadFolder : Job {
  std::filesystem::path folder{};
  TemplateSource templates{};
  BookWorld world{};
  std::optional<Checked<Submissions>> result{};
  std::function<void(const std::optional<Checked<Submissions>>&)> told{};

  void process(const Progress& progress, std::stop_token stop) override {
    result = ProgressView::read(folder, templates, world, [&](std::size_t done, std::size_t all) {
      progress({static_cast<int>(done * 100 / std::max<std::size_t>(1, all)), {}});
      return !stop.stop_requested();
    });
  }
  void finish(const JobEnd& end) override {
    if (!end.cancelled) told(end.error ? std::nullopt : result);
  }
};

class ProgressDialog : public wxDialog {
 public:
  ProgressDialog(wxWindow* parent, const Look& look, const ProgressSetting& setting)
      : wxDialog(parent, wxID_ANY, U(look.wording.text("progress.title")), wxDefaultPosition, wxDefaultSize,
                 wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
        look_(look),
        setting_(setting),
        view_(look.wording, setting.templates),
        jobs_([](std::function<void()> work) { wxTheApp->CallAfter(work); }) {
    SetFont(look.fonts.body);
    SetBackgroundColour(look.theme.window);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(build_top(), 0, wxEXPAND);
    summary_ = new WrappedText(this, look, "");
    column->Add(summary_, 0, wxEXPAND | wxTOP | wxBOTTOM, FromDIP(10));
    list_ = new VirtualTable(this, look, view_.table, {.name = "progress.table", .spoken = word("title")});
    list_->SetMinSize(wxSize(-1, FromDIP(150)));
    column->Add(list_, 5, wxEXPAND);
    auto* below = new wxBoxSizer(wxHORIZONTAL);
    chart_ = new ChartPanel(this, look, "progress.chart");
    chart_->SetMinSize(wxSize(FromDIP(360), FromDIP(220)));
    below->Add(chart_, 3, wxEXPAND | wxRIGHT, FromDIP(14));
    below->Add(build_words(), 2, wxEXPAND);
    column->Add(below, 4, wxEXPAND | wxTOP, FromDIP(14));
    column->Add(build_bottom(), 0, wxEXPAND | wxTOP, FromDIP(12));
    auto* room = new wxBoxSizer(wxVERTICAL);
    room->Add(column, 1, wxEXPAND | wxALL, FromDIP(20));
    SetSizer(room);
    SetMinClientSize(FromDIP(wxSize(720, 560)));
    SetSize(within_screen(GetParent(), FromDIP(wxSize(1040, 760))));
    SetEscapeId(wxID_CANCEL);
    CentreOnParent();
    show();
    read(setting.folder);
  }

 private:
  std::string word(const char* id) const { return look_.wording.text(std::string("progress.") + id); }

  wxSizer* build_top() {
    folder_ = plain_text(this, look_, "", Tone::muted);
    who_ = new wxChoice(this, wxID_ANY);
    who_->SetFont(look_.fonts.body);
    set_names(who_, "progress.trainee", word("trainee"));
    who_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
      const int at = who_->GetSelection();
      if (at == wxNOT_FOUND) return;
      view_.choose(view_.trainees().at(static_cast<std::size_t>(at)).value);
      show();
    });
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    top->Add(make_button(this, look_,
                         {.name = "progress.folder",
                          .text = word("folder"),
                          .icon = "folder-open",
                          .run =
                              [this] {
                                if (const auto chosen = choose_folder(this, word("folder"))) read(*chosen);
                              }}),
             0, wxALIGN_CENTRE_VERTICAL);
    top->Add(make_button(this, look_,
                         {.name = "progress.archive",
                          .text = word("archive"),
                          .run =
                              [this] {
                                if (const auto chosen =
                                        choose_file(this, {.title = word("archive"), .pattern = "*.zip"}))
                                  read(*chosen);
                              }}),
             0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(8));
    top->Add(folder_, 1, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(10));
    top->Add(plain_text(this, look_, word("trainee"), Tone::muted), 0, wxALIGN_CENTRE_VERTICAL | wxLEFT,
             FromDIP(10));
    top->Add(who_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(8));
    return top;
  }

  /// For who trains: the marks of everybody in the folder.
  wxSizer* build_bottom() {
    auto* bottom = new wxBoxSizer(wxHORIZONTAL);
    for (const char* kind : {"gradebook", "moodle"}) {
      save_.push_back(
          make_button(this, look_,
                      {.name = std::string("progress.") + kind,
                       .text = word(kind),
                       .icon = "download",
                       .run = [this, is_csv = std::string_view(kind) == "moodle"] { write(is_csv); }}));
      bottom->Add(save_.back(), 0, wxRIGHT, FromDIP(10));
    }
    bottom->AddStretchSpacer();
    bottom->Add(make_button(
        this, look_, {.name = "progress.close", .text = look_.wording.text("widget.close"), .run = [this] {
                        EndModal(wxID_CANCEL);
                      }}));
    return bottom;
  }

  void write(bool is_csv) {
    const auto file = choose_file(
        this, {.title = word(is_csv ? "moodle" : "gradebook"),
               .save = true,
               .folder = folder_read_,
               .proposed = word("gradebook.file") + " " + setting_.today.text() + (is_csv ? ".csv" : ".xlsx"),
               .pattern = is_csv ? "*.csv" : "*.xlsx"});
    if (!file) return;
    const auto written = view_.write_gradebook(*file, setting_.today);
    if (!written) return tell_problems(this, look_, word("gradebook"), written.problems());
    summary_->set_text(look_.wording.text("progress.written", {{"file", file->filename().string()}}));
    Layout();
  }

  wxWindow* build_words() {
    auto* card = new Card(this, look_, word("next"));
    room_ =
        new wxScrolledWindow(card, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
    room_->SetScrollRate(0, FromDIP(16));
    room_->SetBackgroundColour(look_.theme.card);
    next_ = new WrappedText(room_, look_, "");
    found_title_ = card_heading(room_, look_, word("found"));
    found_ = new WrappedText(room_, look_, "", Tone::warning);
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(next_, 0, wxEXPAND);
    inside->Add(found_title_, 0, wxTOP | wxBOTTOM, FromDIP(10));
    inside->Add(found_, 0, wxEXPAND);
    room_->SetSizer(inside);
    card->content()->Add(room_, 1, wxEXPAND);
    return card;
  }

  void read(const std::filesystem::path& folder) {
    const auto text = folder.u8string();
    folder_->SetLabelText(U(std::string(reinterpret_cast<const char*>(text.data()), text.size())));
    summary_->set_text(word("reading"));
    folder_read_ = std::filesystem::is_directory(folder) ? folder : folder.parent_path();
    progressed_ = jobs_.progressed.connect([this](const JobProgress& now) {
      summary_->set_text(word("reading") + " " +
                         look_.wording.percent(Rate::percent(Decimal::of(now.percent))));
    });
    auto job = std::make_unique<ReadFolder>();
    job->folder = folder;
    job->templates = setting_.templates;
    job->world = setting_.world;
    job->told = [this](const std::optional<Checked<Submissions>>& result) {
      Submissions submissions;
      if (result && result->ok())
        submissions = result->value();
      else if (result)
        submissions.found = result->problems();
      view_.take(std::move(submissions));
      who_->Clear();
      for (const NamedValue& each : view_.trainees()) who_->Append(U(each.text));
      if (!view_.empty()) who_->SetSelection(0);
      show();
    };
    jobs_.cancel();
    jobs_.start(std::move(job));
  }

  void show() {
    summary_->set_text(view_.empty() ? word("none") : view_.summary());
    who_->Enable(!view_.empty());
    for (wxButton* each : save_) each->Enable(!view_.empty());
    chart_->show(view_.chart());
    const auto lines = [](const std::vector<std::string>& all) {
      std::string text;
      for (const std::string& each : all) text += (text.empty() ? "" : "\n") + each;
      return text;
    };
    next_->set_text(lines(view_.next()));
    const std::string found = lines(view_.found());
    found_->set_text(found);
    found_->Show(!found.empty());
    found_title_->Show(!found.empty());
    room_->FitInside();
    Layout();
  }

  const Look& look_;
  ProgressSetting setting_;
  ProgressView view_;
  wxStaticText* folder_ = nullptr;
  wxChoice* who_ = nullptr;
  WrappedText* summary_ = nullptr;
  VirtualTable* list_ = nullptr;
  ChartPanel* chart_ = nullptr;
  wxScrolledWindow* room_ = nullptr;
  std::vector<wxButton*> save_{};
  std::filesystem::path folder_read_{};
  WrappedText* next_ = nullptr;
  wxStaticText* found_title_ = nullptr;
  WrappedText* found_ = nullptr;
  ThreadExecutor jobs_;  // last but one: the job ends before what it tells
  Connection progressed_;
};

}  // namespace

void tell_progress(wxWindow* parent, const Look& look, const ProgressSetting& setting) {
  ProgressDialog(parent, look, setting).ShowModal();
}

}  // namespace vireo
