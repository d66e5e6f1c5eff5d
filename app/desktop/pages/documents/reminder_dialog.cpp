#include "app/desktop/pages/documents/reminder_dialog.h"

#include <fstream>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/clipbrd.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include "app/desktop/pages/documents/reminder_view.h"
#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/day_dialog.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/text.h"

namespace vireo {
namespace {

class ReminderDialog : public wxDialog {
 public:
  ReminderDialog(wxWindow* parent, const PageWorld& world, const IssuedDocument& document)
      : wxDialog(parent, wxID_ANY, U(world.look.wording.text("issued.remind")), wxDefaultPosition,
                 wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
        world_(world),
        view_(world.session, document) {
    SetFont(world.look.fonts.body);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(heading(this, world.look, document.number() + " · " + document.facts().client.name), 0,
                wxBOTTOM, FromDIP(8));
    state_ = new WrappedText(this, world.look, {}, Tone::muted);
    column->Add(state_, 0, wxEXPAND | wxBOTTOM, FromDIP(12));
    levels_ = new wxChoice(this, wxID_ANY);
    set_names(levels_, "reminder.level", word("reminder_form.level"));
    for (const ReminderLevel& level : view_.levels()) {
      levels_->Append(U(level.names.in(world.look.wording.language())));
      if (level.level == view_.level()) levels_->SetSelection(static_cast<int>(levels_->GetCount()) - 1);
    }
    levels_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
      view_.choose(view_.levels()[static_cast<std::size_t>(levels_->GetSelection())].level);
      show();
    });
    column->Add(levels_, 0, wxBOTTOM, FromDIP(10));
    subject_ = plain_text(this, world.look, {}, Tone::normal);
    column->Add(subject_, 0, wxEXPAND | wxBOTTOM, FromDIP(6));
    text_ = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, FromDIP(wxSize(640, 320)),
                           wxTE_MULTILINE);
    set_names(text_, "reminder.text", word("reminder_form.text"));
    column->Add(text_, 1, wxEXPAND | wxBOTTOM, FromDIP(12));
    column->Add(first_row(), 0, wxEXPAND | wxBOTTOM, FromDIP(8));
    column->Add(second_row(), 0, wxEXPAND);
    auto* room = new wxBoxSizer(wxVERTICAL);
    room->Add(column, 1, wxEXPAND | wxALL, FromDIP(20));
    SetSizer(room);
    show();
    Fit();
    CentreOnParent();
    text_->SetFocus();
  }
  bool noted() const { return noted_; }

 private:
  std::string word(const std::string& id) const { return world_.look.wording.text(id); }
  wxButton* add(wxSizer* row, const char* name, const char* icon, ButtonKind kind,
                std::function<void()> run) {
    auto* button = make_button(this, world_.look,
                               {.name = std::string("reminder.") + name,
                                .text = word(std::string("reminder_form.") + name),
                                .icon = icon,
                                .kind = kind,
                                .run = std::move(run)});
    row->Add(button, 0, wxRIGHT, FromDIP(8));
    return button;
  }
  wxSizer* first_row() {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    add(row, "copy", "copy", ButtonKind::normal, [this] { copy(); });
    add(row, "pdf", "file-type-pdf", ButtonKind::normal,
        [this] { keep(".pdf", "PDF", view_.paper(typed())); });
    add(row, "mail", "mail", ButtonKind::normal, [this] { keep(".eml", "E-mail", view_.mail(typed())); });
    return row;
  }
  wxSizer* second_row() {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    add(row, "promise", "calendar", ButtonKind::normal, [this] { promise(); });
    dispute_ = add(row, "dispute", "alert-triangle", ButtonKind::normal,
                   [this] { note(view_.dispute(!view_.is_disputed())); });
    row->AddStretchSpacer();
    auto* close = add(row, "close", "x", ButtonKind::normal, [this] { EndModal(wxID_CANCEL); });
    SetEscapeId(close->GetId());
    add(row, "sent", "check", ButtonKind::primary, [this] { mark_sent(); });
    return row;
  }
  std::string typed() const { return std::string(text_->GetValue().utf8_str()); }
  void show() {
    std::string told;
    for (const std::string& line : view_.state()) told += (told.empty() ? "" : "\n") + line;
    state_->set_text(told);
    subject_->SetLabelText(U(view_.letter().subject));
    text_->ChangeValue(U(view_.letter().text));
    set_button_text(dispute_,
                    word(view_.is_disputed() ? "reminder_form.dispute_over" : "reminder_form.dispute"));
    Layout();
  }
  void copy() {
    if (!wxTheClipboard->Open()) return;
    wxTheClipboard->SetData(new wxTextDataObject(U(view_.letter().subject + "\n\n" + typed())));
    wxTheClipboard->Close();
  }
  void keep(const char* ending, const char* kind, const std::string& bytes) {
    const auto file = choose_file(this, {.save = true,
                                         .proposed = view_.file_name(ending),
                                         .pattern = std::string("*") + ending,
                                         .kind = kind});
    if (!file) return;
    std::ofstream out(*file, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out)
      tell_problems(this, world_.look, word("issued.remind"), {problem("file.unwritable", {file->string()})});
  }
  std::optional<Date> day_for(const char* id, Date proposed) {
    return ask_day(this, world_.look,
                   {.name = std::string("reminder.") + id + "_day",
                    .title = word(std::string("reminder_form.") + id),
                    .text = word(std::string("reminder_form.") + id + ".text"),
                    .label = word(std::string("reminder_form.") + id + ".day"),
                    .yes = word(std::string("reminder_form.") + id),
                    .proposed = proposed,
                    .today = world_.session.today()});
  }
  void mark_sent() {
    if (const auto day = day_for("sent", world_.session.today())) note(view_.sent(*day), true);
  }
  void promise() {
    if (const auto day = day_for("promise", world_.session.today().plus_days(7))) note(view_.promised(*day));
  }
  void note(const Checked<Done>& done, bool ends = false) {
    if (!done) return tell_problems(this, world_.look, word("issued.remind"), done.problems());
    noted_ = true;
    if (ends) return EndModal(wxID_OK);
    show();
  }

  const PageWorld& world_;
  ReminderView view_;
  WrappedText* state_ = nullptr;
  wxChoice* levels_ = nullptr;
  wxStaticText* subject_ = nullptr;
  wxTextCtrl* text_ = nullptr;
  wxButton* dispute_ = nullptr;
  bool noted_ = false;
};

}  // namespace

bool show_reminder(wxWindow* parent, const PageWorld& world, const IssuedDocument& document) {
  ReminderDialog dialog(parent, world, document);
  dialog.ShowModal();
  return dialog.noted();
}

}  // namespace vireo
