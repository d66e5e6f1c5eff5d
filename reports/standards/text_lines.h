#pragma once
// A text file of another program, read line by line in bounded memory: its charset (UTF-8 with or without a
// mark, else ISO 8859-15) and its line ends (CRLF, LF, CR, CRCRLF) are found out by a first pass, which also
// takes its fingerprint. Lines come as UTF-8.
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/checked.h"

namespace vireo {

struct TextFileFacts {
  std::string hash{};
  bool is_utf8 = true;
  bool has_mark = false;  // begins with the UTF-8 byte order mark
  char line_end = '\n';
  std::int64_t bytes = 0;
};

/// Problems: "file.missing", "file.empty", "file.not_text" (it holds bytes no text has), "file.line_too_long"
/// (of a megabyte and more). A disk that fails throws.
Checked<TextFileFacts> look_at_text_file(const std::filesystem::path& path);

class TextLines {
 public:
  TextLines(const std::filesystem::path& path, const TextFileFacts& facts);
  /// The next line that is not empty, without its end; false at the end. The view lives until the next call.
  bool next(std::string_view& line);
  /// The line's number, from 1.
  int number() const { return number_; }

 private:
  bool next_raw(std::string_view& line);
  bool fill();

  std::ifstream file_;
  TextFileFacts facts_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  bool at_end_ = false;
  int number_ = 0;
  std::string decoded_;
};

}  // namespace vireo
