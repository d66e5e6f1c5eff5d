#pragma once
// Duty: something to be done by a day besides the regime's own declaration: a VAT return, a yearly income
// return, a local tax, the last day to choose an option. Data of a regime; duty_dates() lays it on a
// calendar. Dates only: what a return says is the business of the pack it names (core/formula).
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/figure.h"
#include "core/base/local_text.h"
#include "core/rules/dated_fact.h"
#include "core/rules/holiday_calendar.h"

namespace vireo {

/// Holds when a profile fact has a value (or has not, or is there at all).
struct DutyCondition {
  std::string key;
  std::string value;  // empty: any value at all
  bool is_negated = false;
};

enum class DutyYears { all, first, later };

const std::vector<std::pair<std::string, DutyYears>>& duty_years_names();

struct Duty {
  std::string id;  // "vat_return_monthly"
  LocalText names;
  LocalText texts;                     // what is to be done
  std::string form;                    // the pack of templates/rules with its boxes, or empty
  std::string pays;                    // the result of that pack which is paid (or told), or empty
  bool is_paid = true;                 // false: the amount is only told, nothing is owed
  int months = 12;                     // the length of its period, cut at the calendar
  std::vector<DutyCondition> applies;  // all of them, on the period's last day
  DutyYears years = DutyYears::all;    // of the business: the year of its start, or those after it
  int due_months = 0;                  // from the month in which the period ends; may be negative
  int due_day = 0;                     // 0: the month's last day
  int due_business_day = 0;            // the n-th business day of that month instead
  std::string due_day_fact;            // the profile fact that gives the day instead
  bool next_business_day = false;
  bool only_with_amount = false;                // owed only when there is something to tell
  bool is_choice = false;                       // one may, and need not: told until its day, never late
  bool freezes = false;                         // once done, what it told is final
  std::string amount_fact;                      // the profile fact that gives its amount
  std::optional<Date> from;                     // periods that begin on that day or later
  std::optional<Date> until;                    // periods that end before that day
  std::vector<std::pair<Date, Date>> due_days;  // first day of a period -> the day its office announced
  Source source;
};

struct DutyDate {
  const Duty* duty = nullptr;
  Period period;
  Date due;
};

/// The duties of a business begun on `start`, due from `first` to `last`, by day.
std::vector<DutyDate> duty_dates(const std::vector<Duty>& duties, const HolidayCalendar& holidays,
                                 const std::vector<DatedFact>& facts, Date start, Date first, Date last);

}  // namespace vireo
