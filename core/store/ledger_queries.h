#pragma once
// What the books say: trial balance, general ledger, journals, one account's balance. Plain values; the long
// ones are streamed row by row through a callback, so that memory does not grow with the book. Entries of
// kind 'carried' (a later year's copy of the opening balances) count in no sum. Sums of whole months come
// from account_month, so that they stay quick as the book grows.
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/ledger/chart.h"
#include "core/ledger/fiscal_year.h"
#include "core/store/book.h"

namespace vireo {

struct TrialBalanceRow {
  AccountId account{};
  std::string code{};
  std::string label{};
  AccountClass account_class = AccountClass::asset;
  Money debit{};  // movements within the days
  Money credit{};
  Money balance{};  // with the opening: positive is debit
};

struct TrialBalance {
  std::vector<TrialBalanceRow> rows{};  // by code; accounts without movement and balance are left out
  Money debit{};
  Money credit{};
};

/// Without a period: plain sums of the whole book. With one, balances stand at its end: assets, liabilities
/// and equity continue from before it, income and expenses restart with the fiscal year of its first day, and
/// the results of the years before stand on the accounts of the roles result_profit and result_loss, so that
/// balances sum to zero.
TrialBalance trial_balance(const Book& book, const std::optional<Period>& period,
                           const FiscalYearStart& start = {});

/// The balance at the end of `day` (positive is debit) over the whole ledger, without restarts.
Money account_balance(const Book& book, AccountId account, Date day);
Money account_balance(const Book& book, std::string_view role, Date day);

/// One row of the general ledger: the opening of an account, or a line with the balance after it. The views
/// are valid until the next line.
struct LedgerRow {
  bool is_opening = false;
  std::int64_t entry = 0;
  AccountId account{};
  std::string_view code{};
  std::string_view account_label{};
  Date date{};
  std::string_view journal{};
  std::string_view number{};
  std::string_view piece_ref{};
  std::string_view label{};
  std::string_view subaccount{};
  std::string_view letter{};
  Money debit{};
  Money credit{};
  Money balance{};
};

/// The general ledger row by row, for who wants to pull: by account code, then date. An opening row comes
/// first for an account that brings a balance into the period. Only `account`, when one is given. The book
/// must outlive it.
class GeneralLedgerRows {
 public:
  GeneralLedgerRows(const Book& book, const std::optional<Period>& period, const FiscalYearStart& start,
                    const std::optional<AccountId>& account = {});
  ~GeneralLedgerRows();
  /// Fills `row` or says false at the end. Its views are valid until the next call.
  bool next(LedgerRow& row);

 private:
  struct State;
  std::unique_ptr<State> state_;
};
using LedgerRowReader = std::function<void(const LedgerRow&)>;

/// By account code, then date. An opening row comes first for an account that brings a balance into the
/// period.
void general_ledger(const Book& book, const std::optional<Period>& period, const FiscalYearStart& start,
                    const LedgerRowReader& reader);

/// One line of a journal. The views are valid until the next line.
struct JournalLine {
  std::int64_t entry = 0;
  std::string_view journal{};
  std::string_view journal_label{};
  Date date{};
  std::string_view number{};
  std::string_view piece_ref{};
  std::string_view code{};
  std::string_view account_label{};
  std::string_view label{};
  std::string_view source_kind{};  // what wrote the entry: document, payment, expense ...
  std::int64_t source_id = 0;
  Money debit{};
  Money credit{};
  bool is_carried = false;
};

/// The journals line by line, by journal code, date and entry; one journal when `code` is given; the lines of
/// one entry, whatever the period, when `entry` is. The book must outlive it.
class JournalLines {
 public:
  JournalLines(const Book& book, const std::optional<Period>& period, const std::optional<std::string>& code,
               const std::optional<std::int64_t>& entry = {});
  ~JournalLines();
  /// Fills `line` or says false at the end. Its views are valid until the next call.
  bool next(JournalLine& line);

 private:
  struct State;
  std::unique_ptr<State> state_;
};
using JournalLineReader = std::function<void(const JournalLine&)>;

/// The same, pushed.
void journal_lines(const Book& book, const std::optional<Period>& period,
                   const std::optional<std::string>& code, const JournalLineReader& reader);

}  // namespace vireo
