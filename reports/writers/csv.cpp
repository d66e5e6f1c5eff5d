#include "reports/writers/csv.h"

#include <algorithm>

namespace vireo {
namespace {

class CsvLines {
 public:
  CsvLines(const CsvOptions& options, std::ostream& out) : options_(options), out_(out) {}

  void text_cell(const std::string& text) {
    next_cell();
    // A spreadsheet runs what begins with one of these signs; the apostrophe makes it a text.
    const bool runs = !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
    write_quoted(runs ? "'" + text : text);
  }
  void number_cell(std::string number) {
    next_cell();
    std::replace(number.begin(), number.end(), '.', options_.decimal_mark);
    write_quoted(number);
  }
  void plain_cell(const std::string& text) {
    next_cell();
    write_quoted(text);
  }
  void end_line() {
    out_ << "\r\n";
    first_ = true;
  }
  void cells(const std::vector<Cell>& cells, std::size_t columns);

 private:
  void next_cell() {
    if (!first_) out_ << options_.separator;
    first_ = false;
  }
  void write_quoted(const std::string& text) {
    const char risky[] = {options_.separator, '"', '\n', '\r', '\0'};
    if (text.find_first_of(risky) == std::string::npos) {
      out_ << text;
      return;
    }
    out_ << '"';
    for (const char sign : text) {
      if (sign == '"') out_ << '"';
      out_ << sign;
    }
    out_ << '"';
  }

  const CsvOptions& options_;
  std::ostream& out_;
  bool first_ = true;
};

void CsvLines::cells(const std::vector<Cell>& cells, std::size_t columns) {
  struct Written {
    CsvLines& line;
    void operator()(std::monostate) const { line.plain_cell({}); }
    void operator()(const std::string& text) const { line.text_cell(text); }
    void operator()(Date day) const { line.plain_cell(day.text()); }
    void operator()(const Money& amount) const { line.number_cell(amount.text()); }
    void operator()(const Decimal& number) const { line.number_cell(number.shortest()); }
    void operator()(const Rate& rate) const { line.number_cell(rate.fraction().shortest()); }
    void operator()(std::int64_t number) const { line.plain_cell(std::to_string(number)); }
    void operator()(const Formula& formula) const { std::visit(*this, shown(formula)); }
  };
  expect(cells.size() <= columns, "a row has no more cells than the sheet has columns");
  for (const auto& cell : cells) std::visit(Written{*this}, cell);
  for (std::size_t at = cells.size(); at < columns; ++at) plain_cell({});
  end_line();
}

}  // namespace

void write_csv(const Sheet& sheet, const CsvOptions& options, std::ostream& out) {
  expect(options.separator != options.decimal_mark, "separator and decimal mark differ");
  if (options.byte_order_mark) out << "\xEF\xBB\xBF";
  CsvLines lines(options, out);
  for (const auto& column : sheet.columns) lines.text_cell(column.header);
  lines.end_line();
  for_each_row(sheet, [&](const SheetRow& row) { lines.cells(row.cells, sheet.columns.size()); });
  const auto totals = options.totals ? totals_of(sheet) : std::vector<Cell>();
  if (!totals.empty()) lines.cells(totals, sheet.columns.size());
}

}  // namespace vireo
