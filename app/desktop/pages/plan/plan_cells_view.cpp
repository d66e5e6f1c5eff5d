#include "app/desktop/pages/plan/plan_cells_view.h"

#include "core/store/plan_json.h"

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
    if (has_plan_value(json_, path)) cells_.push_back({path, part, name, wording_.number(value)});
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
    }
    for (std::size_t at = 0; at < typed_.contributions.size(); ++at)
      add(part("contributions"), std::to_string(at + 1), "contrib." + std::to_string(at) + ".amount",
          typed_.contributions[at].amount.value());
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
