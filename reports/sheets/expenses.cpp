#include "reports/sheets/expenses.h"

#include <algorithm>

#include "reports/sheets/period_title.h"

namespace vireo {
namespace {

constexpr std::size_t expense_net_column = 5;

std::string category_name(const std::vector<ExpenseCategory>& categories, const std::string& id,
                          const Wording& wording) {
  for (const auto& category : categories)
    if (category.id == id) return category.names.in(wording.language());
  return id;
}

std::string method_name(const std::string& method, const Wording& wording) {
  const std::string id = "payment.method." + method;
  return wording.knows(id) ? wording.text(id) : method;
}

void add_expense_columns(Sheet& sheet, const Wording& wording) {
  const auto column = [&](const char* id, CellKind kind, int width = 0) {
    sheet.columns.push_back({wording.text(id), kind, width});
  };
  column("expenses.date", CellKind::date);
  column("expenses.supplier", CellKind::text);
  column("expenses.category", CellKind::text);
  column("expenses.label", CellKind::text);
  column("expenses.reference", CellKind::text, 16);
  column("expenses.net", CellKind::money);
  column("expenses.tax", CellKind::money);
  column("expenses.gross", CellKind::money);
  column("expenses.deductible", CellKind::money);
  column("expenses.cost", CellKind::money);
  column("expenses.vat", CellKind::text, 22);
  column("expenses.paid", CellKind::date);
  column("expenses.method", CellKind::text, 14);
  column("expenses.receipts", CellKind::integer);
}

}  // namespace

Sheet expenses_sheet(const std::vector<ExpenseRow>& rows, const std::vector<ExpenseCategory>& categories,
                     const Period& period, const Wording& wording) {
  Sheet sheet;
  sheet.name = wording.text("expenses.sheet");
  sheet.title = period_title(wording.text("report.expenses"), period, wording);
  add_expense_columns(sheet, wording);
  std::vector<const ExpenseRow*> by_day;
  for (const auto& row : rows) by_day.push_back(&row);
  std::stable_sort(by_day.begin(), by_day.end(), [](const ExpenseRow* a, const ExpenseRow* b) {
    return std::pair(a->expense.date, a->expense.id) < std::pair(b->expense.date, b->expense.id);
  });

  const Currency currency = rows.empty() ? Currency() : rows.front().expense.amounts.gross.currency();
  std::vector<Money> sums(5, Money(currency));
  for (const ExpenseRow* row : by_day) {
    const Expense& one = row->expense;
    const std::vector<Money> amounts{one.amounts.net, one.amounts.tax, one.amounts.gross,
                                     one.amounts.deductible, one.amounts.cost(one.vat)};
    for (std::size_t at = 0; at < amounts.size(); ++at) sums[at] += amounts[at];
    SheetRow line;
    line.cells = {one.date, one.supplier_name, category_name(categories, one.category, wording), one.label,
                  one.reference};
    line.cells.insert(line.cells.end(), amounts.begin(), amounts.end());
    line.cells.emplace_back(wording.text("expense.vat." + std::string(name_of(one.vat))));
    line.cells.push_back(one.paid_date ? Cell(*one.paid_date) : Cell());
    line.cells.emplace_back(method_name(one.method, wording));
    line.cells.emplace_back(std::int64_t{row->attachments});
    line.link = {"expense", one.id.value(), {}};
    sheet.rows.push_back(std::move(line));
  }
  sheet.totals.resize(expense_net_column);
  sheet.totals[3] = wording.text("ledger.total");
  for (const Money& sum : sums) sheet.totals.emplace_back(sum_of_column(sum));
  return sheet;
}

}  // namespace vireo
