// Titles say what was asked for: no first or last day that a date can have.
#include "reports/sheets/period_title.h"

#include <gtest/gtest.h>

#include "core/base/open_period.h"
#include "core/store/catalog/wording_catalog.h"

namespace vireo {

TEST(PeriodTitle, APeriodOpenOnASideNamesTheOtherOne) {
  const Date first = *Date::of(2026, 2, 10);
  const Date last = *Date::of(2026, 3, 31);
  const Wording fr = load_wording({}, "fr").value();
  const Wording en = load_wording({}, "en").value();
  const auto both = Period::inclusive(first, last);
  const auto from = Period::inclusive(first, latest_day());
  const auto until = Period::inclusive(earliest_day(), last);
  const auto always = Period::inclusive(earliest_day(), latest_day());
  EXPECT_EQ(period_title("Journaux", both, fr), "Journaux du 10/02/2026 au 31/03/2026");
  EXPECT_EQ(period_title("Journaux", from, fr), "Journaux à partir du 10/02/2026");
  EXPECT_EQ(period_title("Journaux", until, fr), "Journaux jusqu'au 31/03/2026");
  EXPECT_EQ(period_title("Journaux", always, fr), "Journaux");
  EXPECT_EQ(period_title("Journals", both, en), "Journals, 10 Feb 2026 to 31 Mar 2026");
  EXPECT_EQ(period_title("Journals", from, en), "Journals from 10 Feb 2026");
  EXPECT_EQ(period_title("Journals", until, en), "Journals until 31 Mar 2026");
}

}  // namespace vireo
