#pragma once
// The home office: what of one's home may be deducted in a year, by a method that is data (templates/
// home_office). A French micro-enterprise deducts nothing, and is told so. Pure.
#include <string>
#include <vector>

#include "core/base/checked.h"
#include "core/base/figure.h"
#include "core/base/local_text.h"

namespace vireo {

enum class HomeOfficeKind { none, share, month_bands, area, day };
const std::vector<std::pair<std::string, HomeOfficeKind>>& home_office_kinds();

struct HomeOfficeBand {
  Decimal hours{};   // a month, from
  Decimal amount{};  // a month
};

struct HomeOfficeMethod {
  std::string id{};
  std::string country{};
  HomeOfficeKind kind = HomeOfficeKind::none;
  Currency currency{};
  LocalText names{};
  LocalText about{};
  Decimal rent{};       // share of it that counts
  Decimal utilities{};  // share of them that counts
  Decimal amount{};     // a unit of area, or a day
  Decimal most{};       // units that count
  std::vector<HomeOfficeBand> bands{};
  Source source{};
};

/// A year. Areas in the unit of the method (square metres, in the USA square feet).
struct HomeOfficeUse {
  Decimal area{};
  Decimal home_area{};
  Decimal time = Decimal::of(1);  // share of the time it is used for work
  Money rent{};
  Money utilities{};
  Decimal hours{};  // a month, worked at home
  Decimal months = Decimal::of(12);
  Decimal days{};  // a year
};

/// Rounded half away from zero. Problems: "price.negative" and "price.share_wrong" with the field,
/// "home_office.area_wrong" when the office is larger than the home.
Checked<Figure> home_office(const HomeOfficeMethod& method, const HomeOfficeUse& use);

}  // namespace vireo
