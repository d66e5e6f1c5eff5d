#pragma once
// One object of a plan's JSON, read strictly: whoever asks for a key makes it known, end() tells what nobody
// asked for. Used by plan_json.cpp alone, which says what a plan consists of.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/plan/parameters.h"

namespace vireo {

struct PlanRange {
  std::int64_t from = 0;
  std::int64_t to = 0;
};

/// One object of the file. Whoever asks for a key makes it known.
class PlanPart {
 public:
  PlanPart(const nlohmann::ordered_json& json, std::string path, Problems& found)
      : json_(json), path_(std::move(path)), found_(found) {
    if (!json.is_object()) refuse("plan.wrong_type", "", {{"wanted", Argument::term("plan.type.object")}});
  }

  bool has(const char* key) { return find(key) != nullptr; }
  Decimal decimal(const char* key, PlanRange range, bool needed = true) {
    const nlohmann::ordered_json* value = needed ? need(key) : find(key);
    return value ? decimal_in(*value, key, range) : Decimal{};
  }
  Money money(const char* key, Currency currency, bool needed = true, PlanRange range = {0, 1'000'000'000}) {
    return money_of(decimal(key, range, needed), key, currency);
  }
  int whole(const char* key, int from, int to, bool needed = true, int otherwise = 0) {
    const nlohmann::ordered_json* value = needed ? need(key) : find(key);
    if (!value) return otherwise;
    const auto places = decimal_in(*value, key, {from, to}).at_places(0);
    if (!places) refuse("plan.wrong_type", key, {{"wanted", Argument::term("plan.type.whole")}});
    return static_cast<int>(places.value_or(otherwise));
  }
  bool yes(const char* key) {
    const nlohmann::ordered_json* value = find(key);
    if (value && !value->is_boolean())
      refuse("plan.wrong_type", key, {{"wanted", Argument::term("plan.type.boolean")}});
    return value && value->is_boolean() && value->get<bool>();
  }
  std::string text(const char* key) {
    const nlohmann::ordered_json* value = need(key);
    if (value && (!value->is_string() || value->get<std::string>().empty()))
      refuse("plan.wrong_type", key, {{"wanted", Argument::term("plan.type.text")}});
    return value && value->is_string() ? value->get<std::string>() : std::string();
  }
  /// A text for every language, or one for each: {"fr": "...", "en": "..."}.
  LocalText names(const char* key) {
    LocalText all;
    const nlohmann::ordered_json* value = find(key);
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
  std::vector<Decimal> decimals(const char* key, PlanRange range, std::size_t length, bool needed = true) {
    std::vector<Decimal> all;
    const nlohmann::ordered_json* value = needed ? need(key) : find(key);
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
  YearlyDecimal yearly(const char* key, PlanRange range) {
    const auto all = decimals(key, range, plan_years);
    YearlyDecimal years{};
    std::copy_n(all.begin(), std::min(all.size(), plan_years), years.begin());
    return years;
  }
  YearlyMoney yearly_money(const char* key, Currency currency) {
    YearlyMoney years{Money(currency), Money(currency), Money(currency)};
    const auto all = yearly(key, {0, 1'000'000'000});
    for (std::size_t year = 0; year < plan_years; ++year)
      years[year] = money_of(all[year], std::string(key) + "[" + std::to_string(year) + "]", currency);
    return years;
  }
  /// Amounts of the plan's months, as many as are typed.
  std::vector<Money> amounts_by_month(const char* key, Currency currency) {
    std::vector<Money> all;
    const auto values = decimals(key, {0, 1'000'000'000}, 0, false);
    for (std::size_t at = 0; at < values.size(); ++at)
      all.push_back(money_of(values[at], std::string(key) + "[" + std::to_string(at) + "]", currency));
    return all;
  }
  /// One of some words; the first when it is left out. Problem "plan.word_unknown" {value, known}.
  template <typename Value>
  Value word(const char* key, const std::vector<std::pair<std::string, Value>>& known) {
    if (!has(key)) return known.front().second;
    const std::string typed = text(key);
    std::string words;
    for (const auto& [name, value] : known) {
      if (name == typed) return value;
      words += (words.empty() ? "" : ", ") + name;
    }
    if (!typed.empty()) refuse("plan.word_unknown", key, {{"value", typed}, {"known", words}});
    return known.front().second;
  }
  /// A day as "2026-03-01"; nothing when it is left out.
  std::optional<Date> day(const char* key) {
    if (!has(key)) return std::nullopt;
    const std::string typed = text(key);
    const auto read = Date::parse(typed);
    if (!read && !typed.empty())
      refuse("plan.wrong_type", key, {{"wanted", Argument::term("plan.type.day")}});
    return read;
  }
  /// The keys of a group, each a group of its own.
  std::vector<std::pair<std::string, PlanPart>> named_parts(const char* key) {
    std::vector<std::pair<std::string, PlanPart>> all;
    const nlohmann::ordered_json* value = find(key);
    if (!value) return all;
    if (!value->is_object()) {
      refuse("plan.wrong_type", key, {{"wanted", Argument::term("plan.type.object")}});
      return all;
    }
    for (const auto& [name, inner] : value->items())
      all.emplace_back(name, PlanPart(inner, path_ + key + "." + name + ".", found_));
    return all;
  }
  std::vector<PlanPart> parts(const char* key) {
    std::vector<PlanPart> all;
    const nlohmann::ordered_json* value = find(key);
    if (!value) return all;
    if (!value->is_array()) {
      refuse("plan.wrong_type", key, {{"wanted", Argument::term("plan.type.list")}});
      return all;
    }
    for (std::size_t at = 0; at < value->size(); ++at)
      all.emplace_back((*value)[at], path_ + key + "[" + std::to_string(at) + "].", found_);
    return all;
  }
  std::optional<PlanPart> part(const char* key) {
    const nlohmann::ordered_json* value = find(key);
    if (!value) return std::nullopt;
    return PlanPart(*value, path_ + key + ".", found_);
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
  static constexpr int most_decimals = 6;

  const nlohmann::ordered_json* find(const char* key) {
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
  const nlohmann::ordered_json* need(const char* key) {
    const nlohmann::ordered_json* value = find(key);
    if (!value && json_.is_object()) refuse("plan.key_missing", key);
    return value;
  }
  Decimal decimal_in(const nlohmann::ordered_json& value, const std::string& key, PlanRange range) {
    // A number's shortest text is what was typed; no binary fraction is ever reckoned with.
    const std::string typed = value.is_string()   ? value.get<std::string>()
                              : value.is_number() ? value.dump()
                                                  : "";
    const auto number = Decimal::parse(typed);
    if (!number || number->significant_scale() > most_decimals) {
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

  const nlohmann::ordered_json& json_;
  std::string path_;
  Problems& found_;
  std::vector<std::string> known_{};
};

}  // namespace vireo
