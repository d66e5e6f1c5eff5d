#pragma once
// The looks of cells in a workbook: one libxlsxwriter format for each kind, number of decimals and weight,
// made when first needed. Used by xlsx.cpp and xlsx_sheet.cpp alone.
#include <xlsxwriter.h>

#include <map>

#include "reports/model/sheet.h"

namespace vireo {

class XlsxFormats {
 public:
  explicit XlsxFormats(lxw_workbook* workbook) : workbook_(workbook) {}

  /// tall: a plain row whose texts wrap.
  enum class Look { plain, heading, subtotal, totals, tall };
  static Look look_of(SheetRow::Weight weight);

  lxw_format* header(CellKind kind);
  /// `decimals` counts for money and rates only. Null for a cell without a style.
  lxw_format* cell(CellKind kind, int decimals, Look look);

 private:
  lxw_workbook* workbook_;
  std::map<CellKind, lxw_format*> headers_;
  // Looked up for each cell of a ledger of millions: an array, not a map.
  static constexpr int kinds = 6;
  static constexpr int looks = 5;
  static constexpr int most_decimals = 8;
  lxw_format* cells_[kinds][looks][most_decimals + 1] = {};
};

}  // namespace vireo
