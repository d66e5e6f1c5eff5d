#include "reports/writers/xlsx.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <clocale>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace vireo::xlsx_test {

Money money(const char* text, const char* currency = "EUR") {
  return Money::parse(text, Currency::of(currency)).value();
}

class Xlsx : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / ("vireo-xlsx-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path file(const std::string& name = "a.xlsx") const { return folder_ / name; }
  std::string bytes(const std::filesystem::path& path) const {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
  }
  /// "name!A1|type|value|format" for each cell as openpyxl reads it; formulas, or the values stored beside
  /// them.
  std::string read_back(const std::string& options = "") const {
    const std::string script =
        "import sys,openpyxl\n"
        "book=openpyxl.load_workbook(sys.argv[1],data_only='values' in sys.argv)\n"
        "for s in book:\n"
        " print('#',s.title,s.freeze_panes,s.auto_filter.ref)\n"
        " for r in s.iter_rows():\n"
        "  for c in r:\n"
        "   if c.value is not None: print(c.coordinate,c.data_type,repr(c.value),c.number_format,sep='|')\n";
    std::ofstream(folder_ / "read.py") << script;
    const std::string command =
        python() + " '" + (folder_ / "read.py").string() + "' '" + file().string() + "' " + options + " 2>&1";
    std::string out;
    FILE* pipe = popen(command.c_str(), "r");
    char chunk[4096];
    while (pipe && std::fgets(chunk, sizeof chunk, pipe)) out += chunk;
    if (pipe) pclose(pipe);
    return out;
  }
  /// Debian's own Python has its packages, whichever other one stands first in the path.
  static std::string python() {
    return std::filesystem::exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
  }
  static bool has_reader() {
    return std::system((python() + " -c 'import openpyxl' 2>/dev/null").c_str()) == 0;
  }

  std::filesystem::path folder_;
};

Workbook of(Sheet sheet) {
  return {"Classeur", "Éloïse", *Date::parse("2026-03-02"), {std::move(sheet)}};
}

Sheet all_kinds() {
  Sheet sheet;
  sheet.name = "Factures & reçus";
  sheet.title = "Factures & reçus 2026";
  sheet.columns = {{"N°"},
                   {"Date", CellKind::date},
                   {"Qté", CellKind::quantity},
                   {"Taux", CellKind::rate},
                   {"Net", CellKind::money},
                   {"Lignes", CellKind::integer}};
  sheet.rows = {{{"F-1", *Date::parse("2026-03-05"), *Decimal::parse("12.5"),
                  Rate::percent(*Decimal::parse("25.6")), money("1250.50"), std::int64_t{3}}},
                {{"F-2",
                  {},
                  {},
                  Rate::percent(*Decimal::parse("0.123")),
                  money("0.125", "TND"),
                  Formula{"F2*2", std::int64_t{6}}}},
                {{"F-3", *Date::parse("1815-06-18"), {}, {}, money("7", "JPY")}, SheetRow::Weight::subtotal}};
  sheet.totals = {"Total", {}, {}, {}, sum_of_column(money("1250.50"))};
  return sheet;
}

TEST_F(Xlsx, every_kind_of_cell_comes_back_typed_and_formatted) {
  if (!has_reader()) GTEST_SKIP() << "openpyxl is not here";
  write_xlsx(of(all_kinds()), file());
  EXPECT_EQ(read_back(),
            "# Factures & reçus A2 A1:F4\n"
            "A1|s|'N°'|General\nB1|s|'Date'|General\nC1|s|'Qté'|General\nD1|s|'Taux'|General\n"
            "E1|s|'Net'|General\nF1|s|'Lignes'|General\n"
            "A2|s|'F-1'|General\nB2|d|datetime.datetime(2026, 3, 5, 0, 0)|mm-dd-yy\nC2|n|12.5|General\n"
            "D2|n|0.256|0.00%\nE2|n|1250.5|#,##0.00\nF2|n|3|General\n"
            "A3|s|'F-2'|General\nD3|n|0.00123|0.000%\nE3|n|0.125|#,##0.000\nF3|f|'=F2*2'|General\n"
            "A4|s|'F-3'|General\nB4|s|'1815-06-18'|mm-dd-yy\nE4|n|7|#,##0\n"
            "A5|s|'Total'|General\nE5|f|'=SUM(E2:E4)'|#,##0.00\n");
  const std::string values = read_back("values");
  EXPECT_NE(values.find("E5|n|1250.5|"), std::string::npos) << values;
  EXPECT_NE(values.find("F3|n|6|"), std::string::npos) << values;
}

TEST_F(Xlsx, a_text_never_becomes_a_formula_a_number_or_a_link) {
  if (!has_reader()) GTEST_SKIP() << "openpyxl is not here";
  Sheet sheet{.name = "T", .columns = {{"=1+1"}}};
  for (const char* text :
       {"=cmd|' /C calc'!A0", "+33 6", "-5", "@SUM(A1)", "\tx", "http://x", "1e5", "<&>\"'"})
    sheet.rows.push_back({{text}});
  write_xlsx(of(sheet), file());
  EXPECT_EQ(read_back(),
            "# T A2 A1:A9\nA1|s|'=1+1'|General\nA2|s|\"=cmd|' /C calc'!A0\"|General\nA3|s|'+33 6'|General\n"
            "A4|s|'-5'|General\nA5|s|'@SUM(A1)'|General\nA6|s|'\\tx'|General\nA7|s|'http://x'|General\n"
            "A8|s|'1e5'|General\nA9|s|'<&>\"\\''|General\n");
}

TEST_F(Xlsx, a_long_sheet_goes_on_in_further_tabs_and_its_total_spans_them) {
  if (!has_reader()) GTEST_SKIP() << "openpyxl is not here";
  Sheet sheet{.name = "L'année", .columns = {{"N", CellKind::integer}}};
  std::int64_t next = 0;
  sheet.source = [&](SheetRow& row) {
    row.cells.emplace_back(++next);
    return next <= 5;
  };
  sheet.totals_at_end = [&] { return std::vector<Cell>{sum_of_column(std::int64_t{15})}; };
  write_xlsx(of(sheet), file(), {.rows_per_tab = 4});
  EXPECT_EQ(read_back(),
            "# L'année A2 A1:A3\nA1|s|'N'|General\nA2|n|1|General\nA3|n|2|General\n"
            "# L'année (2) A2 A1:A3\nA1|s|'N'|General\nA2|n|3|General\nA3|n|4|General\n"
            "# L'année (3) A2 A1:A2\nA1|s|'N'|General\nA2|n|5|General\n"
            "A3|f|\"=SUM('L''année'!A2:A3,'L''année (2)'!A2:A3,'L''année (3)'!A2:A2)\"|General\n");
}

TEST_F(Xlsx, tab_names_are_mended_and_told_apart) {
  if (!has_reader()) GTEST_SKIP() << "openpyxl is not here";
  Workbook workbook = of(Sheet{.name = "A/B: [x]", .columns = {{"N"}}});
  workbook.sheets.push_back(Sheet{.name = "a b   x", .columns = {{"N"}}});
  workbook.sheets.push_back(Sheet{.name = "Été de plus de trente et un signes", .columns = {{"N"}}});
  workbook.sheets.push_back(Sheet{.name = "", .columns = {{"N"}}});
  write_xlsx(workbook, file());
  EXPECT_EQ(read_back(),
            "# A B   x A2 A1\nA1|s|'N'|General\n# a b   x (2) A2 A1\nA1|s|'N'|General\n"
            "# Été de plus de trente et un sig A2 A1\nA1|s|'N'|General\n# - A2 A1\nA1|s|'N'|General\n");
}

TEST_F(Xlsx, equal_workbooks_are_equal_bytes) {
  write_xlsx(of(all_kinds()), file("a.xlsx"));
  write_xlsx(of(all_kinds()), file("b.xlsx"));
  EXPECT_EQ(bytes(file("a.xlsx")), bytes(file("b.xlsx")));
  EXPECT_FALSE(std::filesystem::exists(file("a.xlsx.part")));
}

TEST_F(Xlsx, the_locale_of_the_window_does_not_reach_the_numbers) {
  write_xlsx(of(all_kinds()), file("a.xlsx"));
  const char* set = std::setlocale(LC_ALL, "fr_FR.UTF-8");
  if (!set) set = std::setlocale(LC_ALL, "de_DE.UTF-8");
  if (!set) GTEST_SKIP() << "no locale with a decimal comma is here";
  write_xlsx(of(all_kinds()), file("b.xlsx"));
  std::setlocale(LC_ALL, "C");
  EXPECT_EQ(bytes(file("a.xlsx")), bytes(file("b.xlsx")));
}

TEST_F(Xlsx, a_failed_source_or_folder_leaves_the_older_file_alone) {
  write_xlsx(of(all_kinds()), file());
  const std::string before = bytes(file());
  Sheet failing{.name = "T", .columns = {{"T"}}};
  failing.source = [](SheetRow&) -> bool { throw std::runtime_error("disk"); };
  EXPECT_THROW(write_xlsx(of(failing), file()), std::runtime_error);
  EXPECT_EQ(bytes(file()), before);
  EXPECT_THROW(write_xlsx(of(all_kinds()), folder_ / "missing" / "a.xlsx"), std::runtime_error);
}

TEST_F(Xlsx, sentences_wrap_in_a_row_that_is_high_enough) {
  if (!has_reader()) GTEST_SKIP() << "openpyxl is not here";
  Sheet sheet{.name = "T", .columns = {{"Short", CellKind::text, 10}, {"Why", CellKind::text, 40}}};
  sheet.wraps = true;
  sheet.rows = {{{std::string("E01"), std::string(150, 'x')}}, {{std::string("E02"), std::string("brief")}}};
  write_xlsx(of(sheet), file());
  std::ofstream(folder_ / "read.py")
      << "import sys,openpyxl\ns=openpyxl.load_workbook(sys.argv[1]).active\n"
         "print(s['B2'].alignment.wrap_text,s['B2'].alignment.vertical,s['A2'].alignment.vertical)\n"
         "print(s.row_dimensions[2].height>=4*15,s.row_dimensions[3].height)\n";
  FILE* pipe = popen(
      (python() + " '" + (folder_ / "read.py").string() + "' '" + file().string() + "' 2>&1").c_str(), "r");
  std::string out;
  char chunk[4096];
  while (pipe && std::fgets(chunk, sizeof chunk, pipe)) out += chunk;
  if (pipe) pclose(pipe);
  // 150 letters need four lines of 40; libxlsxwriter leaves out a height that is the usual one.
  EXPECT_TRUE(out == "True top top\nTrue 15.0\n" || out == "True top top\nTrue None\n") << out;
}

TEST_F(Xlsx, a_text_no_cell_can_hold_is_cut) {
  if (!has_reader()) GTEST_SKIP() << "openpyxl is not here";
  std::string text;
  for (int sign = 0; sign < 40'000; ++sign) text += "é";
  Sheet sheet{.name = "T", .columns = {{"T"}}};
  sheet.rows = {{{text}}, {{"bro\xE9ken"}}};
  write_xlsx(of(sheet), file());
  const std::string read = read_back();
  EXPECT_NE(read.find("é…'|"), std::string::npos);
  EXPECT_NE(read.find("bro?ken"), std::string::npos);
}

}  // namespace vireo::xlsx_test
