// The validator of accounting files: one rule broken at a time, judged at both levels. The verdicts at level
// `tool` are those measured with the tax office's own program.
#include <gtest/gtest.h>

#include <fstream>

#include "reports/standards/fec_check.h"
#include "tests/support/temporary_folder.h"

namespace vireo {
namespace {

const std::string header =
    "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceR"
    "ef\t"
    "PieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise";
const std::string first =
    "VT\tVentes\t1\t20260115\t411000\tClients\tC1\tAlpha\tF1\t20260115\tFacture "
    "F1\t1200,00\t0,00\t\t\t20270115\t\t";
const std::string second =
    "VT\tVentes\t1\t20260115\t706000\tPrestations\t\t\tF1\t20260115\tFacture "
    "F1\t0,00\t1200,00\t\t\t20270115\t\t";
const std::string third =
    "BQ\tBanque\t2\t20260214\t512000\tBanque\t\t\tR1\t20260214\tPaiement\t1200,00\t0,00\t\t\t20270115\t\t";
const std::string fourth =
    "BQ\tBanque\t2\t20260214\t411000\tClients\tC1\tAlpha\tR1\t20260214\tPaiement\t0,00\t1200,"
    "00\t\t\t20270115\t\t";

std::string with(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

struct Case {
  const char* what;
  std::string from;  // in the whole file, once
  std::string to;
  bool tool_accepts;
  int errors;  // of the tool
  int alerts;
  int absent;
  const char* law;  // codes behind "fec_check.", those that refuse, in the order found
};

TEST(FecCheck, OneRuleBrokenIsJudgedAtBothLevels) {
  const std::vector<Case> cases{
      {"nothing", "F1", "F1", true, 0, 0, 0, ""},
      {"a decimal point", "1200,00\t0,00", "1200.00\t0,00", false, 1, 0, 0, "amount_form"},
      {"a thousands blank", "1200,00\t0,00", "1 200,00\t0,00", false, 1, 0, 0, "amount_form"},
      {"a date that is none", "20260115\t411000", "20261345\t411000", false, 1, 0, 0, "date_unreadable"},
      {"an ISO date", "20260115\t411000", "2026-01-15\t411000", true, 0, 0, 0, "date_form"},
      {"a French date", "20260115\t411000", "15/01/2026\t411000", true, 0, 0, 0, "date_form"},
      {"no date", "20260115\t411000", "\t411000", false, 1, 0, 0, "value_missing"},
      {"no account label", "\tClients\tC1\tAlpha\tF1", "\t\tC1\tAlpha\tF1", false, 1, 0, 0, "value_missing"},
      {"no piece", "Alpha\tF1\t", "Alpha\t\t", false, 0, 0, 1, "value_missing"},
      {"no validation date", "\t20270115\t\t\r\nVT", "\t\t\t\r\nVT", false, 0, 0, 1, "value_missing"},
      {"a letter in the account", "411000\tClients\tC1\tAlpha\tF1", "C11000\tClients\tC1\tAlpha\tF1", true, 0,
       1, 0, "account_form"},
      {"both sides of a line", "1200,00\t0,00\t\t\t20270115\t\t\r\nVT",
       "1200,00\t10,00\t\t\t20270115\t\t\r\nVT", true, 0, 1, 0, "two_sided unbalanced"},
      {"no amount at all", "1200,00\t0,00\t\t\t20270115\t\t\r\nVT", "\t0,00\t\t\t20270115\t\t\r\nVT", true, 0,
       1, 0, "value_missing unbalanced"},
      {"an unbalanced entry", "0,00\t1200,00\t\t\t20270115\t\t\r\nBQ",
       "0,00\t1100,00\t\t\t20270115\t\t\r\nBQ", true, 0, 0, 0, "unbalanced"},
      {"a currency alone", "20270115\t\t\r\nVT", "20270115\t\tUSD\r\nVT", true, 0, 0, 0, ""},
      {"a field too few", "20270115\t\t\r\nVT", "20270115\t\r\nVT", false, 1, 0, 0, "field_count"},
      {"columns in another order", "JournalCode\tJournalLib", "JournalLib\tJournalCode", true, 0, 0, 0,
       "column_order"},
      {"a misspelt column", "EcritureLet", "EcrtureLet", false, 0, 0, 0, "column_spelling column_missing"},
      {"a negative amount", "1200,00\t0,00\t\t\t20270115\t\t\r\nVT", "-1200,00\t0,00\t\t\t20270115\t\t\r\nVT",
       true, 0, 0, 0, "unbalanced"},
  };
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "732829320FEC20261231.txt";
  const std::string whole =
      header + "\r\n" + first + "\r\n" + second + "\r\n" + third + "\r\n" + fourth + "\r\n";
  for (const Case& row : cases) {
    std::ofstream(path, std::ios::binary) << with(whole, row.from, row.to);
    const auto tool = check_fec(path, FecLevel::tool, FecForm::bic);
    ASSERT_TRUE(tool.ok()) << row.what;
    EXPECT_EQ(tool->accepted, row.tool_accepts) << row.what;
    EXPECT_EQ(tool->errors, row.errors) << row.what;
    EXPECT_EQ(tool->alerts, row.alerts) << row.what;
    EXPECT_EQ(tool->absent, row.absent) << row.what;
    const auto law = check_fec(path, FecLevel::law, FecForm::bic);
    std::string codes;
    for (const FecFinding& each : law->findings)
      if (each.grade != FecGrade::alert) codes += (codes.empty() ? "" : " ") + each.problem.code().substr(10);
    EXPECT_EQ(codes, row.law) << row.what;
    EXPECT_EQ(law->accepted, codes.empty()) << row.what;
  }
}

TEST(FecCheck, WhatDoesNotBelongTogetherIsToldAtTheStricterLevelAlone) {
  struct Doubt {
    std::string from;
    std::string to;
    const char* code;
  };
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "732829320FEC20261231.txt";
  const std::string whole =
      header + "\r\n" + first + "\r\n" + second + "\r\n" + third + "\r\n" + fourth + "\r\n";
  for (const Doubt& each : std::vector<Doubt>{
           {"0,00\t\t\t20270115\t\t\r\nVT", "0,00\tAA\t\t20270115\t\t\r\nVT", "letter_alone"},
           {"0,00\t\t\t20270115\t\t\r\nVT", "0,00\t\t20260301\t20270115\t\t\r\nVT", "letter_date_alone"},
           {"20270115\t\t\r\nVT", "20270115\t12,00\tEURO\r\nVT", "currency_form"},
           {"20270115\t\t\r\nVT", "20270115\t\tUSD\r\nVT", "currency_alone"},
           {"20270115\t\t\r\nVT", "20270115\t12,00\t\r\nVT", "foreign_amount_alone"},
           {"20270115\t\t\r\nVT", "20260114\t\t\r\nVT", "validated_early"},
           {"\tC1\tAlpha\tF1", "\t\tAlpha\tF1", "subaccount_alone"},
           {"20260115\t706000", "20260116\t706000", "entry_dates"},
           {"20260115\t411000\tClients\tC1\tAlpha", "20260115\t120000\tResultat\t\t", "closing_entry"},
       }) {
    std::ofstream(path, std::ios::binary) << with(whole, each.from, each.to);
    const auto tool = check_fec(path, FecLevel::tool, FecForm::bic);
    EXPECT_TRUE(tool->accepted && tool->findings.empty()) << each.code;
    std::string codes;
    const auto law = check_fec(path, FecLevel::law, FecForm::bic);
    for (const FecFinding& found : law->findings) codes += found.problem.code().substr(10) + " ";
    EXPECT_EQ(codes.find(std::string(each.code) + " ") == std::string::npos, false)
        << each.code << ": " << codes;
    EXPECT_EQ(law->accepted, std::string(each.code) != "closing_entry") << each.code << ": " << codes;
  }
}

TEST(FecCheck, NumbersRunOnWithoutAGapInTheFileOrInEachJournal) {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "732829320FEC20261231.txt";
  const auto codes = [&](const std::string& one, const std::string& two) {
    std::ofstream(path, std::ios::binary) << header << "\n"
                                          << with(first, "\t1\t", "\t" + one + "\t") << "\n"
                                          << with(second, "\t1\t", "\t" + one + "\t") << "\n"
                                          << with(third, "\t2\t", "\t" + two + "\t") << "\n"
                                          << with(fourth, "\t2\t", "\t" + two + "\t") << "\n";
    std::string found;
    const auto verdict = check_fec(path, FecLevel::law, FecForm::bic);
    for (const FecFinding& each : verdict->findings) found += each.problem.code().substr(10) + " ";
    return found;
  };
  EXPECT_EQ(codes("1", "2"), "");
  EXPECT_EQ(codes("VT-0007", "BQ-0001"), "");
  EXPECT_EQ(codes("7", "1"), "");  // one sequence a journal
  EXPECT_EQ(codes("a", "b"), "number_form ");
}

TEST(FecCheck, ANameOrASeparatorOfItsOwnIsRefused) {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "export.txt";
  std::ofstream(path, std::ios::binary) << header << "\n" << first << "\n";
  EXPECT_TRUE(check_fec(path, FecLevel::tool, FecForm::bic)->refused);
  const auto named = folder.path() / "732829320FEC20261231.txt";
  std::string semicolons = header;
  for (char& c : semicolons)
    if (c == '\t') c = ';';
  std::ofstream(named, std::ios::binary) << semicolons << "\n";
  EXPECT_TRUE(check_fec(named, FecLevel::tool, FecForm::bic)->refused);
}

TEST(FecCheck, ALineOfMegabytesIsRefusedBeforeItFillsMemory) {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "123456782FEC20261231.txt";
  std::ofstream(path, std::ios::binary) << header << '\n' << std::string(3U << 20U, 'x') << '\n';
  const auto verdict = check_fec(path, FecLevel::law, FecForm::bic);
  ASSERT_FALSE(verdict.ok());
  EXPECT_EQ(verdict.problems().front().code(), "file.line_too_long");
}

// UTF-16 writes each letter with a zero byte. The norm asks for ASCII or ISO 8859-15, where 80 to 9F are no
// characters; in Windows-1252 they are curly quotes and dashes.
TEST(FecCheck, AnotherEncodingIsRefusedByTheVerdict) {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "732829320FEC20261231.txt";
  const std::string whole =
      header + "\r\n" + first + "\r\n" + second + "\r\n" + third + "\r\n" + fourth + "\r\n";
  std::string wide = "\xFF\xFE";
  for (const char letter : whole) (wide += letter) += '\0';
  std::ofstream(path, std::ios::binary) << wide;
  for (const FecLevel level : {FecLevel::tool, FecLevel::law}) {
    const auto verdict = check_fec(path, level, FecForm::bic);
    ASSERT_TRUE(verdict.ok());
    EXPECT_FALSE(verdict->accepted);
    EXPECT_TRUE(verdict->refused);
    ASSERT_EQ(verdict->findings.size(), 1U);
    EXPECT_EQ(verdict->findings.front().problem.code(), "fec_check.encoding");
  }
  std::ofstream(path, std::ios::binary) << with(whole, "Paiement", "\x93Paiement\x94");
  EXPECT_TRUE(check_fec(path, FecLevel::tool, FecForm::bic)->accepted);
  const auto law = check_fec(path, FecLevel::law, FecForm::bic);
  EXPECT_FALSE(law->accepted);
  ASSERT_EQ(law->findings.size(), 1U);
  EXPECT_EQ(law->findings.front().problem.code(), "fec_check.character");
  EXPECT_EQ(law->findings.front().problem.place.line, 4);
  std::ofstream(path, std::ios::binary) << with(whole, "Paiement", "R\xE9gl\xA4");
  EXPECT_TRUE(check_fec(path, FecLevel::law, FecForm::bic)->accepted) << "an accent and the euro are";
}

}  // namespace
}  // namespace vireo
