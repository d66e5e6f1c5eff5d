#pragma once
// Grading: a trainee's answers against an exercise. A mistake is recognised by its number; an answer that
// follows rightly from an earlier wrong one keeps its points. Pure.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/training/exercise.h"
#include "core/training/table_grading.h"

namespace vireo {

enum class GradedState { right, followed, mistake, part, wrong, blank, unreadable };
std::string_view name_of(GradedState state);

struct GradedField {
  std::string id{};
  LocalText label{};  // as it was asked
  GradedState state = GradedState::blank;
  Decimal share{};   // of its points
  Decimal points{};  // earned, before hints
  int points_most = 0;
  std::string mistake{};  // its id
  LocalText feedback{};
  std::string answer{};           // as typed
  std::string expected{};         // canonical, of the standard way
  std::vector<GradedRow> rows{};  // of a table
};

/// Two cost nothing; each more takes a tenth of the points.
inline constexpr int free_hints = 2;

struct Grade {
  std::vector<GradedField> fields{};
  int hints = 0;
  Decimal points{};  // after hints, two decimals
  int points_most = 0;
  Decimal share{};        // four decimals
  bool passed = false;    // 60 % and more
  bool mastered = false;  // 85 % and more
};

/// `answers` by field as typed, in either language's way of writing; two hints are free, each more takes a
/// tenth.
Grade grade(const Exercise& exercise, const std::map<std::string, Decimal>& figures,
            const std::map<std::string, std::string>& answers, int hints);

/// "1 234,56 €", "12,5 %", "2026-04-30", "30/04/2026" as a number; nothing when it is none.
std::optional<Decimal> parse_answer(AnswerKind kind, std::string_view typed);

}  // namespace vireo
