#pragma once
// TomlFile and TomlTable: the strict reader of every template. It collects all that is wrong with a file,
// each with its line: a key nobody asked for is refused with the nearest known one, a missing key, a wrong
// type, a bare float (decimals are quoted strings). A loader asks for what it knows, then calls finish().
// toml++ stays behind this file.
//
//   TomlFile file(source, "charts/pcg.toml");
//   Chart chart{file.root().text("id"), ...};
//   return file.finish(std::move(chart));
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/checked.h"
#include "core/base/date.h"
#include "core/base/decimal.h"
#include "core/base/text.h"
#include "core/store/catalog/template_source.h"

namespace vireo {

struct TomlState;

/// A table of a file. Asking for a key makes it known. After a wrong or missing value the asker gets an empty
/// one and goes on: the problem is in the file's list and finish() will refuse.
class TomlTable {
 public:
  /// Where the key (or the table itself) stands.
  Place place(std::string_view key = {}) const;
  bool has(std::string_view key) const;

  std::string text(std::string_view key) const;
  Decimal decimal(std::string_view key) const;
  int integer(std::string_view key) const;
  Date date(std::string_view key) const;
  std::vector<std::string> texts(std::string_view key) const;
  TomlTable table(std::string_view key) const;
  std::vector<TomlTable> tables(std::string_view key) const;  // [[key]]

  std::optional<std::string> text_if(std::string_view key) const;
  std::optional<Decimal> decimal_if(std::string_view key) const;
  std::optional<int> integer_if(std::string_view key) const;
  std::optional<Date> date_if(std::string_view key) const;
  bool boolean_if(std::string_view key, bool otherwise) const;
  std::vector<std::string> texts_if(std::string_view key) const;
  std::optional<TomlTable> table_if(std::string_view key) const;
  std::vector<TomlTable> tables_if(std::string_view key) const;

  /// A value of a closed list: problem "template.unknown_value" names the nearest one.
  template <typename Value>
  Value one_of(std::string_view key, const std::vector<std::pair<std::string, Value>>& known) const {
    return named(key, text(key), known);
  }
  template <typename Value>
  std::optional<Value> one_of_if(std::string_view key,
                                 const std::vector<std::pair<std::string, Value>>& known) const {
    const auto found = text_if(key);
    return found ? std::optional<Value>(named(key, *found, known)) : std::nullopt;
  }
  template <typename Value>
  std::vector<Value> some_of(std::string_view key,
                             const std::vector<std::pair<std::string, Value>>& known) const {
    std::vector<Value> all;
    for (const auto& written : texts_if(key)) all.push_back(named(key, written, known));
    return all;
  }

  /// Every key written here, in the order of the file: for tables whose keys are names (message ids,
  /// languages).
  std::vector<std::string> keys() const;
  /// key -> text for all keys of this table.
  std::map<std::string, std::string> text_map() const;
  /// The same of the table under `key`, which must be there.
  std::map<std::string, std::string> text_map(std::string_view key) const { return table(key).text_map(); }

  /// A number, a boolean or a text as plain text, whatever it should be ("0.28", "12", "true"); nothing when
  /// the key is not there, a refusal when it is a list or a table. For editors, which check later.
  std::optional<std::string> plain_if(std::string_view key) const;
  /// The value as TOML, as it can be written behind "key = ".
  std::string written(std::string_view key) const;
  /// Whether it is a list of texts.
  bool has_texts(std::string_view key) const;

  /// Adds a problem of the loader's own, placed at the key.
  void refuse(std::string code, std::string_view key, Arguments arguments = {}) const;

 private:
  friend class TomlFile;
  TomlTable(std::shared_ptr<TomlState> state, const void* node) : state_(std::move(state)), node_(node) {}
  const void* node_of(std::string_view key) const;
  const void* required(std::string_view key) const;
  void refuse_type(std::string_view key, const void* node, const char* wanted) const;
  void refuse_value(std::string_view key, const std::string& written,
                    const std::vector<std::string>& known) const;

  template <typename Value>
  Value named(std::string_view key, const std::string& written,
              const std::vector<std::pair<std::string, Value>>& known) const {
    std::vector<std::string> names;
    for (const auto& [name, value] : known) {
      if (name == written) return value;
      names.push_back(name);
    }
    if (!written.empty()) refuse_value(key, written, names);
    return known.front().second;
  }

  std::shared_ptr<TomlState> state_;
  const void* node_;  // the toml++ table, or null after a problem was told
};

class TomlFile {
 public:
  /// Reads and parses; what is wrong then (missing, not TOML) is already in problems().
  TomlFile(const TemplateSource& source, std::string_view path);
  /// A text that came otherwise, under the name its problems shall give as their file.
  static TomlFile of_text(std::string name, std::string_view text);

  TomlTable root() const;
  /// All problems so far, with the unknown keys of every table, by line.
  Problems problems() const;
  /// `value`, or the refusal.
  template <typename T>
  Checked<T> finish(T value) const {
    auto found = problems();
    if (!found.empty()) return found;
    return value;
  }

 private:
  explicit TomlFile(std::string name);
  void parse(std::string_view text);

  std::shared_ptr<TomlState> state_;
};

}  // namespace vireo
