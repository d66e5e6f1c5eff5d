#pragma once
// What an hour must cost: from the income wanted, costs, levies on turnover and the hours that can be billed.
// Levies are a share of the turnover, so one divides by what is left of it; adding them on top would leave
// too little. Pure.
#include "core/base/checked.h"
#include "core/base/figure.h"

namespace vireo {

/// A working year in days; all counts of days are whole or halves.
struct WorkingYear {
  Decimal days{};  // of work, before anything is taken off
  Decimal leave{};
  Decimal holidays{};
  Decimal sick{};
  Decimal training{};
  Decimal hours_per_day{};
  Decimal billable{};  // share of the hours
};

struct WorkingHours {
  Decimal days{};
  Decimal hours{};
  Decimal billable_hours{};
  Decimal billable_hours_per_month{};
};

/// Problems: "price.negative" and "price.share_wrong" with the field, "price.no_days".
Checked<WorkingHours> working_hours(const WorkingYear& year);

struct RateWish {
  Money net{};       // income wanted in a year
  Money costs{};     // of a year
  Decimal levies{};  // share of the turnover
  Decimal hours{};   // that can be billed in a year
  Decimal hours_per_day{};
  Decimal margin{};  // on top, as a share
};

/// Each rounded half_away_from_zero from exact values, not from one another.
struct RateFigures {
  Figure revenue{};      // what the year must bring
  Figure hourly{};       // the floor: below it the income wanted is missed
  Figure daily{};        // for a day of hours_per_day
  Figure list_hourly{};  // with the margin
};

/// Problems as above, and "price.levies_all" when nothing would be left, "price.no_hours".
Checked<RateFigures> rate_figures(const RateWish& wish);

struct PriceRise {
  Money rate{};     // of an hour, before
  Decimal share{};  // 0.10 = ten per cent more
  Decimal hours{};  // sold in a month
};

struct PriceRiseFigures {
  Money new_rate{};
  Decimal share_to_lose{};  // of the hours, at equal turnover; 4 decimals
  Decimal hours_to_lose{};  // a month, 1 decimal
  Money gain{};             // a month, if none is lost
};

Checked<PriceRiseFigures> price_rise(const PriceRise& rise);

}  // namespace vireo
