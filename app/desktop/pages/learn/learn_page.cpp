#include "app/desktop/pages/learn/learn_page.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include "app/desktop/pages/form_options.h"
#include "app/desktop/pages/learn/answer_grid.h"
#include "app/desktop/pages/learn/learn_view.h"
#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/card.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/empty_state.h"
#include "app/desktop/widgets/form_dialog.h"
#include "app/desktop/widgets/form_grid.h"
#include "app/desktop/widgets/key_figure.h"
#include "app/desktop/widgets/page_header.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"

namespace vireo {
namespace {

class LearnPage : public Page {
 public:
  LearnPage(wxWindow* parent, const PageWorld& world) : Page(parent, world), view_(session()) {
    SetName(wxS("learn"));
    SetBackgroundColour(look().theme.window);
    if (view_.empty()) {
      build_unknown();
      return;
    }
    build_header();
    across_ = new wxBoxSizer(wxHORIZONTAL);
    case_ = build_case();
    across_->Add(case_, 11, wxEXPAND | wxRIGHT, FromDIP(14));
    across_->Add(build_correction(), 9, wxEXPAND);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(header_, 0, wxEXPAND | wxALL, FromDIP(20));
    column->Add(across_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(20));
    SetSizer(column);
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
      const bool enter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
      if (event.ControlDown() && enter) return correct();
      if (event.ControlDown() && event.GetKeyCode() == 'S') return keep();
      event.Skip();
    });
    show();
  }

  void open(const std::string&) override {}
  bool may_leave() override {
    if (!view_.half_typed() || view_.keep().ok()) return true;
    return confirm(this, look(),
                   {.title = word("leave.title"), .text = word("leave.text"), .yes = word("leave.yes")});
  }
  void refresh() override {
    view_.refresh();
    if (!view_.empty()) show();
  }

 private:
  std::string word(const char* id) const { return wording().text(std::string("learn.") + id); }
  wxButton* button(const char* name, const char* icon, ButtonKind kind, std::function<void()> run) {
    return header_->add_button(look(), {.name = std::string("learn.") + name,
                                        .text = word(name),
                                        .icon = icon,
                                        .kind = kind,
                                        .run = std::move(run)});
  }

  void build_header() {
    header_ = new PageHeader(this, look(), view_.title());
    header_->set_note(view_.about());
    hint_ = button("hint", "help-circle", ButtonKind::normal, [this] { take_hint(); });
    solution_ = button("solution", "school", ButtonKind::normal, [this] { show_solution(); });
    button("keep", "download", ButtonKind::normal, [this] { keep(); });
    button("correct", "check", ButtonKind::primary, [this] { correct(); });
  }

  /// A teacher's own exercise, whose file is not in the program.
  void build_unknown() {
    auto* room = new wxBoxSizer(wxVERTICAL);
    room->Add(
        new EmptyState(this, look(),
                       {.icon = "school", .title = word("unknown.title"), .text = word("unknown.text")}),
        1, wxEXPAND);
    SetSizer(room);
  }

  wxWindow* build_case() {
    auto* room =
        new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
    room->SetScrollRate(0, FromDIP(16));
    // Long words of a choice must not push the correction out of the window.
    room->SetMinSize(wxSize(FromDIP(320), -1));
    room->SetBackgroundColour(look().theme.window);
    auto* sandbox = new WrappedText(room, look(), word("sandbox"), Tone::warning);
    auto* statement = new Card(room, look(), word("case"));
    if (!view_.statement().empty())
      statement->content()->Add(new WrappedText(statement, look(), view_.statement()), 0, wxEXPAND);
    if (view_.file_count() > 0)
      statement->content()->Add(make_button(statement, look(),
                                            {.name = "learn.files",
                                             .text = word("files"),
                                             .icon = "folder-open",
                                             .run = [this] { save_files(); }}),
                                0, wxTOP, FromDIP(8));
    if (const auto where = view_.screen())
      statement->content()->Add(make_button(statement, look(),
                                            {.name = "learn.screen",
                                             .text = view_.screen_words(),
                                             .icon = "external-link",
                                             .kind = ButtonKind::link,
                                             .run = [this, where] { navigator().go(*where); }}),
                                0, wxTOP, FromDIP(8));
    auto* answers = new Card(room, look(), word("answers"));
    // Questions are sentences: above their fields they have the whole width.
    grid_ = new FormGrid(answers, look(), view_.form, "learn.answer", FormGrid::Labels::above);
    read_.clear();
    open_rounds_ = view_.open_rounds();
    std::string round;
    for (const ExerciseField& field : view_.fields()) {
      if (field.round != round) add_card(field);
      round = field.round;
      add_field(field);
    }
    answers->content()->Add(grid_, 0, wxEXPAND);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(sandbox, 0, wxEXPAND | wxBOTTOM, FromDIP(10));
    column->Add(statement, 0, wxEXPAND | wxBOTTOM, FromDIP(14));
    column->Add(answers, 0, wxEXPAND);
    room->SetSizer(column);
    return room;
  }

  void say(const std::string& text, Tone tone) {
    grid_->label_for("");
    grid_->add_control(new WrappedText(grid_, look(), text, tone));
  }
  /// The event of a round, above its questions.
  void add_card(const ExerciseField& field) {
    if (field.round.empty()) return;
    grid_->add_heading(view_.card_title(field));
    say(view_.card_text(field), Tone::normal);
  }
  void add_field(const ExerciseField& field) {
    const std::string label = view_.label(field);
    if (field.state) {
      grid_->label_for(label);
      auto* shown = new WrappedText(grid_, look(), view_.read_from_book(field), Tone::muted);
      grid_->add_control(shown);
      read_.emplace_back(field.id, shown);
      return;
    }
    switch (field.kind) {
      case AnswerKind::table:
        grid_->label_for(label);
        grid_->add_control(new AnswerGrid(grid_, look(), view_, field));
        break;
      case AnswerKind::choice: {
        auto* choice = grid_->add_choice(field.id, label, form_options(view_.choices(field)));
        choice->SetMinSize(wxSize(FromDIP(120), -1));
        set_names(choice, "learn.answer." + field.id, label);
        break;
      }
      case AnswerKind::choices:
        say(label, Tone::normal);
        for (const NamedValue& each : view_.choices(field))
          grid_->add_check(LearnView::choice_field(field, each.value), each.text);
        break;
      case AnswerKind::order:
        say(label, Tone::normal);
        for (std::size_t place = 1; place <= field.choices.size(); ++place) {
          const std::string number = std::to_string(place);
          auto* choice = grid_->add_choice(LearnView::choice_field(field, number), number + ".",
                                           form_options(view_.choices(field)));
          choice->SetMinSize(wxSize(FromDIP(120), -1));
          set_names(choice, "learn.answer." + field.id + "." + number, label + " " + number);
        }
        break;
      case AnswerKind::text:
        set_names(grid_->add_note(field.id, label, 6), "learn.answer." + field.id, label);
        break;
      default:
        set_names(grid_->add_text(field.id, label, view_.how_typed(field)), "learn.answer." + field.id,
                  label);
    }
  }

  wxWindow* build_correction() {
    auto* whole = new wxPanel(this);
    whole->SetBackgroundColour(look().theme.window);
    score_ = new KeyFigure(whole, look(), {.name = "learn.score", .icon = "school", .title = word("score")});
    list_ = new VirtualTable(whole, look(), view_.table,
                             {.name = "learn.corrected", .spoken = word("corrected")});
    selected_ = list_->selection_changed.connect([this] { show_why(); });
    auto* card = new Card(whole, look(), word("why"));
    why_ = new WrappedText(card, look(), "");
    card->content()->Add(why_, 0, wxEXPAND);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(score_, 0, wxEXPAND | wxBOTTOM, FromDIP(14));
    column->Add(list_, 1, wxEXPAND | wxBOTTOM, FromDIP(14));
    column->Add(card, 0, wxEXPAND);
    whole->SetSizer(column);
    return whole;
  }

  /// A round opened: its card and questions join the others.
  void rebuild_case() {
    wxWindow* before = case_;
    case_ = build_case();
    across_->Replace(before, case_);
    before->Destroy();
    Layout();
  }

  void show() {
    if (open_rounds_ != view_.open_rounds()) CallAfter([this] { rebuild_case(); });
    for (const auto& [id, shown] : read_)
      for (const ExerciseField& field : view_.fields())
        if (field.id == id) shown->set_text(view_.read_from_book(field));
    score_->show(view_.points(), view_.score_note(), view_.score_tone());
    hint_->Enable(!view_.hinted_fields().empty());
    solution_->Enable(view_.solution().has_value());
    list_->Show(view_.is_corrected());
    show_why();
    Layout();
  }

  void show_why() {
    why_->set_text(!view_.is_corrected()
                       ? word("how")
                       : view_.why(list_->selected().empty() ? 0 : list_->selected().front()));
    why_->GetParent()->GetParent()->Layout();
  }

  void correct() {
    const auto done = view_.correct();
    if (!done) {
      grid_->focus_first_error();
      world_.tell_problems(done.problems());
      return;
    }
    world_.tell(*done, false);
    show();
    if (const auto first = view_.first_to_mend()) list_->select(first);
    show_why();
  }

  void keep() {
    const auto kept = view_.keep();
    if (!kept) return world_.tell_problems(kept.problems());
    world_.tell(*kept, false);
  }

  void save_files() {
    const auto folder = choose_folder(this, word("files"));
    if (!folder) return;
    const auto saved = view_.save_files(*folder);
    if (!saved) return world_.tell_problems(saved.problems());
    world_.tell(*saved, false);
  }

  void take_hint() {
    FormModel form({"field"});
    const auto fields = view_.hinted_fields();
    if (fields.empty()) return;
    form.load({{"field", fields.front().value}});
    std::string told;
    const bool taken = ask_form(
        this, look(), form,
        {.name = "learn.hint", .title = word("hint"), .text = view_.hint_price(), .yes = word("hint.take")},
        [&](FormGrid& grid) { grid.add_choice("field", word("hint.field"), form_options(fields)); },
        [&] {
          const auto hint = view_.hint(form.text("field"));
          if (hint)
            told = *hint;
          else
            form.show(hint.problems(), wording());
          return hint.ok();
        });
    if (!taken) return;
    show();
    why_->set_text(told);
    Layout();
  }

  void show_solution() {
    if (const auto solution = view_.solution()) {
      why_->set_text(*solution);
      Layout();
    }
  }

  LearnView view_;
  wxBoxSizer* across_ = nullptr;
  wxWindow* case_ = nullptr;
  std::size_t open_rounds_ = 0;
  PageHeader* header_ = nullptr;
  wxButton* hint_ = nullptr;
  wxButton* solution_ = nullptr;
  FormGrid* grid_ = nullptr;
  KeyFigure* score_ = nullptr;
  VirtualTable* list_ = nullptr;
  WrappedText* why_ = nullptr;
  std::vector<std::pair<std::string, WrappedText*>> read_;
  Connection selected_;
};

}  // namespace

Page* make_learn_page(wxWindow* parent, const PageWorld& world) {
  return new LearnPage(parent, world);
}

}  // namespace vireo
