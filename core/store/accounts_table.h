#pragma once
// The accounts of a book, the roles they play for posting rules, its journals and the own lines (subaccounts)
// of clients and suppliers. Copied once from a chart template; the book may add its own.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/id.h"
#include "core/base/money.h"
#include "core/ledger/chart.h"
#include "core/store/book.h"

namespace vireo {

struct AccountRow {
  AccountId id{};
  std::string code{};
  std::string label{};
  AccountClass account_class = AccountClass::asset;
  Side normal_side = Side::debit;
};

struct JournalRow {
  std::int64_t id = 0;
  std::string code{};
  std::string label{};
  std::string kind{};
};

/// Accounts, roles and journals of the chart, labelled in `language`. Codes the book already has stay as they
/// are.
void install_chart(Book::Write& write, const Chart& chart, std::string_view language);
/// Problem "account.code_taken" {code}.
Checked<AccountId> add_account(Book::Write& write, const AccountRow& account);

/// The account that plays the role; a book whose chart was installed has all of them.
AccountId account_for_role(const Book& book, std::string_view role);
AccountId account_for_role(const Book& book, Role role);
/// None in a book made before charts knew the role.
std::optional<AccountId> account_playing(const Book& book, Role role);
std::optional<AccountId> account_with_code(const Book& book, std::string_view code);
AccountRow account(const Book& book, AccountId id);
/// All, by code.
std::vector<AccountRow> accounts(const Book& book);
std::vector<JournalRow> journals(const Book& book);

/// The journal entries of this kind are written to; made when the book has none.
std::int64_t journal_of_kind(Book::Write& write, std::string_view kind);
/// A party's own line below the control accounts; made when the party has none.
std::int64_t subaccount_of_party(Book::Write& write, PartyId party);

void rename_account(Book::Write& write, AccountId account, const std::string& label);
/// The code an accountant knows a party by; another line's code stays as it is.
void set_subaccount_code(Book::Write& write, std::int64_t subaccount, const std::string& code);

/// The currency the book is kept in: the profile's, which never changes once something is posted.
Currency ledger_currency(const Book& book);

}  // namespace vireo
