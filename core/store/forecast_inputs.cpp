#include "core/store/forecast_inputs.h"

#include <map>

#include "core/store/accounts_table.h"
#include "core/store/documents_table.h"
#include "core/store/expenses_table.h"
#include "core/store/home_queries.h"
#include "core/store/open_items.h"
#include "core/store/recurring_table.h"

namespace vireo {
namespace {

/// Whether it can be added up; else a warning names it.
bool in_books_currency(const Money& amount, const Currency& currency, const std::string& what,
                       Problems& warnings) {
  if (amount.currency() == currency) return true;
  warnings.push_back(warning("forecast.foreign_left_out", {}, {{"what", what}, {"amount", amount}}));
  return false;
}

/// The part of the open amount that is not VAT, in the proportion of the whole document.
Money net_part(const Money& open, const Money& total_net, const Money& total_gross) {
  if (total_gross.is_zero() || total_net == total_gross) return open;
  const Decimal part =
      (open.value() * total_net.value())
          .divided_by(total_gross.value(), open.currency().decimals() + 2, Rounding::half_away_from_zero);
  return Money::rounded(part, open.currency(), Rounding::half_away_from_zero);
}

void add_invoices(const Book& book, Date today, ForecastRequest& request, Problems& warnings) {
  std::map<DocumentId, Money> nets;
  DocumentFilter open_ones;
  open_ones.only_open = true;
  for (const auto& row : documents(book, open_ones, today)) nets.emplace(row.id, row.total_net);
  for (const auto& item : open_items(book, today)) {
    if (!in_books_currency(item.open, request.opening.currency(), item.number, warnings)) continue;
    const auto net = nets.find(item.document);
    request.invoices.push_back(
        {item.document, item.number, item.client_name, item.due_date, item.open,
         net == nets.end() ? item.open : net_part(item.open, net->second, item.total_gross)});
  }
}

void add_expenses(const Book& book, ForecastRequest& request, Problems& warnings) {
  ExpenseFilter unpaid;
  unpaid.unpaid_only = true;
  for (const auto& row : expenses(book, unpaid)) {
    const auto& expense = row.expense;
    std::string label = expense.label.empty() ? expense.supplier_name : expense.label;
    if (label.empty()) label = expense.category;
    if (!in_books_currency(expense.amounts.gross, request.opening.currency(), label, warnings)) continue;
    request.expenses.push_back({expense.id, label, expense.date, expense.amounts.gross});
  }
}

}  // namespace

Checked<ForecastRequest> forecast_inputs(const Book& book, ForecastWish wish) {
  ForecastRequest request{.today = wish.today, .months = wish.months};
  request.opening = cash_balance(book, wish.today);
  request.contributions = std::move(wish.contributions);
  Problems warnings;
  add_invoices(book, wish.today, request, warnings);
  for (auto& item : recurring_items(book))
    if (in_books_currency(item.amount, request.opening.currency(), item.label, warnings))
      request.recurring.push_back(std::move(item));
  add_expenses(book, request, warnings);
  return {std::move(request), std::move(warnings)};
}

}  // namespace vireo
