#include "reports/standards/datev_rows.h"

#include <algorithm>

#include "reports/standards/datev_pairs.h"

namespace vireo {
namespace {

constexpr const char* no_automatism = "40";

Money tax_on(const Money& base, const Rate& rate) {
  return base.times(rate, Rounding::half_away_from_zero);
}

bool is_tax(DatevPart part) {
  return part == DatevPart::tax_due || part == DatevPart::tax_deducted || part == DatevPart::tax_waiting;
}

bool is_nothing(const std::optional<Rate>& rate) {
  return rate && rate->fraction().is_zero();
}

bool any_is(const std::vector<DatevLine>& lines, DatevPart part) {
  return std::any_of(lines.begin(), lines.end(), [&](const DatevLine& each) { return each.part == part; });
}

/// The only account that lines of this part stand on, with their sum.
std::optional<DatevLine> only_account(const std::vector<DatevLine>& lines, DatevPart part) {
  std::optional<DatevLine> found;
  for (const DatevLine& each : lines) {
    if (each.part != part) continue;
    if (!found)
      found = each;
    else if (found->account == each.account)
      found->balance += each.balance;
    else
      return std::nullopt;
  }
  return found && !found->balance.is_zero() ? found : std::nullopt;
}

bool valid_on(const TaxKey& key, Date day) {
  return key.from <= day && (!key.until || day <= *key.until);
}

}  // namespace

/// An entry taken apart: what VAT is reckoned on, the VAT, and what settles both.
struct DatevRows::Shares {
  DatevLine settled{};
  std::vector<DatevLine> bases{};
  std::vector<DatevLine> taxes{};

  static std::optional<Shares> of(const std::vector<DatevLine>& lines) {
    // Money beside a person's line would be a second settlement.
    const bool has_person = any_is(lines, DatevPart::person);
    if (has_person && any_is(lines, DatevPart::money)) return std::nullopt;
    const auto settled = only_account(lines, has_person ? DatevPart::person : DatevPart::money);
    if (!settled || any_is(lines, DatevPart::tax_waiting)) return std::nullopt;
    Shares shares{*settled, {}, {}};
    for (const DatevLine& each : lines)
      if (each.part == DatevPart::base)
        shares.bases.push_back(each);
      else if (is_tax(each.part))
        shares.taxes.push_back(each);
    return shares.bases.empty() || shares.taxes.empty() ? std::nullopt : std::optional(shares);
  }

  /// Of each rate apart: cents of one must not hide those of another.
  bool taxes_agree() const {
    std::map<Rate, Money> open;
    const auto at = [&](const std::optional<Rate>& rate) -> Money& {
      return open.emplace(rate.value_or(Rate()), Money(settled.balance.currency())).first->second;
    };
    for (const DatevLine& each : taxes) at(each.rate) += each.balance;
    for (const DatevLine& each : bases) at(each.rate) -= tax_on(each.balance, *each.rate);
    return std::all_of(open.begin(), open.end(), [](const auto& each) { return each.second.is_zero(); });
  }
};

DatevEntry DatevRows::of(const std::vector<DatevLine>& entry, Date day) const {
  std::vector<DatevLine> lines;
  for (const DatevLine& each : entry)
    if (!each.balance.is_zero()) lines.push_back(each);
  DatevEntry made;
  if (auto rows = gross_rows(lines, day)) {
    made.rows = std::move(*rows);
    return made;
  }
  made.rows = datev_pairs(lines, made.split);
  stop_automatism(made.rows);
  made.own_tax =
      any_is(lines, DatevPart::base) &&
      std::any_of(lines.begin(), lines.end(), [](const DatevLine& each) { return is_tax(each.part); });
  return made;
}

std::optional<std::vector<DatevRow>> DatevRows::gross_rows(const std::vector<DatevLine>& lines,
                                                           Date day) const {
  auto shares = Shares::of(lines);
  if (!shares) return std::nullopt;
  const bool deducted = any_is(shares->taxes, DatevPart::tax_deducted);
  if (deducted && any_is(shares->taxes, DatevPart::tax_due)) return reverse_row(*shares);
  const TaxSide side = deducted ? TaxSide::purchases : TaxSide::sales;
  if (!give_rates(*shares, side, day) || !shares->taxes_agree()) return std::nullopt;
  std::vector<DatevRow> rows;
  for (const DatevLine& base : shares->bases) {
    const auto key = key_of(base, side, day);
    if (!key) return std::nullopt;
    rows.push_back(datev_row(base.account, base.balance + tax_on(base.balance, *base.rate),
                             shares->settled.account, *key));
  }
  return rows;
}

/// The net amount alone, on an account that owes and deducts the VAT itself.
std::optional<std::vector<DatevRow>> DatevRows::reverse_row(const Shares& shares) const {
  const DatevLine& base = shares.bases.front();
  const DatevAutomatic* account = automatic(base.account);
  if (shares.bases.size() != 1 || !account || !account->reverse_charge || !account->rate) return std::nullopt;
  if (base.rate && *base.rate != *account->rate) return std::nullopt;
  Money deducted(base.balance.currency());
  Money owed(base.balance.currency());
  for (const DatevLine& each : shares.taxes)
    (each.part == DatevPart::tax_deducted ? deducted : owed) += each.balance;
  const Money expected = tax_on(base.balance, *account->rate);
  if (deducted != expected || owed != -expected) return std::nullopt;
  return std::vector{datev_row(base.account, base.balance, shares.settled.account)};
}

/// Every base and every tax its rate: the book's, else the account's, else, where there is one of them only,
/// the one that the others tell. False when one stays unknown.
bool DatevRows::give_rates(Shares& shares, TaxSide side, Date day) const {
  Money tax(shares.settled.balance.currency());
  for (const DatevLine& each : shares.taxes) tax += each.balance;
  std::set<Rate> rates;
  for (DatevLine& each : shares.bases) {
    const DatevAutomatic* account = automatic(each.account);
    if (!each.rate && account) each.rate = account->rate;
    if (!each.rate && shares.bases.size() == 1)
      for (const TaxKey& key : rules_.keys)
        if (key.side == side && valid_on(key, day) && tax_on(each.balance, key.rate) == tax)
          each.rate = key.rate;
    if (!each.rate) return false;
    if (!is_nothing(each.rate)) rates.insert(*each.rate);
  }
  for (DatevLine& each : shares.taxes) {
    if (!each.rate && rates.size() == 1) each.rate = *rates.begin();
    if (!each.rate) return false;
  }
  return true;
}

/// Empty where the account does it or nothing is to be done; none where no key gives this rate on that day.
std::optional<std::string> DatevRows::key_of(const DatevLine& base, TaxSide side, Date day) const {
  if (const DatevAutomatic* account = automatic(base.account)) {
    const bool gives_it = account->rate && *account->rate == *base.rate && !account->reverse_charge;
    return gives_it ? std::optional<std::string>("") : std::nullopt;
  }
  if (is_nothing(base.rate)) return "";
  const bool may_be_automatic =
      side == TaxSide::sales && rules_.plain_accounts && !rules_.plain_accounts->contains(base.account);
  if (may_be_automatic) return std::nullopt;
  for (const TaxKey& key : rules_.keys)
    if (key.side == side && key.rate == *base.rate && valid_on(key, day)) return key.key;
  return std::nullopt;
}

const DatevAutomatic* DatevRows::automatic(std::string_view account) const {
  const auto found = rules_.automatic.find(account);
  return found == rules_.automatic.end() ? nullptr : &found->second;
}

void DatevRows::stop_automatism(std::vector<DatevRow>& rows) const {
  for (DatevRow& each : rows)
    for (const std::string& account : {each.account, each.counter}) {
      const DatevAutomatic* found = automatic(account);
      if (found && !is_nothing(found->rate)) each.key = no_automatism;
    }
}

}  // namespace vireo
