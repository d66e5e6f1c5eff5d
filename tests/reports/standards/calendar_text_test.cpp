#include "reports/standards/calendar_text.h"

#include <gtest/gtest.h>

#include <sstream>

#include "reports/standards/delimited_text.h"

namespace vireo::calendar_text_test {

std::string calendar_of(const CalendarEvent& event) {
  std::ostringstream out;
  write_calendar({event}, "Vireo", *Date::of(2026, 11, 24), out);
  return out.str();
}

TEST(CalendarText, ADayIsAWholeDayWithAReminder) {
  const std::string text =
      calendar_of({"declaration.2026-10-01", *Date::of(2026, 12, 31), "Declare; pay, soon", "a\nb"});
  EXPECT_NE(text.find("UID:declaration.2026-10-01@vireo\r\n"), std::string::npos);
  EXPECT_NE(text.find("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"), std::string::npos);
  EXPECT_NE(text.find("SUMMARY:Declare\\; pay\\, soon\r\n"), std::string::npos);
  EXPECT_NE(text.find("DESCRIPTION:a\\nb\r\n"), std::string::npos);
  EXPECT_NE(text.find("TRIGGER:-P7D\r\n"), std::string::npos);
}

TEST(CalendarText, LongLinesAreFoldedAndNoLetterIsCut) {
  std::string title;
  for (int at = 0; at < 60; ++at) title += "é";
  const std::string text = calendar_of({"a", *Date::of(2026, 12, 31), title, {}});
  std::istringstream lines(text);
  std::string unfolded;
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(line.size(), 76u) << line;
    line.pop_back();
    if (!line.starts_with(' ')) unfolded += "\n";
    unfolded += line.starts_with(' ') ? line.substr(1) : line;
  }
  EXPECT_NE(unfolded.find("SUMMARY:" + title), std::string::npos);
}

TEST(DelimitedText, ReadsWhatSpreadsheetsWrite) {
  std::istringstream text("a,\"b, c\",\"say \"\"yes\"\"\"\r\n\r\n1,,\"two\nlines\"\nlast,");
  DelimitedReader reader(text, ',');
  std::vector<std::string> row;
  ASSERT_TRUE(reader.next(row));
  EXPECT_EQ(row, (std::vector<std::string>{"a", "b, c", "say \"yes\""}));
  ASSERT_TRUE(reader.next(row));
  EXPECT_EQ(reader.line(), 3);
  EXPECT_EQ(row, (std::vector<std::string>{"1", "", "two\nlines"}));
  ASSERT_TRUE(reader.next(row));
  EXPECT_EQ(row, (std::vector<std::string>{"last", ""}));
  EXPECT_FALSE(reader.next(row));
  EXPECT_EQ(separator_in("\"a;b;c\",d,e"), ',');
  EXPECT_EQ(separator_in("a;b;c,d"), ';');
  EXPECT_EQ(delimited_cell("b, \"c\"", ','), "\"b, \"\"c\"\"\"");
}

}  // namespace vireo::calendar_text_test
