#include "reports/standards/bank/csv_balances.h"

#include <algorithm>
#include <array>

#include "core/banking/bank_text.h"
#include "core/base/text.h"

namespace vireo::bank {
namespace {

bool has(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// A balance's words, without the day behind them.
struct BalanceWords {
  std::string words{};
  bool is_dated = false;
};

bool leads_to_day(const std::string& word) {
  constexpr std::array<std::string_view, 13> known{"au", "le", "du", "vom", "am", "zum", "per",
                                                   "as", "of", "at", "on",  "a",  "al"};
  return std::find(known.begin(), known.end(), word) != known.end();
}

/// Of "solde crediteur au 28 02 2026": what stands before the day, when nothing but a day follows.
BalanceWords without_day(const std::string& key) {
  const auto digit = key.find_first_of("0123456789");
  if (digit == std::string::npos || digit == 0 || key[digit - 1] != ' ') return {key, false};
  if (!written_day(key.substr(digit)) || key.size() - digit > 20) return {key, false};
  std::vector<std::string> words = split(trimmed(key.substr(0, digit)), ' ');
  while (!words.empty() && leads_to_day(words.back())) words.pop_back();
  BalanceWords found{{}, true};
  for (const std::string& word : words) found.words += (found.words.empty() ? "" : " ") + word;
  return found;
}

BalanceEnd end_named(const std::string& words, const BankKnowledge& knowledge) {
  if (has(knowledge.opening_words, words)) return BalanceEnd::opening;
  return has(knowledge.closing_words, words) ? BalanceEnd::closing : BalanceEnd::none;
}

/// The first cell behind the name that is an amount; a day is none.
std::optional<Decimal> amount_in(const CsvRow& row, char decimal_mark) {
  for (std::size_t column = 1; column < row.cells.size(); ++column)
    if (!written_day(row.cells[column]))
      if (const auto amount = bank_number(row.cells[column], decimal_mark)) return amount;
  return std::nullopt;
}

/// Days of the first and the last movement.
std::pair<Date, Date> days_of(const BankStatement& statement) {
  const auto [first, last] =
      std::minmax_element(statement.movements.begin(), statement.movements.end(),
                          [](const BankMovement& a, const BankMovement& b) { return a.date < b.date; });
  return {first->date, last->date};
}

}  // namespace

BalanceEnd balance_beside(std::string_view cell, const BankKnowledge& knowledge) {
  return end_named(without_day(header_key(cell)).words, knowledge);
}

BalanceEnd balance_within(std::string_view cell, const BankKnowledge& knowledge) {
  constexpr std::size_t longest = 80;
  if (cell.size() > longest) return BalanceEnd::none;
  const BalanceWords found = without_day(header_key(cell));
  const BalanceEnd end = end_named(found.words, knowledge);
  // The bare word that heads a column of balances may name a payment: "Solde".
  const auto heads = knowledge.headers.find(found.words);
  const bool is_bare = heads != knowledge.headers.end() && heads->second == ColumnRole::balance;
  if (end == BalanceEnd::none || (is_bare && !found.is_dated)) return BalanceEnd::none;
  return end == BalanceEnd::opening ? end : BalanceEnd::either;
}

BalanceEnd unlabelled_end(const CsvTable& table, const Layout& layout, std::size_t at) {
  if (table.rows.size() < 4 || (at != 0 && at + 1 != table.rows.size())) return BalanceEnd::none;
  bool lacks = false;
  for (const std::size_t column : layout.all(ColumnRole::text)) {
    std::size_t filled = 0;
    for (const CsvRow& row : table.rows) filled += row.at(column).empty() ? 0U : 1U;
    if (filled + 2 < table.rows.size()) continue;  // not every movement has it
    if (!table.rows[at].at(column).empty()) return BalanceEnd::none;
    lacks = true;
  }
  return lacks ? BalanceEnd::either : BalanceEnd::none;
}

void set_running_balances(BankStatement& statement, const std::vector<CsvMovement>& rows, bool downwards) {
  const bool all =
      std::all_of(rows.begin(), rows.end(), [](const CsvMovement& row) { return row.balance.has_value(); });
  if (!all || rows.empty()) return;
  const CsvMovement& first = downwards ? rows.front() : rows.back();
  const CsvMovement& last = downwards ? rows.back() : rows.front();
  statement.closing = BankBalance{last.movement.date, *last.balance};
  // The same in every row: what the account holds today, not after each movement.
  const bool runs = rows.size() < 2 || std::any_of(rows.begin(), rows.end(), [&](const CsvMovement& row) {
                      return *row.balance != *first.balance || row.movement.amount.is_zero();
                    });
  if (runs) statement.opening = BankBalance{first.movement.date, *first.balance - first.movement.amount};
}

void set_told_balances(BankStatement& statement, const std::vector<ToldBalance>& told, bool downwards) {
  for (const ToldBalance& each : told) {
    const bool opens = each.end == BalanceEnd::opening ||
                       (each.end == BalanceEnd::either && each.is_before_movements == downwards);
    auto& balance = opens ? statement.opening : statement.closing;
    if (!balance) balance = each.balance;
  }
}

void set_named_balances(BankStatement& statement, const CsvTable& table, const Layout& layout,
                        const BankKnowledge& knowledge, char decimal_mark) {
  if (statement.movements.empty()) return;
  const auto [first, last] = days_of(statement);
  const auto date = layout.first(ColumnRole::date);
  const std::size_t day_column = date ? *date : *layout.first(ColumnRole::value_date);
  for (std::size_t at = 0; at < table.rows.size(); ++at) {
    const CsvRow& row = table.rows[at];
    const bool outside = at < layout.first_row || !written_day(row.at(day_column));
    if (!outside || at + 1 == layout.first_row) continue;
    const BalanceEnd end = balance_beside(row.at(0), knowledge);
    if (end == BalanceEnd::none) continue;
    const auto amount = amount_in(row, decimal_mark);
    if (!amount) continue;
    if (end == BalanceEnd::opening && !statement.opening) statement.opening = BankBalance{first, *amount};
    if (end == BalanceEnd::closing && !statement.closing) statement.closing = BankBalance{last, *amount};
  }
}

}  // namespace vireo::bank
