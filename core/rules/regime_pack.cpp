#include "core/rules/regime_pack.h"

#include <algorithm>

namespace vireo {
namespace {

template <typename Row>
const Row* found_in(const std::vector<Row>& rows, std::string_view id) {
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
  return found == rows.end() ? nullptr : &*found;
}

/// The first day of the calendar period of `months` months in which `day` lies.
Date period_begin(Date day, int months) {
  const int month = (day.month() - 1) / months * months + 1;
  return *Date::of(day.year(), month, 1);
}

}  // namespace

const std::vector<std::pair<std::string, Mechanism>>& mechanism_names() {
  static const std::vector<std::pair<std::string, Mechanism>> names = {
      {"value", Mechanism::value},     {"sum", Mechanism::sum},         {"product", Mechanism::product},
      {"minimum", Mechanism::minimum}, {"maximum", Mechanism::maximum}, {"difference", Mechanism::difference},
      {"rounded", Mechanism::rounded}, {"choose", Mechanism::choose},
  };
  return names;
}

const std::vector<std::pair<std::string, ResultKind>>& result_kind_names() {
  static const std::vector<std::pair<std::string, ResultKind>> names = {
      {"contribution", ResultKind::contribution},
      {"income_tax", ResultKind::income_tax},
      {"other", ResultKind::other},
  };
  return names;
}

Date DateRule::day_for(Date start) const {
  const int months = kind == DateRuleKind::end_of_quarter_after ? 3 : 1;
  return period_begin(start, months).plus_months(months * (count + 1)).plus_days(-1);
}

std::vector<DeclarationRhythm::Declaration> DeclarationRhythm::declarations(Date start, Date last) const {
  std::vector<Declaration> all;
  Date begin = start;
  Date end = period_begin(start, months).plus_months(months * first_periods);
  while (end.plus_days(-1) <= last) {
    const Date month = end.plus_days(-1).first_of_month().plus_months(due_months);
    const Date due = due_day == 0 ? month.last_of_month() : month.plus_days(due_day - 1);
    all.push_back({Period(begin, end), due});
    begin = end;
    end = end.plus_months(months);
  }
  return all;
}

const RuleActivity* RegimePack::activity(std::string_view wanted) const {
  return found_in(activities, wanted);
}
const RuleInput* RegimePack::input(std::string_view wanted) const {
  return found_in(inputs, wanted);
}
const DateRule* RegimePack::date_rule(std::string_view wanted) const {
  return found_in(date_rules, wanted);
}
const DeclarationRhythm* RegimePack::rhythm(std::string_view wanted) const {
  return found_in(rhythms, wanted);
}

const DeclaredResult* RegimePack::result(std::string_view wanted, std::string_view activity_id) const {
  for (const auto& row : results) {
    const bool covers = row.activities.empty() || std::find(row.activities.begin(), row.activities.end(),
                                                            activity_id) != row.activities.end();
    if (row.id == wanted && covers) return &row;
  }
  return nullptr;
}

Checked<ParameterValue> RegimePack::parameter(std::string_view wanted, Date day,
                                              std::string_view activity_id) const {
  const std::string own = std::string(wanted) + "." + std::string(activity_id);
  return parameters.value(parameters.find(own) ? std::string_view(own) : wanted, day);
}

}  // namespace vireo
