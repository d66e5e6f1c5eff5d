#include "core/store/plan_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "core/base/text.h"

namespace vireo {
namespace {

using Json = nlohmann::ordered_json;

struct Range {
  std::int64_t from = 0;
  std::int64_t to = 0;
};
constexpr Range amounts{0, 1'000'000'000};
constexpr Range any_amounts{-1'000'000'000, 1'000'000'000};
constexpr Range shares{0, 1};
constexpr Range factors{0, 100};
constexpr Range counts{0, 1'000'000};
constexpr int longest_life_months = 600;
constexpr int longest_delay_months = 24;
constexpr int decimals_kept = 6;

/// One object of the file. Whoever asks for a key makes it known.
class Part {
 public:
  Part(const Json& json, std::string path, Problems& found)
      : json_(json), path_(std::move(path)), found_(found) {
    if (!json.is_object()) refuse("plan.wrong_type", "", {{"wanted", Argument::term("plan.type.object")}});
  }

  bool has(const char* key) { return find(key) != nullptr; }
  Decimal decimal(const char* key, Range range, bool needed = true) {
    const Json* value = needed ? need(key) : find(key);
    return value ? decimal_in(*value, key, range) : Decimal{};
  }
  Money money(const char* key, Currency currency, bool needed = true, Range range = amounts) {
    return money_of(decimal(key, range, needed), key, currency);
  }
  int whole(const char* key, int from, int to, bool needed = true, int otherwise = 0) {
    const Json* value = needed ? need(key) : find(key);
    if (!value) return otherwise;
    const auto places = decimal_in(*value, key, {from, to}).at_places(0);
    if (!places) refuse("plan.wrong_type", key, {{"wanted", Argument::term("plan.type.whole")}});
    return static_cast<int>(places.value_or(otherwise));
  }
  bool yes(const char* key) {
    const Json* value = find(key);
    if (value && !value->is_boolean())
      refuse("plan.wrong_type", key, {{"wanted", Argument::term("plan.type.boolean")}});
    return value && value->is_boolean() && value->get<bool>();
  }
  std::string text(const char* key) {
    const Json* value = need(key);
    if (value && (!value->is_string() || value->get<std::string>().empty()))
      refuse("plan.wrong_type", key, {{"wanted", Argument::term("plan.type.text")}});
    return value && value->is_string() ? value->get<std::string>() : std::string();
  }
  /// A text for every language, or one for each: {"fr": "...", "en": "..."}.
  LocalText names(const char* key) {
    LocalText all;
    const Json* value = find(key);
    if (!value) return all;
    if (value->is_string()) all.by_language["en"] = value->get<std::string>();
    if (value->is_object())
      for (const auto& [language, text] : value->items())
        if (text.is_string()) all.by_language[language] = text.get<std::string>();
    if (all.by_language.size() != (value->is_object() ? value->size() : 1))
      refuse("plan.wrong_type", key, {{"wanted", Argument::term("plan.type.text")}});
    return all;
  }
  /// Exactly `length` numbers, or any count up to plan_months when it is 0.
  std::vector<Decimal> decimals(const char* key, Range range, std::size_t length, bool needed = true) {
    std::vector<Decimal> all;
    const Json* value = needed ? need(key) : find(key);
    if (!value) return all;
    if (!value->is_array()) {
      refuse("plan.wrong_type", key, {{"wanted", Argument::term("plan.type.list")}});
      return all;
    }
    if (length > 0 ? value->size() != length : value->size() > plan_months)
      refuse("plan.wrong_length", key,
             {{"count", static_cast<std::int64_t>(value->size())},
              {"wanted", static_cast<std::int64_t>(length > 0 ? length : plan_months)}});
    for (std::size_t at = 0; at < value->size(); ++at)
      all.push_back(decimal_in((*value)[at], std::string(key) + "[" + std::to_string(at) + "]", range));
    return all;
  }
  YearlyDecimal yearly(const char* key, Range range) {
    const auto all = decimals(key, range, plan_years);
    YearlyDecimal years{};
    std::copy_n(all.begin(), std::min(all.size(), plan_years), years.begin());
    return years;
  }
  YearlyMoney yearly_money(const char* key, Currency currency) {
    YearlyMoney years{Money(currency), Money(currency), Money(currency)};
    const auto all = yearly(key, amounts);
    for (std::size_t year = 0; year < plan_years; ++year)
      years[year] = money_of(all[year], std::string(key) + "[" + std::to_string(year) + "]", currency);
    return years;
  }
  std::vector<Part> parts(const char* key) {
    std::vector<Part> all;
    const Json* value = find(key);
    if (!value) return all;
    if (!value->is_array()) {
      refuse("plan.wrong_type", key, {{"wanted", Argument::term("plan.type.list")}});
      return all;
    }
    for (std::size_t at = 0; at < value->size(); ++at)
      all.emplace_back((*value)[at], path_ + key + "[" + std::to_string(at) + "].", found_);
    return all;
  }
  std::optional<Part> part(const char* key) {
    const Json* value = find(key);
    if (!value) return std::nullopt;
    return Part(*value, path_ + key + ".", found_);
  }
  void refuse(const char* code, const std::string& key, Arguments more = {}) {
    Arguments all{{"key", path_ + key}};
    all.insert(all.end(), more.begin(), more.end());
    found_.push_back(problem(code, {"", 0, path_ + key}, std::move(all)));
  }
  void end() {
    if (!json_.is_object()) return;
    for (const auto& [key, value] : json_.items())
      if (std::find(known_.begin(), known_.end(), key) == known_.end())
        refuse("plan.key_unknown", key, {{"nearest", nearest(key, known_)}});
  }

 private:
  const Json* find(const char* key) {
    known_.emplace_back(key);
    if (!json_.is_object()) return nullptr;
    const auto found = json_.find(key);
    return found == json_.end() || found->is_null() ? nullptr : &*found;
  }
  /// What is typed finer than the currency is refused: no amount is rounded behind its author's back.
  Money money_of(const Decimal& value, const std::string& key, Currency currency) {
    if (value.significant_scale() > currency.decimals())
      refuse("plan.too_fine", key,
             {{"value", Argument(Argument::Kind::decimal, value.shortest())},
              {"decimals", currency.decimals()}});
    return Money::rounded(value, currency, Rounding::half_away_from_zero);
  }
  const Json* need(const char* key) {
    const Json* value = find(key);
    if (!value && json_.is_object()) refuse("plan.key_missing", key);
    return value;
  }
  Decimal decimal_in(const Json& value, const std::string& key, Range range) {
    // A number's shortest text is what was typed; no binary fraction is ever reckoned with.
    const std::string typed = value.is_string()   ? value.get<std::string>()
                              : value.is_number() ? value.dump()
                                                  : "";
    const auto number = Decimal::parse(typed);
    if (!number || number->significant_scale() > decimals_kept) {
      refuse("plan.number_unreadable", key, {{"value", value.dump().substr(0, 40)}});
      return {};
    }
    if (*number < Decimal::of(range.from) || *number > Decimal::of(range.to)) {
      refuse("plan.out_of_range", key,
             {{"value", Argument(Argument::Kind::decimal, number->shortest())},
              {"from", range.from},
              {"to", range.to}});
      return {};
    }
    return number->rounded(number->significant_scale(), Rounding::half_even);
  }

  const Json& json_;
  std::string path_;
  Problems& found_;
  std::vector<std::string> known_{};
};

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
    root_.end();
    if (!found_.empty()) return found_;
    return std::move(plan_);
  }

 private:
  void read_vat() {
    plan_.charges_vat = root_.yes("vat");
    plan_.vat_rate = root_.decimal("vat_rate", shares, plan_.charges_vat);
    plan_.vat_share = root_.has("vat_share") ? root_.decimal("vat_share", shares) : Decimal::of(1);
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

  std::string id_of(Part& part) {
    const std::string id = part.text("id");
    if (id.find('.') != std::string::npos) part.refuse("plan.id_with_point", "id", {{"id", id}});
    if (!id.empty() && !ids_.insert(id).second) part.refuse("plan.duplicate_id", "id", {{"id", id}});
    return id;
  }

  void read_services() {
    ids_.clear();
    for (Part& part : parts_of("services")) {
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
                                                                    {"pct", PlanChargeKind::share}};
    for (Part& part : parts_of("charges")) {
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
      if (charge.kind == PlanChargeKind::share)
        charge.rate = part.decimal("rate", shares);
      else
        charge.amount = part.yearly_money("amount", currency_);
      charge.month =
          static_cast<std::size_t>(part.whole("month", 0, 11, charge.kind == PlanChargeKind::annual));
      charge.vat = part.decimal("vat", shares, false);
      charge.delay_months = static_cast<std::size_t>(part.whole("delay", 0, longest_delay_months, false));
      charge.is_tax = part.yes("tax");
      part.end();
      plan_.charges.push_back(std::move(charge));
    }
  }

  void read_money() {
    constexpr int last_month = static_cast<int>(plan_months) - 1;
    for (Part& part : parts_of("invest")) {
      PlanInvestment each;
      each.cost = part.money("ht", currency_);
      each.vat = part.decimal("vat", shares, false);
      each.month = static_cast<std::size_t>(part.whole("m", 0, last_month));
      each.life_months = part.whole("life", 1, longest_life_months);
      part.end();
      plan_.investments.push_back(each);
    }
    for (Part& part : parts_of("loans")) {
      PlanLoan each;
      each.amount = part.money("amount", currency_);
      each.rate = part.decimal("rate", shares);
      each.months = part.whole("n", 1, longest_life_months);
      each.month = static_cast<std::size_t>(part.whole("m", 0, last_month));
      part.end();
      plan_.loans.push_back(each);
    }
    for (Part& part : parts_of("contrib")) {
      const auto month = static_cast<std::size_t>(part.whole("m", 0, last_month));
      plan_.contributions.push_back({month, part.money("amount", currency_)});
      part.end();
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

  void read_social_base() {
    if (!root_.has("soc_base")) return;
    const std::string base = root_.text("soc_base");
    if (base == "result")
      plan_.social_base = SocialBase::result;
    else if (base != "receipts" && !base.empty())
      root_.refuse("plan.base_unknown", "soc_base", {{"value", base}});
  }

  std::vector<Part>& parts_of(const char* key) {
    parts_ = root_.parts(key);
    return parts_;
  }

  Currency currency_;
  Problems found_;
  Part root_;
  std::vector<Part> parts_{};
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
