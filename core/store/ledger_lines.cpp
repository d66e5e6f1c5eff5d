// The streamed answers of ledger_queries.h: general ledger and journals.
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/store/accounts_table.h"
#include "core/store/ledger_queries.h"
#include "core/store/ledger_sums.h"

namespace vireo {
namespace {

std::string_view text_in(const SQLite::Column& column) {
  const char* text = column.getText();
  return {text, static_cast<std::size_t>(column.getBytes())};
}

Date day_in(const SQLite::Column& column) {
  const auto day = Date::parse(text_in(column));
  expect(day.has_value(), "the book holds days");
  return *day;
}

/// Text bounds that any day lies between when no period is asked for.
std::string first_text(const std::optional<Period>& period) {
  return period ? period->begin().text() : "";
}
std::string end_text(const std::optional<Period>& period) {
  return period ? period->end().text() : "9999-99-99";
}

/// Tells one account's opening and lines.
class AccountTeller {
 public:
  AccountTeller(const Book& book, const std::optional<Period>& period, const LedgerRowReader& reader)
      : currency_(ledger_currency(book)),
        reader_(reader),
        first_(period ? std::optional<Date>(period->begin()) : std::nullopt),
        lines_(
            book.connection(),
            "SELECT l.date, j.code, e.number, e.piece_ref, coalesce(l.label, e.label), s.code, l.letter, "
            "l.debit, "
            "l.credit FROM line l JOIN entry e ON e.id = l.entry_id JOIN journal j ON j.id = e.journal_id "
            "LEFT JOIN subaccount s ON s.id = l.subaccount_id "
            "WHERE l.account_id = ? AND l.date >= ? AND l.date < ? AND l.carried = 0 ORDER BY l.date, l.id") {
    lines_.bind(2, first_text(period));
    lines_.bind(3, end_text(period));
  }

  void tell(const AccountRow& account, std::int64_t opening) {
    LedgerRow row;
    row.account = account.id;
    row.code = account.code;
    row.account_label = account.label;
    row.debit = row.credit = Money(currency_);
    row.balance = Money::of_minor(opening, currency_);
    if (opening != 0) {
      row.is_opening = true;
      row.date = *first_;
      reader_(row);
      row.is_opening = false;
    }
    lines_.reset();
    lines_.bind(1, account.id.value());
    while (lines_.executeStep()) tell_line(row);
  }

 private:
  void tell_line(LedgerRow& row) {
    row.date = day_in(lines_.getColumn(0));
    row.journal = text_in(lines_.getColumn(1));
    row.number = text_in(lines_.getColumn(2));
    row.piece_ref = text_in(lines_.getColumn(3));
    row.label = text_in(lines_.getColumn(4));
    row.subaccount = text_in(lines_.getColumn(5));
    row.letter = text_in(lines_.getColumn(6));
    row.debit = Money::of_minor(lines_.getColumn(7).getInt64(), currency_);
    row.credit = Money::of_minor(lines_.getColumn(8).getInt64(), currency_);
    row.balance += row.debit - row.credit;
    reader_(row);
  }

  Currency currency_;
  const LedgerRowReader& reader_;
  std::optional<Date> first_;
  SQLite::Statement lines_;
};

void tell_journal(const JournalRow& journal, SQLite::Statement& lines, const Currency& currency,
                  const JournalLineReader& reader) {
  lines.reset();
  lines.bind(1, journal.id);
  JournalLine row;
  row.journal = journal.code;
  row.journal_label = journal.label;
  while (lines.executeStep()) {
    row.entry = lines.getColumn(0).getInt64();
    row.date = day_in(lines.getColumn(1));
    row.number = text_in(lines.getColumn(2));
    row.piece_ref = text_in(lines.getColumn(3));
    row.code = text_in(lines.getColumn(4));
    row.account_label = text_in(lines.getColumn(5));
    row.label = text_in(lines.getColumn(6));
    row.debit = Money::of_minor(lines.getColumn(7).getInt64(), currency);
    row.credit = Money::of_minor(lines.getColumn(8).getInt64(), currency);
    row.is_carried = lines.getColumn(9).getInt() != 0;
    reader(row);
  }
}

}  // namespace

void general_ledger(const Book& book, const std::optional<Period>& period, const FiscalYearStart& start,
                    const LedgerRowReader& reader) {
  const auto openings =
      period ? openings_on(book, period->begin(), start) : std::map<AccountId, std::int64_t>{};
  AccountTeller teller(book, period, reader);
  for (const AccountRow& account : accounts(book)) {
    const auto opening = openings.find(account.id);
    teller.tell(account, opening == openings.end() ? 0 : opening->second);
  }
}

void journal_lines(const Book& book, const std::optional<Period>& period,
                   const std::optional<std::string>& code, const JournalLineReader& reader) {
  const Currency currency = ledger_currency(book);
  SQLite::Statement lines(
      book.connection(),
      "SELECT e.id, e.date, e.number, e.piece_ref, a.code, a.label, coalesce(l.label, e.label), "
      "l.debit, l.credit, l.carried FROM entry e JOIN line l ON l.entry_id = e.id "
      "JOIN account a ON a.id = l.account_id WHERE e.journal_id = ? AND e.date >= ? AND e.date < ? "
      "ORDER BY e.date, e.id, l.id");
  lines.bind(2, first_text(period));
  lines.bind(3, end_text(period));
  for (const JournalRow& journal : journals(book))
    if (!code || *code == journal.code) tell_journal(journal, lines, currency, reader);
}

}  // namespace vireo
