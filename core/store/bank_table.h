#pragma once
// Accounts at banks and platforms, and the lines of their statements.
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/banking/statement.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/store/book.h"

namespace vireo {

using BankAccountId = Id<struct BankAccountTag>;
using BankLineId = Id<struct BankLineTag>;

struct BankAccount {
  BankAccountId id{};
  std::string name{};
  std::string number{};
  Currency currency{};
  AccountId account{};  // of the ledger
};

enum class BankLineState { open, matched, ignored };
std::string_view name_of(BankLineState state);

struct BankLine {
  BankLineId id{};
  BankAccountId account{};
  std::optional<BatchId> batch{};
  Date date{};
  std::optional<Date> value_date{};
  Money amount{};
  std::string text{};
  std::string counterparty{};
  std::string counterparty_account{};
  std::string reference{};
  std::string kind{};
  std::optional<Money> fee{};
  std::string fingerprint{};
  BankLineState state = BankLineState::open;
  std::string source_kind{};
  std::int64_t source_id = 0;
  bool booked_here = false;  // by the match itself
};

std::vector<BankAccount> bank_accounts(const Book& book);
std::optional<BankAccount> bank_account(const Book& book, BankAccountId id);
/// By number (blanks aside) or by name.
std::optional<BankAccount> bank_account_named(const Book& book, std::string_view typed);
BankAccountId insert_bank_account(Book::Write& write, const BankAccount& account);

struct BankLineFilter {
  std::optional<BankAccountId> account{};
  std::optional<BankLineState> state{};
  std::optional<Period> period{};
  std::string text{};
  int at_most = 0;  // 0: all
};
/// By day, oldest first.
std::vector<BankLine> bank_lines(const Book& book, const BankLineFilter& filter = {});
std::optional<BankLine> bank_line(const Book& book, BankLineId id);
std::int64_t bank_line_count(const Book& book, std::optional<BankLineState> state);

/// How many of them their accounts know already.
std::int64_t known_bank_lines(const Book& book, const std::vector<BankLine>& lines);
/// Adds those whose fingerprint the account does not know yet and says how many that were.
/// `told` hears of every few hundred.
std::int64_t insert_bank_lines(Book::Write& write, const std::vector<BankLine>& lines,
                               const std::function<void(std::int64_t)>& told = {});
struct BankLineLink {
  std::string source_kind{};
  std::int64_t source_id = 0;
  bool booked_here = false;
};
void set_bank_line_state(Book::Write& write, BankLineId id, BankLineState state,
                         const BankLineLink& link = {});
/// Lines of a batch that were matched: it cannot be taken back as it is.
std::int64_t matched_lines_of_batch(const Book& book, BatchId batch);
BatchId insert_bank_batch(Book::Write& write, const std::string& file_name, const std::string& hash,
                          std::int64_t rows);

struct BankRule {
  std::int64_t id = 0;
  std::string words{};
  bool comes_in = false;
  std::string kind{};  // category, owner, account, ignore
  std::string target{};
  bool learned = false;
};
std::vector<BankRule> bank_rules(const Book& book);
std::int64_t insert_bank_rule(Book::Write& write, const BankRule& rule);
/// False when there is none.
bool delete_bank_rule(Book::Write& write, std::int64_t id);

/// Money that a payment or an expense of the book moved and no statement line names yet.
struct UnlinkedMovement {
  std::string source_kind{};  // payment, expense
  std::int64_t source_id = 0;
  Date date{};
  Money amount{};
  std::string label{};
};
std::vector<UnlinkedMovement> unlinked_movements(const Book& book, AccountId account);
/// Whether this one is among them.
bool is_unlinked_movement(const Book& book, AccountId account, std::string_view source_kind,
                          std::int64_t source_id);

/// Draft entries of a source move from one ledger account to another: the posting rules know one bank alone.
void move_entry_lines(Book::Write& write, std::string_view source_kind, std::int64_t source_id,
                      AccountId from, AccountId to);

}  // namespace vireo
