#include "app/desktop/pages/plan/plan_cells_view.h"

#include "core/store/plan_json.h"
#include "reports/plans/plan_words.h"

namespace vireo {
namespace {

class Builder {
 public:
  Builder(const PlanParameters& typed, const std::string& json, const Wording& wording)
      : typed_(typed), json_(json), wording_(wording) {}

  std::vector<PlanCell> cells() {
    general();
    for (const PlanService& each : typed_.services) {
      const std::string at = "services." + each.id + ".";
      for (std::size_t year = 0; year < plan_years; ++year)
        add(called(each), yearly("units", year), at + "units." + std::to_string(year), each.units[year]);
      for (std::size_t year = 0; year < plan_years; ++year)
        add(called(each), yearly("price", year), at + "price." + std::to_string(year), each.price[year]);
      add(called(each), text("hours"), at + "hours", each.hours);
    }
    for (const PlanCharge& each : typed_.charges) charge(each);
    rhythm();
    money();
    wishes();
    before();
    return std::move(cells_);
  }

 private:
  std::string text(const char* id) const { return wording_.text(std::string("plan.sheet.") + id); }
  std::string part(const char* id) const { return wording_.text(std::string("plan_page.part.") + id); }
  std::string yearly(const char* id, std::size_t year) const {
    return text(id) + " " + std::to_string(year + 1);
  }

  template <typename Row>
  std::string called(const Row& row) const {
    return plan_name(row.id, row.names, wording_.language());
  }

  /// Only what stands in the plan as it is kept: what is left out has its usual value.
  void add(const std::string& part, const std::string& name, const std::string& path, const Decimal& value) {
    if (has_plan_value(json_, path))
      cells_.push_back({path, part, name, wording_.number(value), plan_origin_of(typed_, path, wording_)});
  }

  void offer(const std::string& part, const std::string& name, const std::string& path,
             const std::optional<Decimal>& value) {
    cells_.push_back({path, part, name, value ? wording_.number(*value) : std::string(),
                      plan_origin_of(typed_, path, wording_)});
  }

  void general() {
    add(part("general"), text("start_month"), "start_month", Decimal::of(typed_.start_month));
    add(part("general"), text("opening"), "opening", typed_.opening.value());
    if (typed_.charges_vat) {
      add(part("general"), text("vat_rate"), "vat_rate", typed_.vat_rate);
      add(part("general"), text("vat_share"), "vat_share", typed_.vat_share);
    }
    add(part("general"), text("social_rate"), "soc_rate", typed_.social_rate);
    add(part("general"), text("social_allowance"), "soc_allowance", typed_.social_allowance);
    add(part("general"), text("social_minimum"), "soc_minimum", typed_.social_minimum.value());
    for (std::size_t year = 0; year < plan_years; ++year)
      add(part("drawings"), yearly("year", year), "draw." + std::to_string(year),
          typed_.drawings[year].value());
  }

  void charge(const PlanCharge& each) {
    const std::string at = "charges." + each.id + ".";
    if (each.kind == PlanChargeKind::share)
      add(called(each), text("share"), at + "rate", each.rate);
    else if (each.kind == PlanChargeKind::once)
      add(called(each), text("amount"), at + "amount", each.amount[0].value());
    else
      for (std::size_t year = 0; year < plan_years; ++year)
        add(called(each), yearly("amount", year), at + "amount." + std::to_string(year),
            each.amount[year].value());
    add(called(each), text("vat"), at + "vat", each.vat);
  }

  void rhythm() {
    for (std::size_t month = 0; month < typed_.season.size(); ++month)
      add(part("season"),
          wording_.text("plan.sheet.month_number", {{"number", static_cast<std::int64_t>(month) + 1}}),
          "season." + std::to_string(month), typed_.season[month]);
    for (std::size_t month = 0; month < typed_.delay.size(); ++month)
      add(part("delay"),
          wording_.text("plan_page.months_later", {{"number", static_cast<std::int64_t>(month)}}),
          "delay." + std::to_string(month), typed_.delay[month]);
    for (std::size_t month = 0; month < typed_.ramp.size(); ++month)
      add(part("ramp"),
          wording_.text("plan.sheet.month_number", {{"number", static_cast<std::int64_t>(month) + 1}}),
          "ramp." + std::to_string(month), typed_.ramp[month]);
  }

  void money() {
    for (std::size_t at = 0; at < typed_.investments.size(); ++at) {
      const std::string path = "invest." + std::to_string(at) + ".";
      add(part("investments") + " " + std::to_string(at + 1), text("cost"), path + "ht",
          typed_.investments[at].cost.value());
      add(part("investments") + " " + std::to_string(at + 1), text("life"), path + "life",
          Decimal::of(typed_.investments[at].life_months));
    }
    for (std::size_t at = 0; at < typed_.loans.size(); ++at) {
      const std::string path = "loans." + std::to_string(at) + ".";
      add(part("loans") + " " + std::to_string(at + 1), text("loan_amount"), path + "amount",
          typed_.loans[at].amount.value());
      add(part("loans") + " " + std::to_string(at + 1), text("loan_rate"), path + "rate",
          typed_.loans[at].rate);
      add(part("loans") + " " + std::to_string(at + 1), text("loan_months"), path + "n",
          Decimal::of(typed_.loans[at].months));
      add(part("loans") + " " + std::to_string(at + 1), text("loan_deferred"), path + "defer",
          Decimal::of(typed_.loans[at].deferred_months));
    }
    for (std::size_t at = 0; at < typed_.contributions.size(); ++at)
      add(part("contributions"), std::to_string(at + 1), "contrib." + std::to_string(at) + ".amount",
          typed_.contributions[at].amount.value());
  }

  void wishes() {
    // These stand there to be typed also where the plan does not have them yet.
    offer(part("wishes"), text("reserve"), "reserve", typed_.reserve.value());
    offer(part("wishes"), text("year_days"), "year_days", Decimal::of(typed_.days_of_year));
    offer(part("wishes"), text("target_days"), "target_days", typed_.target_days);
    const PlanLateInvoice late = typed_.late.value_or(PlanLateInvoice{});
    const auto known = [&](const Decimal& value) {
      return typed_.late ? std::optional(value) : std::nullopt;
    };
    offer(part("wishes"), text("late_invoice"), "late.invoice", known(late.invoice.value()));
    offer(part("wishes"), text("late_days"), "late.days", known(Decimal::of(late.days)));
    offer(part("wishes"), text("late_rate"), "late.rate", known(late.rate));
    offer(part("wishes"), text("late_fixed"), "late.fixed", known(late.fixed.value()));
    if (const auto& capacity = typed_.capacity) {
      add(part("capacity"), text("capacity_days"), "capacity.days", capacity->days);
      add(part("capacity"), text("capacity_hours"), "capacity.hours_per_day", capacity->hours_per_day);
      add(part("capacity"), text("capacity_billable"), "capacity.billable", capacity->billable);
    }
  }

  void by_month(const char* id, const std::vector<Money>& amounts) {
    for (std::size_t month = 0; month < amounts.size(); ++month)
      add(text((std::string("open_") + id).c_str()),
          wording_.text("plan.sheet.month_number", {{"number", static_cast<std::int64_t>(month) + 1}}),
          std::string("open.") + id + "." + std::to_string(month), amounts[month].value());
  }
  void before() {
    by_month("receivables", typed_.open.receivables);
    by_month("receivables_vat", typed_.open.receivables_vat);
    by_month("payables", typed_.open.payables);
    add(part("open"), text("open_vat"), "open.vat", typed_.open.vat.value());
    add(part("open"), text("open_social"), "open.social", typed_.open.social.value());
  }

  const PlanParameters& typed_;
  const std::string& json_;
  const Wording& wording_;
  std::vector<PlanCell> cells_{};
};

}  // namespace

std::vector<PlanCell> plan_cells(const PlanParameters& typed, const std::string& json,
                                 const Wording& wording) {
  return Builder(typed, json, wording).cells();
}

}  // namespace vireo
