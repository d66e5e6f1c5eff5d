#pragma once
// The names that a formula or a text of an exercise may use so far, and its formulas read against them. Used
// by the readers of exercise files alone.
#include <optional>
#include <set>
#include <string>

#include "core/formula/expression.h"
#include "core/store/catalog/toml_reader.h"

namespace vireo {

class ExerciseNames {
 public:
  bool contains(const std::string& name) const { return names_.contains(name); }
  /// Problem "template.duplicate_id" when it stands already.
  void know(const TomlTable& row, const std::string& name);
  /// For the formulas of one table only.
  void lend(const std::string& name) { names_.insert(name); }
  void take_back(const std::string& name) { names_.erase(name); }

  /// Problems "exercise.too_long", "exercise.formula_wrong" {formula}, "exercise.name_unknown" {name}.
  /// Nothing for an empty text.
  std::optional<Expression> read_formula(const TomlTable& row, std::string_view key) const;
  std::optional<Expression> formula_of(const TomlTable& row, std::string_view key,
                                       const std::string& text) const;

 private:
  void check(const TomlTable& row, std::string_view key, const Expression& expression) const;

  std::set<std::string> names_{};
};

}  // namespace vireo
