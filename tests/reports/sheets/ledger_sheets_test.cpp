// The tables of the ledger: trial balance, general ledger, journals.
#include <gtest/gtest.h>

#include "core/store/catalog/wording_catalog.h"
#include "reports/sheets/general_ledger.h"
#include "reports/sheets/journals.h"
#include "reports/sheets/trial_balance.h"
#include "tests/core/store/ledger_book.h"

namespace vireo::ledger_sheets_test {

using ledger_book::day;
using ledger_book::LedgerBook;

struct TwoYears : LedgerBook {
  TwoYears() {
    post("2025-12-01", "411000", "706000", "100.00");
    post("2026-01-15", "411000", "706000", "200.00");
    post("2026-02-11", "512000", "411000", "250.00");
  }
};

std::vector<std::string> texts(const std::vector<Cell>& cells) {
  std::vector<std::string> all;
  for (const Cell& cell : cells) all.push_back(canonical_text(shown(cell)));
  return all;
}

std::vector<std::vector<std::string>> rows_of(const Sheet& sheet) {
  std::vector<std::vector<std::string>> all;
  for_each_row(sheet, [&](const SheetRow& row) { all.push_back(texts(row.cells)); });
  all.push_back(texts(totals_of(sheet)));
  return all;
}

TEST(LedgerSheets, trial_balance_ties_side_by_side) {
  TwoYears the;
  const Wording wording = load_wording({}, "en").value();
  const Period year = Period::year(2026);
  EXPECT_EQ(rows_of(trial_balance_sheet(trial_balance(the.book, year), year, wording)),
            (std::vector<std::vector<std::string>>{
                {"120000", "Profit", "0.00", "100.00", "0.00", "0.00", "0.00", "100.00"},
                {"411000", "Clients", "100.00", "0.00", "200.00", "250.00", "50.00", "0.00"},
                {"512000", "Bank", "0.00", "0.00", "250.00", "0.00", "250.00", "0.00"},
                {"706000", "Services", "0.00", "0.00", "0.00", "200.00", "0.00", "200.00"},
                {"", "Total", "100.00", "100.00", "450.00", "450.00", "300.00", "300.00"}}));
}

TEST(LedgerSheets, general_ledger_streams_openings_and_lines) {
  TwoYears the;
  const Wording wording = load_wording({}, "en").value();
  const auto rows = rows_of(general_ledger_sheet(the.book, Period::year(2026), {}, wording));
  ASSERT_EQ(rows.size(), 7U);
  EXPECT_EQ(rows[1][6] + " " + rows[1][11], "Balance brought forward 100.00");
  EXPECT_EQ(rows[3], (std::vector<std::string>{"411000", "Clients", "2026-02-11", "OD", "", "P1", "Test", "",
                                               "", "0.00", "250.00", "50.00"}));
  EXPECT_EQ(rows.back()[9] + " " + rows.back()[10], "450.00 450.00");
}

TEST(LedgerSheets, journals_stream_every_line) {
  TwoYears the;
  const Wording wording = load_wording({}, "fr").value();
  const auto rows = rows_of(journals_sheet(the.book, std::nullopt, wording));
  ASSERT_EQ(rows.size(), 7U);
  EXPECT_EQ(rows[0], (std::vector<std::string>{"OD", "2025-12-01", "", "P1", "411000", "Clients", "Test",
                                               "100.00", "0.00"}));
  EXPECT_EQ(rows.back()[7] + " " + rows.back()[8], "550.00 550.00");
}

}  // namespace vireo::ledger_sheets_test
