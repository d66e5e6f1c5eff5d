#include "app/desktop/model/startup_options.h"

#include <map>

namespace vireo {
namespace {

using Take = void (*)(StartupOptions&, const std::string&, Problems&);

std::filesystem::path path_of(const std::string& text) {
  return std::filesystem::path(std::u8string(text.begin(), text.end()));
}

void take_today(StartupOptions& options, const std::string& value, Problems& problems) {
  options.today = take(Date::checked(value), problems, "--today");
}

void take_theme(StartupOptions& options, const std::string& value, Problems& problems) {
  if (value != "light" && value != "dark")
    problems.push_back(problem("start.unknown_theme", {"", 0, "--theme"}, {{"typed", value}}));
  options.theme = value;
}

/// Every option that takes a value.
const std::map<std::string, Take, std::less<>>& options_with_value() {
  static const std::map<std::string, Take, std::less<>> table{
      {"--today", take_today},
      {"--theme", take_theme},
      {"--lang", [](StartupOptions& o, const std::string& value, Problems&) { o.language = value; }},
      {"--page", [](StartupOptions& o, const std::string& value, Problems&) { o.page = value; }},
      {"--book", [](StartupOptions& o, const std::string& value, Problems&) { o.book = path_of(value); }},
      {"--shots", [](StartupOptions& o, const std::string& value, Problems&) { o.shots = path_of(value); }},
      {"--templates",
       [](StartupOptions& o, const std::string& value, Problems&) { o.templates.folder = path_of(value); }},
  };
  return table;
}

}  // namespace

Checked<StartupOptions> parse_startup_options(const std::vector<std::string>& words) {
  StartupOptions options;
  Problems problems;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string& word = words[at];
    const auto equals = word.find('=');
    const auto found = options_with_value().find(word.substr(0, equals));
    if (word == "--sample") {
      options.sample = true;
    } else if (found != options_with_value().end()) {
      if (equals == std::string::npos && at + 1 == words.size())
        problems.push_back(problem("start.missing_value", {}, {{"option", word}}));
      else
        found->second(options, equals == std::string::npos ? words[++at] : word.substr(equals + 1), problems);
    } else if (word.starts_with("-")) {
      problems.push_back(problem("start.unknown_option", {}, {{"typed", word}}));
    } else if (options.book) {
      problems.push_back(problem("start.one_book", {}, {{"typed", word}}));
    } else {
      options.book = path_of(word);
    }
  }
  if (!problems.empty()) return problems;
  return options;
}

}  // namespace vireo
