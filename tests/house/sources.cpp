#include "tests/house/sources.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace vireo::house {
namespace {

namespace fs = std::filesystem;

const fs::path root = VIREO_SOURCE_ROOT;

/// Blanks comments, and the inside of literals when asked; line ends stay.
std::string blanked(std::string text, bool literals_too) {
  const auto blank = [&](std::size_t at) {
    if (text[at] != '\n') text[at] = ' ';
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = std::string_view(text).substr(at);
    if (rest.starts_with("//")) {
      while (at < text.size() && text[at] != '\n') blank(at++);
    } else if (rest.starts_with("/*")) {
      const auto end = std::min(text.find("*/", at + 2), text.size() - 2) + 2;
      while (at < end) blank(at++);
    } else if (rest.starts_with("R\"")) {
      const auto open = text.find('(', at);
      const std::string close = ")" + text.substr(at + 2, open - at - 2) + "\"";
      const auto end = std::min(text.find(close, open), text.size());
      for (at = open + 1; at < end; ++at)
        if (literals_too) blank(at);
      at = std::min(end + close.size(), text.size());
    } else if (text[at] == '"' ||
               (text[at] == '\'' && (at == 0 || !std::isalnum(static_cast<unsigned char>(text[at - 1]))))) {
      const char mark = text[at++];
      while (at < text.size() && text[at] != mark && text[at] != '\n') {
        if (text[at] == '\\' && at + 1 < text.size() && literals_too) blank(at + 1);
        const std::size_t step = text[at] == '\\' ? 2 : 1;
        if (literals_too) blank(at);
        at += step;
      }
      ++at;
    } else {
      ++at;
    }
  }
  return text;
}

}  // namespace

std::string text_of(const std::string& path) {
  std::ifstream file(root / path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<SourceFile> sources_in(const std::vector<std::string>& folders) {
  std::vector<SourceFile> found;
  for (const auto& folder : folders) {
    if (!fs::is_directory(root / folder)) continue;
    for (const auto& item : fs::recursive_directory_iterator(root / folder)) {
      const auto extension = item.path().extension();
      if (!item.is_regular_file() || (extension != ".h" && extension != ".cpp")) continue;
      const auto path = item.path().lexically_relative(root).generic_string();
      found.push_back({path, text_of(path)});
    }
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return found;
}

std::string without_comments(const std::string& text) {
  return blanked(text, false);
}
std::string without_comments_and_literals(const std::string& text) {
  return blanked(text, true);
}

std::vector<Include> includes_of(const SourceFile& file) {
  std::vector<Include> found;
  std::istringstream lines(file.text);
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    if (!line.starts_with("#include ")) continue;
    const auto begin = line.find_first_of("<\"", 9);
    const auto end = begin == std::string::npos ? begin : line.find_first_of(">\"", begin + 1);
    if (end == std::string::npos) continue;
    found.push_back({number, line.substr(begin + 1, end - begin - 1), line[begin] == '<'});
  }
  return found;
}

std::vector<std::vector<std::string>> block_of(const std::string& text, const std::string& name) {
  std::vector<std::vector<std::string>> rows;
  std::istringstream lines(text);
  std::string line;
  bool inside = false;
  while (std::getline(lines, line)) {
    if (line == "```" + name) {
      inside = true;
    } else if (inside && line.starts_with("```")) {
      break;
    } else if (inside) {
      std::istringstream words(line);
      rows.emplace_back(std::istream_iterator<std::string>(words), std::istream_iterator<std::string>());
    }
  }
  return rows;
}

std::string at_line(const SourceFile& file, std::size_t offset) {
  const auto end = file.text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, file.text.size()));
  return file.path + ":" + std::to_string(1 + std::count(file.text.begin(), end, '\n'));
}

}  // namespace vireo::house
