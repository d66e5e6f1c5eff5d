#pragma once
// What the editor of exercises asks for each part of an exercise: its entries in order, with their words. No
// widget; exercise_editor_view.h gives them to the window, which draws them one below the other.
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/model/named_value.h"
#include "app/desktop/pages/exercises/sandbox_offers.h"
#include "core/base/wording.h"
#include "core/training/competency.h"
#include "core/training/exercise_draft.h"

namespace vireo {

struct EditorEntry {
  enum class Shape { heading, text, lines, choice, check, remark, add, remove };
  Shape shape = Shape::text;
  std::string path{};   // of the text in the draft; of the list that grows, or the member that goes
  std::string label{};  // worded
  std::vector<NamedValue> options{};  // of a choice
  int lines = 1;
};

/// A part of the outline: "case", "texts", "sandbox", "figure.0", "derived.0", "field.0".
std::vector<std::string> editor_parts(const ExerciseDraft& draft);
/// The part whose form has this path; "case" for what belongs to no other.
std::string editor_part_of(std::string_view path);
/// "Réponse · hourly"
std::string editor_part_title(const ExerciseDraft& draft, const std::string& part, const Wording& wording);
/// What an entry is called: "Énoncé en français"; a key the editor has no word for as it is.
std::string editor_label(std::string_view path, const Wording& wording);

/// What the entries of some parts choose from.
struct EditorKnowledge {
  const std::vector<Competency>& competencies;
  const TemplateSource& templates;
};
std::vector<EditorEntry> editor_entries(const ExerciseDraft& draft, const std::string& part,
                                        const EditorKnowledge& knowledge, const Wording& wording);
/// What stays as the file has it because no form shows it, each as a sentence.
std::vector<std::string> kept_parts(const ExerciseDraft& draft, const Wording& wording);

}  // namespace vireo
