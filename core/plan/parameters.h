#pragma once
// What a business plan of three years is typed from: services and their season, charges, assets, loans,
// contributions, drawings. Amounts without VAT in the plan's currency; rates and weights are decimals
// (0.20 = 20 %); months count from the plan's first (0). Pure values; read by core/store/plan_json.h.
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/local_text.h"
#include "core/base/money.h"

namespace vireo {

constexpr std::size_t plan_years = 3;
constexpr std::size_t plan_months = 12 * plan_years;

using YearlyMoney = std::array<Money, plan_years>;
using YearlyDecimal = std::array<Decimal, plan_years>;

/// How people call a row: its name in their language, or its id.
std::string plan_name(const std::string& id, const LocalText& names, std::string_view language);

struct PlanService {
  std::string id{};
  LocalText names{};      // may be empty
  YearlyDecimal units{};  // a month, before season and ramp
  YearlyDecimal price{};  // of a unit
  Decimal hours{};        // of a unit
};

enum class PlanChargeKind { monthly, annual, share };

struct PlanCharge {
  std::string id{};
  LocalText names{};  // may be empty
  PlanChargeKind kind = PlanChargeKind::monthly;
  YearlyMoney amount;     // of monthly and annual charges
  Decimal rate{};         // of a share of turnover
  std::size_t month = 0;  // of the year, of an annual charge
  Decimal vat{};          // its rate of VAT
  std::size_t delay_months = 0;
  bool is_tax = false;  // a tax, not an outside service
};

struct PlanInvestment {
  Money cost{};  // without VAT
  Decimal vat{};
  std::size_t month = 0;
  int life_months = 36;
};

struct PlanLoan {
  Money amount{};
  Decimal rate{};  // a year
  int months = 12;
  std::size_t month = 0;  // received; the first payment comes a month later
};

struct PlanContribution {
  std::size_t month = 0;
  Money amount{};
};

/// Working days and what of them can be billed; a plan without one is not checked against it.
struct PlanCapacity {
  Decimal days{};  // a year, of all who work
  Decimal hours_per_day{};
  Decimal billable{};  // share of the hours

  Decimal hours_per_year() const { return days * hours_per_day * billable; }
};

/// What contributions are reckoned on: money received, or the year's result before contributions.
enum class SocialBase { receipts, result };

struct PlanParameters {
  Currency currency{};
  int start_month = 1;  // 1 = January
  Money opening{};      // cash before the first month
  bool charges_vat = false;
  Decimal vat_rate{};
  Decimal vat_share{};               // of the turnover that bears VAT
  std::size_t vat_period = 3;        // months of a return: 1, 3 or 12
  std::array<Decimal, 12> season{};  // of the plan's months
  std::vector<Decimal> ramp{};       // of its first months; 1 afterwards
  std::vector<Decimal> delay{};      // shares of a month's sales received 0, 1, 2 ... months later
  std::vector<PlanService> services{};
  std::vector<PlanCharge> charges{};
  std::vector<PlanInvestment> investments{};
  std::vector<PlanLoan> loans{};
  std::vector<PlanContribution> contributions{};
  SocialBase social_base = SocialBase::receipts;
  Decimal social_rate{};       // of receipts without VAT, or of the result less the allowance
  Decimal social_allowance{};  // share of the result that bears none
  Money social_minimum{};      // a year, of a base that is the result
  YearlyMoney drawings;        // a month
  std::optional<PlanCapacity> capacity{};
};

/// Whether a period of `length` months of the calendar ends with that month of the plan.
bool ends_plan_period(const PlanParameters& typed, std::size_t month, std::size_t length);

}  // namespace vireo
