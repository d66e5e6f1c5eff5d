#include "core/work/home_office.h"

#include <algorithm>

namespace vireo {
namespace {

constexpr auto home_rounding = Rounding::half_away_from_zero;

Step home_step(const char* label, Argument value) {
  Step made;
  made.label = {label, {}};
  made.value = std::move(value);
  return made;
}
Argument plain(const Decimal& number) {
  return {Argument::Kind::decimal, number.shortest()};
}

Problems faults(const HomeOfficeMethod& method, const HomeOfficeUse& use) {
  Problems found;
  const std::pair<const char*, Decimal> values[] = {{"area", use.area},
                                                    {"home-area", use.home_area},
                                                    {"time", use.time},
                                                    {"rent", use.rent.value()},
                                                    {"utilities", use.utilities.value()},
                                                    {"hours", use.hours},
                                                    {"months", use.months},
                                                    {"days", use.days}};
  for (const auto& [field, value] : values)
    if (value.is_negative()) found.push_back(problem("price.negative", {"", 0, field}));
  if (use.time > Decimal::of(1)) found.push_back(problem("price.share_wrong", {"", 0, "time"}));
  const bool wants_home = method.kind == HomeOfficeKind::share;
  if (wants_home && (use.home_area.is_zero() || use.area > use.home_area))
    found.push_back(problem("home_office.area_wrong", {"", 0, "area"}));
  return found;
}

/// The exact amount of a year, and the steps to it.
std::pair<Decimal, std::vector<Step>> reckoned(const HomeOfficeMethod& method, const HomeOfficeUse& use) {
  std::vector<Step> steps;
  switch (method.kind) {
    case HomeOfficeKind::none:
      return {Decimal(), steps};
    case HomeOfficeKind::share: {
      const Decimal area = use.area.divided_by(use.home_area, 12, home_rounding);
      steps.push_back(home_step("home_office.area_share", Rate::fraction(area.rounded(4, home_rounding))));
      steps.push_back(home_step("home_office.time_share", Rate::fraction(use.time)));
      steps.push_back(home_step("home_office.rent", use.rent));
      steps.push_back(home_step("home_office.utilities", use.utilities));
      const Decimal costs = use.rent.value() * method.rent + use.utilities.value() * method.utilities;
      return {costs * area * use.time, steps};
    }
    case HomeOfficeKind::month_bands: {
      Decimal month;
      for (const HomeOfficeBand& band : method.bands)
        if (use.hours >= band.hours) month = band.amount;
      steps.push_back(home_step("home_office.hours", plain(use.hours)));
      steps.push_back(home_step("home_office.months", plain(use.months)));
      return {month * use.months, steps};
    }
    case HomeOfficeKind::area:
      steps.push_back(home_step("home_office.area", plain(std::min(use.area, method.most))));
      return {method.amount * std::min(use.area, method.most), steps};
    case HomeOfficeKind::day:
      steps.push_back(home_step("home_office.days", plain(std::min(use.days, method.most))));
      return {method.amount * std::min(use.days, method.most), steps};
  }
  return {Decimal(), steps};
}

}  // namespace

const std::vector<std::pair<std::string, HomeOfficeKind>>& home_office_kinds() {
  static const std::vector<std::pair<std::string, HomeOfficeKind>> kinds{
      {"none", HomeOfficeKind::none},
      {"share", HomeOfficeKind::share},
      {"month_bands", HomeOfficeKind::month_bands},
      {"area", HomeOfficeKind::area},
      {"day", HomeOfficeKind::day}};
  return kinds;
}

Checked<Figure> home_office(const HomeOfficeMethod& method, const HomeOfficeUse& use) {
  if (auto found = faults(method, use); !found.empty()) return found;
  auto [exact, steps] = reckoned(method, use);
  Figure figure{Money::rounded(exact, method.currency, home_rounding),
                home_step("home_office.deductible", Argument())};
  figure.why.value = figure.amount;
  for (const auto& [name, kind] : home_office_kinds())
    if (kind == method.kind) figure.why.rule = Message{"home_office.rule." + name, {}};
  figure.why.source = method.source;
  figure.why.rounding = home_rounding;
  figure.why.children = std::move(steps);
  return figure;
}

}  // namespace vireo
