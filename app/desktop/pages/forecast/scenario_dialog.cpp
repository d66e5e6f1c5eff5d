#include "app/desktop/pages/forecast/scenario_dialog.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/utils.h>

#include "app/desktop/pages/forecast/compare_scenarios_view.h"
#include "app/desktop/pages/form_options.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/chart_panel.h"
#include "app/desktop/widgets/form_dialog.h"
#include "app/desktop/widgets/reading_dialog.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"

namespace vireo {
namespace {

class ScenarioDialog : public wxDialog {
 public:
  ScenarioDialog(wxWindow* parent, const PageWorld& world, ScenarioView& view)
      : wxDialog(
            parent, wxID_ANY,
            U(world.look.wording.text(view.is_new() ? "forecast_page.scenario_new" : "scenario_page.change")),
            wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
        look_(world.look),
        world_(world),
        view_(view) {
    SetFont(look_.fonts.body);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(new WrappedText(this, look_, word("scenario_page.text"), Tone::muted), 0, wxEXPAND | wxBOTTOM,
                FromDIP(12));
    name_ = new FormGrid(this, look_, view_.name_form, "scenario_name");
    name_->add_text("name", word("forecast_page.scenario.name"), word("scenario_page.name.hint"));
    column->Add(name_, 0, wxEXPAND | wxBOTTOM, FromDIP(6));
    list_ = new VirtualTable(this, look_, view_.table,
                             {.name = "scenario.changes", .spoken = word("scenario_page.changes")});
    list_->SetMinSize(FromDIP(wxSize(640, 190)));
    list_->set_commands(
        {{"scenario.change", word("scenario_page.change_one"), [this](const auto&) { change(); }},
         {"scenario.toggle", word("scenario_page.toggle"), [this](const auto&) { toggle(); }},
         {"scenario.drop", word("forecast_page.scenario_remove"), [this](const auto&) { remove(); }}});
    selected_ = list_->selection_changed.connect([this] { enable(); });
    activated_ = list_->activated.connect([this](TableModel::RowId) { change(); });
    deleted_ = list_->delete_pressed.connect([this] { remove(); });
    column->Add(list_, 1, wxEXPAND);
    column->Add(make_row(), 0, wxEXPAND | wxTOP, FromDIP(10));
    wrong_ = new WrappedText(this, look_, "", Tone::bad);
    wrong_->Hide();
    column->Add(wrong_, 0, wxEXPAND | wxTOP, FromDIP(6));
    column->Add(make_end(), 0, wxEXPAND | wxTOP, FromDIP(14));
    auto* room = new wxBoxSizer(wxVERTICAL);
    room->Add(column, 1, wxEXPAND | wxALL, FromDIP(20));
    SetSizerAndFit(room);
    SetEscapeId(FindWindow(wxS("scenario.cancel"))->GetId());
    CentreOnParent();
    enable();
    if (wxWindow* first = name_->control("name")) first->SetFocus();
  }
  const std::optional<std::string>& kept() const { return kept_; }

 private:
  std::string word(const std::string& id) const { return look_.wording.text(id); }

  wxSizer* make_row() {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto add = [&](const char* name, const char* text, const char* icon, std::function<void()> run) {
      auto* button = make_button(this, look_,
                                 {.name = std::string("scenario.") + name,
                                  .text = text[0] == '\0' ? std::string() : word(text),
                                  .icon = icon,
                                  .run = std::move(run),
                                  .spoken = word(std::string("scenario_page.") + name)});
      row->Add(button, 0, wxRIGHT, FromDIP(8));
      return button;
    };
    add_ = add("add", "scenario_page.add", "plus", [this] { open_kinds(); });
    change_ = add("change_one", "scenario_page.change_one", "pencil", [this] { change(); });
    toggle_ = add("toggle", "scenario_page.toggle", "adjustments", [this] { toggle(); });
    up_ = add("up", "", "chevron-up", [this] { shift(-1); });
    down_ = add("down", "", "chevron-down", [this] { shift(1); });
    remove_ = add("drop", "forecast_page.scenario_remove", "trash", [this] { remove(); });
    return row;
  }
  wxSizer* make_end() {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->AddStretchSpacer();
    row->Add(make_button(this, look_,
                         {.name = "scenario.cancel",
                          .text = word("widget.cancel"),
                          .run = [this] { EndModal(wxID_CANCEL); }}),
             0, wxRIGHT, FromDIP(8));
    row->Add(make_button(this, look_,
                         {.name = "scenario.yes",
                          .text = word("scenario_page.keep"),
                          .kind = ButtonKind::primary,
                          .run = [this] { save(); }}));
    return row;
  }

  std::optional<std::int64_t> place() const {
    const auto& selected = list_->selected();
    return selected.empty() ? std::nullopt : std::optional(selected.front());
  }
  void enable() {
    const bool one = place().has_value();
    for (wxButton* each : {change_, toggle_, up_, down_, remove_}) each->Enable(one);
  }

  void open_kinds() {
    wxMenu menu;
    for (const NamedValue& each : view_.kinds()) {
      auto* item = menu.Append(wxID_ANY, U(each.text));
      menu.Bind(
          wxEVT_MENU,
          [this, kind = each.value](wxCommandEvent&) {
            CallAfter([this, kind] {
              view_.begin(scenario_kind_named(kind).value_or(ScenarioKind::one_off));
              ask_change();
            });
          },
          item->GetId());
    }
    add_->PopupMenu(&menu, wxPoint(0, add_->GetSize().y));
  }
  void change() {
    if (!place()) return;
    view_.begin(*place());
    ask_change();
  }
  void ask_change() {
    const ScenarioKind kind = view_.begun();
    ask_form(
        this, look_, view_.form,
        {.name = "scenario_change",
         .title = word("scenario.kind." + std::string(name_of(kind))),
         .text = word("scenario_page.about." + std::string(name_of(kind))),
         .yes = word("scenario_page.keep_one")},
        [&](FormGrid& grid) {
          for (const std::string& field : ScenarioView::fields_of(kind)) {
            const std::string label = word("forecast_page.scenario." + field);
            if (field == "client")
              grid.add_choice(field, label, form_options(view_.clients()));
            else if (field == "from" || field == "to")
              grid.add_date(field, label, world_.session.today());
            else
              grid.add_text(field, label);
          }
        },
        [this] { return view_.keep_change(); });
    enable();
  }
  void toggle() {
    if (const auto at = place()) view_.toggle(*at);
  }
  void shift(int by) {
    if (const auto at = place()) list_->select(view_.shift(*at, by));
  }
  void remove() {
    if (const auto at = place()) view_.remove(*at);
    enable();
  }
  void save() {
    const auto done = view_.save();
    if (done) {
      kept_ = *done;
      return EndModal(wxID_OK);
    }
    std::string all;
    for (const std::string& each : view_.name_form.general_errors()) all += (all.empty() ? "" : "\n") + each;
    wrong_->set_text(all);
    wrong_->Show(!all.empty());
    name_->focus_first_error();
    Layout();
  }

  const Look& look_;
  PageWorld world_;
  ScenarioView& view_;
  FormGrid* name_;
  VirtualTable* list_;
  WrappedText* wrong_;
  wxButton* add_ = nullptr;
  wxButton* change_ = nullptr;
  wxButton* toggle_ = nullptr;
  wxButton* up_ = nullptr;
  wxButton* down_ = nullptr;
  wxButton* remove_ = nullptr;
  std::optional<std::string> kept_;
  Connection selected_, activated_, deleted_;
};

}  // namespace

std::optional<std::string> ask_scenario(wxWindow* parent, const PageWorld& world, ScenarioView& view) {
  ScenarioDialog dialog(parent, world, view);
  dialog.ShowModal();
  return dialog.kept();
}

void show_scenario_comparison(wxWindow* parent, const PageWorld& world) {
  const Look& look = world.look;
  ReadingDialog dialog(parent, look, "scenario.compare", look.wording.text("scenario_page.compare"));
  std::optional<CompareScenariosView> view;
  {
    const wxBusyCursor busy;
    view.emplace(world.session);
  }
  wxBoxSizer* column = dialog.column();
  column->Add(new WrappedText(&dialog, look, look.wording.text("scenario_page.compare.text"), Tone::muted), 0,
              wxEXPAND | wxBOTTOM, dialog.FromDIP(12));
  auto* chart = new ChartPanel(&dialog, look, "scenario.compared_chart");
  chart->SetMinSize(dialog.FromDIP(wxSize(880, 240)));
  chart->show(view->chart());
  column->Add(chart, 1, wxEXPAND | wxBOTTOM, dialog.FromDIP(12));
  auto* list =
      new VirtualTable(&dialog, look, view->table,
                       {.name = "scenario.compared", .spoken = look.wording.text("scenario_page.compare")});
  list->SetMinSize(dialog.FromDIP(wxSize(880, 170)));
  column->Add(list, 0, wxEXPAND);
  if (!view->remarks().empty())
    column->Add(new WrappedText(&dialog, look, view->remarks(), Tone::muted), 0, wxEXPAND | wxTOP,
                dialog.FromDIP(8));
  dialog.read();
}

}  // namespace vireo
