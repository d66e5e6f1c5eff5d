#include "reports/writers/csv.h"

#include <gtest/gtest.h>

#include <sstream>

namespace vireo::csv_test {

Money euros(const char* text) {
  return Money::parse(text, Currency::of("EUR")).value();
}

std::string written(const Sheet& sheet, const CsvOptions& options = {}) {
  std::ostringstream out;
  write_csv(sheet, options, out);
  return out.str();
}

Sheet sheet_of_texts(const std::vector<std::string>& texts) {
  Sheet sheet{.name = "T", .columns = {{"T"}}};
  for (const auto& text : texts) sheet.rows.push_back({{text}});
  return sheet;
}

Sheet invoices() {
  Sheet sheet;
  sheet.name = "Factures";
  sheet.columns = {{"N°"},
                   {"Date", CellKind::date},
                   {"Heures", CellKind::quantity},
                   {"Taux", CellKind::rate},
                   {"Net", CellKind::money},
                   {"Lignes", CellKind::integer}};
  sheet.rows = {{{"F-1", *Date::parse("2026-03-05"), *Decimal::parse("12.50"),
                  Rate::percent(*Decimal::parse("25.6")), euros("-1250.50"), std::int64_t{3}}},
                {{"F-2; \"bis\""}}};
  sheet.totals = {{}, {}, {}, {}, sum_of_column(euros("-1250.50"))};
  return sheet;
}

TEST(Csv, cells_are_plain_and_parts_are_quoted) {
  EXPECT_EQ(written(invoices()),
            "N°;Date;Heures;Taux;Net;Lignes\r\n"
            "F-1;2026-03-05;12,5;0,256;-1250,50;3\r\n"
            "\"F-2; \"\"bis\"\"\";;;;;\r\n");
}

TEST(Csv, separator_mark_totals_and_byte_order_mark_follow_the_options) {
  EXPECT_EQ(written(invoices(), {',', '.', true, true}),
            "\xEF\xBB\xBFN°,Date,Heures,Taux,Net,Lignes\r\n"
            "F-1,2026-03-05,12.5,0.256,-1250.50,3\r\n"
            "\"F-2; \"\"bis\"\"\",,,,,\r\n"
            ",,,,-1250.50,\r\n");
}

TEST(Csv, a_text_never_becomes_a_formula) {
  EXPECT_EQ(written(sheet_of_texts({"=1+1", "+33 6", "-5", "@SUM(A1)", "\tx", "\rx", "a=b"})),
            "T\r\n'=1+1\r\n'+33 6\r\n'-5\r\n'@SUM(A1)\r\n'\tx\r\n\"'\rx\"\r\na=b\r\n");
}

TEST(Csv, a_header_never_becomes_a_formula) {
  Sheet sheet{.name = "T", .columns = {{"=cmd"}}};
  EXPECT_EQ(written(sheet), "'=cmd\r\n");
}

TEST(Csv, rows_come_from_a_source_once) {
  Sheet sheet{.name = "T", .columns = {{"N", CellKind::integer}}};
  std::int64_t next = 0;
  sheet.source = [&](SheetRow& row) {
    EXPECT_TRUE(row.cells.empty());
    row.cells.emplace_back(++next);
    return next <= 3;
  };
  EXPECT_EQ(written(sheet), "N\r\n1\r\n2\r\n3\r\n");
}

}  // namespace vireo::csv_test
