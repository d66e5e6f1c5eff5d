#include "reports/standards/delimited_text.h"

#include <array>

namespace vireo {

bool DelimitedReader::next(std::vector<std::string>& row) {
  std::size_t cells = 0;
  const auto cell = [&]() -> std::string& {
    if (row.size() < cells + 1) row.emplace_back();
    return row[cells];
  };
  cell().clear();
  bool quoted = false;
  bool any = false;
  line_ = next_line_;
  for (int read = stream_.get(); read != std::istream::traits_type::eof(); read = stream_.get()) {
    const char c = static_cast<char>(read);
    if (c == '\n') ++next_line_;
    if (quoted) {
      if (c != '"') {
        cell().push_back(c);
      } else if (stream_.peek() == '"') {
        cell().push_back(static_cast<char>(stream_.get()));
      } else {
        quoted = false;
      }
      continue;
    }
    if (c == '"' && quotes_ && cell().empty()) {
      quoted = any = true;
    } else if (c == separator_) {
      ++cells;
      cell().clear();
      any = true;
    } else if (c == '\n') {
      if (any) break;
      line_ = next_line_;
    } else if (c != '\r') {
      cell().push_back(c);
      any = true;
    }
  }
  row.resize(cells + 1);
  is_open_quote_ = is_open_quote_ || quoted;
  return any;
}

char separator_in(std::string_view first_line) {
  constexpr std::array<char, 3> known{',', ';', '\t'};
  std::array<int, 3> count{};
  bool quoted = false;
  for (const char c : first_line) {
    if (c == '"') quoted = !quoted;
    for (std::size_t at = 0; at < known.size(); ++at)
      if (!quoted && c == known[at]) ++count[at];
  }
  std::size_t best = 0;
  for (std::size_t at = 1; at < known.size(); ++at)
    if (count[at] > count[best]) best = at;
  return known[best];
}

std::string delimited_cell(const std::string& text, char separator) {
  if (text.find_first_of("\"\r\n") == std::string::npos && text.find(separator) == std::string::npos)
    return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

}  // namespace vireo
