#include "core/store/plan_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "core/store/plan_json_part.h"

namespace vireo {
namespace {

using Json = nlohmann::ordered_json;

constexpr PlanRange amounts{0, 1'000'000'000};
constexpr PlanRange any_amounts{-1'000'000'000, 1'000'000'000};
constexpr PlanRange shares{0, 1};
constexpr PlanRange factors{0, 100};
constexpr PlanRange counts{0, 1'000'000};
constexpr int longest_life_months = 600;
constexpr int longest_delay_months = 24;
constexpr int longest_late_days = 3650;

class PlanReading {
 public:
  PlanReading(const Json& json, Currency currency) : currency_(currency), root_(json, "", found_) {}

  Checked<PlanParameters> parameters() {
    plan_.currency = currency_;
    plan_.start_month = root_.whole("start_month", 1, 12, false, 1);
    plan_.opening = root_.money("opening", currency_, false, any_amounts);
    read_vat();
    read_rhythm();
    read_services();
    read_charges();
    read_money();
    read_before();
    read_wishes();
    read_origins();
    root_.end();
    if (!found_.empty()) return found_;
    return std::move(plan_);
  }

 private:
  void read_vat() {
    plan_.charges_vat = root_.yes("vat");
    plan_.vat_rate = root_.decimal("vat_rate", shares, plan_.charges_vat);
    plan_.vat_share = root_.has("vat_share") ? root_.decimal("vat_share", shares) : Decimal::of(1);
    plan_.vat_on_invoices = root_.word<bool>("vat_on", {{"receipts", false}, {"invoices", true}});
    const int period = root_.whole("vat_period", 1, 12, false, 3);
    if (period != 1 && period != 3 && period != 12)
      root_.refuse("plan.vat_period", "vat_period", {{"value", period}});
    else
      plan_.vat_period = static_cast<std::size_t>(period);
  }

  void read_rhythm() {
    plan_.season.fill(Decimal::of(1));
    const auto season = root_.decimals("season", factors, 12, false);
    std::copy_n(season.begin(), std::min<std::size_t>(season.size(), 12), plan_.season.begin());
    plan_.ramp = root_.decimals("ramp", factors, 0, false);
    plan_.delay = root_.decimals("delay", shares, 0, false);
    if (!root_.has("delay")) plan_.delay = {Decimal::of(1)};
    Decimal sum;
    for (const Decimal& each : plan_.delay) sum += each;
    if (sum != Decimal::of(1)) root_.refuse("plan.weights_sum", "delay", {{"sum", sum.shortest()}});
  }

  std::string id_of(PlanPart& part) {
    const std::string id = part.text("id");
    if (id.find('.') != std::string::npos) part.refuse("plan.id_with_point", "id", {{"id", id}});
    if (!id.empty() && !ids_.insert(id).second) part.refuse("plan.duplicate_id", "id", {{"id", id}});
    return id;
  }

  void read_services() {
    ids_.clear();
    for (PlanPart& part : parts_of("services")) {
      PlanService service;
      service.id = id_of(part);
      service.names = part.names("name");
      service.units = part.yearly("units", counts);
      service.price = part.yearly("price", amounts);
      service.hours = part.decimal("hours", counts, false);
      part.end();
      plan_.services.push_back(std::move(service));
    }
  }

  void read_charges() {
    ids_.clear();
    const std::vector<std::pair<std::string, PlanChargeKind>> kinds{{"monthly", PlanChargeKind::monthly},
                                                                    {"annual", PlanChargeKind::annual},
                                                                    {"once", PlanChargeKind::once},
                                                                    {"pct", PlanChargeKind::share}};
    for (PlanPart& part : parts_of("charges")) {
      PlanCharge charge;
      charge.id = id_of(part);
      charge.names = part.names("name");
      charge.amount.fill(Money(currency_));
      const std::string kind = part.text("kind");
      const auto known =
          std::find_if(kinds.begin(), kinds.end(), [&](const auto& each) { return each.first == kind; });
      if (known == kinds.end()) {
        if (!kind.empty()) part.refuse("plan.kind_unknown", "kind", {{"value", kind}});
      } else {
        charge.kind = known->second;
      }
      read_amount(part, charge);
      charge.vat = part.decimal("vat", shares, false);
      charge.delay_months = static_cast<std::size_t>(part.whole("delay", 0, longest_delay_months, false));
      charge.is_reverse = part.yes("reverse");
      charge.is_tax = part.yes("tax");
      part.end();
      plan_.charges.push_back(std::move(charge));
    }
  }

  static constexpr int last_month = static_cast<int>(plan_months) - 1;

  void read_amount(PlanPart& part, PlanCharge& charge) {
    const bool is_once = charge.kind == PlanChargeKind::once;
    if (charge.kind == PlanChargeKind::share)
      charge.rate = part.decimal("rate", shares);
    else if (is_once)
      charge.amount[0] = part.money("amount", currency_);
    else
      charge.amount = part.yearly_money("amount", currency_);
    charge.month = static_cast<std::size_t>(
        part.whole("month", 0, is_once ? last_month : 11, is_once || charge.kind == PlanChargeKind::annual));
  }

  void read_money() {
    read_investments();
    read_loans();
    for (PlanPart& part : parts_of("contrib")) {
      PlanContribution each;
      each.month = static_cast<std::size_t>(part.whole("m", 0, last_month));
      each.amount = part.money("amount", currency_);
      each.from = part.word<FundingFrom>("from", {{"own", FundingFrom::own}, {"grant", FundingFrom::grant}});
      part.end();
      plan_.contributions.push_back(each);
    }
    plan_.social_rate = root_.decimal("soc_rate", shares, false);
    plan_.social_minimum = root_.money("soc_minimum", currency_, false);
    plan_.social_allowance = root_.decimal("soc_allowance", shares, false);
    read_social_base();
    plan_.drawings.fill(Money(currency_));
    if (root_.has("draw")) plan_.drawings = root_.yearly_money("draw", currency_);
    if (auto part = root_.part("capacity")) {
      PlanCapacity capacity;
      capacity.days = part->decimal("days", {0, 3660});
      capacity.hours_per_day = part->decimal("hours_per_day", {0, 24});
      capacity.billable = part->decimal("billable", shares);
      part->end();
      plan_.capacity = capacity;
    }
  }

  /// Month -1 is the time before the plan.
  std::size_t month_of(PlanPart& part, bool& had_before) {
    const int month = part.whole("m", -1, last_month);
    had_before = month < 0;
    return static_cast<std::size_t>(had_before ? 0 : month);
  }

  void read_investments() {
    for (PlanPart& part : parts_of("invest")) {
      PlanInvestment each;
      each.cost = part.money("ht", currency_);
      each.month = month_of(part, each.had_before);
      // What was bought before has had its VAT.
      each.vat = part.decimal("vat", each.had_before ? PlanRange{0, 0} : shares, false);
      each.life_months = part.whole("life", 1, longest_life_months);
      part.end();
      plan_.investments.push_back(each);
    }
  }

  void read_loans() {
    for (PlanPart& part : parts_of("loans")) {
      PlanLoan each;
      each.amount = part.money("amount", currency_);
      each.rate = part.decimal("rate", shares);
      each.months = part.whole("n", 1, longest_life_months);
      each.month = month_of(part, each.had_before);
      each.kind = part.word<PlanLoanKind>("kind", {{"equal_payments", PlanLoanKind::equal_payments},
                                                   {"equal_principal", PlanLoanKind::equal_principal},
                                                   {"at_end", PlanLoanKind::at_end}});
      each.deferred_months = part.whole("defer", 0, std::max(0, each.months - 1), false);
      each.from = part.word<FundingFrom>(
          "from",
          {{"bank", FundingFrom::bank}, {"honour", FundingFrom::honour}, {"family", FundingFrom::family}});
      part.end();
      plan_.loans.push_back(each);
    }
  }

  /// What a business that goes on brings along.
  void read_before() {
    plan_.goes_on = root_.yes("goes_on");
    plan_.open.vat = plan_.open.social = Money(currency_);
    auto part = root_.part("open");
    if (!part) return;
    PlanOpenItems& open = plan_.open;
    open.receivables = part->amounts_by_month("receivables", currency_);
    open.receivables_vat = part->amounts_by_month("receivables_vat", currency_);
    open.payables = part->amounts_by_month("payables", currency_);
    open.vat = part->money("vat", currency_, false, any_amounts);
    open.social = part->money("social", currency_, false);
    if (open.receivables_vat.size() > open.receivables.size())
      part->refuse("plan.wrong_length", "receivables_vat",
                   {{"count", static_cast<std::int64_t>(open.receivables_vat.size())},
                    {"wanted", static_cast<std::int64_t>(open.receivables.size())}});
    else
      for (std::size_t month = 0; month < open.receivables_vat.size(); ++month)
        if (open.receivables_vat[month] > open.receivables[month])
          part->refuse("plan.vat_above_amount", "receivables_vat[" + std::to_string(month) + "]",
                       {{"vat", open.receivables_vat[month]}, {"amount", open.receivables[month]}});
    part->end();
  }

  void read_wishes() {
    plan_.reserve = root_.money("reserve", currency_, false);
    const int days = root_.whole("year_days", 360, 365, false, 365);
    if (days != 360 && days != 365) root_.refuse("plan.year_days", "year_days", {{"value", days}});
    plan_.days_of_year = days;
    if (root_.has("target_days")) plan_.target_days = root_.decimal("target_days", {0, 365});
    if (auto part = root_.part("late")) {
      PlanLateInvoice late;
      late.invoice = part->money("invoice", currency_, false);
      late.days = part->whole("days", 0, longest_late_days, false);
      late.rate = part->decimal("rate", shares, false);
      late.fixed = part->money("fixed", currency_, false);
      part->end();
      plan_.late = late;
    }
  }

  void read_origins() {
    for (auto& [path, part] : root_.named_parts("origins")) {
      PlanOrigin origin;
      origin.of = part.text("of");
      const auto& known = plan_origins();
      if (!origin.of.empty() && std::find(known.begin(), known.end(), origin.of) == known.end())
        part.refuse("plan.word_unknown", "of", {{"value", origin.of}, {"known", joined(known)}});
      origin.first = part.day("first");
      origin.last = part.day("last");
      part.end();
      plan_.origins.emplace(path, std::move(origin));
    }
  }

  static std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& each : words) all += (all.empty() ? "" : ", ") + each;
    return all;
  }

  void read_social_base() {
    if (!root_.has("soc_base")) return;
    const std::string base = root_.text("soc_base");
    if (base == "result")
      plan_.social_base = SocialBase::result;
    else if (base != "receipts" && !base.empty())
      root_.refuse("plan.base_unknown", "soc_base", {{"value", base}});
  }

  std::vector<PlanPart>& parts_of(const char* key) {
    parts_ = root_.parts(key);
    return parts_;
  }

  Currency currency_;
  Problems found_;
  PlanPart root_;
  std::vector<PlanPart> parts_{};
  std::set<std::string> ids_{};
  PlanParameters plan_;
};

}  // namespace

Checked<PlanParameters> read_plan(std::string_view json, Currency currency) {
  const auto text = plan_text(json);
  if (!text) return text.problems();
  return PlanReading(Json::parse(*text), currency).parameters();
}

}  // namespace vireo
