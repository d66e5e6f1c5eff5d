#pragma once
// ExerciseDraft: an exercise as its teacher types it, right or not yet: texts that stand in its file, which
// are read into an Exercise only when they are checked (core/store/catalog/exercise_draft_file.h). Every text
// has a path ("field.2.mistake.0.feedback.fr"), the name of its entry in a form and of its place in a
// problem. What a draft has no place for is kept as the file wrote it.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/checked.h"
#include "core/base/local_text.h"
#include "core/training/exercise.h"

namespace vireo {

/// A key of the file that is no part of a draft, and its value as TOML.
struct KeptPart {
  std::string key{};
  std::string toml{};
  friend bool operator==(const KeptPart&, const KeptPart&) = default;
};

struct DraftFigure {
  std::string name{};
  std::string value{};
  std::string from{};
  std::string to{};
  std::string step{};
  std::string percent{};  // "yes" or ""
  std::vector<KeptPart> kept{};
  friend bool operator==(const DraftFigure&, const DraftFigure&) = default;
};

struct DraftDerived {
  std::string name{};
  std::string formula{};
  std::vector<KeptPart> kept{};
  friend bool operator==(const DraftDerived&, const DraftDerived&) = default;
};

struct DraftOption {
  std::string id{};
  LocalText text{};
  std::string when{};  // it is the right one where this formula holds
  std::vector<KeptPart> kept{};
  friend bool operator==(const DraftOption&, const DraftOption&) = default;
};

struct DraftMistake {
  std::string when{};    // of a number
  std::string choice{};  // of a choice
  std::string tolerance{};
  std::string score{};
  LocalText feedback{};
  std::vector<KeptPart> kept{};
  friend bool operator==(const DraftMistake&, const DraftMistake&) = default;
};

struct DraftHint {
  LocalText text{};
  std::vector<KeptPart> kept{};
  friend bool operator==(const DraftHint&, const DraftHint&) = default;
};

struct DraftField {
  std::string id{};
  std::string kind{};
  LocalText label{};
  std::string points{};
  std::string expected{};  // a formula, a choice, or several parted by commas
  std::string tolerance{};
  std::string follow{};  // ids parted by commas
  std::string least_words{};
  std::string state{};  // read from the trainee's book ("balance 706")
  std::vector<DraftMistake> mistakes{};
  std::vector<DraftHint> hints{};
  std::vector<DraftOption> choices{};
  std::vector<KeptPart> kept{};
  friend bool operator==(const DraftField&, const DraftField&) = default;
};

struct DraftCaseFile {
  std::string name{};
  std::string text{};
  std::vector<KeptPart> kept{};
  friend bool operator==(const DraftCaseFile&, const DraftCaseFile&) = default;
};

struct ExerciseDraft {
  std::string id{};
  std::string version{};
  std::string country{};
  std::string regime{};
  std::string activity{};
  std::string address{};
  std::vector<std::pair<std::string, std::string>> identifiers{};
  std::string level{};
  std::vector<std::string> competencies{};
  LocalText title{};
  LocalText statement{};
  LocalText solution{};
  std::string screen{};
  std::string scored{};  // "" or "false"
  std::string attempts{};
  std::string minutes{};
  std::vector<DraftFigure> figures{};
  std::vector<DraftDerived> derived{};
  std::vector<DraftField> fields{};
  std::vector<DraftCaseFile> files{};
  std::vector<KeptPart> kept{};
  friend bool operator==(const ExerciseDraft&, const ExerciseDraft&) = default;
};

/// The kinds of answers a draft can hold whole; a field of another kind is kept as its file wrote it.
const std::vector<std::pair<std::string, AnswerKind>>& draft_kinds();
/// What a kind asks for: a formula, some of its choices, a number of words; foreign: no draft knows.
enum class DraftKind { number, choices, text, foreign };
DraftKind draft_kind(std::string_view kind);

/// The text at a path ("title.fr", "figure.0.value", "field.2.mistake.0.feedback.en"); null when nothing
/// stands there.
std::string* text_at(ExerciseDraft& draft, std::string_view path);

/// A new member of a list ("figure", "derived", "field", "file", "field.2.mistake", "field.2.hint",
/// "field.2.choice"): its path, or nothing when there is no such list.
std::string add_part(ExerciseDraft& draft, std::string_view list);
/// Takes the member out ("figure.0"); false when there is none.
bool remove_part(ExerciseDraft& draft, std::string_view member);
/// One place up or down; its new path, or nothing at the end of its list.
std::string move_part(ExerciseDraft& draft, std::string_view member, bool up);

/// "2000": this value for every trainee; "1500..2600/50": drawn anew for each. Problems
/// "exercise.figure_unknown" {typed, nearest}, "exercise.figure_wrong" {typed}.
Checked<Done> set_figure(ExerciseDraft& draft, std::string_view name, std::string_view typed);

}  // namespace vireo
