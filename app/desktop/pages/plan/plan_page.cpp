#include "app/desktop/pages/plan/plan_page.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/clipbrd.h>
#include <wx/menu.h>
#include <wx/sizer.h>

#include "app/desktop/pages/form_options.h"
#include "app/desktop/pages/plan/plan_row_view.h"
#include "app/desktop/pages/plan/plan_view.h"
#include "app/desktop/pages/plan/sections_panel.h"
#include "app/desktop/pages/plan/tables_panel.h"
#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/card.h"
#include "app/desktop/widgets/chart_panel.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/form_dialog.h"
#include "app/desktop/widgets/page_header.h"
#include "app/desktop/widgets/part_book.h"
#include "app/desktop/widgets/segments.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"

namespace vireo {
namespace {

// Which page of the book of pages a part stands on.
constexpr std::size_t beginning_page = 1;
constexpr std::pair<const char*, std::size_t> part_pages[] = {
    {"figures", 0}, {"tables", 3}, {"actuals", 4}, {"checks", 5}, {"text", 2}};

class PlanPage : public Page {
 public:
  PlanPage(wxWindow* parent, const PageWorld& world)
      : Page(parent, world), view_(session()), tables_view_(session()) {
    SetName(wxS("plan"));
    SetBackgroundColour(look().theme.window);
    build_header();
    rows_ = new PartBook(this);
    rows_->SetBackgroundColour(look().theme.window);
    rows_->AddPage(build_work(), wxString());
    rows_->AddPage(build_beginning(), wxString());
    rows_->AddPage(sections_ = new SectionsPanel(rows_, world_), wxString());
    rows_->AddPage(tables_ = new PlanTablesPanel(rows_, world_, tables_view_), wxString());
    rows_->AddPage(actuals_ = new PlanActualsPanel(rows_, world_, tables_view_), wxString());
    rows_->AddPage(new PlanChecksPanel(rows_, world_, tables_view_), wxString());
    std::vector<Segment> parts;
    for (const auto& [part, page] : part_pages)
      parts.push_back({part, word(std::string("plan_page.part.") + part)});
    parts_ = new Segments(this, look(), "plan.part", parts);
    parts_->MoveBeforeInTabOrder(rows_);
    chosen_ = parts_->chosen.connect([this](const std::string&) { show(); });
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(header_, 0, wxEXPAND | wxALL, FromDIP(20));
    column->Add(parts_, 0, wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(20));
    column->Add(rows_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(20));
    SetSizer(column);
    show();
  }

  void open(const std::string& item) override {
    if (item == "new") begin_another();
    for (const auto& [part, page] : part_pages)
      if (item == part) {
        parts_->select(item);
        show();
      }
  }
  void refresh() override {
    view_.refresh();
    show();
  }
  bool make_new() override {
    begin_another();
    return true;
  }

 private:
  std::string word(const std::string& id) const { return wording().text(id); }
  wxButton* header_button(const std::string& name, const char* icon, ButtonKind kind,
                          std::function<void()> run) {
    return header_->add_button(look(), {.name = "plan." + name,
                                        .text = word("plan_page." + name),
                                        .icon = icon,
                                        .kind = kind,
                                        .run = std::move(run)});
  }

  void build_header() {
    header_ = new PageHeader(this, look(), word("page.plan"));
    plans_ = new wxChoice(header_, wxID_ANY);
    plans_->SetFont(look().fonts.body);
    set_names(plans_, "plan.choose", word("plan_page.choose"));
    plans_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
      sections_->keep();
      view_.choose_plan(S(plans_->GetStringSelection()));
      show();
    });
    header_->add(plans_);
    remove_ = header_button("remove", "trash", ButtonKind::normal, [this] { remove(); });
    copy_ = header_button("copy", "copy", ButtonKind::normal, [this] { tell(view_.copy()); });
    save_ = header_button("save", "download", ButtonKind::normal, [this] { save(); });
    header_button("new", "plus", ButtonKind::primary, [this] { begin_another(); });
  }

  wxWindow* build_work() {
    auto* whole = new wxPanel(rows_);
    whole->SetBackgroundColour(look().theme.window);
    cells_ = new VirtualTable(whole, look(), view_.cells,
                              {.name = "plan.cells", .spoken = word("plan_page.cells")});
    selected_ = cells_->selection_changed.connect([this] { choose_selected(); });
    activated_ = cells_->activated.connect([this](TableModel::RowId) { value_->SetFocus(); });
    auto* card = new Card(whole, look());
    heading_ = new WrappedText(card, look(), "", Tone::muted);
    fields_ = new FormGrid(card, look(), view_.form, "plan");
    value_ = fields_->add_text("value", word("plan.sheet.value"));
    value_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
      if (event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER) return change();
      event.Skip();
    });
    card->content()->Add(heading_, 0, wxEXPAND | wxBOTTOM, FromDIP(8));
    card->content()->Add(fields_, 0, wxEXPAND);
    change_ = make_button(card, look(),
                          {.name = "plan.change",
                           .text = word("plan_page.change"),
                           .icon = "check",
                           .kind = ButtonKind::primary,
                           .run = [this] { change(); }});
    const auto small = [&](const char* name, const char* icon, std::function<void()> run) {
      return make_button(card, look(),
                         {.name = std::string("plan.") + name,
                          .text = word(std::string("plan_page.") + name),
                          .icon = icon,
                          .run = std::move(run)});
    };
    fill_ = small("fill", "arrow-right", [this] { tell_cell(view_.fill_right()); });
    drop_row_ = small("row_remove", "trash", [this] { tell(view_.remove_row()); });
    add_row_ = small("row_add", "plus", [this] { open_lists(); });
    // What is done to the row stands below what is done to its value: one line of four would take the room of
    // the figures beside it.
    auto* value_buttons = new wxBoxSizer(wxHORIZONTAL);
    value_buttons->AddStretchSpacer();
    value_buttons->Add(fill_, 0, wxRIGHT, FromDIP(8));
    value_buttons->Add(change_);
    auto* row_buttons = new wxBoxSizer(wxHORIZONTAL);
    row_buttons->Add(add_row_, 0, wxRIGHT, FromDIP(8));
    row_buttons->Add(drop_row_);
    card->content()->Add(value_buttons, 0, wxEXPAND | wxTOP, FromDIP(10));
    card->content()->Add(row_buttons, 0, wxEXPAND | wxTOP, FromDIP(8));
    cells_->Bind(wxEVT_CHAR_HOOK, &PlanPage::on_cell_key, this);
    auto* left = new wxBoxSizer(wxVERTICAL);
    left->Add(cells_, 1, wxEXPAND | wxBOTTOM, FromDIP(14));
    left->Add(card, 0, wxEXPAND);
    chart_ = new ChartPanel(whole, look(), "plan.chart");
    figures_ = new VirtualTable(whole, look(), view_.figures,
                                {.name = "plan.figures", .spoken = word("plan_page.figures")});
    advice_ = new WrappedText(whole, look(), "", Tone::normal);
    auto* right = new wxBoxSizer(wxVERTICAL);
    right->Add(chart_, 5, wxEXPAND | wxBOTTOM, FromDIP(14));
    right->Add(figures_, 5, wxEXPAND | wxBOTTOM, FromDIP(10));
    right->Add(advice_, 0, wxEXPAND);
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    across->Add(left, 9, wxEXPAND | wxRIGHT, FromDIP(14));
    across->Add(right, 11, wxEXPAND);
    whole->SetSizer(across);
    return whole;
  }

  wxWindow* build_beginning() {
    auto* whole = new wxPanel(rows_);
    whole->SetBackgroundColour(look().theme.window);
    auto* card = new Card(whole, look());
    card->SetMinSize(wxSize(FromDIP(520), -1));
    card->content()->Add(card_heading(card, look(), word("plan_page.begin.title")), 0, wxEXPAND);
    card->content()->Add(new WrappedText(card, look(), word("plan_page.begin.text"), Tone::muted), 0,
                         wxEXPAND | wxTOP | wxBOTTOM, FromDIP(8));
    beginning_ = new FormGrid(card, look(), view_.new_form, "plan.new");
    beginning_->add_text("name", word("plan_page.name_of_plan"));
    beginning_->add_choice("template", word("plan_page.template"), form_options(view_.templates()));
    beginning_->add_choice("from", word("plan_page.from"), form_options(view_.beginnings()));
    card->content()->Add(beginning_, 0, wxEXPAND);
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    back_ = make_button(card, look(),
                        {.name = "plan.back", .text = word("plan_page.back"), .run = [this] { show(); }});
    buttons->Add(back_, 0, wxRIGHT, FromDIP(10));
    buttons->Add(make_button(card, look(),
                             {.name = "plan.begin",
                              .text = word("plan_page.begin"),
                              .icon = "plus",
                              .kind = ButtonKind::primary,
                              .run = [this] { begin(); }}),
                 0);
    card->content()->Add(buttons, 0, wxALIGN_RIGHT | wxTOP, FromDIP(12));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(card, 0, wxALIGN_CENTRE_HORIZONTAL | wxTOP, FromDIP(30));
    whole->SetSizer(column);
    return whole;
  }

  void show() {
    const bool empty = view_.empty();
    sections_->keep();
    sections_->show_plan(view_.chosen());
    parts_->Show(!empty);
    std::size_t page = beginning_page;
    for (const auto& [part, at] : part_pages)
      if (!empty && parts_->selected() == part) page = at;
    rows_->SetSelection(page);
    tables_view_.show_plan(view_.chosen());
    if (!empty && parts_->selected() == "checks") tables_view_.check();
    tables_->show();
    actuals_->show();
    plans_->Clear();
    for (const NamedValue& each : view_.plans()) plans_->Append(U(each.text));
    plans_->SetStringSelection(U(view_.chosen()));
    for (wxWindow* each : std::initializer_list<wxWindow*>{plans_, remove_, copy_, save_, back_})
      each->Show(!empty);
    header_->set_note(word("plan_page.about"));
    chart_->show(view_.chart());
    advice_->set_text(view_.advice());
    choose_selected();
    Layout();
    rows_->GetCurrentPage()->Layout();
  }

  /// What the list has selected is what the form changes, also of another plan.
  void choose_selected() {
    const auto& ids = cells_->selected();
    const bool any = !ids.empty();
    view_.choose_cell(any ? std::optional(ids.front()) : std::nullopt);
    heading_->set_text(view_.cell_heading());
    value_->Enable(any);
    change_->Enable(any);
    fill_->Enable(view_.may_fill());
    drop_row_->Enable(view_.may_remove_row());
    // Where a value comes from takes a line more.
    rows_->GetCurrentPage()->Layout();
  }

  void tell(const Checked<std::string>& done) {
    if (!done) return world_.tell_problems(done.problems());
    world_.tell(*done, true);
    show();
  }

  void begin_another() {
    rows_->SetSelection(1);
    rows_->GetCurrentPage()->Layout();
    beginning_->SetFocus();
  }
  void begin() { tell(view_.begin()); }

  /// As in a spreadsheet: Ctrl+V pastes from the chosen cell on, Ctrl+R fills to the right.
  void on_cell_key(wxKeyEvent& event) {
    if (event.ControlDown() && event.GetKeyCode() == 'V') return paste();
    if (event.ControlDown() && event.GetKeyCode() == 'R' && view_.may_fill())
      return tell_cell(view_.fill_right());
    event.Skip();
  }
  void paste() {
    wxTextDataObject text;
    if (!wxTheClipboard->Open()) return;
    const bool any = wxTheClipboard->GetData(text);
    wxTheClipboard->Close();
    if (any) tell_cell(view_.paste(S(text.GetText())));
  }
  void open_lists() {
    wxMenu menu;
    for (const std::string& list : PlanRowView::lists()) {
      auto* item = menu.Append(wxID_ANY, U(word("plan_row.add." + list)));
      menu.Bind(
          wxEVT_MENU, [this, list](wxCommandEvent&) { CallAfter([this, list] { add_row(list); }); },
          item->GetId());
    }
    add_row_->PopupMenu(&menu, wxPoint(0, add_row_->GetSize().y));
  }
  void add_row(const std::string& list) {
    PlanRowView row(session(), view_.chosen(), list);
    std::string told;
    const bool kept = ask_form(
        this, look(), row.form,
        {.name = "plan_row",
         .title = word("plan_row.add." + list),
         .text = word("plan_row.text." + list),
         .yes = word("plan_row.keep")},
        [&](FormGrid& grid) {
          for (const std::string& field : row.fields()) {
            if (const auto choices = row.choices(field); !choices.empty())
              grid.add_choice(field, word("plan_row." + field), form_options(choices));
            else
              grid.add_text(field, word("plan_row." + field));
          }
        },
        [&] {
          const auto done = row.save();
          if (done) told = *done;
          return done.ok();
        });
    if (!kept) return;
    view_.refresh();
    world_.tell(told, true);
    show();
  }

  void change() { tell_cell(view_.change()); }
  /// What was done to the chosen cell: it stays chosen.
  void tell_cell(const Checked<std::string>& done) {
    const auto kept = cells_->selected();
    if (!done) {
      if (fields_->focus_first_error()) return;
      world_.tell_problems(done.problems());
      return;
    }
    world_.tell(*done, true);
    show();
    if (!kept.empty()) cells_->select(kept.front());
    cells_->SetFocus();
  }

  void remove() {
    if (confirm(this, look(),
                {.title = word("plan_page.remove"),
                 .text = wording().text("plan_page.remove.text", {{"name", view_.chosen()}}),
                 .yes = word("plan_page.remove"),
                 .no = word("plan_page.keep")}))
      tell(view_.remove());
  }

  void save() {
    const auto path = choose_file(this, {.title = word("plan_page.save"),
                                         .save = true,
                                         .proposed = view_.chosen() + ".xlsx",
                                         .pattern = "*.xlsx;*.pdf",
                                         .kind = word("plan_page.files")});
    if (!path) return;
    const auto saved = view_.save(*path);
    if (!saved) return world_.tell_problems(saved.problems());
    world_.tell(*saved, false);
  }

  PlanView view_;
  PlanTablesView tables_view_;
  PageHeader* header_ = nullptr;
  wxChoice* plans_ = nullptr;
  wxButton* remove_ = nullptr;
  wxButton* copy_ = nullptr;
  wxButton* save_ = nullptr;
  wxSimplebook* rows_ = nullptr;
  Segments* parts_ = nullptr;
  SectionsPanel* sections_ = nullptr;
  PlanTablesPanel* tables_ = nullptr;
  PlanActualsPanel* actuals_ = nullptr;
  VirtualTable* cells_ = nullptr;
  WrappedText* heading_ = nullptr;
  FormGrid* fields_ = nullptr;
  wxTextCtrl* value_ = nullptr;
  wxButton* change_ = nullptr;
  wxButton* fill_ = nullptr;
  wxButton* add_row_ = nullptr;
  wxButton* drop_row_ = nullptr;
  ChartPanel* chart_ = nullptr;
  VirtualTable* figures_ = nullptr;
  WrappedText* advice_ = nullptr;
  FormGrid* beginning_ = nullptr;
  wxButton* back_ = nullptr;
  Connection selected_, activated_, chosen_;
};

}  // namespace

Page* make_plan_page(wxWindow* parent, const PageWorld& world) {
  return new PlanPage(parent, world);
}

}  // namespace vireo
