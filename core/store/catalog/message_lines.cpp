#include "core/store/catalog/message_lines.h"

namespace vireo {
namespace {

/// What stands between the quotes of a TOML basic string at `from`, which must end the line. Nothing when it
/// holds an escape other than \" \\ \n, or goes on behind the quotes.
std::optional<std::string> quoted(std::string_view line, std::size_t from, std::string_view after = {}) {
  if (from >= line.size() || line[from] != '"') return std::nullopt;
  std::string text;
  for (std::size_t at = from + 1; at < line.size(); ++at) {
    if (line[at] == '"') {
      if (line.substr(at + 1) != after) return std::nullopt;
      return text;
    }
    if (line[at] != '\\') {
      text += line[at];
      continue;
    }
    if (++at >= line.size()) return std::nullopt;
    if (line[at] == 'n')
      text += '\n';
    else if (line[at] == '"' || line[at] == '\\')
      text += line[at];
    else
      return std::nullopt;
  }
  return std::nullopt;
}

class Lines {
 public:
  Lines(std::string_view language, Wording::Patterns& patterns) : language_(language), patterns_(patterns) {}

  bool read(std::string_view line) {
    if (line.empty() || line.front() == '#') return true;
    if (line.front() == '[') return end_message() && begin_message(line);
    const auto equals = line.find(" = ");
    if (id_.empty() || equals == std::string_view::npos) return false;
    auto text = quoted(line, equals + 3);
    if (!text) return false;
    if (line.substr(0, equals) == language_) pattern_ = std::move(text);
    return true;
  }

  bool end_message() {
    if (id_.empty()) return true;
    if (!pattern_) return false;
    const bool is_new = patterns_.emplace(std::move(id_), std::move(*pattern_)).second;
    id_.clear();
    pattern_.reset();
    return is_new;
  }

 private:
  bool begin_message(std::string_view line) {
    auto id = quoted(line, 1, "]");
    if (!id || id->empty()) return false;
    id_ = std::move(*id);
    return true;
  }

  std::string_view language_;
  Wording::Patterns& patterns_;
  std::string id_;
  std::optional<std::string> pattern_;
};

}  // namespace

bool read_message_lines(std::string_view text, std::string_view language, Wording::Patterns& patterns) {
  Lines lines(language, patterns);
  while (!text.empty()) {
    const auto end = text.find('\n');
    if (!lines.read(text.substr(0, end))) return false;
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines.end_message();
}

}  // namespace vireo
