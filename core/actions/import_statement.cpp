#include "core/actions/import_statement.h"

#include "core/banking/fingerprint.h"
#include "core/base/text.h"
#include "core/store/accounts_table.h"
#include "core/store/attachments_table.h"
#include "core/store/digest.h"

namespace vireo {
namespace {

/// "512000" -> "512100", the next one free: a bank's further accounts stand beside the first.
std::string code_beside(const Book& book, const std::string& code) {
  std::size_t zeros = 0;
  while (zeros < code.size() && code[code.size() - 1 - zeros] == '0') ++zeros;
  if (code.find_first_not_of("0123456789") != std::string::npos || code.size() > 12) return code + "-2";
  std::int64_t step = 1;
  for (std::size_t at = 1; at < zeros; ++at) step *= 10;
  for (std::int64_t number = std::stoll(code) + step;; number += step) {
    const std::string next = std::to_string(number);
    if (!account_with_code(book, next)) return next;
  }
}

struct Target {
  BankAccount account{};
  bool is_new = false;
};

class Importing {
 public:
  Importing(const Book& book, const StatementToImport& wanted) : book_(book), wanted_(wanted) {}

  /// The account of each statement; problems are noted.
  std::vector<Target> targets() {
    std::vector<Target> all;
    for (const BankStatement& each : wanted_.file.statements) all.push_back(target_of(each));
    return all;
  }

  std::vector<BankLine> lines_of(const BankStatement& statement, const BankAccount& account) {
    std::vector<BankLine> lines;
    auto marks = fingerprints(statement.movements);
    lines.reserve(statement.movements.size());
    for (std::size_t at = 0; at < statement.movements.size(); ++at) {
      const BankMovement& each = statement.movements[at];
      BankLine line;
      line.account = account.id;
      line.date = each.date;
      line.value_date = each.value_date;
      line.amount = money(each.amount, account.currency, each.line);
      line.text = each.text.empty() ? each.kind : each.text;
      line.counterparty = each.counterparty;
      line.counterparty_account = each.counterparty_account;
      line.reference = each.reference;
      line.kind = each.kind;
      if (each.fee) line.fee = money(*each.fee, account.currency, each.line);
      line.fingerprint = std::move(marks[at]);
      lines.push_back(std::move(line));
    }
    return lines;
  }

  Problems problems{};
  Problems warnings{};

 private:
  Money money(const Decimal& amount, Currency currency, int line) {
    if (amount.significant_scale() > currency.decimals())
      warnings.push_back(warning("bank.amount_rounded", {"", line, "amount"}, {{"value", amount.text()}}));
    return Money::rounded(amount, currency, Rounding::half_away_from_zero);
  }

  Target target_of(const BankStatement& statement) {
    const Currency home = ledger_currency(book_);
    Currency currency = home;
    if (!statement.currency.empty()) {
      const auto read = Currency::parse(statement.currency);
      if (read)
        currency = *read;
      else
        problems.push_back(
            problem("bank.currency_unknown", {"", 0, "currency"}, {{"currency", statement.currency}}));
    }
    if (const auto known = known_account(statement, currency)) {
      if (!statement.currency.empty() && known->currency != currency)
        problems.push_back(problem("bank.currency_differs", {"", 0, "account"},
                                   {{"currency", currency.code()}, {"wanted", known->currency.code()}}));
      return {*known, false};
    }
    return {new_account(statement, currency), true};
  }

  std::optional<BankAccount> known_account(const BankStatement& statement, Currency currency) const {
    if (!wanted_.account.empty()) return bank_account_named(book_, wanted_.account);
    if (!statement.account.empty()) {
      if (auto found = bank_account_named(book_, statement.account);
          found && (statement.currency.empty() || found->currency == currency))
        return found;
      return std::nullopt;
    }
    const auto all = bank_accounts(book_);
    for (const BankAccount& each : all)
      if (each.currency == currency && each.number.empty()) return each;
    // A file without a number belongs to the only account there is.
    return all.size() == 1 && all.front().currency == currency ? std::optional(all.front()) : std::nullopt;
  }

  BankAccount new_account(const BankStatement& statement, Currency currency) const {
    BankAccount account;
    account.number = statement.account;
    account.currency = currency;
    account.name = !wanted_.account.empty()     ? wanted_.account
                   : !statement.account.empty() ? statement.account
                                                : currency.code();
    return account;
  }

  const Book& book_;
  const StatementToImport& wanted_;
};

/// The first account of a book is the bank of its posting rules; others get a ledger account of their own.
AccountId ledger_account_for(Book::Write& write, const Book& book, const BankAccount& account) {
  const AccountId main = account_for_role(book, Role::bank);
  bool taken = false;
  for (const BankAccount& each : bank_accounts(book)) taken = taken || each.account == main;
  if (!taken && account.currency == ledger_currency(book)) return main;
  AccountRow row = vireo::account(book, main);
  row.code = code_beside(book, row.code);
  row.label += " " + account.name;
  const auto added = add_account(write, row);
  return added ? *added : main;
}

}  // namespace

Checked<ImportedFile> import_statement(Book& book, const StatementToImport& wanted,
                                       const std::function<void(std::int64_t)>& told) {
  if (!wanted.dates_are_sure) return problem("bank.dates_ambiguous", {wanted.file_name, 0, "dates"});
  Importing importing(book, wanted);
  auto targets = importing.targets();
  if (!importing.problems.empty()) return importing.problems;
  const auto rows = static_cast<std::int64_t>(wanted.file.movement_count());
  // A file that brings nothing new leaves no trace.
  ImportedFile nothing;
  std::int64_t known = 0;
  for (std::size_t at = 0; at < targets.size(); ++at) {
    const BankAccount& account = targets[at].account;
    const auto lines = importing.lines_of(wanted.file.statements[at], account);
    if (!targets[at].is_new) known += known_bank_lines(book, lines);
    nothing.statements.push_back({account.id, account.name, 0, static_cast<std::int64_t>(lines.size())});
  }
  if (known == rows) {
    if (rows == 0) return nothing;
    return Checked<ImportedFile>(std::move(nothing), {warning("bank.nothing_new", {wanted.file_name})});
  }
  importing.warnings.clear();
  const Deed deed{{"deed.statement_imported", {{"file", wanted.file_name}, {"count", rows}}}};
  return book.write(deed, [&](Book::Write& write) -> Checked<ImportedFile> {
    ImportedFile imported;
    imported.batch = insert_bank_batch(write, wanted.file_name, sha256_hex(wanted.bytes), rows);
    put_attachment(write, {"import_batch", imported.batch.value(), wanted.file_name, wanted.bytes});
    std::int64_t added = 0;
    for (std::size_t at = 0; at < targets.size(); ++at) {
      BankAccount& account = targets[at].account;
      if (targets[at].is_new) {
        // Two statements of one file may be of one new account.
        if (const auto made = bank_account_named(book, account.name);
            made && made->currency == account.currency) {
          account = *made;
        } else {
          account.account = ledger_account_for(write, book, account);
          account.id = insert_bank_account(write, account);
        }
      }
      auto lines = importing.lines_of(wanted.file.statements[at], account);
      for (BankLine& line : lines) line.batch = imported.batch;
      const std::int64_t new_lines = insert_bank_lines(write, lines, told);
      added += new_lines;
      imported.statements.push_back(
          {account.id, account.name, new_lines, static_cast<std::int64_t>(lines.size()) - new_lines});
    }
    write.note("added", added);
    return Checked<ImportedFile>(std::move(imported), importing.warnings);
  });
}

}  // namespace vireo
