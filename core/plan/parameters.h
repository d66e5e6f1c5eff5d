#pragma once
// What a business plan of three years is typed from: services and their season, charges, assets, loans,
// contributions, drawings, and of a business that goes on what stands open when it begins. Amounts without
// VAT in the plan's currency; rates and weights are decimals (0.20 = 20 %); months count from the plan's
// first (0). Pure values; read by core/store/plan_json.h.
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
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

/// `once` is paid a single time, in a month of the plan.
enum class PlanChargeKind { monthly, annual, once, share };

struct PlanCharge {
  std::string id{};
  LocalText names{};  // may be empty
  PlanChargeKind kind = PlanChargeKind::monthly;
  YearlyMoney amount;     // of monthly and annual charges; its first alone of one paid once
  Decimal rate{};         // of a share of turnover
  std::size_t month = 0;  // of the year, of an annual charge; of the plan, of one paid once
  Decimal vat{};          // its rate of VAT
  std::size_t delay_months = 0;
  bool is_tax = false;  // a tax, not an outside service
  /// The buyer owes its VAT (reverse charge): the supplier is paid without, both sides stand in the return.
  bool is_reverse = false;
};

/// Whose money it is: what is one's own or like it counts before what a bank lends.
enum class FundingFrom { own, grant, honour, family, bank };

struct PlanInvestment {
  Money cost{};  // without VAT; of one had before, what it is still worth
  Decimal vat{};
  std::size_t month = 0;
  int life_months = 36;     // of one had before, those that are left
  bool had_before = false;  // bought before the plan's first month: nothing is paid any more
};

/// How a loan is paid back: the same payment each month, the same part of the capital, or all at the end.
enum class PlanLoanKind { equal_payments, equal_principal, at_end };

struct PlanLoan {
  Money amount{};         // of one had before, what is still owed
  Decimal rate{};         // a year
  int months = 12;        // payments, those of interest alone among them
  std::size_t month = 0;  // received; the first payment comes a month later
  PlanLoanKind kind = PlanLoanKind::equal_payments;
  int deferred_months = 0;  // its first payments are interest alone
  FundingFrom from = FundingFrom::bank;
  bool had_before = false;  // received before the plan: its first payment comes in the first month
};

struct PlanContribution {
  std::size_t month = 0;
  Money amount{};
  FundingFrom from = FundingFrom::own;
};

/// What stands open when the plan of a business that goes on begins; nothing of a new one.
struct PlanOpenItems {
  std::vector<Money> receivables{};      // with VAT, by the month they arrive in
  std::vector<Money> receivables_vat{};  // the part of each that is VAT, due when it arrives
  std::vector<Money> payables{};         // with VAT deducted already, by the month they are paid in
  Money vat{};                           // owed of what was received and bought before; a credit is negative
  Money social{};                        // contributions owed of the time before
};

/// An invoice that comes late: what may be asked for it beside its amount, without VAT.
struct PlanLateInvoice {
  Money invoice{};  // with VAT
  int days = 0;     // late
  Decimal rate{};   // a year
  Money fixed{};
};

/// Where a value of a plan begun from a book was read.
struct PlanOrigin {
  std::string of{};  // one of plan_origins(); its words are the message "plan.origin.<of>"
  std::optional<Date> first{};
  std::optional<Date> last{};
};
/// "template", "cash", "sales", "costs", "payments" ...
const std::vector<std::string>& plan_origins();

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
  bool vat_on_invoices = false;      // due with the invoice, not when its money arrives
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
  bool goes_on = false;  // the business is running: no first return of two quarters
  PlanOpenItems open{};
  Money reserve{};                       // cash that the start keeps back
  int days_of_year = 365;                // of receivable days: 365 or 360
  std::optional<Decimal> target_days{};  // receivable days aimed at
  std::optional<PlanLateInvoice> late{};
  std::map<std::string, PlanOrigin> origins{};  // by path: "opening", "services.retainer", "loans.0"
};

/// Whether a period of `length` months of the calendar ends with that month of the plan.
bool ends_plan_period(const PlanParameters& typed, std::size_t month, std::size_t length);
/// Whether such a period of a business that goes on ended just before the plan: its return is paid in the
/// first month.
bool opens_after_period(const PlanParameters& typed, std::size_t length);

}  // namespace vireo
