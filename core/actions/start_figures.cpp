#include "core/actions/start_figures.h"

#include "core/base/text.h"
#include "core/billing/settling.h"
#include "core/ledger/entry.h"
#include "core/store/accounts_table.h"
#include "core/store/documents_table.h"
#include "core/store/entries_table.h"
#include "core/store/parties_table.h"
#include "core/store/payments_table.h"
#include "core/store/series_table.h"
#include "core/store/start_table.h"

namespace vireo {
namespace {

/// By role name, else by code.
std::optional<AccountId> account_named(const Book& book, const std::string& named) {
  for (const auto& [name, role] : role_names())
    if (name == named) return account_for_role(book, role);
  return account_with_code(book, named);
}

struct Checker {
  const Book& book;
  const StartFigures& start;
  Problems problems{};

  void refuse(const char* code, const char* field, Arguments arguments = {}) {
    problems.push_back(problem(code, {"", 0, field}, std::move(arguments)));
  }

  void check_balances() {
    const AccountId receivable = account_for_role(book, Role::receivable);
    for (const auto& balance : start.balances) {
      const auto account = account_named(book, balance.account);
      if (!account)
        refuse("start.account_unknown", "balance", {{"account", balance.account}});
      else if (*account == receivable)  // clients owe invoice by invoice
        refuse("start.receivable_by_invoice", "balance", {{"account", balance.account}});
      check_currency(balance.amount, "balance");
    }
  }

  void check_figures() {
    for (const auto& figure : start.figures) {
      if (figure.kind != "turnover" && figure.kind != "receipts")
        refuse("start.kind_unknown", "figure", {{"kind", figure.kind}});
      if (figure.period.empty() || figure.period.end() > start.day)
        refuse("start.not_before", "figure", {{"day", start.day}});
      check_currency(figure.amount, "figure");
    }
    for (const auto& declared : start.declared) check_currency(declared.amount, "declared");
  }

  void check_invoices() {
    for (const auto& invoice : start.unpaid_invoices) {
      const Arguments named{{"number", invoice.number}};
      if (trimmed(invoice.number).empty() || trimmed(invoice.client).empty() ||
          !invoice.total_gross.is_positive() || invoice.due_date < invoice.issue_date)
        refuse("start.invoice_incomplete", "invoice", named);
      if (document_to_settle(book, invoice.number)) refuse("start.invoice_known", "invoice", named);
      if (invoice.issue_date >= start.day) refuse("start.not_before", "invoice", {{"day", start.day}});
      check_currency(invoice.total_gross, "invoice");
      if (invoice.already_paid >= invoice.total_gross || invoice.total_tax >= invoice.total_gross ||
          invoice.already_paid.is_negative() || invoice.total_tax.is_negative())
        refuse("start.invoice_overpaid", "invoice", named);
    }
  }

  void check_numbers() {
    for (const auto& last : start.last_numbers)
      if (!document_kind_named(last.document_kind) || last.number < 0)
        refuse("start.number_kind_unknown", "number", {{"kind", last.document_kind}});
  }

  void check_currency(const Money& amount, const char* field) {
    const Currency home = ledger_currency(book);
    if (amount.currency() != home)
      refuse("start.other_currency", field, {{"currency", amount.currency().code()}, {"home", home.code()}});
  }
};

PartyId client_named(Book::Write& write, const Book& book, const std::string& typed) {
  const std::string name = trimmed(typed);
  for (Party known : parties(book, {PartyRole::any, name})) {
    if (folded(known.name) != folded(name)) continue;
    if (!known.is_client) {
      known.is_client = true;
      change_party(write, known);
    }
    return known.id;
  }
  Party added;
  added.name = name;
  added.is_client = true;
  return add_party(write, added);
}

/// What the clients still owe, with the VAT that waits for their money.
void take_over(Book::Write& write, const Book& book, const UnpaidInvoice& invoice,
               std::vector<EntryLine>& lines) {
  const PartyId client = client_named(write, book, invoice.client);
  const DocumentId id =
      insert_earlier_invoice(write, {trimmed(invoice.number), client, invoice.issue_date, invoice.due_date,
                                     invoice.total_gross, invoice.total_tax});
  const OpenBalance whole{id, invoice.total_gross, invoice.total_tax};
  const Money tax_paid = tax_of_part(whole, invoice.already_paid);
  if (invoice.already_paid.is_positive())
    insert_settlement(
        write,
        {{}, std::nullopt, id, invoice.issue_date, invoice.already_paid, tax_paid, SettlementKind::payment});
  EntryLine owed =
      debit_line(account_for_role(book, Role::receivable), invoice.total_gross - invoice.already_paid);
  owed.label = invoice.number;
  owed.party = client;
  owed.document = id;
  lines.push_back(owed);
  EntryLine waiting = credit_line(account_for_role(book, Role::vat_pending), invoice.total_tax - tax_paid);
  waiting.label = invoice.number;
  waiting.document = id;
  lines.push_back(waiting);
}

/// The sum of debits less credits.
Money balance_of(const std::vector<EntryLine>& lines, Currency currency) {
  Money balance(currency);
  for (const auto& line : lines) {
    if (!line.debit.is_zero()) balance += line.debit;
    if (!line.credit.is_zero()) balance -= line.credit;
  }
  return balance;
}

/// Who owns what the balances leave over. A book of an older chart has an account of opening balances
/// instead.
AccountId capital_of(const Book& book) {
  const auto capital = account_playing(book, Role::capital);
  return capital ? *capital : account_for_role(book, "opening");
}

std::string opening_label(const Book& book) {
  for (const JournalRow& each : journals(book))
    if (each.kind == "opening") return each.label;
  return account(book, capital_of(book)).label;
}

/// The opening entry; what the balances leave over is the owner's capital.
Checked<Money> post_opening(Book::Write& write, const Book& book, Date day, std::vector<EntryLine> lines) {
  const Money difference = balance_of(lines, ledger_currency(book));
  lines.push_back(credit_line(capital_of(book), difference));
  std::erase_if(lines, [](const EntryLine& line) { return line.debit.is_zero() && line.credit.is_zero(); });
  if (lines.empty()) return difference;
  const auto entry = Entry::make(
      {"opening", day, day.text(), day, opening_label(book), "opening", "start", 0}, std::move(lines));
  expect(entry.ok(), "the opening entry balances");
  const auto added = add_entry(write, entry.value());
  if (!added.ok()) return added.problems();
  return difference;
}

void continue_numbers(Book::Write& write, const Book& book, const LastNumber& last) {
  const DocumentKind kind = *document_kind_named(last.document_kind);
  NumberSeries series = number_series(book, kind);
  series.year = last.year;
  series.next = last.number + 1;
  set_number_series(write, kind, series);
}

}  // namespace

Checked<StartedBook> start_in_mid_year(Book& book, const StartFigures& start, Date) {
  if (book_was_started(book)) return problem("start.already");
  Checker checker{book, start};
  checker.check_balances();
  checker.check_figures();
  checker.check_invoices();
  checker.check_numbers();
  if (!checker.problems.empty()) return checker.problems;
  return book.write({{"deed.book_started", {{"day", start.day}}}},
                    [&](Book::Write& write) -> Checked<StartedBook> {
                      std::vector<EntryLine> lines;
                      for (const auto& balance : start.balances)
                        lines.push_back(debit_line(*account_named(book, balance.account), balance.amount));
                      for (const auto& invoice : start.unpaid_invoices)
                        take_over(write, book, invoice, lines);
                      const auto opening = post_opening(write, book, start.day, std::move(lines));
                      if (!opening.ok()) return opening.problems();
                      for (const auto& figure : start.figures) insert_start_figure(write, figure);
                      for (const auto& last : start.last_numbers) continue_numbers(write, book, last);
                      for (const auto& declared : start.declared) insert_declared_period(write, declared);
                      return StartedBook{static_cast<int>(start.unpaid_invoices.size()), *opening};
                    });
}

}  // namespace vireo
