#include "reports/standards/datev_rows.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/base/text.h"

namespace vireo {
namespace {

constexpr const char* no_automatism = "40";

/// Keys of input VAT and the rate each stands for.
struct TaxKey {
  const char* key;
  const char* rate;
};
constexpr std::array<TaxKey, 2> input_keys{{{"9", "0.19"}, {"8", "0.07"}}};

Money tax_on(const Money& base, const Rate& rate) {
  return base.times(rate, Rounding::half_away_from_zero);
}

DatevRow row_of(const DatevLine& line, const Money& balance, const std::string& counter,
                const std::string& key = {}) {
  return {balance.abs(), !balance.is_negative(), line.account, counter, key};
}

std::optional<Rate> rate_in(const std::string& word) {
  constexpr std::string_view mark = "rate:";
  if (!word.starts_with(mark)) return std::nullopt;
  const auto number = Decimal::parse(word.substr(mark.size()));
  return number ? std::optional(Rate::fraction(*number)) : std::nullopt;
}

}  // namespace

DatevRows::DatevRows(const Chart* chart) {
  if (!chart) return;
  for (const ChartAccount& each : chart->accounts) {
    const std::vector<std::string> words = split(each.vat_return, ' ');
    const bool automatic = std::find(words.begin(), words.end(), "automatic") != words.end();
    const bool profit_or_loss =
        each.account_class == AccountClass::income || each.account_class == AccountClass::expense;
    if (automatic) {
      Automatic found;
      for (const std::string& word : words)
        if (const auto rate = rate_in(word)) found.rate = rate;
      found.reverse_charge = each.account_class == AccountClass::expense;
      automatic_.emplace(each.code, found);
    } else if (!profit_or_loss && each.vat_return.starts_with("ustva:")) {
      taxes_.emplace(each.code, each.account_class == AccountClass::asset);
    }
  }
}

std::vector<DatevRow> DatevRows::of(const std::vector<DatevLine>& entry, bool& split) const {
  std::vector<DatevLine> settled;
  std::vector<DatevLine> bases;
  std::vector<DatevLine> taxes;
  // A single line stands against the others; it is the one whose side is its own.
  std::vector<DatevLine> lines;
  for (const DatevLine& each : entry)
    if (!each.balance.is_zero()) lines.push_back(each);
  for (const DatevLine& each : lines) {
    if (taxes_.contains(each.account))
      taxes.push_back(each);
    else
      bases.push_back(each);
  }
  if (!taxes.empty()) {
    // What is neither VAT nor what VAT is reckoned on: the debtor, the bank.
    const auto alone = [&](bool negative) {
      return std::count_if(bases.begin(), bases.end(), [&](const DatevLine& each) {
               return each.balance.is_negative() == negative;
             }) == 1;
    };
    for (const bool negative : {false, true}) {
      if (!settled.empty() || !alone(negative) || bases.size() < 2) continue;
      const auto at = std::find_if(bases.begin(), bases.end(), [&](const DatevLine& each) {
        return each.balance.is_negative() == negative && !is_automatic(each.account);
      });
      if (at == bases.end()) continue;
      // With two lines either may be the one: the settled line carries the VAT, so it is the larger.
      if (bases.size() == 2) {
        const DatevLine& other = at == bases.begin() ? bases.back() : bases.front();
        if (at->balance.abs() < other.balance.abs()) continue;
      }
      settled.push_back(*at);
      bases.erase(at);
    }
    if (settled.size() == 1) {
      std::vector<DatevRow> rows = sale(settled.front(), bases, taxes);
      if (rows.empty() && bases.size() == 1) rows = purchase(settled.front(), bases.front(), taxes);
      if (!rows.empty()) return rows;
    }
  }
  std::vector<DatevRow> rows = pairs(lines, split);
  for (DatevRow& each : rows)
    for (const std::string& account : {each.account, each.counter}) {
      const auto found = automatic_.find(account);
      if (found == automatic_.end()) continue;
      const bool adds_nothing = found->second.rate && found->second.rate->fraction().is_zero();
      if (!adds_nothing) each.key = no_automatism;
    }
  return rows;
}

/// Gross rows when every base stands on an automatic account and their VAT is the entry's to the cent.
std::vector<DatevRow> DatevRows::sale(const DatevLine& settled, const std::vector<DatevLine>& bases,
                                      const std::vector<DatevLine>& taxes) const {
  Money owed(settled.balance.currency());
  for (const DatevLine& each : taxes) {
    if (taxes_.find(each.account)->second) return {};
    owed += each.balance;
  }
  std::vector<DatevRow> rows;
  for (const DatevLine& each : bases) {
    const auto found = automatic_.find(each.account);
    if (found == automatic_.end() || !found->second.rate) return {};
    const Money tax = tax_on(each.balance, *found->second.rate);
    owed -= tax;
    rows.push_back(row_of(each, each.balance + tax, settled.account));
  }
  return owed.is_zero() ? rows : std::vector<DatevRow>();
}

std::vector<DatevRow> DatevRows::purchase(const DatevLine& settled, const DatevLine& base,
                                          const std::vector<DatevLine>& taxes) const {
  Money input(settled.balance.currency());
  Money sum(settled.balance.currency());
  for (const DatevLine& each : taxes) {
    sum += each.balance;
    if (taxes_.find(each.account)->second) input += each.balance;
  }
  const auto automatic = automatic_.find(base.account);
  for (const TaxKey& each : input_keys) {
    if (input != tax_on(base.balance, Rate::fraction(*Decimal::parse(each.rate)))) continue;
    if (automatic == automatic_.end() && taxes.size() == 1)
      return {row_of(base, base.balance + input, settled.account, each.key)};
    if (automatic != automatic_.end() && automatic->second.reverse_charge && sum.is_zero())
      return {row_of(base, base.balance, settled.account)};
  }
  return {};
}

/// One row a pair. A side with a single line is everybody's counter account; else amounts are shared out in
/// order.
std::vector<DatevRow> DatevRows::pairs(const std::vector<DatevLine>& lines, bool& split) const {
  std::vector<DatevLine> debits;
  std::vector<DatevLine> credits;
  for (const DatevLine& each : lines) (each.balance.is_negative() ? credits : debits).push_back(each);
  std::vector<DatevRow> rows;
  if (debits.size() == 1 || credits.size() == 1) {
    const bool one_debit = debits.size() == 1;
    const DatevLine& single = one_debit ? debits.front() : credits.front();
    for (const DatevLine& each : one_debit ? credits : debits)
      rows.push_back(row_of(each, each.balance, single.account));
    return rows;
  }
  split = true;
  std::size_t at = 0;
  Money left = credits.empty() ? Money() : credits.front().balance.abs();
  for (const DatevLine& debit : debits) {
    Money open = debit.balance;
    while (!open.is_zero() && at < credits.size()) {
      const Money part = std::min(open, left);
      rows.push_back({part, true, debit.account, credits[at].account, {}});
      open -= part;
      left -= part;
      if (left.is_zero() && ++at < credits.size()) left = credits[at].balance.abs();
    }
  }
  return rows;
}

}  // namespace vireo
