#include "core/store/catalog/toml_reader.h"

#include <toml++/toml.h>

#include <algorithm>
#include <cctype>
#include <limits>
#include <set>

namespace vireo {

struct TomlState {
  std::string file;
  toml::table root;
  bool parsed = false;
  Problems problems;
  std::map<const toml::table*, std::set<std::string, std::less<>>> asked;
};

namespace {

/// "a.b.c": each dot is a table in a table, and freeing those calls itself once for each.
constexpr int deepest_key = 50;
constexpr int most_quoted_dots = 60;

bool is_bare(char letter) {
  return std::isalnum(static_cast<unsigned char>(letter)) || letter == '_' || letter == '-';
}

/// Whether a line may hold a key of more tables than any file needs. Bare parts are counted where they follow
/// each other, dots beside quotes in all, as quotes may hide anything between them.
bool has_deep_key(std::string_view line) {
  int run = 0;
  int quoted = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char letter = line[at];
    if (letter == '.') {
      const auto before = at == 0 ? std::string_view::npos : line.find_last_not_of(" \t", at - 1);
      const auto after = line.find_first_not_of(" \t", at + 1);
      const char left = before == std::string_view::npos ? ' ' : line[before];
      const char right = after == std::string_view::npos ? ' ' : line[after];
      const auto is_quote = [](char each) { return each == '"' || each == '\''; };
      quoted += is_quote(left) || is_quote(right) ? 1 : 0;
      run = is_bare(left) && is_bare(right) ? run + 1 : 0;
    } else if (!is_bare(letter) && letter != ' ' && letter != '\t') {
      run = 0;
    }
    if (run > deepest_key || quoted > most_quoted_dots) return true;
  }
  return false;
}

/// From 1; 0 when there is none.
int line_of_deep_key(std::string_view text) {
  int number = 0;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    ++number;
    if (has_deep_key(text.substr(from, end - from))) return number;
    from = end + 1;
  }
  return 0;
}

const toml::node* as_node(const void* node) {
  return static_cast<const toml::node*>(node);
}
const toml::table* as_table(const void* node) {
  return node ? as_node(node)->as_table() : nullptr;
}

int line_of(const toml::source_region& region) {
  return static_cast<int>(region.begin.line);
}

/// The known keys worth naming beside a wrong one: the nearest, or all of them when none is near.
std::string nearest_or_all(std::string_view word, const std::vector<std::string>& known) {
  if (auto near = nearest(word, known); !near.empty()) return near;
  std::string all;
  for (const auto& name : known) all += (all.empty() ? "" : ", ") + name;
  return all;
}

void refuse_unknown_keys(const TomlState& state, const toml::table& table, Problems& problems) {
  const auto asked = state.asked.find(&table);
  const std::vector<std::string> known =
      asked == state.asked.end() ? std::vector<std::string>{}
                                 : std::vector<std::string>(asked->second.begin(), asked->second.end());
  for (const auto& [key, node] : table) {
    if (std::find(known.begin(), known.end(), key.str()) != known.end()) continue;
    const std::string name(key.str());
    problems.push_back(problem("template.unknown_key", {state.file, line_of(key.source()), name},
                               {{"key", name}, {"nearest", nearest_or_all(name, known)}}));
  }
}

std::optional<Date> date_in(const toml::node& node) {
  if (const auto* civil = node.as_date())
    return Date::of(civil->get().year, civil->get().month, civil->get().day);
  if (const auto* text = node.as_string()) return Date::parse(text->get());
  return std::nullopt;
}

}  // namespace

Place TomlTable::place(std::string_view key) const {
  const auto* table = as_table(node_);
  if (!table) return {state_->file, 0, std::string(key)};
  if (const auto found = table->find(key); found != table->cend())
    return {state_->file, line_of(found->first.source()), std::string(key)};
  return {state_->file, line_of(table->source()), std::string(key)};
}

const void* TomlTable::node_of(std::string_view key) const {
  const auto* table = as_table(node_);
  if (!table) return nullptr;
  state_->asked[table].emplace(key);
  return table->get(key);
}

const void* TomlTable::required(std::string_view key) const {
  const void* node = node_of(key);
  if (!node && node_) refuse("template.missing_key", key, {{"key", std::string(key)}});
  return node;
}

void TomlTable::refuse(std::string code, std::string_view key, Arguments arguments) const {
  state_->problems.push_back(problem(std::move(code), place(key), std::move(arguments)));
}

void TomlTable::refuse_type(std::string_view key, const void* node, const char* wanted) const {
  const std::string name(key);
  if (as_node(node)->is_floating_point()) {
    refuse("template.bare_float", key, {{"key", name}});
  } else {
    refuse("template.wrong_type", key, {{"key", name}, {"wanted", Argument::term(wanted)}});
  }
}

void TomlTable::refuse_value(std::string_view key, const std::string& written,
                             const std::vector<std::string>& known) const {
  refuse("template.unknown_value", key,
         {{"key", std::string(key)}, {"value", written}, {"nearest", nearest_or_all(written, known)}});
}

bool TomlTable::has(std::string_view key) const {
  return node_of(key) != nullptr;
}

std::optional<std::string> TomlTable::text_if(std::string_view key) const {
  const void* node = node_of(key);
  if (!node) return std::nullopt;
  const auto* text = as_node(node)->as_string();
  if (!text) {
    refuse_type(key, node, "template.type.text");
  } else if (text->get().empty()) {
    refuse("template.empty_text", key, {{"key", std::string(key)}});
  } else {
    return text->get();
  }
  return std::string();
}

std::optional<Decimal> TomlTable::decimal_if(std::string_view key) const {
  const void* node = node_of(key);
  if (!node) return std::nullopt;
  const auto* text = as_node(node)->as_string();
  const auto value = text ? Decimal::parse(text->get()) : std::nullopt;
  if (!value) refuse_type(key, node, "template.type.decimal");
  return value.value_or(Decimal{});
}

std::optional<int> TomlTable::integer_if(std::string_view key) const {
  const void* node = node_of(key);
  if (!node) return std::nullopt;
  const auto* number = as_node(node)->as_integer();
  const bool fits = number && number->get() >= std::numeric_limits<int>::min() &&
                    number->get() <= std::numeric_limits<int>::max();
  if (fits) return static_cast<int>(number->get());
  refuse_type(key, node, "template.type.integer");
  return 0;
}

std::optional<Date> TomlTable::date_if(std::string_view key) const {
  const void* node = node_of(key);
  if (!node) return std::nullopt;
  const auto value = date_in(*as_node(node));
  if (!value) refuse("template.bad_date", key, {{"key", std::string(key)}});
  return value.value_or(Date{});
}

bool TomlTable::boolean_if(std::string_view key, bool otherwise) const {
  const void* node = node_of(key);
  if (!node) return otherwise;
  if (const auto* value = as_node(node)->as_boolean()) return value->get();
  refuse_type(key, node, "template.type.boolean");
  return otherwise;
}

std::vector<std::string> TomlTable::texts_if(std::string_view key) const {
  std::vector<std::string> all;
  const void* node = node_of(key);
  if (!node) return all;
  const auto* list = as_node(node)->as_array();
  const bool only_texts = list && std::all_of(list->begin(), list->end(),
                                              [](const toml::node& item) { return item.is_string(); });
  if (!only_texts) {
    refuse_type(key, node, "template.type.texts");
    return all;
  }
  for (const auto& item : *list) all.push_back(item.as_string()->get());
  return all;
}

std::optional<TomlTable> TomlTable::table_if(std::string_view key) const {
  const void* node = node_of(key);
  if (!node) return std::nullopt;
  const auto* found = as_table(node);
  if (!found) refuse_type(key, node, "template.type.table");
  return TomlTable(state_, static_cast<const toml::node*>(found));
}

std::vector<TomlTable> TomlTable::tables_if(std::string_view key) const {
  std::vector<TomlTable> all;
  const void* node = node_of(key);
  if (!node) return all;
  const auto* list = as_node(node)->as_array();
  const bool only_tables =
      list && std::all_of(list->begin(), list->end(), [](const toml::node& item) { return item.is_table(); });
  if (!only_tables) {
    refuse_type(key, node, "template.type.tables");
    return all;
  }
  for (const auto& item : *list) all.push_back(TomlTable(state_, &item));
  return all;
}

std::string TomlTable::text(std::string_view key) const {
  return required(key) ? text_if(key).value_or("") : std::string();
}
Decimal TomlTable::decimal(std::string_view key) const {
  return required(key) ? decimal_if(key).value_or(Decimal{}) : Decimal{};
}
int TomlTable::integer(std::string_view key) const {
  return required(key) ? integer_if(key).value_or(0) : 0;
}
Date TomlTable::date(std::string_view key) const {
  return required(key) ? date_if(key).value_or(Date{}) : Date{};
}
std::vector<std::string> TomlTable::texts(std::string_view key) const {
  return required(key) ? texts_if(key) : std::vector<std::string>{};
}
TomlTable TomlTable::table(std::string_view key) const {
  return required(key) ? *table_if(key) : TomlTable(state_, nullptr);
}
std::vector<TomlTable> TomlTable::tables(std::string_view key) const {
  return required(key) ? tables_if(key) : std::vector<TomlTable>{};
}

std::vector<std::string> TomlTable::keys() const {
  std::vector<std::pair<toml::source_position, std::string>> found;
  if (const auto* table = as_table(node_))
    for (const auto& [key, node] : *table) found.emplace_back(key.source().begin, std::string(key.str()));
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> names;
  for (auto& [position, name] : found) {
    state_->asked[as_table(node_)].emplace(name);
    names.push_back(std::move(name));
  }
  return names;
}

std::map<std::string, std::string> TomlTable::text_map() const {
  std::map<std::string, std::string> all;
  for (const auto& key : keys()) all[key] = text(key);
  return all;
}

TomlFile::TomlFile(std::string name) : state_(std::make_shared<TomlState>()) {
  state_->file = std::move(name);
}

TomlFile::TomlFile(const TemplateSource& source, std::string_view path) : TomlFile(std::string(path)) {
  if (const auto text = template_text(source, path))
    parse(*text);
  else
    state_->problems.push_back(
        problem("template.missing_file", {state_->file, 0, {}}, {{"path", state_->file}}));
}

TomlFile TomlFile::of_text(std::string name, std::string_view text) {
  TomlFile file(std::move(name));
  file.parse(text);
  return file;
}

void TomlFile::parse(std::string_view text) {
  if (const int line = line_of_deep_key(text); line > 0) {
    state_->problems.push_back(problem("template.too_deep", {state_->file, line, {}}));
    return;
  }
  try {
    state_->root = toml::parse(text, state_->file);
    state_->parsed = true;
  } catch (const toml::parse_error& error) {
    state_->problems.push_back(problem("template.unreadable", {state_->file, line_of(error.source()), {}},
                                       {{"reason", std::string(error.description())}}));
  }
}

TomlTable TomlFile::root() const {
  return TomlTable(state_, state_->parsed ? static_cast<const toml::node*>(&state_->root) : nullptr);
}

Problems TomlFile::problems() const {
  Problems all = state_->problems;
  for (const auto& [table, asked] : state_->asked) refuse_unknown_keys(*state_, *table, all);
  std::stable_sort(all.begin(), all.end(),
                   [](const Problem& a, const Problem& b) { return a.place.line < b.place.line; });
  return all;
}

}  // namespace vireo
