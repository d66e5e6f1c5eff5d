#pragma once
// Drafts of exercises from and to their files: read whatever their teacher left unfinished, written as the
// strict reader (exercise_file.h) takes them, checked by that very reader with each problem at the path of
// its entry. Used by the editor of exercises and `exercise new`.
#include <string>
#include <string_view>

#include "core/base/checked.h"
#include "core/store/catalog/template_source.h"
#include "core/training/exercise.h"
#include "core/training/exercise_draft.h"

namespace vireo {

struct ReadDraft {
  ExerciseDraft draft{};
  bool has_comments = false;  // kept by exercise_draft_merge.h alone
  std::string source{};       // what it was read from
};

/// Problems "template.unreadable" {reason}, "template.wrong_type" {key, wanted}: a table where a text should
/// be, or the reverse. What is missing, misspelt or not a number is read and told by checked_draft().
Checked<ReadDraft> read_draft(const std::string& name, std::string_view text);
/// Of the templates, by id; problem "exercise.unknown" {typed, nearest}.
Checked<ReadDraft> shipped_draft(const TemplateSource& source, const std::string& id);
/// What a new exercise begins with (templates/exercise_starter).
Checked<ReadDraft> starter_draft(const TemplateSource& source);

/// The file, whole: read_draft() of it gives the same draft.
std::string draft_text(const ExerciseDraft& draft);

/// The exercise, or every problem with its path in place.field ("field.0.expected"; empty: the whole file).
Checked<Exercise> checked_draft(const ExerciseDraft& draft);
/// Warning "exercise.id_is_shipped" {id} when the program has an exercise of that id: marks would be mixed.
Problems draft_warnings(const ExerciseDraft& draft, const TemplateSource& source);

}  // namespace vireo
