#pragma once
// Books an expense: cost and VAT by its treatment, what is owed to the supplier, and the payment of it.
// Entries are drafts until the period is locked: until then an expense can be changed or removed.
#include <optional>
#include <string>

#include "core/spending/expense.h"
#include "core/store/book.h"

namespace vireo {

struct Context;

struct ExpenseRequest {
  Date date{};
  std::string category{};  // of templates/categories
  Money gross{};           // what the supplier asks for, in the currency it is written in
  std::string supplier{};  // by name; added to the book when it is not there
  std::string label{};
  std::string reference{};  // the supplier's invoice number
  std::optional<ExpenseVat>
      vat{};  // the category's usual one when not given, if the regime deducts VAT; else none
  std::optional<Rate> vat_rate{};   // the country's standard rate that day when not given
  std::string method = "transfer";  // names of PaymentMethod
  bool paid = true;
  std::optional<Date> paid_date{};         // the day of the expense when not given
  std::optional<ExchangeRate> exchange{};  // when `gross` is not in the book's currency
  std::optional<Date> due_date{};          // when the supplier wants to be paid
  std::string client{};                    // for whom it was bought, by name; empty: for the business
};

struct BookedExpense {
  ExpenseId expense{};
  ExpenseAmounts amounts{};
};

/// Problems, all at once: "expense.category_unknown" {category, nearest}, "expense.amount_not_positive",
/// "expense.exchange_needed" {currency}, "expense.exchange_mismatch", "expense.vat_rate_needed",
/// "expense.supplier_needed" (not yet paid), "expense.due_too_early", "payment.method_unknown",
/// "client.unknown" {typed, nearest}, "client.ambiguous" {typed, names},
/// "expense.account_missing" {account}, "period.locked" {day}.
Checked<BookedExpense> add_expense(Book& book, const Context& context, const ExpenseRequest& request);

/// The same, over a draft. Also "expense.unknown", "expense.final" (its period is locked: reverse it).
Checked<BookedExpense> change_expense(Book& book, const Context& context, ExpenseId id,
                                      const ExpenseRequest& request);

struct RemovedExpense {
  ExpenseId expense{};
  bool reversed = false;
};
/// A draft disappears; a final one is reversed, dated today. Problem "expense.unknown".
Checked<RemovedExpense> remove_expense(Book& book, ExpenseId id, Date today);
/// The same within another action's write.
Checked<RemovedExpense> write_removed_expense(Book::Write& write, const Book& book, ExpenseId id, Date today);

struct ExpensePayment {
  ExpenseId expense{};
  Date date{};
  std::string method = "transfer";
};
/// Problems: "expense.unknown", "expense.already_paid", "period.locked".
Checked<Done> pay_expense(Book& book, const ExpensePayment& payment, Date today);

/// The request that would book this expense again: what a form shows for a change.
ExpenseRequest request_of(const Expense& expense);

}  // namespace vireo
