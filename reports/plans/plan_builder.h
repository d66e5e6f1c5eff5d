#pragma once
// Builds the sheet of months of a plan's workbook, table after table. Used by the files of this folder alone:
// plan_operations.cpp (sales, receipts, costs), plan_funding.cpp (assets, loans), plan_workbook.cpp (the
// rest).
#include <string>
#include <vector>

#include "reports/plans/month_rows.h"
#include "reports/plans/plan_assumptions.h"
#include "reports/plans/plan_workbook.h"
#include "reports/plans/plan_years.h"

namespace vireo {

using MonthRow = MonthRows::Row;
using PlanTerms = std::vector<std::string>;

/// "A1+B1"; "0" of nothing.
std::string added(const PlanTerms& terms);

class PlanBuilder {
 public:
  PlanBuilder(const PlanParameters& typed, const Plan& plan, const PlanWorkbookRequest& request,
              const Wording& wording)
      : typed_(typed),
        plan_(plan),
        wording_(wording),
        places_(std::to_string(typed.currency.decimals())),
        cells_(plan_assumptions(typed, request.name, wording)),
        months_(wording.text("plan.sheet.months"), request.name),
        parts_(wording.text("plan.sheet.parts"), request.name),
        work_{wording.text("plan.sheet.workbook", {{"name", request.name}}),
              request.author,
              request.made_on,
              typed.currency.decimals(),
              {}} {}

  FormulaWorkbook build();

 private:
  /// A product, as exact decimals round it: ties that a binary fraction hides are brought back first.
  std::string product(const std::string& formula) const {
    return "ROUND(ROUND(" + formula + ",8)," + places_ + ")";
  }
  std::string sum(const std::string& formula) const { return "ROUND(" + formula + "," + places_ + ")"; }
  std::string name(const std::string& id) const { return wording_.text("plan.row." + id); }
  void heading(const char* table) { months_.heading(wording_.text(std::string("plan.table.") + table)); }

  /// A row of the tables, kept for those that read it.
  const MonthRow& put(const std::string& id, const MonthRows::FormulaOf& formula, const PlanSeries& values) {
    return rows_.emplace(id, months_.add(name(id), formula, values)).first->second;
  }
  std::string at(const std::string& id, std::size_t month) const { return rows_.at(id).in(month); }
  /// The sum of some rows in a month.
  MonthRows::FormulaOf total(std::vector<MonthRow> rows) const {
    return [this, rows](std::size_t month) {
      PlanTerms terms;
      for (const MonthRow& each : rows) terms.push_back(each.in(month));
      return sum(added(terms));
    };
  }
  template <typename Typed>
  std::string called(const Typed& row) const {
    return plan_name(row.id, row.names, wording_.language());
  }
  /// What stands at the end of a month: what stood before, and what came and went.
  MonthRows::FormulaOf standing(const PlanTerms& more, const PlanTerms& less,
                                const std::string& first = "0") {
    return [this, more, less, first](std::size_t month) {
      const std::uint32_t own = months_.next();
      std::string all = month == 0 ? first : cell_name(own, MonthRows::column(month - 1));
      for (const std::string& each : more) all += "+" + at(each, month);
      for (const std::string& each : less) all += "-" + at(each, month);
      return sum(all);
    };
  }

  void sales();
  void receipts();
  void old_invoices();
  std::string charged(std::size_t index, std::size_t month) const;
  void costs();
  void assets();
  void loans();
  /// Three rows; what is open stands last, and the other two read its month before.
  void loan(std::size_t index, std::vector<MonthRow>& interest, std::vector<MonthRow>& principal,
            std::vector<MonthRow>& open);
  void social_on_result();
  void returns();
  /// What waits for the return, and what the month after it pays; a credit goes on waiting.
  void vat_return();
  void cash();
  void income();
  void balance();
  /// What stood there before the first month, of the balance sheet.
  std::string before_vat() const;
  std::string before_working_capital() const;
  PlanTerms before_assets() const;
  PlanTerms before_loans() const;

  const PlanParameters& typed_;
  const Plan& plan_;
  const Wording& wording_;
  std::string places_;
  PlanAssumptions cells_;
  MonthRows months_;
  MonthRows parts_;
  FormulaWorkbook work_;
  PlanRows rows_;
};

}  // namespace vireo
