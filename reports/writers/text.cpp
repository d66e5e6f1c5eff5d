#include "reports/writers/text.h"

#include <algorithm>
#include <vector>

#include "reports/model/step_lines.h"
#include "reports/writers/display_width.h"

namespace vireo {
namespace {

constexpr int gap = 2;  // blanks between two columns

std::string blanks(int count) {
  return std::string(static_cast<std::size_t>(std::max(count, 0)), ' ');
}

std::string padded(const std::string& text, int width, bool to_the_right) {
  const std::string rest = blanks(width - display_width(text));
  return to_the_right ? rest + text : text + rest;
}

/// A terminal obeys control characters: in a table they become blanks.
std::string harmless(std::string text) {
  for (char& byte : text)
    if (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F) byte = ' ';
  return text;
}

void trim_end(std::string& line) {
  line.erase(line.find_last_not_of(' ') + 1);
}

struct WordedCell {
  const Wording& wording;
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return harmless(text); }
  std::string operator()(const Money& amount) const { return wording.money(amount); }
  std::string operator()(const Decimal& number) const { return wording.number(number); }
  std::string operator()(const Rate& rate) const { return wording.percent(rate); }
  std::string operator()(Date day) const { return wording.date(day); }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(const Formula& formula) const { return std::visit(*this, shown(formula)); }
};

using Line = std::vector<std::string>;

Line worded(const std::vector<Cell>& cells, std::size_t columns, const Wording& wording) {
  Line line;
  for (const auto& cell : cells) line.push_back(std::visit(WordedCell{wording}, cell));
  line.resize(columns);
  return line;
}

bool to_the_right(CellKind kind) {
  return kind != CellKind::text && kind != CellKind::date;
}

std::string told(const Line& line, const std::vector<int>& widths, const Sheet& sheet) {
  std::string out;
  for (std::size_t at = 0; at < line.size(); ++at)
    out += (at ? blanks(gap) : "") + padded(line[at], widths[at], to_the_right(sheet.columns[at].kind));
  trim_end(out);
  return out + "\n";
}

std::string rule(const std::vector<int>& widths) {
  std::string out;
  for (std::size_t at = 0; at < widths.size(); ++at) {
    if (at) out += blanks(gap);
    for (int sign = 0; sign < widths[at]; ++sign) out += "─";
  }
  return out + "\n";
}

}  // namespace

std::string write_text(const Sheet& sheet, const Wording& wording) {
  const std::size_t columns = sheet.columns.size();
  Line header;
  for (const auto& column : sheet.columns) header.push_back(harmless(column.header));
  std::vector<Line> lines;
  for_each_row(sheet, [&](const SheetRow& row) { lines.push_back(worded(row.cells, columns, wording)); });
  const auto totals = totals_of(sheet);
  const Line sums = totals.empty() ? Line() : worded(totals, columns, wording);

  std::vector<int> widths(columns, 0);
  const auto widen = [&](const Line& line) {
    for (std::size_t at = 0; at < line.size(); ++at)
      widths[at] = std::max(widths[at], display_width(line[at]));
  };
  widen(header);
  widen(sums);
  for (const auto& line : lines) widen(line);

  std::string out = sheet.title.empty() ? "" : harmless(sheet.title) + "\n\n";
  out += told(header, widths, sheet) + rule(widths);
  for (const auto& line : lines) out += told(line, widths, sheet);
  if (!sums.empty()) out += rule(widths) + told(sums, widths, sheet);
  return out;
}

std::string write_text(const paper::StepTree& tree) {
  constexpr int indent = 2;
  int label_width = 0;
  int value_width = 0;
  for (const auto& line : tree.lines) {
    label_width = std::max(label_width, line.depth * indent + display_width(line.label));
    value_width = std::max(value_width, display_width(line.value));
  }
  std::string out;
  for (const auto& line : tree.lines) {
    const std::string start = blanks(line.depth * indent);
    std::string first = padded(start + harmless(line.label), label_width + gap, false);
    first += padded(harmless(line.value), value_width, true);
    trim_end(first);
    out += first + "\n";
    if (!line.note.empty()) out += start + blanks(indent) + "· " + harmless(line.note) + "\n";
  }
  return out;
}

std::string explain(const Figure& figure, const Wording& wording) {
  return explain(figure.why, wording);
}

std::string explain(const Step& step, const Wording& wording) {
  return write_text(step_lines(step, wording));
}

}  // namespace vireo
