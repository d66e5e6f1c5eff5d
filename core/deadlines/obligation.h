#pragma once
// Obligations: what is to be declared by which day, from a regime's rhythm and the facts of the profile.
// Dates and amounts are values given by the caller (amounts come from the estimate). Shown on the first page
// and in reminders.
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/money.h"
#include "core/rules/declaration_calendar.h"

namespace vireo {

struct Obligation {
  std::string id{};    // "declaration.2026-01-01", "<duty>.<first day>": the same as long as its period is
  std::string name{};  // of what may be marked done: "contributions", or the duty's id
  const Duty* duty = nullptr;  // not set: the regime's own declaration
  Message message{};
  Period period{};
  Date due{};
  std::optional<Money> amount{};
  bool late = false;
};

struct ObligationRequest {
  const RegimePack* pack = nullptr;
  const HolidayCalendar* holidays = nullptr;
  std::vector<DatedFact> facts{};
  Date today{};
  Date until{};                                        // due up to that day
  std::vector<Period> filed{};                         // already declared
  std::vector<std::pair<Period, Money>> amounts{};     // as far as they are known
  std::vector<std::pair<std::string, Period>> done{};  // duties, by id
  struct DutyAmount {
    std::string duty{};
    Period period{};
    Money amount{};
  };
  std::vector<DutyAmount> duty_amounts{};
};

/// A duty that was due longer ago is taken as done: nobody marks what lies years back.
inline constexpr int days_of_late_duties = 31;

/// By due day. A day already past is told only of a period that owes something. Problem
/// "estimate.start_missing".
Checked<std::vector<Obligation>> obligations(const ObligationRequest& request);

}  // namespace vireo
