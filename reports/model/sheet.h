#pragma once
// Sheet: a report as rows of typed cells, and Workbook: several of them. No library and no file format: the
// writers (xlsx, csv, text) and the window's tables read it. Rows may come from a source that yields one at a
// time, so that a ledger of millions of lines never sits in memory. All texts are ready-worded.
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/date.h"
#include "core/base/figure.h"
#include "core/base/money.h"

namespace vireo {

enum class CellKind { text, money, quantity, rate, date, integer };

struct SheetColumn {
  std::string header = {};
  CellKind kind = CellKind::text;
  int width = 0;  // in characters; 0 = what suits the kind
};

/// A spreadsheet formula which always carries the engine's own result. In `expression`, without "=":
/// "{row}" is the row's own number, "{previous}" that of the row above it, "{cells}" every data cell of the
/// formula's column (over all parts of a split sheet), so that SUM({cells}) totals a column. Other cells are
/// named as in a spreadsheet: "C{row}-D{row}".
struct Formula {
  using Value = std::variant<Money, Decimal, Rate, std::int64_t>;
  std::string expression = {};
  Value value;

  friend bool operator==(const Formula&, const Formula&) = default;
};

/// std::monostate is an empty cell. A text is never taken for a formula, whatever it begins with.
using Cell = std::variant<std::monostate, std::string, Money, Decimal, Rate, Date, std::int64_t, Formula>;

/// A row of a sheet; fewer cells than columns leaves the rest empty.
struct SheetRow {
  enum class Weight { plain, heading, subtotal };
  std::vector<Cell> cells = {};
  Weight weight = Weight::plain;
  Link link = {};  // what the row rests on, for a window to open; a kind of "" is nothing
};

/// Fills `row` (given empty) with the next row and says true, or says false at the end. Read once.
using RowSource = std::function<bool(SheetRow& row)>;

/// A chart of a sheet's columns, by their index: bars, and lines over them. Beside the rows in a spreadsheet.
struct SheetChart {
  std::string title = {};
  std::size_t labels = 0;
  std::vector<std::size_t> bars = {};
  std::vector<std::size_t> lines = {};
};

struct Sheet {
  std::string name = {};   // of the tab, and of a file when sheets become files
  std::string title = {};  // above the table on paper and in the terminal
  std::vector<SheetColumn> columns = {};
  std::vector<SheetRow> rows = {};                        // used when there is no source
  RowSource source = {};                                  // else rows come from here
  std::vector<Cell> totals = {};                          // last row; empty = none
  std::function<std::vector<Cell>()> totals_at_end = {};  // for a source: asked after its last row
  std::optional<SheetChart> chart = {};
  bool frozen_header = true;
  bool autofilter = true;
  bool wraps = false;  // its texts are sentences: in a spreadsheet they take the lines they need
};

struct Workbook {
  std::string title = {};
  std::string author = {};
  Date created = {};  // the file's own creation day, so that equal figures make equal files
  std::vector<Sheet> sheets = {};
};

/// A formula that adds up the data cells of its column; `value` is the engine's sum.
inline Formula sum_of_column(Formula::Value value) {
  return {"SUM({cells})", std::move(value)};
}

/// Calls `visit` with each row in order, from the source or from the rows.
void for_each_row(const Sheet& sheet, const std::function<void(const SheetRow&)>& visit);
/// The totals row once all rows were read; empty when the sheet has none.
std::vector<Cell> totals_of(const Sheet& sheet);
/// What a cell shows: itself, or a formula's value.
Cell shown(const Cell& cell);
/// Canonical text of a cell: "1250.50", "2026-03-05", "25.6%"; empty for an empty cell.
std::string canonical_text(const Cell& cell);

}  // namespace vireo
