#include "core/actions/add_expense.h"

#include <algorithm>

#include "core/actions/expense_reckoning.h"
#include "core/billing/payment.h"
#include "core/store/entries_table.h"
#include "core/store/expenses_table.h"
#include "core/store/parties_table.h"
#include "core/store/settled_lines.h"

namespace vireo {
namespace {

PartyId write_supplier(Book::Write& write, const Book& book, const ReckonedExpense& reckoned) {
  if (!reckoned.supplier_to_add.empty()) {
    Party added;
    added.name = reckoned.supplier_to_add;
    added.is_supplier = true;
    return add_party(write, added);
  }
  const PartyId id = *reckoned.expense.supplier;
  if (reckoned.mark_as_supplier) {
    Party known = party(book, id);
    known.is_supplier = true;
    change_party(write, known);
  }
  return id;
}

Checked<BookedExpense> post_and_match(Book::Write& write, const Book& book, const Expense& expense,
                                      const ReckonedExpense& reckoned) {
  const auto posted = post_expense(write, book, expense, reckoned.accounts);
  if (!posted.ok()) return posted.problems();
  if (expense.paid_date) match_expense(write, book, expense.id, *expense.paid_date);
  return {BookedExpense{expense.id, expense.amounts}, reckoned.warnings};
}

Deed deed(const char* what, const Expense& expense) {
  return {{what,
           {{"amount", expense.amounts.gross}, {"date", expense.date}, {"supplier", expense.supplier_name}}}};
}

Expense opposite(const Expense& expense, Date today) {
  Expense back = expense;
  auto& amounts = back.amounts;
  amounts = {-amounts.gross, -amounts.net, -amounts.tax, -amounts.deductible};
  if (back.foreign) back.foreign = -*back.foreign;
  back.date = today;
  if (back.paid_date) back.paid_date = today;
  back.is_final = false;
  return back;
}

Checked<Done> reverse_expense(Book::Write& write, const Book& book, const Expense& expense, Date today) {
  for (const auto id : entries_of_source(book, "expense", expense.id.value())) {
    const StoredEntry stored = entry(book, id);
    if (stored.reverses) continue;
    const auto reversal = reverse_entry(write, id, today, stored.head.label);
    if (!reversal.ok()) return reversal.problems();
  }
  insert_expense(write, opposite(expense, today));
  return Done{};
}

}  // namespace

Checked<BookedExpense> write_expense(Book::Write& write, const Book& book, const ReckonedExpense& reckoned) {
  Expense expense = reckoned.expense;
  if (!expense.supplier_name.empty()) expense.supplier = write_supplier(write, book, reckoned);
  expense.id = insert_expense(write, expense);
  return post_and_match(write, book, expense, reckoned);
}

Checked<BookedExpense> add_expense(Book& book, const Context& context, const ExpenseRequest& request) {
  const auto reckoned = reckon(book, context, request);
  if (!reckoned.ok()) return reckoned.problems();
  return book.write(deed("deed.expense_added", reckoned->expense),
                    [&](Book::Write& write) { return write_expense(write, book, *reckoned); });
}

Checked<BookedExpense> change_expense(Book& book, const Context& context, ExpenseId id,
                                      const ExpenseRequest& request) {
  const auto known = expense(book, id);
  if (!known) return problem("expense.unknown", {}, {{"id", id.value()}});
  const auto entries = entries_of_source(book, "expense", id.value());
  if (known->is_final || entries.empty() || any_is_final(book, entries)) return problem("expense.final");
  const auto reckoned = reckon(book, context, request);
  if (!reckoned.ok()) return reckoned.problems();
  return book.write(deed("deed.expense_changed", reckoned->expense),
                    [&](Book::Write& write) -> Checked<BookedExpense> {
                      const auto removed = remove_draft_entries(write, "expense", id.value());
                      if (!removed.ok()) return removed.problems();
                      Expense expense = reckoned->expense;
                      if (!expense.supplier_name.empty())
                        expense.supplier = write_supplier(write, book, *reckoned);
                      expense.id = id;
                      update_expense(write, expense);
                      return post_and_match(write, book, expense, *reckoned);
                    });
}

Checked<RemovedExpense> write_removed_expense(Book::Write& write, const Book& book, ExpenseId id,
                                              Date today) {
  const auto known = expense(book, id);
  if (!known) return problem("expense.unknown", {}, {{"id", id.value()}});
  const auto entries = entries_of_source(book, "expense", id.value());
  if (entries.empty()) return problem("expense.is_reversal", {}, {{"date", known->date}});
  const bool reversed = any_is_final(book, entries);
  unmatch_expense(write, book, id);
  const auto done = reversed ? reverse_expense(write, book, *known, today)
                             : remove_draft_entries(write, "expense", id.value());
  if (!done.ok()) return done.problems();
  if (!reversed) delete_expense(write, id);
  return RemovedExpense{id, reversed};
}

Checked<RemovedExpense> remove_expense(Book& book, ExpenseId id, Date today) {
  const auto known = expense(book, id);
  if (!known) return problem("expense.unknown", {}, {{"id", id.value()}});
  const bool reversed = any_is_final(book, entries_of_source(book, "expense", id.value()));
  return book.write(deed(reversed ? "deed.expense_reversed" : "deed.expense_removed", *known),
                    [&](Book::Write& write) { return write_removed_expense(write, book, id, today); });
}

Checked<Done> pay_expense(Book& book, const ExpensePayment& payment, Date) {
  auto known = expense(book, payment.expense);
  if (!known) return problem("expense.unknown", {}, {{"id", payment.expense.value()}});
  if (known->paid_date) return problem("expense.already_paid", {}, {{"date", *known->paid_date}});
  const auto method = payment_method(payment.method);
  if (!method.ok()) return method.problems();
  known->paid_date = payment.date;
  known->method = payment.method;
  return book.write(deed("deed.expense_paid", *known), [&](Book::Write& write) -> Checked<Done> {
    update_expense(write, *known);
    auto posted = post_expense_payment(write, book, *known);
    if (posted.ok()) match_expense(write, book, known->id, payment.date);
    return posted;
  });
}

ExpenseRequest request_of(const Expense& expense) {
  ExpenseRequest request;
  request.date = expense.date;
  request.category = expense.category;
  request.gross = expense.foreign.value_or(expense.amounts.gross);
  request.supplier = expense.supplier_name;
  request.label = expense.label;
  request.reference = expense.reference;
  request.vat = expense.vat;
  if (expense.vat != ExpenseVat::none) request.vat_rate = expense.vat_rate;
  request.method = expense.method;
  request.paid = expense.paid_date.has_value();
  request.paid_date = expense.paid_date;
  request.exchange = expense.exchange;
  request.due_date = expense.due_date;
  request.client = expense.client_name;
  return request;
}

}  // namespace vireo
