#include "reports/sheets/hour_statement.h"

#include "core/work/capacity.h"
#include "reports/writers/fonts_folder.h"
#include "reports/writers/pdf.h"

namespace vireo {
namespace {

std::string title_of(const HourStatement& statement, const std::string& client, const Wording& wording) {
  return wording.text("hours.title", {{"client", client},
                                      {"first", statement.cycle.period.begin()},
                                      {"last", statement.cycle.period.last()}});
}

std::string what_of(const HourLine& line, const Wording& wording) {
  const std::string kind = wording.text("hours.kind." + std::string(name_of(line.kind)));
  return line.text.empty() ? kind : wording.text("hours.line", {{"kind", kind}, {"text", line.text}});
}

/// Hours and minutes, so that sums can be checked to the minute: "12:05".
std::string clock(Minutes minutes) {
  const std::int64_t count = minutes.count < 0 ? -minutes.count : minutes.count;
  const std::string rest = std::to_string(count % 60);
  return (minutes.count < 0 ? "-" : "") + std::to_string(count / 60) + ":" + (rest.size() < 2 ? "0" : "") +
         rest;
}

std::vector<paper::TotalRow> totals_of_cycle(const HourStatement& statement, const Wording& wording) {
  const HourCycle& cycle = statement.cycle;
  std::vector<paper::TotalRow> lines;
  const auto add = [&](const char* id, const std::string& value, bool strong = false) {
    lines.push_back({wording.text(id), value, strong});
  };
  add("hours.granted", clock(cycle.granted));
  if (cycle.rolled_in.count > 0) add("hours.rolled_in", clock(cycle.rolled_in));
  if (cycle.bought.count > 0) add("hours.bought", clock(cycle.bought));
  if (cycle.debt_in.count > 0) add("hours.debt_in", clock(cycle.debt_in));
  add("hours.used", clock(cycle.used));
  if (cycle.expired.count > 0) add("hours.expired", clock(cycle.expired));
  if (cycle.over.count > 0) add("hours.over", clock(cycle.over));
  add(cycle.ended ? "hours.rolled_out" : "hours.left", clock(statement.closing), true);
  add("hours.price", wording.money(statement.price));
  if (!statement.overage.is_zero()) add("hours.overage", wording.money(statement.overage));
  return lines;
}

}  // namespace

Sheet hour_statement_sheet(const HourStatement& statement, const std::string& client,
                           const Wording& wording) {
  Sheet sheet;
  sheet.name = wording.text("hours.sheet");
  sheet.title = title_of(statement, client, wording);
  sheet.columns = {{wording.text("statement.date"), CellKind::date},
                   {wording.text("statement.what"), CellKind::text},
                   {wording.text("hours.hours"), CellKind::quantity},
                   {wording.text("hours.minutes"), CellKind::integer},
                   {wording.text("hours.left_minutes"), CellKind::integer}};
  const auto add = [&](Date day, std::string what, Minutes minutes, Minutes left) {
    SheetRow row;
    row.cells = {day, std::move(what), shown_hours(minutes), minutes.count, left.count};
    sheet.rows.push_back(std::move(row));
  };
  if (statement.opening.count > 0)
    add(statement.cycle.period.begin(), wording.text("hours.rolled_in"), statement.opening,
        statement.opening);
  for (const HourLine& line : statement.lines) add(line.day, what_of(line, wording), line.minutes, line.left);
  sheet.totals = {Cell(), wording.text(statement.cycle.ended ? "hours.rolled_out" : "hours.left"),
                  shown_hours(statement.closing), statement.closing.count, Cell()};
  return sheet;
}

std::string hour_statement_pdf(const HourStatement& statement, const std::string& sender,
                               const std::string& client, const Wording& wording, Date day) {
  using paper::Align;
  Paper paper;
  paper.language = wording.language();
  paper.author = sender;
  paper.title = title_of(statement, client, wording);
  paper.header = {.sender = sender, .title = wording.text("hours.sheet"), .subtitle = client};
  paper::Table table;
  table.columns = {{wording.text("statement.date"), Align::left, 0},
                   {wording.text("statement.what"), Align::left, 1},
                   {wording.text("hours.hours"), Align::right, 0},
                   {wording.text("hours.left"), Align::right, 0}};
  const auto add = [&](Date on, const std::string& what, Minutes minutes, Minutes left) {
    table.rows.push_back(
        {{{wording.date(on), {}}, {what, {}}, {clock(minutes), {}}, {clock(left), {}}}, false});
  };
  if (statement.opening.count > 0)
    add(statement.cycle.period.begin(), wording.text("hours.rolled_in"), statement.opening,
        statement.opening);
  for (const HourLine& line : statement.lines) add(line.day, what_of(line, wording), line.minutes, line.left);
  paper.blocks.emplace_back(paper::Paragraph{paper.title, paper::TextStyle::heading});
  paper.blocks.emplace_back(std::move(table));
  paper.blocks.emplace_back(paper::Totals{totals_of_cycle(statement, wording), std::nullopt});
  return write_pdf(paper, {fonts_folder(), day, std::nullopt});
}

}  // namespace vireo
