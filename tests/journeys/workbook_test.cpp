// The accountant's workbook of the sample year: what a spreadsheet calculates from its formulas is what the
// engine says, cell by cell. Another program (LibreOffice) is the judge.
#include <sys/wait.h>

#include <cstdlib>

#include "tests/journeys/journey.h"

namespace vireo::workbook_test {

class Workbook : public journey::Journey {
 protected:
  /// How the judging program ended.
  int judged(const std::string& sheet) const {
    const std::string command = std::string(VIREO_SOURCE_ROOT) + "/tests/journeys/recalculated.py '" +
                                path("year.xlsx") + "' '" + path("trial.json") + "' '" + sheet + "'";
    const int ended = std::system(command.c_str());
    return WIFEXITED(ended) ? WEXITSTATUS(ended) : -1;
  }
};

TEST_F(Workbook, RecalculatedByLibreOfficeSaysWhatTheEngineSays) {
  ASSERT_EQ(run({"--today", "2026-11-24", "book", "new", book(), "--sample"}).code, 0);
  ASSERT_EQ(on("2026-11-24", {"report", "export", "workbook", "-o", path("year.xlsx")}).code, 0);
  const auto trial =
      on("2026-11-24", {"ledger", "trial-balance", "--from", "2026-01-01", "--to", "2026-12-31"});
  ASSERT_EQ(trial.code, 0) << trial.out;
  std::ofstream(path("trial.json"), std::ios::binary) << trial.out;
  const int ended = judged("Trial balance");
  if (ended == 77) GTEST_SKIP() << "LibreOffice or openpyxl is not installed";
  EXPECT_EQ(ended, 0);
}

}  // namespace vireo::workbook_test
