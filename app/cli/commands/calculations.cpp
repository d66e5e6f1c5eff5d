// estimate packs, describe, run, batch: rule packs without a book.
#include <algorithm>
#include <fstream>
#include <sstream>

#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
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

/// The pack that --pack names; nothing after saying what is wrong.
std::optional<Ready> ready_pack(Invocation& invocation) {
  const Catalog catalog(invocation.templates());
  const std::string id = invocation.text("pack");
  const auto known = catalog.calculation_ids();
  if (std::find(known.begin(), known.end(), id) == known.end()) {
    invocation.refuse(
        problem("formula.unknown_pack", {"", 0, "--pack"}, {{"pack", id}, {"nearest", nearest(id, known)}}));
    return std::nullopt;
  }
  const auto pack = invocation.take(catalog.calculation(id));
  if (!pack) return std::nullopt;
  auto program = invocation.take(CalculationProgram::compile(**pack));
  if (!program) return std::nullopt;
  return Ready{*pack, std::move(*program)};
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
  const CalculationCase given = invocation.pairs("set");
  const Date day = invocation.date("date").value_or(invocation.today());
  if (invocation.refused()) return;
  const auto ready = ready_pack(invocation);
  if (!ready) return;
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
    const auto why = invocation.take(ready->program.explain(given, day, result->id));
    if (!why) return;
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

}  // namespace vireo::cli
