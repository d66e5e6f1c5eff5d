#include "app/cli/columns.h"

#include "reports/writers/text.h"

namespace vireo::cli {

Cell price_cell(const UnitPrice& price) {
  const auto amount = Money::of(price.value(), price.currency());
  return amount ? Cell(*amount) : Cell(price.value());
}

Columns::Columns(Invocation& invocation, std::initializer_list<Column> columns) : invocation_(invocation) {
  for (const Column& column : columns)
    sheet_.columns.push_back(
        {invocation.wording().text("cli.column." + std::string(column.name)), column.kind, 0});
}

void Columns::add(std::vector<Cell> cells) {
  if (!invocation_.globals().json) sheet_.rows.push_back({std::move(cells)});
}

void Columns::total(std::vector<Cell> cells) {
  sheet_.totals = std::move(cells);
}

void Columns::print() {
  if (invocation_.globals().json) return;
  if (sheet_.rows.empty()) return invocation_.say("cli.said.nothing");
  invocation_.print(write_text(sheet_, invocation_.wording()));
}

}  // namespace vireo::cli
