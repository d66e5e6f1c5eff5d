#pragma once
// What is used for several years is an expense of each of them: straight-line depreciation, month by month.
// And loans: what of each payment is interest. Pure; cents never drift, because each amount is the difference
// of two rounded cumulated sums.
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/decimal.h"
#include "core/base/money.h"

namespace vireo {

struct Asset {
  std::int64_t id = 0;
  std::string label{};
  Money cost{};  // without the VAT that comes back
  Date in_service{};
  int months = 36;                  // of use
  std::string asset_code{};         // accounts of the ledger
  std::string depreciation_code{};  // accumulated
  std::string expense_code{};
  std::optional<Date> disposed{};
  Money disposal_price{};
};

/// Months that count: the month of beginning counts whole, that of the end when its last day is reached. An
/// asset is used on the day it leaves.
int months_in_use(const Asset& asset, Date until);
/// Depreciated up to the end of that day: cost × months / all months, rounded half_away_from_zero.
Money depreciated_until(const Asset& asset, Date day);
/// Of the period alone.
Money depreciation_in(const Asset& asset, const Period& period);
/// What it is still worth in the books.
Money book_value(const Asset& asset, Date day);

struct Loan {
  std::int64_t id = 0;
  std::string label{};
  Money amount{};
  Rate annual_rate{};
  int months = 12;
  Date first_payment{};
};

struct LoanPayment {
  int number = 0;
  Date date{};
  Money payment{};
  Money interest{};
  Money principal{};
  Money open{};  // after it
};

/// Equal payments each month, rounded half_away_from_zero; interest is a twelfth of the year's on what is
/// open; the last payment takes what is left. A rate of zero pays equal parts.
std::vector<LoanPayment> loan_schedule(const Loan& loan);

}  // namespace vireo
