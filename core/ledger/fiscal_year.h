#pragma once
// FiscalYearStart: the day of the year on which a business begins its fiscal year, and the years that follow
// from it. A value of the profile ("01-01" when nothing is said).
#include <string>
#include <string_view>

#include "core/base/checked.h"
#include "core/base/date.h"

namespace vireo {

class FiscalYearStart {
 public:
  FiscalYearStart() = default;  // 1 January
  /// "MM-DD" with a day that every year has, or problem "fiscal_year.start_unreadable".
  static Checked<FiscalYearStart> parse(std::string_view text);

  Period year_with(Date day) const;
  /// The fiscal year whose last day lies in that calendar year.
  Period year_ending_in(int year) const;
  std::string text() const;
  bool is_first_of_month() const { return day_ == 1; }
  friend bool operator==(const FiscalYearStart&, const FiscalYearStart&) = default;

 private:
  FiscalYearStart(int month, int day) : month_(month), day_(day) {}
  Date start_in(int year) const;
  int month_ = 1;
  int day_ = 1;
};

}  // namespace vireo
