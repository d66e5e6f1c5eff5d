// plan templates, list, new, set, copy, remove, show, check, compare, export.
#include <algorithm>

#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/plan_answers.h"
#include "app/cli/files.h"
#include "core/actions/keep_plan.h"
#include "core/plan/advice.h"
#include "core/plan/invariants.h"
#include "core/store/accounts_table.h"
#include "core/store/catalog/catalog.h"
#include "core/store/catalog/category_catalog.h"
#include "core/store/catalog/plan_catalog.h"
#include "core/store/catalog/plan_sections_file.h"
#include "core/store/plan_from_book.h"
#include "core/store/plan_json.h"
#include "core/store/profile_table.h"
#include "reports/plans/plan_file.h"
#include "reports/plans/plan_words.h"

namespace vireo::cli {
namespace {

std::optional<std::string> template_parameters(Invocation& invocation, const std::string& id) {
  const auto templates = invocation.take(load_plan_templates(invocation.templates()));
  if (!templates) return std::nullopt;
  for (const PlanTemplate& each : *templates)
    if (each.id == id) return each.parameters;
  invocation.refuse(problem("plan.template_unknown", {"", 0, "--template"}, {{"name", id}}));
  return std::nullopt;
}

/// Where each value taken from the book, or left to the template, comes from.
void tell_origins(Invocation& invocation, const Book& book, const std::string& parameters) {
  const auto typed = invocation.take(read_plan(parameters, ledger_currency(book)));
  if (!typed) return;
  Columns columns(invocation, {{"name"}, {"about"}});
  invocation.answer["origins"] = Json::object();
  for (const auto& [path, origin] : typed->origins) {
    const std::string said = plan_origin_text(origin, invocation.wording());
    invocation.answer["origins"][path] = {{"of", origin.of}, {"text", said}};
    columns.add({path, said});
  }
  columns.print();
}

Cell money_cell(const std::optional<Money>& amount) {
  return amount ? Cell(*amount) : Cell();
}

void print_years(Invocation& invocation, const Plan& plan) {
  Columns columns(
      invocation,
      {{"about"}, {"year1", CellKind::money}, {"year2", CellKind::money}, {"year3", CellKind::money}});
  const auto name = [&](const char* of) { return invocation.wording().text(std::string("plan.year.") + of); };
  for (const auto& [of, figure] : plan_year_figures())
    columns.add({name(of), plan.years[0].*figure, plan.years[1].*figure, plan.years[2].*figure});
  for (const auto& [of, figure] :
       {std::pair{"break_even", &PlanYear::break_even},
        std::pair{"break_even_with_drawings", &PlanYear::break_even_with_drawings}})
    columns.add({name(of), money_cell(plan.years[0].*figure), money_cell(plan.years[1].*figure),
                 money_cell(plan.years[2].*figure)});
  columns.print();
}

void print_table(Invocation& invocation, const PlanTable& table, bool explain) {
  const Wording& wording = invocation.wording();
  invocation.print(wording.text("plan.table." + table.id));
  for (std::size_t year = 0; year < plan_years; ++year) {
    Columns columns(invocation,
                    {{"month_number", CellKind::integer}, {"about"}, {"amount", CellKind::money}});
    for (std::size_t month = 12 * year; month < 12 * (year + 1); ++month)
      for (const PlanRow& row : table.rows)
        columns.add({static_cast<std::int64_t>(month) + 1, plan_row_name(row, wording), row.months[month]});
    columns.print();
  }
  if (!explain) return;
  for (const PlanRow& row : table.rows)
    invocation.print(plan_row_name(row, wording) + ": " + plan_row_rule(row, wording));
}

void print_table(Invocation& invocation, const PlanYearTable& table, bool explain) {
  const Wording& wording = invocation.wording();
  invocation.print(wording.text("plan.table." + table.id));
  Columns columns(invocation, {{"about"}, {"year_1"}, {"year_2"}, {"year_3"}});
  for (const PlanYearRow& row : table.rows)
    columns.add({wording.text("plan.year_row." + row.id), plan_year_value(row, 0, wording),
                 plan_year_value(row, 1, wording), plan_year_value(row, 2, wording)});
  columns.print();
  if (!explain) return;
  for (const PlanYearRow& row : table.rows)
    invocation.print(wording.text("plan.year_row." + row.id) + ": " + plan_year_rule(row, wording));
}

template <typename Table>
const Table* table_of(const std::vector<Table>& tables, const std::string& id) {
  for (const Table& each : tables)
    if (each.id == id) return &each;
  return nullptr;
}

/// One table: months, figures of the years, or both ("by_year") where a table of months has ratios.
void show_table(Invocation& invocation, const std::vector<PlanTable>& tables,
                const std::vector<PlanYearTable>& by_year, bool explain) {
  const std::string wanted = invocation.text("table");
  const PlanTable* months = table_of(tables, wanted);
  const PlanYearTable* years = table_of(by_year, wanted);
  if (!months && !years) {
    std::string known;
    for (const PlanTable& each : tables) known += (known.empty() ? "" : ", ") + each.id;
    for (const PlanYearTable& each : by_year)
      if (!table_of(tables, each.id)) known += ", " + each.id;
    return invocation.refuse(
        problem("plan.table_unknown", {"", 0, "--table"}, {{"name", wanted}, {"known", known}}));
  }
  Json& answer = invocation.answer;
  const Wording& wording = invocation.wording();
  answer["table"] = months ? table_json(*months, wording, explain) : table_json(*years, wording, explain);
  if (months) print_table(invocation, *months, explain);
  if (months && years) answer["table"]["by_year"] = table_json(*years, wording, explain)["rows"];
  if (years) print_table(invocation, *years, explain);
}

}  // namespace

void plan_templates(Invocation& invocation) {
  const auto templates = invocation.take(load_plan_templates(invocation.templates()));
  if (!templates) return;
  const std::string& language = invocation.wording().language();
  Columns columns(invocation, {{"template"}, {"name"}, {"about"}});
  invocation.answer["templates"] = Json::array();
  for (const PlanTemplate& each : *templates) {
    invocation.answer["templates"].push_back(
        {{"id", each.id}, {"name", each.names.in(language)}, {"text", each.texts.in(language)}});
    columns.add({each.id, each.names.in(language), each.texts.in(language)});
  }
  columns.print();
}

void plan_list(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  Columns columns(invocation, {{"name"}, {"template"}});
  invocation.answer["plans"] = Json::array();
  for (const StoredPlan& each : plans(*book)) {
    invocation.answer["plans"].push_back({{"name", each.name}, {"template", each.template_id}});
    columns.add({each.name, each.template_id});
  }
  columns.print();
}

void plan_new(Invocation& invocation) {
  if (invocation.given("template") == invocation.given("from"))
    return invocation.refuse(problem("plan.template_or_file"));
  StoredPlan plan{.name = invocation.text("plan"), .template_id = invocation.text("template")};
  const auto parameters = invocation.given("from") ? bytes_of_file(invocation, invocation.text("from"))
                                                   : template_parameters(invocation, plan.template_id);
  if (!parameters) return;
  plan.parameters = *parameters;
  Book* book = invocation.book();
  if (!book) return;
  if (invocation.given("from-book")) {
    const auto categories = invocation.take(load_categories(invocation.templates()));
    const auto units = invocation.take(Catalog(invocation.templates()).units());
    if (!categories || !units) return;
    const auto made =
        invocation.take(plan_from_book(*book, plan.parameters, *categories, *units, invocation.today()));
    if (!made) return;
    plan.parameters = made->parameters;
    invocation.answer["months"] = {{"first", made->months.begin().text()},
                                   {"last", made->months.last().text()}};
    tell_origins(invocation, *book, made->parameters);
  }
  const auto added = add_plan(*book, plan);
  if (!added) {
    Problems told = added.problems();
    if (invocation.given("from"))
      for (Problem& each : told) each.place.file = invocation.text("from");
    return invocation.refuse(told);
  }
  invocation.answer["plan"] = plan.name;
  invocation.say("cli.said.plan_kept", {{"name", plan.name}});
}

void plan_set(Invocation& invocation) {
  const auto values = invocation.pairs("value");
  const std::string name = invocation.text("plan");
  if (invocation.refused()) return;
  Book* book = invocation.book();
  if (!book || !invocation.take(change_plan(*book, name, values))) return;
  invocation.answer["plan"] = name;
  invocation.say("cli.said.plan_kept", {{"name", name}});
}

void plan_row_add(Invocation& invocation) {
  Json row = Json::object();
  for (const auto& [key, value] : invocation.pairs("value")) {
    const Json read = Json::parse(value, nullptr, false);
    row[key] = read.is_array() || read.is_object() || read.is_boolean() ? read : Json(value);
  }
  const std::string name = invocation.text("plan");
  Book* book = invocation.book();
  if (!book || invocation.refused()) return;
  if (!invocation.take(add_plan_row(*book, name, invocation.text("list"), row.dump()))) return;
  invocation.answer = {{"plan", name}, {"list", invocation.text("list")}, {"row", row}};
  invocation.say("cli.said.plan_kept", {{"name", name}});
}

void plan_row_remove(Invocation& invocation) {
  const std::string name = invocation.text("plan");
  Book* book = invocation.book();
  if (!book ||
      !invocation.take(remove_plan_row(*book, name, invocation.text("list"), invocation.text("row"))))
    return;
  invocation.answer = {{"plan", name}, {"list", invocation.text("list")}, {"row", invocation.text("row")}};
  invocation.say("cli.said.plan_kept", {{"name", name}});
}

void plan_copy(Invocation& invocation) {
  Book* book = invocation.book();
  const std::string copy = invocation.text("name");
  if (!book || !invocation.take(copy_plan(*book, invocation.text("plan"), copy))) return;
  invocation.answer["plan"] = copy;
  invocation.say("cli.said.plan_kept", {{"name", copy}});
}

void plan_remove(Invocation& invocation) {
  Book* book = invocation.book();
  const std::string name = invocation.text("plan");
  if (!book || !invocation.take(remove_plan(*book, name))) return;
  invocation.answer["plan"] = name;
  invocation.say("cli.said.plan_removed", {{"name", name}});
}

void plan_show(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto found = reckoned_plan(invocation, *book, invocation.text("plan"));
  if (!found) return;
  const bool explain = invocation.given("explain");
  const auto tables = plan_tables(found->typed, found->plan);
  const auto by_year = plan_year_tables(found->typed, found->plan);
  Json& answer = invocation.answer;
  answer["plan"] = found->name;
  answer["currency"] = found->typed.currency.code();
  if (!invocation.given("table")) {
    answer["parameters"] = Json::parse(found->text);
    answer["years"] = years_json(found->plan);
    answer["tables"] = Json::array();
    for (const PlanTable& each : tables) {
      Json table = table_json(each, invocation.wording(), explain);
      if (const PlanYearTable* years = table_of(by_year, each.id))
        table["by_year"] = table_json(*years, invocation.wording(), explain)["rows"];
      answer["tables"].push_back(std::move(table));
    }
    for (const PlanYearTable& each : by_year)
      if (!table_of(tables, each.id))
        answer["tables"].push_back(table_json(each, invocation.wording(), explain));
    answer["result"] = result_json(found->plan);
    return print_years(invocation, found->plan);
  }
  show_table(invocation, tables, by_year, explain);
}

void plan_check(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto found = reckoned_plan(invocation, *book, invocation.text("plan"));
  if (!found) return;
  const Wording& wording = invocation.wording();
  Json& answer = invocation.answer;
  answer["plan"] = found->name;
  answer["checks"] = Json::array();
  Problems broken;
  Columns columns(invocation, {{"check"}, {"about"}, {"holds"}});
  for (const PlanInvariant& each : plan_checks(found->typed, found->plan)) {
    const std::string name = wording.text("plan.invariant." + each.id);
    answer["checks"].push_back(
        {{"id", each.id}, {"name", name}, {"holds", each.holds}, {"applies", each.applies}});
    columns.add({each.id, name, plan_check_state(each, wording)});
    if (!each.holds)
      broken.push_back(problem("plan.broken", {"", 0, each.id},
                               {{"id", each.id}, {"month", static_cast<std::int64_t>(each.month) + 1}}));
  }
  columns.print();
  answer["ties"] = broken.empty();
  if (broken.empty()) invocation.say("cli.said.plan_ties");
  append(broken, plan_advice(found->typed, found->plan));
  invocation.find(broken);
}

void plan_compare(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto first = reckoned_plan(invocation, *book, invocation.text("plan"));
  const auto second = reckoned_plan(invocation, *book, invocation.text("other"));
  if (!first || !second) return;
  Json& answer = invocation.answer;
  answer = {{"plans", {first->name, second->name}},
            {"currency", first->typed.currency.code()},
            {"years", {years_json(first->plan), years_json(second->plan)}},
            {"differences", Json::array()}};
  for (std::size_t year = 0; year < plan_years; ++year) {
    Json row;
    for (const auto& [name, figure] : plan_year_figures())
      row[name] = (second->plan.years[year].*figure - first->plan.years[year].*figure).text();
    answer["differences"].push_back(std::move(row));
  }
  for (const NamedPlan* each : {&*first, &*second}) {
    invocation.print(each->name);
    print_years(invocation, each->plan);
  }
}

void plan_export(Invocation& invocation) {
  const std::string path = invocation.text("o");
  const std::string format = invocation.given("format") ? invocation.text("format") : plan_format_of(path);
  Book* book = invocation.book();
  if (!book) return;
  const auto found = reckoned_plan(invocation, *book, invocation.text("plan"));
  if (!found) return;
  auto sections = invocation.take(load_plan_sections(invocation.templates()));
  if (!sections) return;
  const PlanFileFacts facts{found->name, profile_on(*book, invocation.today()).get("name"),
                            invocation.today(), std::move(*sections),
                            plan_texts(*book, plan_named(*book, found->name)->id)};
  if (!invocation.take(write_plan_file(found->typed, found->plan, facts, invocation.wording(), format, path)))
    return;
  invocation.answer = {{"plan", found->name}, {"file", path}, {"format", format}};
  invocation.say("cli.said.written", {{"file", path}});
}

}  // namespace vireo::cli
