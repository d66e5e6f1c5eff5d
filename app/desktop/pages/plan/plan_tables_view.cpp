#include "app/desktop/pages/plan/plan_tables_view.h"

#include "core/store/plan_json.h"
#include "core/store/plans_table.h"
#include "reports/plans/plan_words.h"

namespace vireo {
namespace {

constexpr int years_back = 4;
constexpr const char* year_names[plan_years] = {"cli.column.year1", "cli.column.year2", "cli.column.year3"};

struct ReckonedPlan {
  PlanParameters typed;
  Plan plan;
};

std::optional<ReckonedPlan> reckoned(const Session& session, const std::string& name) {
  const auto stored = plan_named(session.book(), name);
  if (!stored) return std::nullopt;
  auto typed = read_plan(stored->parameters, session.currency());
  if (!typed) return std::nullopt;
  Plan plan = reckon_plan(*typed);
  return ReckonedPlan{std::move(typed).value(), std::move(plan)};
}

}  // namespace

PlanTablesView::PlanTablesView(Session& session)
    : lines(session.wording(),
            [this](const PlanTableLine& row) { return TableModel::RowId{&row - lines.rows().data()} + 1; }),
      actuals(session.wording(),
              [this](const PlanActual& row) { return TableModel::RowId{&row - actuals.rows().data()} + 1; }),
      session_(session) {
  const Wording& wording = session.wording();
  lines.text("table", wording.text("plan_page.table"), &PlanTableLine::table, 236);
  lines.text("name", wording.text("plan_page.figure"), &PlanTableLine::name, 300);
  for (std::size_t year = 0; year < plan_years; ++year) {
    TableColumn column{"year" + std::to_string(year + 1), wording.text(year_names[year]), ColumnKind::amount,
                       130};
    column.text = [this, year](std::size_t row) { return lines.rows()[row].years[year]; };
    lines.add_column(std::move(column));
  }
  lines.stretch("name");
  actuals.text(
      "month", wording.text("forecast.month"),
      [&wording](const PlanActual& row) {
        return wording.month(row.month.begin().year(), row.month.begin().month());
      },
      150);
  actuals.text(
      "about", wording.text("plan_page.figure"),
      [&wording](const PlanActual& row) { return wording.text("plan.row." + row.id); }, 260);
  actuals.amount("planned", wording.text("cli.column.planned"), &PlanActual::planned, 130);
  actuals.amount("actual", wording.text("cli.column.actual"), &PlanActual::actual, 130);
  actuals.amount("difference", wording.text("cli.column.difference"), &PlanActual::difference, 130);
  actuals.stretch("about");
}

void PlanTablesView::show_plan(const std::string& name) {
  name_ = name;
  const auto found = reckoned(session_, name);
  std::vector<PlanTableLine> rows;
  if (found) {
    const Wording& wording = session_.wording();
    for (const PlanYearTable& table : plan_year_tables(found->typed, found->plan))
      for (const PlanYearRow& row : table.rows) {
        PlanTableLine line{wording.text("plan.table." + table.id), wording.text("plan.year_row." + row.id)};
        for (std::size_t year = 0; year < plan_years; ++year)
          line.years[year] = plan_year_value(row, year, wording);
        line.is_total = row.is_total;
        rows.push_back(std::move(line));
      }
    const Date today = session_.today();
    // The first month of this year's plan may be still to come.
    if (start_.empty())
      start_ = std::to_string(today.month() > found->typed.start_month ? today.year() : today.year() - 1);
  }
  lines.set(std::move(rows));
  fill_actuals();
}

std::vector<NamedValue> PlanTablesView::starts() const {
  std::vector<NamedValue> all;
  for (int year = session_.today().year(); year >= session_.today().year() - years_back; --year)
    all.push_back({std::to_string(year), std::to_string(year)});
  return all;
}

void PlanTablesView::choose_start(const std::string& year) {
  start_ = year;
  fill_actuals();
}

void PlanTablesView::fill_actuals() {
  const Wording& wording = session_.wording();
  about_.clear();
  std::vector<PlanActual> rows;
  if (const auto found = reckoned(session_, name_)) {
    const Date start = Period::month(std::stoi(start_), found->typed.start_month).begin();
    auto compared = plan_actuals(session_.book(), found->typed, found->plan, start, session_.today());
    if (compared) {
      rows = std::move(compared).value();
      about_ = wording.text("plan_page.actuals_about");
    } else {
      for (const Problem& each : compared.problems())
        about_ += (about_.empty() ? "" : "\n") + wording.text(each);
    }
  }
  actuals.set(std::move(rows));
}

}  // namespace vireo
