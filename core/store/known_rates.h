#pragma once
// The newest exchange rate a book holds of each currency: the one its last invoice in that currency was
// issued at, or its last expense was converted by. No service is asked. Used by the forecast and by what is
// deferred at a closing.
#include <map>
#include <optional>
#include <string>

#include "core/base/money.h"
#include "core/store/book.h"

namespace vireo {

class KnownRates {
 public:
  /// As the book knew them at the end of `day`; the book must outlive it.
  KnownRates(const Book& book, Date day);

  /// To the book's currency; none when the book has never met that currency.
  const std::optional<ExchangeRate>& from(const Currency& currency);

 private:
  const Book& book_;
  Date day_;
  Currency home_;
  std::map<std::string, std::optional<ExchangeRate>> known_{};
};

/// Brings amounts into the book's currency at the newest known rate.
class InBooksCurrency {
 public:
  /// Both must outlive it.
  InBooksCurrency(const Book& book, Date day, Problems& warnings);

  const Currency& home() const { return home_; }
  /// `amount` in the book's currency, and the rate it took: none when it was in it already. Nothing when no
  /// rate is known: warning "forecast.foreign_left_out" {what, amount, currency} names it.
  std::optional<std::optional<ExchangeRate>> take(Money& amount, const std::string& what);

 private:
  KnownRates rates_;
  Currency home_;
  Problems& warnings_;
};

}  // namespace vireo
