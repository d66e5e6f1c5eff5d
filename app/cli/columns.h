#pragma once
// Columns: the rows of a list as a person reads them on a terminal, aligned under their headings. With --json
// nothing is collected: the answer carries the rows.
#include <initializer_list>
#include <string_view>
#include <vector>

#include "app/cli/invocation.h"
#include "reports/model/sheet.h"

namespace vireo::cli {

/// A price as money, unless it is finer than its currency.
Cell price_cell(const UnitPrice& price);

class Columns {
 public:
  struct Column {
    std::string_view name;  // message "cli.column.<name>"
    CellKind kind = CellKind::text;
  };

  Columns(Invocation& invocation, std::initializer_list<Column> columns);
  void add(std::vector<Cell> cells);
  void total(std::vector<Cell> cells);
  /// Says so when there is nothing.
  void print();

 private:
  Invocation& invocation_;
  Sheet sheet_;
};

}  // namespace vireo::cli
