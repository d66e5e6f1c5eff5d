#include "reports/model/sheet.h"

namespace vireo {

void for_each_row(const Sheet& sheet, const std::function<void(const SheetRow&)>& visit) {
  if (!sheet.source) {
    for (const auto& row : sheet.rows) visit(row);
    return;
  }
  SheetRow row;
  while (sheet.source(row)) {
    visit(row);
    row.cells.clear();
    row.weight = SheetRow::Weight::plain;
  }
}

std::vector<Cell> totals_of(const Sheet& sheet) {
  return sheet.totals_at_end ? sheet.totals_at_end() : sheet.totals;
}

Cell shown(const Cell& cell) {
  const auto* formula = std::get_if<Formula>(&cell);
  if (!formula) return cell;
  return std::visit([](const auto& value) { return Cell(value); }, formula->value);
}

std::string canonical_text(const Cell& cell) {
  struct Told {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const Money& amount) const { return amount.text(); }
    std::string operator()(const Decimal& value) const { return value.shortest(); }
    std::string operator()(const Rate& rate) const { return rate.percent().shortest() + "%"; }
    std::string operator()(Date day) const { return day.text(); }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(const Formula& formula) const { return canonical_text(shown(formula)); }
  };
  return std::visit(Told{}, cell);
}

}  // namespace vireo
