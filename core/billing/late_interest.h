#pragma once
// Interest on money that came late: for each stretch of days the amount then open, at the yearly rate of
// those days, by days over 365; one rounding at the end. Pure; the rate is agreed, or the law's with its
// dates.
#include <optional>
#include <vector>

#include "core/base/figure.h"
#include "core/rules/parameter.h"

namespace vireo {

struct OpenStretch {
  Period days{};
  Money open{};
};

struct LateTerms {
  std::vector<OpenStretch> stretches{};
  std::optional<Rate> agreed{};  // wins over the law's
  const ParameterSet* statutory = nullptr;
  std::string parameter = "late_rate";
};

/// Problems: those of ParameterSet::value() for a day whose rate is not known.
Checked<Figure> late_interest(const LateTerms& terms, Currency currency);

/// What was open from the day after `due` until `today`, each payment ending its part on its day.
std::vector<OpenStretch> open_stretches(const Money& gross, Date due, Date today,
                                        std::vector<std::pair<Date, Money>> settled);

}  // namespace vireo
