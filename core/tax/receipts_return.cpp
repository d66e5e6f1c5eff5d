#include "core/tax/receipts_return.h"

namespace vireo {
namespace {

class Filling {
 public:
  Filling(const ReceiptsReturn& form, const std::map<std::string, Money>& feeds, Currency currency)
      : feeds_(feeds), currency_(currency), whole_(form.whole_units) {
    for (const ReturnBox& each : form.boxes) boxes_.emplace(each.code, &each);
  }

  Money amount(const std::string& code) {
    if (const auto known = filled_.find(code); known != filled_.end()) return known->second;
    const auto box = boxes_.find(code);
    expect(box != boxes_.end(), "a total names boxes of its form");
    filled_.emplace(code, Money(currency_));  // a circle adds nothing
    Money sum(currency_);
    for (const std::string& feed : box->second->from)
      if (const auto found = feeds_.find(feed); found != feeds_.end()) sum += found->second;
    if (whole_ && !box->second->is_total()) {
      const Decimal exact = Decimal::parse(sum.text()).value_or(Decimal{});
      sum = Money::rounded(exact.rounded(0, Rounding::half_away_from_zero), currency_,
                           Rounding::half_away_from_zero);
    }
    for (const std::string& other : box->second->plus) sum += amount(other);
    for (const std::string& other : box->second->minus) sum -= amount(other);
    if (box->second->not_below_zero && sum.is_negative()) sum = Money(currency_);
    filled_.at(code) = sum;
    return sum;
  }

 private:
  const std::map<std::string, Money>& feeds_;
  Currency currency_;
  bool whole_;
  std::map<std::string, const ReturnBox*> boxes_;
  std::map<std::string, Money> filled_;
};

}  // namespace

std::vector<FilledBox> fill(const ReceiptsReturn& form, const std::map<std::string, Money>& feeds,
                            Currency currency) {
  Filling filling(form, feeds, currency);
  std::vector<FilledBox> all;
  for (const ReturnBox& each : form.boxes) all.push_back({&each, filling.amount(each.code)});
  return all;
}

}  // namespace vireo
