#include "core/store/expense_posting.h"

#include "core/ledger/entry.h"
#include "core/store/accounts_table.h"
#include "core/store/entries_table.h"

namespace vireo {
namespace {

std::string label_of(const Expense& expense) {
  std::string label = expense.supplier_name;
  if (!expense.label.empty()) label += (label.empty() ? "" : " ") + expense.label;
  return label.empty() ? expense.category : label;
}

EntryHead head_of(const Expense& expense, std::string journal, Date date) {
  return {std::move(journal),
          date,
          expense.reference.empty() ? label_of(expense) : expense.reference,
          expense.date,
          label_of(expense),
          "normal",
          "expense",
          expense.id.value()};
}

bool in_cash(const Expense& expense) {
  return expense.method == "cash";
}

EntryLine money_line(const Book& book, const Expense& expense) {
  return credit_line(account_for_role(book, in_cash(expense) ? Role::cash : Role::bank),
                     expense.amounts.gross);
}

EntryLine payable_line(const Book& book, const Expense& expense, const Money& debit) {
  EntryLine line = debit_line(account_for_role(book, Role::payable), debit);
  line.party = expense.supplier;
  line.foreign = expense.foreign;
  return line;
}

std::string vat_code_of(const Expense& expense) {
  return expense.vat == ExpenseVat::none
             ? std::string()
             : std::string(name_of(expense.vat)) + ":" + expense.vat_rate.percent().shortest();
}

std::vector<EntryLine> lines_of_vat(const Book& book, const Expense& expense, bool is_asset) {
  std::vector<EntryLine> lines;
  const bool reverse = expense.vat == ExpenseVat::reverse_charge;
  const Role deductible = reverse    ? Role::vat_deductible_reverse
                          : is_asset ? Role::vat_deductible_assets
                                     : Role::vat_deductible;
  lines.push_back(debit_line(account_for_role(book, deductible), expense.amounts.deductible));
  if (reverse)
    lines.push_back(credit_line(account_for_role(book, Role::vat_reverse_due), expense.amounts.tax));
  for (auto& line : lines) line.vat_code = vat_code_of(expense);
  return lines;
}

Checked<Done> post(Book::Write& write, EntryHead head, std::vector<EntryLine> lines) {
  const auto entry = Entry::make(std::move(head), std::move(lines));
  expect(entry.ok(), "the entry of an expense balances");
  const auto added = add_entry(write, entry.value());
  if (!added.ok()) return added.problems();
  return Done{};
}

}  // namespace

Checked<Done> post_expense(Book::Write& write, const Book& book, const Expense& expense,
                           const ExpenseAccounts& accounts) {
  std::vector<EntryLine> lines{debit_line(accounts.cost, expense.amounts.cost(expense.vat))};
  lines.front().vat_code = vat_code_of(expense);
  for (auto& line : lines_of_vat(book, expense, accounts.is_asset)) lines.push_back(std::move(line));
  if (!expense.supplier) {
    expect(expense.paid_date.has_value(), "what nobody is owed is paid");
    lines.push_back(money_line(book, expense));
    return post(write, head_of(expense, in_cash(expense) ? "cash" : "bank", *expense.paid_date),
                std::move(lines));
  }
  lines.push_back(payable_line(book, expense, -expense.amounts.gross));
  auto posted = post(write, head_of(expense, "purchases", expense.date), std::move(lines));
  if (!posted.ok() || !expense.paid_date) return posted;
  return post_expense_payment(write, book, expense);
}

Checked<Done> post_expense_payment(Book::Write& write, const Book& book, const Expense& expense) {
  expect(expense.supplier && expense.paid_date, "an expense that is paid has a supplier and a day");
  return post(write, head_of(expense, in_cash(expense) ? "cash" : "bank", *expense.paid_date),
              {payable_line(book, expense, expense.amounts.gross), money_line(book, expense)});
}

}  // namespace vireo
