#pragma once
// Parameter: one number of a law (a rate, a limit) with the days from which each of its values holds, its
// unit and its sources. Looking one up never extrapolates: outside the days somebody checked it is a problem,
// or, when the author of the data says so, a value marked provisional. Read from templates by
// core/store/catalog.
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/checked.h"
#include "core/base/date.h"
#include "core/base/figure.h"
#include "core/base/local_text.h"
#include "core/base/money.h"

namespace vireo {

enum class ParameterUnit { percent, money, number, days };

const std::vector<std::pair<std::string, ParameterUnit>>& parameter_unit_names();

struct ParameterRange {
  Date from;
  std::optional<Date> until;  // the last day; without it until the next range or the end of what was checked
  Decimal value;              // as the law writes it: 25.6 for 25.6 %
  Source source;
  bool is_own = false;  // a person's own number in place of the pack's
};

/// The days for which somebody checked the data, and what holds afterwards.
struct CheckedDays {
  Date first;
  Date last;
  bool provisional_after = false;
};

struct Parameter {
  std::string id;  // "social_rate.bnc_ssi"
  LocalText names;
  ParameterUnit unit = ParameterUnit::number;
  std::string currency;                // of money, else empty
  std::optional<CheckedDays> checked;  // its own, when they differ from those of its set
  std::vector<ParameterRange> ranges;  // sorted, not overlapping
};

struct ParameterValue {
  Decimal value;
  ParameterUnit unit = ParameterUnit::number;
  std::string currency;
  Date from;
  Source source;
  bool provisional = false;  // after the last checked day: the last value known
  bool is_own = false;       // a person's own number

  Rate rate() const;    // of a percent
  Money money() const;  // of money
  /// As a message prints it.
  Argument argument() const;
};

/// The value of a day, or problem "rules.before_first_day", "rules.after_last_day", "rules.no_value" with
/// {parameter, date, limit}.
Checked<ParameterValue> value_on(const Parameter& parameter, Date day, const CheckedDays& checked);

/// What is wrong with the ranges: "template.ranges_unordered", "template.ranges_overlap",
/// "template.range_reversed". Told without a place: the reader knows the lines.
std::optional<Problem> fault_of(const Parameter& parameter, std::size_t range);

struct ParameterSet {
  CheckedDays checked;
  std::vector<Parameter> parameters;

  const Parameter* find(std::string_view id) const;
  /// Also problem "rules.unknown_parameter" {parameter, nearest}.
  Checked<ParameterValue> value(std::string_view id, Date day) const;
};

}  // namespace vireo
