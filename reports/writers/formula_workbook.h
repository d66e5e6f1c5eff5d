#pragma once
// A workbook that calculates: cells with formulas and the engine's values, cells that a person fills in, a
// chart. Sheets are protected so that a slip destroys no formula; input cells are open. Equal models give
// equal bytes.
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/checked.h"
#include "core/base/date.h"
#include "core/base/decimal.h"

namespace vireo {

enum class CellLook {
  label,
  title,
  heading,
  note,
  money,
  number,
  rate,
  input_money,
  input_number,
  input_rate
};

/// A text, a number, or a formula ("=A1+B1") with its value.
struct FormulaCell {
  std::uint32_t row = 0;
  std::uint16_t column = 0;
  CellLook look = CellLook::label;
  std::string text{};
  std::string formula{};
  Decimal number{};
};

/// A line or a column chart of rows of one sheet.
struct FormulaChart {
  struct Series {
    std::string name{};
    std::uint32_t row = 0;
  };
  std::string title{};
  std::string sheet{};  // where its rows stand
  std::uint32_t category_row = 0;
  std::uint16_t first_column = 0;
  std::uint16_t last_column = 0;
  std::vector<Series> lines{};
  std::vector<Series> columns{};
  std::uint32_t at_row = 0;
};

struct FormulaSheet {
  std::string name{};
  std::vector<FormulaCell> cells{};
  std::uint32_t frozen_rows = 0;
  std::uint16_t frozen_columns = 0;
  std::vector<FormulaChart> charts{};
};

struct FormulaWorkbook {
  std::string title{};
  std::string author{};
  Date created{};
  int decimals = 2;  // of its money
  std::vector<FormulaSheet> sheets{};
};

/// "$B$3"; columns count from 0.
std::string cell_name(std::uint32_t row, std::uint16_t column, bool fixed = false);

/// An older file of that name is replaced only by a whole new one. Problem "file.unwritable"; a disk that
/// fails on the way throws std::runtime_error.
Checked<Done> write_formula_workbook(const FormulaWorkbook& workbook, const std::filesystem::path& file);

}  // namespace vireo
