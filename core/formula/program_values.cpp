#include "core/formula/program_values.h"

#include <algorithm>

#include "core/base/money.h"
#include "core/base/text.h"

namespace vireo {
namespace {

/// The last of the twelve decimals of a quotient are not worth telling.
constexpr int told_places = 6;

}  // namespace

FixedDecimal marginal(const FixedDecimal& x, const TableRows& rows) {
  FixedDecimal sum;
  for (std::size_t at = 0; at < rows.size() && rows[at][0] < x; ++at) {
    const FixedDecimal top = at + 1 < rows.size() ? std::min(x, rows[at + 1][0]) : x;
    sum = sum + (top - rows[at][0]) * rows[at][1];
  }
  return sum;
}

FixedDecimal interpolated(const FixedDecimal& x, const TableRows& rows) {
  if (x <= rows.front()[0]) return rows.front()[1];
  for (std::size_t at = 1; at < rows.size(); ++at)
    if (x <= rows[at][0])
      return rows[at - 1][1] +
             (rows[at][1] - rows[at - 1][1]) * (x - rows[at - 1][0]) / (rows[at][0] - rows[at - 1][0]);
  return rows.back()[1];
}

FixedDecimal of_slab(const FixedDecimal& x, const TableRows& rows, std::int64_t column) {
  const std::vector<FixedDecimal>* found = nullptr;
  for (const auto& row : rows)
    if (row[0] <= x) found = &row;
  if (!found || column < 0 || column >= static_cast<std::int64_t>(found->size())) return {};
  return (*found)[static_cast<std::size_t>(column)];
}

FixedDecimal polynomial(const FixedDecimal& x, const TableRows& rows) {
  const std::vector<FixedDecimal>* zone = nullptr;
  for (const auto& row : rows)
    if (row[0] <= x) zone = &row;
  if (!zone) return {};
  static const FixedDecimal millionth = FixedDecimal::of(1) / FixedDecimal::of(1'000'000);
  const FixedDecimal y =
      ((x - (*zone)[1]) / FixedDecimal::of(10'000)).rounded_to(millionth, Rounding::toward_zero);
  return ((*zone)[2] * y + (*zone)[3]) * y + (*zone)[4];
}

Rounding rounding_of(Operation operation) {
  return operation == Operation::round_up     ? Rounding::ceiling
         : operation == Operation::round_down ? Rounding::floor
                                              : Rounding::half_up;
}

FixedDecimal day_value(Date day) {
  return FixedDecimal::of(day.days_since_1970());
}

Date day_from(const FixedDecimal& value) {
  const std::int64_t days = std::clamp<std::int64_t>(value.whole(), -700'000, 2'932'896);
  return Date::of(1970, 1, 1)->plus_days(static_cast<int>(days));
}

Date clamped_date(int year, int month, int day) {
  const int kept_year = std::clamp(year, 1, 9999);
  const int kept_month = std::clamp(month, 1, 12);
  for (int kept_day = std::clamp(day, 1, 31); kept_day > 28; --kept_day)
    if (const auto found = Date::of(kept_year, kept_month, kept_day)) return *found;
  return *Date::of(kept_year, kept_month, std::clamp(day, 1, 28));
}

std::int64_t full_months(Date from, Date to) {
  const std::int64_t months = (to.year() - from.year()) * 12 + to.month() - from.month();
  return to.day() < from.day() ? months - 1 : months;
}

Date month_end(Date day, int count) {
  const int months = day.year() * 12 + day.month() - 1 + count;
  return clamped_date(months / 12, months % 12 + 1, 31);
}

Date quarter_end(Date day, int count) {
  const int quarters = day.year() * 4 + (day.month() - 1) / 3 + count;
  return clamped_date(quarters / 4, quarters % 4 * 3 + 3, 31);
}

std::optional<FixedDecimal> typed_value(const FormulaSlot& input, const std::string& typed) {
  switch (input.unit) {
    case ValueUnit::date: {
      const auto day = Date::parse(typed);
      return day ? std::optional(day_value(*day)) : std::nullopt;
    }
    case ValueUnit::yes_no:
      if (typed == "1" || typed == "yes" || typed == "true") return FixedDecimal::of(1);
      if (typed == "0" || typed == "no" || typed == "false") return FixedDecimal::of(0);
      return std::nullopt;
    case ValueUnit::choice: {
      const std::string wanted = folded(typed);
      for (std::size_t at = 0; at < input.choices.size(); ++at)
        if (input.choices[at].first == wanted) return FixedDecimal::of(static_cast<std::int64_t>(at));
      return std::nullopt;
    }
    case ValueUnit::money:
    case ValueUnit::number:
    case ValueUnit::percent:
      break;
  }
  static const Decimal largest = Decimal::of(1'000'000'000'000);
  const auto number = Decimal::parse(typed);
  if (!number || number->abs() > largest) return std::nullopt;
  const auto fixed = FixedDecimal::from(*number);
  return fixed && input.unit == ValueUnit::percent ? *fixed / FixedDecimal::of(100) : fixed;
}

Argument wanted_of(const FormulaSlot& input) {
  if (input.unit == ValueUnit::choice) {
    std::string all;
    for (const auto& choice : input.choices) all += (all.empty() ? "" : ", ") + choice.first;
    return all;
  }
  for (const auto& [name, unit] : value_unit_names())
    if (unit == input.unit) return Argument::term("formula.wanted." + name);
  return {};
}

Argument shown_value(const FormulaSlot& slot, const FixedDecimal& value, const std::string& currency) {
  switch (slot.unit) {
    case ValueUnit::money:
      return Money::rounded(value.decimal(), Currency::of(currency), Rounding::half_up);
    case ValueUnit::percent:
      return Rate::percent((value * FixedDecimal::of(100)).decimal());
    case ValueUnit::date:
      return day_from(value);
    case ValueUnit::yes_no:
      return Argument::term(value.is_zero() ? "estimate.no" : "estimate.yes");
    case ValueUnit::choice: {
      const auto at = static_cast<std::size_t>(std::max<std::int64_t>(0, value.whole()));
      if (at < slot.choices.size()) return slot.choices[at].second;
      return {};
    }
    case ValueUnit::number:
      break;
  }
  return {Argument::Kind::decimal, value.decimal().shortest()};
}

Argument CalculatedValue::shown(const std::string& currency) const {
  return shown_value(*slot, value, currency);
}

std::string CalculatedValue::text() const {
  switch (slot->unit) {
    case ValueUnit::date:
      return day_from(value).text();
    case ValueUnit::choice: {
      const auto at = static_cast<std::size_t>(std::max<std::int64_t>(0, value.whole()));
      return at < slot->choices.size() ? slot->choices[at].first : std::string();
    }
    case ValueUnit::percent:
      return (value * FixedDecimal::of(100)).decimal().rounded(told_places, Rounding::half_even).shortest();
    case ValueUnit::money: {
      const Decimal exact = value.decimal().rounded(told_places, Rounding::half_even);
      return exact.significant_scale() < 2 ? exact.rounded(2, Rounding::half_up).text() : exact.shortest();
    }
    case ValueUnit::yes_no:
    case ValueUnit::number:
      break;
  }
  return value.decimal().rounded(told_places, Rounding::half_even).shortest();
}

}  // namespace vireo
