#include "core/store/catalog/wording_catalog.h"

#include <algorithm>
#include <set>

#include "core/store/catalog/message_lines.h"
#include "core/store/catalog/toml_reader.h"
#include "core/store/embedded.h"

namespace vireo {
namespace {

std::vector<std::string> names(const TomlTable& root, std::string_view key, std::size_t count) {
  auto found = root.texts(key);
  if (found.size() != count && root.has(key)) {
    const auto counted = [](std::size_t number) { return static_cast<int>(number); };
    root.refuse("template.wrong_count", key,
                {{"key", std::string(key)}, {"count", counted(found.size())}, {"wanted", counted(count)}});
  }
  return found;
}

LanguageStyle read_style(const TomlTable& root) {
  LanguageStyle style;
  style.code = root.text("code");
  style.name = root.text("name");
  style.decimal_mark = root.text("decimal_mark");
  style.thousands_mark = root.text("thousands_mark");
  style.date_pattern = root.text("date_pattern");
  style.date_long_pattern = root.text("date_long_pattern");
  style.money_pattern = root.text("money_pattern");
  style.percent_pattern = root.text("percent_pattern");
  style.plural_from_two = root.boolean_if("plural_from_two", false);
  style.months = names(root, "months", 12);
  style.months_short = names(root, "months_short", 12);
  style.weekdays = names(root, "weekdays", 7);
  style.currency_signs = root.text_map("currency_signs");
  return style;
}

Checked<LanguageStyle> load_style(const TemplateSource& source, std::string_view language) {
  TomlFile file(source, "languages/" + std::string(language) + ".toml");
  auto style = read_style(file.root());
  return file.finish(std::move(style));
}

/// Reads the messages of one file into `patterns`; refuses what lacks `language` or already stood elsewhere.
Problems load_messages(const TemplateSource& source, const std::string& path, std::string_view language,
                       const std::vector<std::string>& languages, Wording::Patterns& patterns) {
  TomlFile file(source, path);
  const auto root = file.root();
  for (const auto& id : root.keys()) {
    const auto message = root.table(id);
    std::optional<std::string> first_pattern;
    for (const auto& known : languages) {
      const auto pattern = message.text_if(known);
      if (!pattern) continue;
      if (first_pattern && arguments_of(*first_pattern) != arguments_of(*pattern))
        message.refuse("template.other_arguments", known, {{"id", id}, {"language", known}});
      if (!first_pattern) first_pattern = pattern;
    }
    if (!patterns.emplace(id, message.text(language)).second)
      root.refuse("template.duplicate_message", id, {{"id", id}});
  }
  return file.problems();
}

/// Every message inside the program, or nothing when a file is not of the plain form.
std::shared_ptr<const Wording::Patterns> embedded_patterns(std::string_view language) {
  auto patterns = std::make_shared<Wording::Patterns>();
  for (const auto& file : embedded_templates())
    if (file.path.starts_with("messages/") && !read_message_lines(file.text, language, *patterns))
      return nullptr;
  return patterns;
}

std::vector<std::string> codes_in(const TemplateSource& source, std::string_view folder) {
  std::vector<std::string> codes;
  for (const auto& path : template_paths(source, std::string(folder)))
    codes.push_back(std::filesystem::path(path).stem().string());
  return codes;
}

}  // namespace

std::vector<std::string> arguments_of(std::string_view pattern) {
  std::set<std::string> found;
  for (std::size_t at = 0; at < pattern.size();) {
    const auto open = pattern.find('{', at);
    const auto close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos) break;
    found.insert(split(pattern.substr(open + 1, close - open - 1), '|').front());
    at = close + 1;
  }
  return {found.begin(), found.end()};
}

std::vector<std::string> language_codes(const TemplateSource& source) {
  return codes_in(source, "languages");
}

std::vector<std::string> document_language_codes(const TemplateSource& source) {
  auto codes = language_codes(source);
  for (auto& each : codes_in(source, "document_languages")) codes.push_back(std::move(each));
  return codes;
}

Checked<Wording> load_document_wording(const TemplateSource& source, std::string_view language) {
  const auto partly = codes_in(source, "document_languages");
  if (std::find(partly.begin(), partly.end(), language) == partly.end())
    return load_wording(source, language);
  const auto english = load_wording(source, "en");
  if (!english) return english.problems();
  TomlFile file(source, "document_languages/" + std::string(language) + ".toml");
  const auto root = file.root();
  auto style = read_style(root);
  auto patterns = std::make_shared<Wording::Patterns>(english->patterns());
  for (auto& [id, pattern] : root.text_map("words")) {
    const auto known = patterns->find(id);
    if (known == patterns->end())
      root.refuse("template.unknown_reference", "words", {{"key", "words"}, {"id", id}, {"nearest", ""}});
    else if (arguments_of(known->second) != arguments_of(pattern))
      root.refuse("template.other_arguments", "words", {{"id", id}, {"language", std::string(language)}});
    else
      known->second = pattern;
  }
  return file.finish(Wording(std::move(style), std::move(patterns)));
}

Checked<Wording> load_wording(const TemplateSource& source, std::string_view language) {
  if (source.folder) return load_wording_strictly(source, language);
  auto style = load_style(source, language);
  if (!style) return style.problems();
  if (auto patterns = embedded_patterns(language)) return Wording(*style, std::move(patterns));
  return load_wording_strictly(source, language);
}

Checked<Wording> load_wording_strictly(const TemplateSource& source, std::string_view language) {
  Problems problems;
  const auto style = take(load_style(source, language), problems);
  auto patterns = std::make_shared<Wording::Patterns>();
  const auto languages = language_codes(source);
  for (const auto& path : template_paths(source, "messages"))
    append(problems, load_messages(source, path, language, languages, *patterns));
  if (!style || !problems.empty()) return problems;
  return Wording(*style, std::move(patterns));
}

}  // namespace vireo
