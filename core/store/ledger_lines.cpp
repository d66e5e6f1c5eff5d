// The streamed answers of ledger_queries.h: general ledger and journals.
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/store/accounts_table.h"
#include "core/store/ledger_queries.h"
#include "core/store/ledger_sums.h"
#include "core/store/row_values.h"

namespace vireo {
namespace {

/// Text bounds that any day lies between when no period is asked for.
std::string first_text(const std::optional<Period>& period) {
  return period ? period->begin().text() : "";
}
std::string end_text(const std::optional<Period>& period) {
  return period ? period->end().text() : "9999-99-99";
}

constexpr const char* account_lines =
    "SELECT l.date, j.code, e.number, e.piece_ref, coalesce(l.label, e.label), s.code, l.letter, l.debit, "
    "l.credit, e.id "
    "FROM line l JOIN entry e ON e.id = l.entry_id JOIN journal j ON j.id = e.journal_id "
    "LEFT JOIN subaccount s ON s.id = l.subaccount_id "
    "WHERE l.account_id = ? AND l.date >= ? AND l.date < ? AND l.carried = 0 ORDER BY l.date, l.id";

constexpr const char* journal_columns =
    "SELECT e.id, e.date, e.number, e.piece_ref, a.code, a.label, coalesce(l.label, e.label), l.debit, "
    "l.credit, l.carried, e.source_kind, e.source_id "
    "FROM entry e JOIN line l ON l.entry_id = e.id JOIN account a ON a.id = l.account_id ";
constexpr const char* of_journal =
    "WHERE e.journal_id = ?1 AND e.date >= ?2 AND e.date < ?3 ORDER BY e.date, e.id, l.id";
constexpr const char* of_entry = "WHERE e.journal_id = ?1 AND e.id = ?2 ORDER BY l.id";

}  // namespace

struct GeneralLedgerRows::State {
  State(const Book& book, const std::optional<Period>& period, const FiscalYearStart& start)
      : currency(ledger_currency(book)),
        first(period ? period->begin() : Date{}),
        all(accounts(book)),
        lines(book.connection(), account_lines) {
    if (period) openings = openings_on(book, period->begin(), start);
    lines.bind(2, first_text(period));
    lines.bind(3, end_text(period));
  }

  /// Turns to the next account; true when it has an opening row to tell.
  bool enter_account() {
    const auto opening = openings.find(all[at].id);
    balance = Money::of_minor(opening == openings.end() ? 0 : opening->second, currency);
    lines.reset();
    lines.bind(1, all[at].id.value());
    inside = true;
    return !balance.is_zero();
  }
  void fill(LedgerRow& row) {
    row.date = day_in(lines.getColumn(0));
    row.journal = text_view_in(lines.getColumn(1));
    row.number = text_view_in(lines.getColumn(2));
    row.piece_ref = text_view_in(lines.getColumn(3));
    row.label = text_view_in(lines.getColumn(4));
    row.subaccount = text_view_in(lines.getColumn(5));
    row.letter = text_view_in(lines.getColumn(6));
    row.debit = Money::of_minor(lines.getColumn(7).getInt64(), currency);
    row.credit = Money::of_minor(lines.getColumn(8).getInt64(), currency);
    row.entry = lines.getColumn(9).getInt64();
    balance += row.debit - row.credit;
  }

  Currency currency;
  Date first;
  std::vector<AccountRow> all;
  std::map<AccountId, std::int64_t> openings;
  SQLite::Statement lines;
  std::size_t at = 0;
  bool inside = false;  // within the lines of all[at]
  Money balance;
};

GeneralLedgerRows::GeneralLedgerRows(const Book& book, const std::optional<Period>& period,
                                     const FiscalYearStart& start, const std::optional<AccountId>& account)
    : state_(std::make_unique<State>(book, period, start)) {
  if (account) std::erase_if(state_->all, [&](const AccountRow& each) { return each.id != *account; });
}
GeneralLedgerRows::~GeneralLedgerRows() = default;

bool GeneralLedgerRows::next(LedgerRow& row) {
  State& the = *state_;
  for (; the.at < the.all.size(); ++the.at, the.inside = false) {
    row = LedgerRow{};
    row.account = the.all[the.at].id;
    row.code = the.all[the.at].code;
    row.account_label = the.all[the.at].label;
    row.debit = row.credit = Money(the.currency);
    row.is_opening = !the.inside && the.enter_account();
    row.date = the.first;
    if (row.is_opening || the.lines.executeStep()) {
      if (!row.is_opening) the.fill(row);
      row.balance = the.balance;
      return true;
    }
  }
  return false;
}

struct JournalLines::State {
  State(const Book& book, const std::optional<Period>& period, const std::optional<std::int64_t>& entry)
      : currency(ledger_currency(book)),
        all(journals(book)),
        lines(book.connection(), std::string(journal_columns) + (entry ? of_entry : of_journal)) {
    if (entry) {
      lines.bind(2, *entry);
    } else {
      lines.bind(2, first_text(period));
      lines.bind(3, end_text(period));
    }
  }
  Currency currency;
  std::vector<JournalRow> all;
  SQLite::Statement lines;
  std::size_t at = 0;
  bool inside = false;
};

JournalLines::JournalLines(const Book& book, const std::optional<Period>& period,
                           const std::optional<std::string>& code, const std::optional<std::int64_t>& entry)
    : state_(std::make_unique<State>(book, period, entry)) {
  if (code) std::erase_if(state_->all, [&](const JournalRow& journal) { return journal.code != *code; });
}
JournalLines::~JournalLines() = default;

bool JournalLines::next(JournalLine& row) {
  State& the = *state_;
  for (; the.at < the.all.size(); ++the.at, the.inside = false) {
    if (!the.inside) {
      the.lines.reset();
      the.lines.bind(1, the.all[the.at].id);
      the.inside = true;
    }
    if (!the.lines.executeStep()) continue;
    const auto& lines = the.lines;
    row.journal = the.all[the.at].code;
    row.journal_label = the.all[the.at].label;
    row.entry = lines.getColumn(0).getInt64();
    row.date = day_in(lines.getColumn(1));
    row.number = text_view_in(lines.getColumn(2));
    row.piece_ref = text_view_in(lines.getColumn(3));
    row.code = text_view_in(lines.getColumn(4));
    row.account_label = text_view_in(lines.getColumn(5));
    row.label = text_view_in(lines.getColumn(6));
    row.debit = Money::of_minor(lines.getColumn(7).getInt64(), the.currency);
    row.credit = Money::of_minor(lines.getColumn(8).getInt64(), the.currency);
    row.is_carried = lines.getColumn(9).getInt() != 0;
    row.source_kind = text_view_in(lines.getColumn(10));
    row.source_id = lines.getColumn(11).isNull() ? 0 : lines.getColumn(11).getInt64();
    return true;
  }
  return false;
}

void general_ledger(const Book& book, const std::optional<Period>& period, const FiscalYearStart& start,
                    const LedgerRowReader& reader) {
  GeneralLedgerRows rows(book, period, start);
  for (LedgerRow row; rows.next(row);) reader(row);
}

void journal_lines(const Book& book, const std::optional<Period>& period,
                   const std::optional<std::string>& code, const JournalLineReader& reader) {
  JournalLines lines(book, period, code);
  for (JournalLine line; lines.next(line);) reader(line);
}

}  // namespace vireo
