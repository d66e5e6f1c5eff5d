#include "core/store/catalog/toml_text.h"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <sstream>

#include "core/store/catalog/toml_reader.h"

namespace vireo {
namespace {

std::string escaped(char letter) {
  switch (letter) {
    case '\\':
      return "\\\\";
    case '\r':
      return "\\r";
    case '\b':
      return "\\b";
    case '\f':
      return "\\f";
    default:
      break;
  }
  if (static_cast<unsigned char>(letter) >= 0x20 && letter != 0x7F) return std::string(1, letter);
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(letter);
  return std::string("\\u00") + digits[byte >> 4] + digits[byte & 15];
}

std::vector<toml::key> keys_as_written(const toml::table& table) {
  std::vector<toml::key> keys;
  for (const auto& [key, each] : table) keys.push_back(key);
  std::stable_sort(keys.begin(), keys.end(), [](const toml::key& a, const toml::key& b) {
    return a.source().begin < b.source().begin;
  });
  return keys;
}

std::string value_text(const toml::node& node) {
  if (const auto* text = node.as_string()) return toml_quoted(text->get());
  if (const auto* list = node.as_array()) {
    if (!list->empty() && list->is_homogeneous(toml::node_type::table)) {
      std::vector<std::string> tables;
      for (const auto& each : *list) tables.push_back(value_text(each));
      return toml_tables(tables);
    }
    std::string all;
    for (const auto& each : *list) all += (all.empty() ? "" : ", ") + value_text(each);
    return "[" + all + "]";
  }
  if (const auto* table = node.as_table()) {
    std::vector<std::pair<std::string, std::string>> entries;
    for (const toml::key& key : keys_as_written(*table))
      entries.emplace_back(key.str(), value_text(*table->get(key)));
    return toml_table(entries);
  }
  std::ostringstream written;
  node.visit([&](const auto& value) { written << value; });
  return written.str();
}

}  // namespace

std::string toml_quoted(std::string_view text) {
  const bool several_lines = text.find('\n') != std::string_view::npos;
  std::string quoted = several_lines ? "\"\"\"\n" : "\"";
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char letter = text[at];
    // Between triple quotes only a quote before another, or at the end, would close them.
    const bool closes = !several_lines || at + 1 == text.size() || text[at + 1] == '"';
    if (letter == '"')
      quoted += closes ? "\\\"" : "\"";
    else if (letter == '\n' || letter == '\t')
      quoted += letter == '\t' ? "\\t" : "\n";
    else
      quoted += escaped(letter);
  }
  return quoted + (several_lines ? "\"\"\"" : "\"");
}

std::string toml_key(std::string_view key) {
  const bool bare = !key.empty() && std::all_of(key.begin(), key.end(), [](unsigned char letter) {
    return (letter < 0x80 && std::isalnum(letter)) || letter == '-' || letter == '_';
  });
  if (bare) return std::string(key);
  // A quoted key stands on one line.
  std::string quoted = "\"";
  for (const char letter : key)
    quoted += letter == '"' ? "\\\"" : letter == '\n' ? "\\n" : letter == '\t' ? "\\t" : escaped(letter);
  return quoted + "\"";
}

std::string toml_texts(const std::vector<std::string>& all) {
  std::string written;
  for (const std::string& each : all) written += (written.empty() ? "" : ", ") + toml_quoted(each);
  return "[" + written + "]";
}

std::string toml_words(const LocalText& words) {
  std::vector<std::pair<std::string, std::string>> entries;
  const auto add = [&](const std::string& language, const std::string& text) {
    if (!text.empty()) entries.emplace_back(language, toml_quoted(text));
  };
  for (const char* first : {"fr", "en"})
    if (const auto found = words.by_language.find(first); found != words.by_language.end())
      add(found->first, found->second);
  for (const auto& [language, text] : words.by_language)
    if (language != "fr" && language != "en") add(language, text);
  return toml_table(entries);
}

std::string toml_table(const std::vector<std::pair<std::string, std::string>>& entries) {
  std::string all;
  for (const auto& [key, value] : entries) all += (all.empty() ? "" : ", ") + toml_key(key) + " = " + value;
  return all.empty() ? "{}" : "{ " + all + " }";
}

std::string toml_tables(const std::vector<std::string>& tables) {
  std::string all = "[\n";
  for (const std::string& each : tables) all += "  " + each + ",\n";
  return all + "]";
}

std::optional<std::string> TomlTable::plain_if(std::string_view key) const {
  const auto* node = static_cast<const toml::node*>(node_of(key));
  if (!node) return std::nullopt;
  if (const auto* text = node->as_string()) return text->get();
  if (!node->is_array() && !node->is_table()) return value_text(*node);
  refuse_type(key, node, "template.type.text");
  return std::nullopt;
}

std::string TomlTable::written(std::string_view key) const {
  const auto* node = static_cast<const toml::node*>(node_of(key));
  return node ? value_text(*node) : std::string();
}

bool TomlTable::has_texts(std::string_view key) const {
  const auto* node = static_cast<const toml::node*>(node_of(key));
  const auto* list = node ? node->as_array() : nullptr;
  return list &&
         std::all_of(list->begin(), list->end(), [](const toml::node& each) { return each.is_string(); });
}

}  // namespace vireo
