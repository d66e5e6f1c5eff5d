#include "core/training/readable_exercise.h"

#include <algorithm>

#include "core/base/text.h"

namespace vireo {
namespace {

std::optional<Expression> readable_formula(const std::string& text) {
  if (trimmed(text).empty()) return std::nullopt;
  auto read = parse_expression(text);
  return read ? std::optional(std::move(read).value()) : std::nullopt;
}

std::optional<ExerciseParameter> readable_figure(const DraftFigure& typed) {
  const auto value = parse_typed_decimal(typed.value);
  if (!value) return std::nullopt;
  ExerciseParameter figure{typed.name, *value, std::nullopt, !typed.percent.empty()};
  const auto from = parse_typed_decimal(typed.from);
  const auto to = parse_typed_decimal(typed.to);
  const auto step = parse_typed_decimal(typed.step);
  if (from && to && step && *step > Decimal() && *from <= *to) figure.range = {*from, *to, *step};
  return figure;
}

ExerciseField readable_field(const DraftField& typed) {
  ExerciseField field;
  field.id = typed.id;
  for (const auto& [name, kind] : draft_kinds())
    if (name == typed.kind) field.kind = kind;
  field.label = typed.label;
  if (const auto points = parse_typed_decimal(typed.points))
    field.points = static_cast<int>(std::clamp<std::int64_t>(points->at_places(0).value_or(0), 0, 100));
  for (const DraftOption& each : typed.choices)
    field.choices.push_back({each.id, each.text, {}, {}, readable_formula(each.when)});
  if (field.is_number()) {
    field.expected = readable_formula(typed.expected);
  } else {
    for (const std::string& each : split(typed.expected, ','))
      if (!trimmed(each).empty()) field.expected_choices.push_back(trimmed(each));
  }
  return field;
}

}  // namespace

Exercise readable_part(const ExerciseDraft& draft) {
  Exercise exercise;
  exercise.id = draft.id;
  exercise.title = draft.title;
  exercise.statement = draft.statement;
  exercise.solution = draft.solution;
  for (const DraftFigure& each : draft.figures)
    if (auto figure = readable_figure(each)) exercise.parameters.push_back(std::move(*figure));
  for (const DraftDerived& each : draft.derived)
    if (auto formula = readable_formula(each.formula))
      exercise.derived.push_back({each.name, std::move(*formula)});
  for (const DraftField& each : draft.fields) exercise.fields.push_back(readable_field(each));
  return exercise;
}

}  // namespace vireo
