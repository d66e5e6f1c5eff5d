#include "app/desktop/pages/plan/plan_tables_view.h"

#include <algorithm>

#include "core/plan/invariants.h"
#include "core/plan/tables.h"
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

/// "T9" before "T10".
int number_of_table(const std::string& id) {
  return std::stoi(id.substr(1));
}

/// Every table by year, in order: of months first, then the ratios of the same table.
std::vector<PlanTableLine> table_lines(const PlanParameters& typed, const Plan& plan,
                                       const Wording& wording) {
  std::vector<std::pair<int, PlanTableLine>> all;
  const auto named = [&](const std::string& id) { return wording.text("plan.table." + id); };
  for (const PlanTable& table : plan_tables(typed, plan))
    for (const PlanRow& row : table.rows) {
      PlanTableLine line{named(table.id), plan_row_name(row, wording)};
      for (std::size_t year = 0; year < plan_years; ++year)
        line.years[year] = wording.number(row.years[year].value(), row.years[year].currency().decimals());
      line.rule = plan_row_rule(row, wording);
      line.months = row.months;
      all.emplace_back(number_of_table(table.id), std::move(line));
    }
  for (const PlanYearTable& table : plan_year_tables(typed, plan))
    for (const PlanYearRow& row : table.rows) {
      PlanTableLine line{named(table.id), wording.text("plan.year_row." + row.id)};
      for (std::size_t year = 0; year < plan_years; ++year)
        line.years[year] = plan_year_value(row, year, wording);
      line.is_total = row.is_total;
      line.rule = plan_year_rule(row, wording);
      all.emplace_back(number_of_table(table.id), std::move(line));
    }
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& one, const auto& other) { return one.first < other.first; });
  std::vector<PlanTableLine> lines;
  for (auto& [number, line] : all) lines.push_back(std::move(line));
  return lines;
}

}  // namespace

PlanTablesView::PlanTablesView(Session& session)
    : lines(session.wording(),
            [this](const PlanTableLine& row) { return TableModel::RowId{&row - lines.rows().data()} + 1; }),
      actuals(session.wording(),
              [this](const PlanActual& row) { return TableModel::RowId{&row - actuals.rows().data()} + 1; }),
      checks(session.wording(),
             [this](const PlanCheckLine& row) { return TableModel::RowId{&row - checks.rows().data()} + 1; }),
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
  checks.text("id", wording.text("plan_page.check_number"), &PlanCheckLine::id, 72);
  checks.text("name", wording.text("cli.column.check"), &PlanCheckLine::name, 420);
  checks.text("state", wording.text("cli.column.holds"), &PlanCheckLine::state, 120);
  checks.tint("state", [](const PlanCheckLine& row) { return row.tone; });
  checks.stretch("name");
}

void PlanTablesView::show_plan(const std::string& name) {
  name_ = name;
  const auto found = reckoned(session_, name);
  std::vector<PlanTableLine> rows;
  if (found) {
    rows = table_lines(found->typed, found->plan, session_.wording());
    const Date today = session_.today();
    // The first month of this year's plan may be still to come.
    if (start_.empty())
      start_ = std::to_string(today.month() > found->typed.start_month ? today.year() : today.year() - 1);
  }
  lines.set(std::move(rows));
  choose_line(std::nullopt);
  checks.set({});
  fill_actuals();
}

void PlanTablesView::choose_line(std::optional<TableModel::RowId> id) {
  const Wording& wording = session_.wording();
  const PlanTableLine* line = id ? lines.find(*id) : nullptr;
  chart_ = {};
  about_line_ = line ? wording.text("plan_page.line_is", {{"name", line->name}, {"rule", line->rule}})
                     : wording.text("plan_page.choose_line");
  if (!line || !line->months) return;
  chart_.title = line->name;
  chart_.summary = about_line_;
  chart_.currency = session_.currency();
  chart_.series = {{line->name, SeriesShape::bar, Tone::accent, {}}};
  for (std::size_t month = 0; month < plan_months; ++month) {
    chart_.labels.push_back(std::to_string(month + 1));
    chart_.labels_long.push_back(
        wording.text("plan.sheet.month_number", {{"number", static_cast<std::int64_t>(month) + 1}}));
    chart_.series[0].values.emplace_back((*line->months)[month]);
  }
}

void PlanTablesView::check() {
  const Wording& wording = session_.wording();
  std::vector<PlanCheckLine> rows;
  if (const auto found = reckoned(session_, name_))
    for (const PlanInvariant& each : plan_checks(found->typed, found->plan)) {
      const Tone tone = !each.applies ? Tone::muted : each.holds ? Tone::good : Tone::bad;
      rows.push_back(
          {each.id, wording.text("plan.invariant." + each.id), plan_check_state(each, wording), tone});
    }
  checks.set(std::move(rows));
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
