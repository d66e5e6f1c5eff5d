#include "app/desktop/pages/forecast/forecast_page.h"

#include <algorithm>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

#include "app/desktop/pages/follow_link.h"
#include "app/desktop/pages/forecast/forecast_view.h"
#include "app/desktop/pages/forecast/outcome_dialog.h"
#include "app/desktop/pages/forecast/outcome_view.h"
#include "app/desktop/pages/forecast/scenario_dialog.h"
#include "app/desktop/platform/accessibility.h"
#include "app/desktop/platform/paths.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/card.h"
#include "app/desktop/widgets/chart_panel.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/entry.h"
#include "app/desktop/widgets/figure_row.h"
#include "app/desktop/widgets/form_dialog.h"
#include "app/desktop/widgets/page_header.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"
#include "app/desktop/widgets/why_dialog.h"

namespace vireo {
namespace {

class ForecastPage : public Page {
 public:
  ForecastPage(wxWindow* parent, const PageWorld& world) : Page(parent, world), view_(session()) {
    SetName(wxS("forecast"));
    header_ = new PageHeader(this, look(), word("page.forecast"));
    why_ =
        make_button(header_, look(),
                    {.name = "forecast.why", .text = word("taxes.why"), .icon = "help-circle", .run = [this] {
                       explain_selected();
                     }});
    header_->add(why_);
    drawn_ = view_.chance.changed.connect([this] { show(); });
    header_->add(make_button(
        header_, look(),
        {.name = "forecast.keep", .text = word("outcome_page.keep"), .icon = "check", .run = [this] {
           tell(view_.keep());
         }}));
    outcome_ = make_button(header_, look(),
                           {.name = "forecast.outcome",
                            .text = word("outcome_page.compare"),
                            .icon = "list-check",
                            .run = [this] { show_outcome(this, world_); }});
    header_->add(outcome_);
    header_->add(make_button(header_, look(),
                             {.name = "forecast.export",
                              .text = word("reports.export"),
                              .icon = "download",
                              .kind = ButtonKind::primary,
                              .run = [this] { write(); }}));
    auto* figures = new FigureRow(this, look());
    cash_ = add_figure(figures, "cash", "building-bank");
    lowest_ = add_figure(figures, "lowest", "alert-triangle");
    levies_ = add_figure(figures, "levies", "pig-money");
    last_ = add_figure(figures, "last", "trending-up");
    chart_ = new ChartPanel(this, look(), "forecast.chart");
    build_lists();
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(header_, 0, wxEXPAND | wxBOTTOM, FromDIP(18));
    column->Add(build_wishes(), 0, wxEXPAND | wxBOTTOM, FromDIP(2));
    column->Add(figures, 0, wxEXPAND | wxBOTTOM, FromDIP(14));
    column->Add(chart_, 6, wxEXPAND | wxBOTTOM, FromDIP(14));
    column->Add(below_, 4, wxEXPAND);
    remarks_ = new WrappedText(this, look(), {}, Tone::muted);
    column->Add(remarks_, 0, wxEXPAND | wxTOP, FromDIP(10));
    auto* room = new wxBoxSizer(wxVERTICAL);
    room->Add(column, 1, wxEXPAND | wxALL, FromDIP(20));
    SetSizer(room);
    show();
  }

  void open(const std::string&) override {}
  void refresh() override {
    view_.refresh();
    show();
  }

 private:
  std::string word(const std::string& id, const Arguments& arguments = {}) const {
    return wording().text(id, arguments);
  }
  wxChoice* add_choice(const char* name, const std::string& spoken, std::function<void()> chosen) {
    auto* choice = new wxChoice(this, wxID_ANY);
    choice->SetFont(look().fonts.body);
    set_names(choice, std::string("forecast.") + name, spoken);
    choice->Bind(wxEVT_CHOICE, [chosen](wxCommandEvent&) { chosen(); });
    return choice;
  }
  /// Scenario and chance: what is laid over the forecast. Breaks where the window is narrow.
  wxSizer* build_wishes() {
    auto* line = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    const auto place = [&](auto* part) {
      line->Add(part, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT | wxBOTTOM, FromDIP(10));
    };
    const auto add = [&](const char* name, const char* icon, std::function<void()> run) {
      auto* button = make_button(this, look(),
                                 {.name = std::string("forecast.") + name,
                                  .text = word(std::string("forecast_page.") + name),
                                  .icon = icon,
                                  .run = std::move(run)});
      place(button);
      return button;
    };
    scenarios_ = add_choice("scenario", word("forecast_page.scenario"), [this] {
      const int at = scenarios_->GetSelection();
      view_.choose_scenario(at <= 0 ? std::string() : S(scenarios_->GetStringSelection()));
      show();
    });
    place(scenarios_);
    add("scenario_new", "plus", [this] { add_scenario(); });
    more_ = add("scenario_more", "chevron-down", [this] { open_scenario_menu(); });
    pace_ = add_choice("pace", word("forecast_page.pace"), [this] {
      view_.set_pace(static_cast<ForecastPace>(pace_->GetSelection()));
      show();
    });
    for (const char* pace : {"months", "weeks", "days"})
      pace_->Append(U(word(std::string("forecast_page.pace.") + pace)));
    pace_->SetSelection(0);
    place(pace_);
    add("bands", "chart-bar", [this] { draw(); });
    auto* labelled = new wxBoxSizer(wxHORIZONTAL);
    labelled->Add(note(this, look(), word("forecast_page.seed")), 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT,
                  FromDIP(4));
    seed_ = make_entry(this, look(), "forecast.seed", word("forecast_page.seed"), wxTE_PROCESS_ENTER);
    seed_->SetValue(U(std::to_string(view_.seed())));
    seed_->SetToolTip(U(word("forecast_page.seed.tip")));
    seed_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { draw(); });
    labelled->Add(seed_, 0, wxALIGN_CENTRE_VERTICAL);
    place(labelled);
    add("recurring", "refresh", [this] { navigator().go({"money", "recurring"}); });
    return line;
  }
  KeyFigure* add_figure(FigureRow* row, const std::string& id, const char* icon) {
    return row->add({.name = "forecast.figure." + id,
                     .icon = icon,
                     .title = word("forecast_page.figure." + id),
                     .open = [this, id] { explain_figure(id); }});
  }
  void build_lists() {
    below_ = new wxPanel(this);
    // Rows stay in sight, however much chance has to say.
    below_->SetMinSize(wxSize(-1, FromDIP(148)));
    months_ = new VirtualTable(below_, look(), view_.months,
                               {.name = "forecast.months", .spoken = word("forecast_page.months")});
    items_ = new VirtualTable(below_, look(), view_.items,
                              {.name = "forecast.items", .spoken = word("forecast.items")});
    selected_ = months_->selection_changed.connect([this] {
      const auto& ids = months_->selected();
      view_.choose_month(ids.empty() ? std::nullopt : std::optional(ids.front()));
      why_->Enable(!ids.empty());
    });
    opened_ = months_->activated.connect([this](TableModel::RowId id) { explain_row(id); });
    followed_ = items_->activated.connect([this](TableModel::RowId id) {
      const ForecastItem* item = view_.items.find(id);
      if (item && !item->why.links.empty()) follow(item->why.links.front());
    });
    items_->set_commands({{"forecast.move", word("forecast_page.move"), [this](const auto&) { move_item(); }},
                          {"forecast.leave_out", word("forecast_page.leave_out"),
                           [this](const auto& ids) {
                             if (!ids.empty()) tell(view_.leave_out(ids.front()));
                           }},
                          {"forecast.restore", word("forecast_page.restore"), [this](const auto& ids) {
                             if (!ids.empty()) tell(view_.restore(ids.front()));
                           }}});
    deleted_ = items_->delete_pressed.connect([this] {
      if (!items_->selected().empty()) tell(view_.leave_out(items_->selected().front()));
    });
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    across->Add(months_, 11, wxEXPAND | wxRIGHT, FromDIP(14));
    across->Add(items_, 8, wxEXPAND);
    below_->SetSizer(across);
  }

  void show() {
    header_->set_note(word("forecast_page.about"));
    std::string remarks = view_.compared();
    // What chance says reads on, so that the rows above keep their room.
    std::string chance = view_.chance.sentences();
    std::replace(chance.begin(), chance.end(), '\n', ' ');
    for (const std::string& more : {chance, view_.remarks()})
      if (!more.empty()) remarks += (remarks.empty() ? "" : "\n") + more;
    remarks_->set_text(remarks);
    remarks_->Show(!remarks.empty());
    show_scenarios();
    chart_->show(view_.chart());
    why_->Enable(!months_->selected().empty());
    const auto& found = view_.forecast();
    if (!found || found->rows.empty()) return;
    const DayBalance& lowest = found->lowest_day;
    const auto tone = [](const Money& money) { return money.is_negative() ? Tone::bad : Tone::muted; };
    const Money cash = found->rows.front().opening.amount;
    cash_->show(wording().money(cash), word("home.figure.cash.note"), tone(cash));
    lowest_->show(wording().money(lowest.balance),
                  word("forecast_page.figure.lowest_on", {{"day", lowest.day}}), tone(lowest.balance));
    levies_->show(wording().money(view_.levies()), word("forecast_page.figure.levies.note"));
    last_->show(wording().money(found->rows.back().closing.amount), view_.month_name(found->rows.back()),
                tone(found->rows.back().closing.amount));
    Layout();
  }

  void show_scenarios() {
    scenarios_->Clear();
    for (const NamedValue& each : view_.scenarios()) {
      scenarios_->Append(U(each.text));
      if (each.value == view_.scenario())
        scenarios_->SetSelection(static_cast<int>(scenarios_->GetCount()) - 1);
    }
    scenarios_->Enable(scenarios_->GetCount() > 1);
    more_->Enable(scenarios_->GetCount() > 1);
    outcome_->Enable(OutcomeView::any(session()));
  }
  void tell(const Checked<std::string>& done) {
    if (!done) return world_.tell_problems(done.problems());
    world_.tell(*done, true);
    show();
  }
  void draw() {
    const auto drawn = view_.draw_bands(S(seed_->GetValue()));
    if (!drawn) world_.tell_problems(drawn.problems());
  }
  void write() {
    const auto file = choose_file(this, {.title = word("reports.export"),
                                         .save = true,
                                         .folder = documents_folder(),
                                         .proposed = view_.file_name(),
                                         .pattern = "*.xlsx;*.pdf;*.csv;*.txt;*.json",
                                         .kind = word("reports.kind")});
    if (!file) return;
    const auto written = view_.write(*file);
    if (!written) return world_.tell_problems(written.problems());
    world_.tell(*written, false);
  }
  void move_item() {
    if (items_->selected().empty()) return;
    const TableModel::RowId id = items_->selected().front();
    FormModel form({"day"});
    form.load({{"day", view_.day_of(id)}});
    std::string done;
    const bool moved = ask_form(
        this, look(), form,
        {.name = "forecast.move", .title = word("forecast_page.move"), .yes = word("forecast_page.move.yes")},
        [&](FormGrid& grid) { grid.add_date("day", word("forecast_page.move.day"), session().today()); },
        [&] {
          const auto told = view_.move(id, form.text("day"));
          if (told) {
            done = *told;
          } else {
            Problems found = told.problems();
            for (Problem& each : found) each.place.field = "day";
            form.show(found, wording());
          }
          return told.ok();
        });
    if (!moved) return;
    world_.tell(done, true);
    show();
  }
  void add_scenario() {
    ScenarioView scenario(session());
    write_scenario(scenario);
  }
  /// What can be done with the chosen scenario, and with all of them.
  void open_scenario_menu() {
    wxMenu menu;
    const auto add = [&](const char* name, bool possible, std::function<void()> run) {
      auto* item = menu.Append(wxID_ANY, U(word(std::string("forecast_page.scenario_") + name)));
      item->Enable(possible);
      menu.Bind(
          wxEVT_MENU, [this, run](wxCommandEvent&) { CallAfter(run); }, item->GetId());
    };
    const bool chosen = !view_.scenario().empty();
    add("change", chosen, [this] { change_scenario(); });
    add("copy", chosen, [this] { tell(view_.copy_scenario()); });
    add("remove", chosen, [this] { tell(view_.remove_scenario()); });
    menu.AppendSeparator();
    add("compare", true, [this] { show_scenario_comparison(this, world_); });
    more_->PopupMenu(&menu, wxPoint(0, more_->GetSize().y));
  }
  void change_scenario() {
    const auto known = view_.stored_scenario();
    if (!known) return;
    ScenarioView scenario(session(), *known);
    write_scenario(scenario);
  }
  void write_scenario(ScenarioView& scenario) {
    const bool added = scenario.is_new();
    const auto name = ask_scenario(this, world_, scenario);
    if (!name) return;
    view_.choose_scenario(*name);
    world_.tell(word(added ? "forecast_page.scenario_added" : "scenario_page.changed", {{"name", *name}}),
                true);
    show();
  }

  void follow(const std::optional<Link>& link) { follow_link(link, navigator()); }
  void explain_row(TableModel::RowId id) {
    const auto balance = view_.balance_of(id);
    if (balance) follow(show_why(this, look(), view_.name_of(id), *balance));
  }
  void explain(const ForecastRow* row) {
    if (!row) return;
    const auto link = show_why(this, look(), view_.month_name(*row), row->closing);
    follow(link);
  }
  void explain_selected() {
    if (!months_->selected().empty()) explain_row(months_->selected().front());
  }
  void explain_figure(const std::string& id) {
    const auto& found = view_.forecast();
    if (!found || found->rows.empty()) return;
    if (id == "levies") return static_cast<void>(navigator().go({"taxes"}));
    if (id == "cash") {
      const auto link =
          show_why(this, look(), word("forecast_page.figure.cash"), found->rows.front().opening);
      follow(link);
      return;
    }
    if (id == "lowest") {
      const Figure lowest = explained_balance_on(*found, found->lowest_day.day);
      return follow(show_why(this, look(), word("forecast_page.figure.lowest"), lowest));
    }
    explain(&found->rows.back());
  }

  ForecastView view_;
  PageHeader* header_;
  wxButton* why_;
  wxTextCtrl* seed_ = nullptr;
  wxButton* more_ = nullptr;
  wxButton* outcome_ = nullptr;
  wxChoice* pace_ = nullptr;
  wxChoice* scenarios_ = nullptr;
  KeyFigure* cash_;
  KeyFigure* lowest_;
  KeyFigure* levies_;
  KeyFigure* last_;
  ChartPanel* chart_;
  WrappedText* remarks_;
  wxPanel* below_ = nullptr;
  VirtualTable* months_ = nullptr;
  VirtualTable* items_ = nullptr;
  Connection selected_;
  Connection opened_;
  Connection followed_;
  Connection drawn_;
  Connection deleted_;
};

}  // namespace

Page* make_forecast_page(wxWindow* parent, const PageWorld& world) {
  return new ForecastPage(parent, world);
}

}  // namespace vireo
