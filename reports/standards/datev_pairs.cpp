#include "reports/standards/datev_pairs.h"

#include <algorithm>

namespace vireo {
namespace {

/// Takes pairs of equal amounts out of both sides.
void pair_equals(std::vector<DatevLine>& debits, std::vector<DatevLine>& credits,
                 std::vector<DatevRow>& rows) {
  for (auto debit = debits.begin(); debit != debits.end();) {
    const auto credit = std::find_if(credits.begin(), credits.end(),
                                     [&](const DatevLine& each) { return each.balance == -debit->balance; });
    if (credit == credits.end()) {
      ++debit;
      continue;
    }
    rows.push_back(datev_row(debit->account, debit->balance, credit->account));
    credits.erase(credit);
    debit = debits.erase(debit);
  }
}

void share_out(const std::vector<DatevLine>& debits, const std::vector<DatevLine>& credits,
               std::vector<DatevRow>& rows) {
  std::size_t at = 0;
  Money left = credits.empty() ? Money() : credits.front().balance.abs();
  for (const DatevLine& debit : debits) {
    Money open = debit.balance;
    while (!open.is_zero() && at < credits.size()) {
      const Money part = std::min(open, left);
      rows.push_back(datev_row(debit.account, part, credits[at].account));
      open -= part;
      left -= part;
      if (left.is_zero() && ++at < credits.size()) left = credits[at].balance.abs();
    }
  }
}

}  // namespace

DatevRow datev_row(const std::string& account, const Money& balance, const std::string& counter,
                   const std::string& key) {
  return {balance.abs(), !balance.is_negative(), account, counter, key};
}

std::vector<DatevRow> datev_pairs(const std::vector<DatevLine>& lines, bool& split) {
  std::vector<DatevLine> debits;
  std::vector<DatevLine> credits;
  for (const DatevLine& each : lines) (each.balance.is_negative() ? credits : debits).push_back(each);
  std::vector<DatevRow> rows;
  if (debits.size() > 1 && credits.size() > 1) pair_equals(debits, credits, rows);
  if (debits.size() == 1 || credits.size() == 1) {
    const bool one_debit = debits.size() == 1;
    const DatevLine& single = one_debit ? debits.front() : credits.front();
    for (const DatevLine& each : one_debit ? credits : debits)
      rows.push_back(datev_row(each.account, each.balance, single.account));
    return rows;
  }
  split = !debits.empty();
  share_out(debits, credits, rows);
  return rows;
}

}  // namespace vireo
