// estimate packs, describe, run, batch, compare, net: rule packs without a book.
#include <algorithm>
#include <fstream>
#include <sstream>

#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/book_case.h"
#include "app/cli/commands/duty_returns.h"
#include "app/cli/commands/step_json.h"
#include "core/base/text.h"
#include "core/formula/program.h"
#include "core/store/catalog/catalog.h"
#include "reports/standards/delimited_text.h"
#include "reports/writers/text.h"

namespace vireo::cli {
namespace {

struct Ready {
  std::shared_ptr<const Calculation> pack;
  CalculationProgram program;
};

/// The pack of that name; nothing after saying what is wrong.
std::optional<Ready> ready_pack(Invocation& invocation, const std::string& id) {
  const auto pack = pack_for(invocation, id);
  if (!pack) return std::nullopt;
  auto program = invocation.take(CalculationProgram::compile(**pack));
  if (!program) return std::nullopt;
  return Ready{*pack, std::move(*program)};
}

std::optional<Ready> ready_pack(Invocation& invocation) {
  return ready_pack(invocation, invocation.text("pack"));
}

std::string unit_name(ValueUnit unit) {
  for (const auto& [name, value] : value_unit_names())
    if (value == unit) return name;
  return {};
}

/// "input" messages carry the language of the reader.
std::string told(const LocalText& text, const Invocation& invocation) {
  return text.in(invocation.wording().language());
}

}  // namespace

void estimate_packs(Invocation& invocation) {
  const Catalog catalog(invocation.templates());
  Columns columns(invocation,
                  {{"id"}, {"name"}, {"country"}, {"from", CellKind::date}, {"to", CellKind::date}});
  invocation.answer["rows"] = Json::array();
  for (const std::string& id : catalog.calculation_ids()) {
    const auto loaded = invocation.take(catalog.calculation(id));
    if (!loaded || (*loaded)->is_part) continue;
    const Calculation& pack = **loaded;
    const CheckedDays& days = pack.parameters.checked;
    Json years = Json::array();
    for (int year = days.first.year(); year <= days.last.year(); ++year) years.push_back(year);
    invocation.answer["rows"].push_back({{"id", pack.id},
                                         {"country", pack.country},
                                         {"title", told(pack.names, invocation)},
                                         {"years", years},
                                         {"verified_cases", pack.verified_cases},
                                         {"verified_until", days.last.text()}});
    columns.add({pack.id, told(pack.names, invocation), pack.country, days.first, days.last});
  }
  columns.print();
}

void estimate_describe(Invocation& invocation) {
  const auto ready = ready_pack(invocation);
  if (!ready) return;
  Columns columns(invocation, {{"id"}, {"about"}, {"kind"}});
  invocation.answer["inputs"] = Json::array();
  for (const CalculationInput& input : ready->pack->inputs) {
    Json row{
        {"name", input.id}, {"type", unit_name(input.unit)}, {"question", told(input.questions, invocation)}};
    if (input.unit == ValueUnit::money) row["unit"] = ready->pack->currency;
    if (input.unit == ValueUnit::percent) row["unit"] = "percent";
    if (input.otherwise) row["default"] = input.otherwise_text;
    for (const auto& [id, names] : input.choices) row["choices"].push_back(id);
    invocation.answer["inputs"].push_back(std::move(row));
    columns.add({input.id, told(input.questions, invocation), unit_name(input.unit)});
  }
  invocation.answer["results"] = Json::array();
  for (const FormulaSlot* result : ready->program.results()) {
    invocation.answer["results"].push_back(
        {{"name", result->id},
         {"title", told(result->names, invocation)},
         {"unit", result->unit == ValueUnit::money ? ready->pack->currency : unit_name(result->unit)},
         {"formula", result->formula},
         {"source", result->source.title}});
    columns.add({result->id, told(result->names, invocation), unit_name(result->unit)});
  }
  columns.print();
}

void estimate_run(Invocation& invocation) {
  const CalculationCase typed = invocation.pairs("set");
  const Date day = invocation.date("date").value_or(invocation.today());
  if (invocation.refused()) return;
  const std::string usual = usual_pack(invocation);
  if (invocation.refused()) return;
  const auto ready = ready_pack(invocation, usual);
  if (!ready) return;
  const auto answers = answers_for(invocation, *ready->pack, day, typed, BookSums::with);
  if (invocation.refused()) return;
  const CalculationCase given = case_of(answers);
  if (!invocation.globals().book.empty()) tell_answers(invocation, *ready->pack, answers);
  const auto outcome = invocation.take(ready->program.run(given, day));
  if (!outcome) return;
  const Wording& wording = invocation.wording();
  invocation.answer["pack"] = ready->pack->id;
  invocation.answer["date"] = day.text();
  invocation.answer["currency"] = ready->pack->currency;
  Columns columns(invocation, {{"about"}, {"amount"}});
  for (const CalculatedValue& result : outcome->results) {
    invocation.answer["results"][result.slot->id] = result.text();
    columns.add({told(result.slot->names, invocation), wording.value(result.shown(ready->pack->currency))});
  }
  columns.print();
  for (const LocalText& notice : outcome->notices) {
    invocation.answer["notices"].push_back(told(notice, invocation));
    invocation.print(told(notice, invocation));
  }
  if (!invocation.given("explain")) return;
  for (const FormulaSlot* result : ready->program.results()) {
    auto why = invocation.take(ready->program.explain(given, day, result->id));
    if (!why) return;
    add_answers(*why, *ready->pack, answers);
    invocation.answer["why"][result->id] = step_json(*why, wording);
    invocation.print(explain(*why, wording));
  }
}

namespace {

/// A file of cases: which of its columns is what.
struct CaseColumns {
  std::optional<std::size_t> date;
  std::vector<std::pair<std::size_t, std::string>> inputs;
  std::string unread;
};

CaseColumns columns_of(const std::vector<std::string>& header, const Calculation& pack) {
  CaseColumns columns;
  for (std::size_t at = 0; at < header.size(); ++at) {
    if (header[at] == "date")
      columns.date = at;
    else if (pack.input(header[at]))
      columns.inputs.emplace_back(at, header[at]);
    else
      columns.unread += (columns.unread.empty() ? "" : ", ") + header[at];
  }
  return columns;
}

Checked<CalculationOutcome> run_row(const Ready& ready, const CaseColumns& columns,
                                    const std::vector<std::string>& row, Date today) {
  CalculationCase given;
  given.reserve(columns.inputs.size());
  for (const auto& [at, id] : columns.inputs)
    if (at < row.size() && !row[at].empty()) given.emplace_back(id, row[at]);
  Date day = today;
  if (columns.date && *columns.date < row.size() && !row[*columns.date].empty()) {
    const auto typed = Date::checked(row[*columns.date]);
    if (!typed) return typed.problems();
    day = *typed;
  }
  return ready.program.run(given, day);
}

}  // namespace

void estimate_batch(Invocation& invocation) {
  const auto ready = ready_pack(invocation);
  if (!ready) return;
  const std::string in_path = invocation.text("in");
  std::ifstream in(in_path, std::ios::binary);
  std::string first;
  if (!in || !std::getline(in, first)) return invocation.refuse(problem("file.unreadable", {in_path}));
  if (first.starts_with("\xEF\xBB\xBF")) first.erase(0, 3);
  const char separator = separator_in(first);
  std::istringstream first_line(first);
  std::vector<std::string> header;
  DelimitedReader(first_line, separator).next(header);
  const CaseColumns columns = columns_of(header, *ready->pack);
  if (!columns.unread.empty())
    invocation.refuse(warning("formula.columns_not_read", {in_path, 1, {}}, {{"columns", columns.unread}}));

  const std::string out_path = invocation.text("o");
  std::ofstream out(out_path, std::ios::binary);
  const auto write = [&](const std::vector<std::string>& cells, bool first_cell) {
    for (const std::string& cell : cells) {
      if (!first_cell) out << separator;
      first_cell = false;
      out << delimited_cell(cell, separator);
    }
  };
  write(header, true);
  for (const FormulaSlot* result : ready->program.results()) write({result->id}, false);
  write({"problem"}, false);
  out << "\n";
  DelimitedReader rows(in, separator);
  std::vector<std::string> row;
  std::int64_t done = 0;
  std::int64_t failed = 0;
  while (rows.next(row)) {
    const auto outcome = run_row(*ready, columns, row, invocation.today());
    ++done;
    row.resize(header.size());
    write(row, true);
    std::string told_problem;
    if (outcome) {
      for (const CalculatedValue& result : outcome->results) out << separator << result.text();
    } else {
      ++failed;
      write(std::vector<std::string>(ready->program.results().size()), false);
      for (const Problem& each : outcome.problems())
        told_problem += (told_problem.empty() ? "" : " ") + invocation.wording().text(each);
    }
    write({told_problem}, false);
    out << "\n";
  }
  out.close();
  if (!out) return invocation.refuse(problem("file.unwritable", {out_path}));
  invocation.answer["rows"] = done;
  invocation.answer["failed"] = failed;
  invocation.answer["file"] = out_path;
  invocation.say("cli.said.batch", {{"count", done}, {"failed", failed}, {"file", out_path}});
}

namespace {

/// The result by which packs are compared: what a person keeps.
constexpr std::string_view left_result = "left";

/// The answers that a pack knows: packs ask different things.
CalculationCase known_of(const CalculationCase& given, const Calculation& pack) {
  CalculationCase known;
  for (const auto& [id, typed] : given)
    if (pack.input(id)) known.emplace_back(id, typed);
  return known;
}

const CalculatedValue* result_in(const CalculationOutcome& outcome, std::string_view id) {
  for (const CalculatedValue& each : outcome.results)
    if (each.slot->id == id) return &each;
  return nullptr;
}

/// The words no pack of the comparison knows: misspelt.
void refuse_unknown(Invocation& invocation, const CalculationCase& given, const std::vector<Ready>& packs) {
  for (const auto& [id, typed] : given) {
    const bool known = std::any_of(packs.begin(), packs.end(),
                                   [&, &name = id](const Ready& each) { return each.pack->input(name); });
    if (known) continue;
    std::vector<std::string> names;
    for (const Ready& each : packs)
      for (const CalculationInput& input : each.pack->inputs) names.push_back(input.id);
    invocation.refuse(
        problem("formula.unknown_input", {"", 0, "--set"}, {{"input", id}, {"nearest", nearest(id, names)}}));
  }
}

}  // namespace

void estimate_compare(Invocation& invocation) {
  const CalculationCase given = invocation.pairs("set");
  const Date day = invocation.date("date").value_or(invocation.today());
  std::vector<Ready> packs;
  for (const std::string& id : invocation.texts("pack"))
    if (auto ready = ready_pack(invocation, id)) packs.push_back(std::move(*ready));
  if (invocation.refused()) return;
  refuse_unknown(invocation, given, packs);
  if (invocation.refused()) return;
  Columns columns(invocation, {{"name"}, {"about"}, {"amount"}});
  invocation.answer["date"] = day.text();
  invocation.answer["rows"] = Json::array();
  for (const Ready& ready : packs) {
    const auto answers =
        answers_for(invocation, *ready.pack, day, known_of(given, *ready.pack), BookSums::with);
    if (invocation.refused()) return;
    const auto outcome = invocation.take(ready.program.run(case_of(answers), day));
    if (!outcome) return;
    Json row{{"pack", ready.pack->id}, {"title", told(ready.pack->names, invocation)}};
    row["currency"] = ready.pack->currency;
    for (const CalculatedValue& result : outcome->results) row["results"][result.slot->id] = result.text();
    if (const auto* left = result_in(*outcome, left_result)) row["left"] = left->text();
    invocation.answer["rows"].push_back(std::move(row));
    for (const char* shown : {"total_contributions", "income_tax_of_activity", "left"})
      if (const auto* result = result_in(*outcome, shown))
        columns.add({told(ready.pack->names, invocation), told(result->slot->names, invocation),
                     invocation.wording().value(result->shown(ready.pack->currency))});
  }
  columns.print();
}

void estimate_net(Invocation& invocation) {
  const CalculationCase typed = invocation.pairs("set");
  const Date day = invocation.date("date").value_or(invocation.today());
  const auto target = invocation.decimal("target");
  if (!target || invocation.refused()) return;
  const std::string usual = usual_pack(invocation);
  if (invocation.refused()) return;
  const auto ready = ready_pack(invocation, usual);
  if (!ready) return;
  if (!ready->pack->input("turnover"))
    return invocation.refuse(problem("formula.no_turnover", {"", 0, "--pack"}, {{"pack", ready->pack->id}}));
  CalculationCase given = case_of(answers_for(invocation, *ready->pack, day, typed, BookSums::without));
  if (invocation.refused()) return;
  given.emplace_back("turnover", "0");
  // Halving on whole euros: what is left rises with the turnover, apart from steps of a few euros.
  std::int64_t low = 0;
  std::int64_t high = 10'000'000;
  std::optional<CalculationOutcome> reached;
  const auto left_of = [&](std::int64_t turnover) -> std::optional<Decimal> {
    given.back().second = std::to_string(turnover);
    const auto outcome = ready->program.run(given, day);
    if (!outcome) {
      invocation.refuse(outcome.problems());
      return std::nullopt;
    }
    const auto* left = result_in(*outcome, left_result);
    if (!left) return std::nullopt;
    const Decimal value = left->value.decimal();
    if (value >= *target) reached = *outcome;
    return value;
  };
  while (low < high) {
    const std::int64_t middle = low + (high - low) / 2;
    const auto left = left_of(middle);
    if (!left) return;
    *left >= *target ? high = middle : low = middle + 1;
  }
  if (!left_of(low)) return;
  if (!reached) return invocation.refuse(problem("formula.target_out_of_reach", {"", 0, "--target"}));
  const Money turnover = Money::of_minor(low * 100, Currency::of(ready->pack->currency));
  invocation.answer = {{"pack", ready->pack->id}, {"date", day.text()}, {"currency", ready->pack->currency}};
  invocation.answer["target"] = target->text();
  invocation.answer["turnover"] = turnover.text();
  for (const CalculatedValue& result : reached->results)
    invocation.answer["results"][result.slot->id] = result.text();
  invocation.say("cli.said.net", {{"turnover", turnover},
                                  {"left", result_in(*reached, left_result)->shown(ready->pack->currency)}});
}

}  // namespace vireo::cli
