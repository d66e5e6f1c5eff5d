#pragma once
// A sheet whose columns are the months of a plan: rows are added one after the other, and refer to those
// before them. Used by plan_workbook.cpp alone.
#include <functional>
#include <string>
#include <vector>

#include "core/plan/plan.h"
#include "reports/writers/formula_workbook.h"
#include "reports/writers/xlsx_names.h"

namespace vireo {

class MonthRows {
 public:
  /// One row: its place, and the names of its cells.
  class Row {
   public:
    Row(std::uint32_t at, const std::string& sheet) : at_(at), sheet_(sheet) {}
    std::uint32_t at() const { return at_; }
    /// Within the sheet.
    std::string in(std::size_t month) const { return cell_name(at_, column(month)); }
    /// From another sheet.
    std::string from(std::size_t month) const {
      return quoted_tab(sheet_) + "!" + cell_name(at_, column(month), true);
    }
    std::string sum(std::size_t first, std::size_t last) const {
      return "SUM(" + quoted_tab(sheet_) + "!" + cell_name(at_, column(first), true) + ":" +
             cell_name(at_, column(last), true) + ")";
    }

   private:
    std::uint32_t at_;
    std::string sheet_;
  };

  using FormulaOf = std::function<std::string(std::size_t month)>;
  using ValueOf = std::function<Decimal(std::size_t month)>;

  MonthRows(std::string name, const std::string& title);

  static std::uint16_t column(std::size_t month) { return static_cast<std::uint16_t>(month + 1); }
  void heading(const std::string& name);
  Row add(const std::string& name, CellLook look, const FormulaOf& formula, const ValueOf& value);
  Row add(const std::string& name, const FormulaOf& formula, const PlanSeries& values);
  FormulaSheet& sheet() { return sheet_; }
  /// Where the next row will stand.
  std::uint32_t next() const { return next_; }
  static constexpr std::uint32_t month_row = 1;

 private:
  FormulaSheet sheet_{};
  std::uint32_t next_ = 2;
};

}  // namespace vireo
