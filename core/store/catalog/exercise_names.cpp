#include "core/store/catalog/exercise_names.h"

namespace vireo {
namespace {

constexpr std::size_t longest_formula = 400;

}  // namespace

void ExerciseNames::know(const TomlTable& row, const std::string& name) {
  if (!names_.insert(name).second) row.refuse("template.duplicate_id", "name", {{"id", name}});
}

void ExerciseNames::check(const TomlTable& row, std::string_view key, const Expression& expression) const {
  if (expression.operation == Operation::name && !names_.contains(expression.name))
    row.refuse("exercise.name_unknown", key, {{"name", expression.name}});
  for (const Expression& each : expression.of) check(row, key, each);
}

std::optional<Expression> ExerciseNames::read_formula(const TomlTable& row, std::string_view key) const {
  return formula_of(row, key, row.text(key));
}

std::optional<Expression> ExerciseNames::formula_of(const TomlTable& row, std::string_view key,
                                                    const std::string& text) const {
  if (text.empty()) return std::nullopt;
  if (text.size() > longest_formula) {
    row.refuse("exercise.too_long", key);
    return std::nullopt;
  }
  auto read = parse_expression(text);
  if (!read) {
    row.refuse("exercise.formula_wrong", key, {{"formula", text}});
    return std::nullopt;
  }
  check(row, key, *read);
  return *read;
}

}  // namespace vireo
