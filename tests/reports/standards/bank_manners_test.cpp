// Statement files in the manner of some ninety banks and platforms, one each in statements/, every one with
// the same kind of two or three movements: they come out as expected.tsv says, or with the reason it names.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "core/base/text.h"
#include "core/store/catalog/bank_catalog.h"
#include "reports/standards/bank/statement_reader.h"

namespace vireo::bank_manners_test {

const std::string folder = VIREO_SOURCE_ROOT "/tests/reports/standards/statements/";

std::string bytes_of(const std::string& name) {
  std::ifstream file(folder + name, std::ios::binary);
  EXPECT_TRUE(file) << name;
  std::ostringstream all;
  all << file.rdbuf();
  return all.str();
}

std::string worded(const std::optional<BankBalance>& balance) {
  return balance ? balance->amount.shortest() : "-";
}

/// "2026-03-02 600|2026-03-13 -39.99", by day and amount.
std::string movements_of(const StatementFile& file) {
  std::vector<std::pair<Date, Decimal>> all;
  for (const BankStatement& each : file.statements)
    for (const BankMovement& movement : each.movements) all.emplace_back(movement.date, movement.amount);
  std::sort(all.begin(), all.end());
  std::string told;
  for (const auto& [date, amount] : all)
    told += (told.empty() ? "" : "|") + date.text() + " " + amount.shortest();
  return told;
}

std::string sorted(const std::string& expected) {
  std::vector<std::pair<Date, Decimal>> all;
  for (const std::string& each : split(expected, '|'))
    all.emplace_back(Date::parse(each.substr(0, 10)).value(), Decimal::parse(each.substr(11)).value());
  std::sort(all.begin(), all.end());
  std::string told;
  for (const auto& [date, amount] : all)
    told += (told.empty() ? "" : "|") + date.text() + " " + amount.shortest();
  return told;
}

TEST(BankManners, EachFileIsReadRightlyOrTellsWhyNot) {
  const BankKnowledge knowledge = load_bank_knowledge({}).value();
  int files = 0;
  for (const std::string& line : split(bytes_of("expected.tsv"), '\n')) {
    const auto cells = split(line, '\t');
    if (cells.size() < 2) continue;
    ++files;
    const auto read = read_statement(bytes_of(cells[0]), knowledge, {});
    if (cells.size() == 2) {
      ASSERT_FALSE(read.ok()) << cells[0];
      EXPECT_EQ(read.problems().front().code(), cells[1]) << cells[0];
      continue;
    }
    ASSERT_TRUE(read.ok()) << cells[0] << ": " << read.problems().front().code();
    EXPECT_EQ(std::to_string(read->statements.size()), cells[1]) << cells[0];
    if (cells[2] != "-") {
      EXPECT_EQ(worded(read->statements.front().opening), Decimal::parse(cells[2])->shortest()) << cells[0];
    }
    if (cells[3] != "-") {
      EXPECT_EQ(worded(read->statements.front().closing), Decimal::parse(cells[3])->shortest()) << cells[0];
    }
    EXPECT_EQ(movements_of(*read), sorted(cells[4])) << cells[0];
  }
  EXPECT_EQ(files, 92);
}

}  // namespace vireo::bank_manners_test
