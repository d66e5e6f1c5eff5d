#pragma once
// Tables in text files as spreadsheets write them (RFC 4180): cells between separators, quotes around cells
// that hold one, a line break or a quote. Read row by row, so that a large file costs little memory.
#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace vireo {

class DelimitedReader {
 public:
  /// Without `quotes` a quotation mark is a character like another.
  DelimitedReader(std::istream& stream, char separator, bool quotes = true)
      : stream_(stream), separator_(separator), quotes_(quotes) {}
  /// False at the end. `row` is reused. Blank lines are passed over.
  bool next(std::vector<std::string>& row);
  /// The line on which the last row began, from 1.
  int line() const { return line_; }
  /// The file ended within quotes.
  bool is_open_quote() const { return is_open_quote_; }

 private:
  std::istream& stream_;
  char separator_;
  bool quotes_;
  bool is_open_quote_ = false;
  int line_ = 0;
  int next_line_ = 1;
};

/// The separator a first line uses: the most frequent of ; , and tab outside quotes.
char separator_in(std::string_view first_line);
/// The cell as it is written: quoted where it must be.
std::string delimited_cell(const std::string& text, char separator);

}  // namespace vireo
