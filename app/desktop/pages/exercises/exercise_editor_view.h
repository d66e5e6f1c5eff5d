#pragma once
// ExerciseEditorView: an exercise being written by its teacher: which part is open, what is typed, what is
// wrong with it and where, how it looks to a trainee. No widget; shown by exercise_editor_frame.h.
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/model/form_model.h"
#include "app/desktop/model/table_of.h"
#include "app/desktop/pages/exercises/editor_entries.h"
#include "core/actions/context.h"
#include "core/store/catalog/exercise_draft_file.h"

namespace vireo {

struct OutlineRow {
  std::int64_t number = 0;  // place in the outline
  std::string part{};
  std::string title{};  // worded
  int problems = 0;
};

struct EditorProblem {
  std::int64_t number = 0;
  std::string path{};   // of its entry; empty: the whole file
  std::string where{};  // worded, as all that follows
  std::string what{};
  bool is_warning = false;
};

struct PreviewAnswer {
  std::string question{};
  std::string expected{};               // worded; a dash when it cannot be reckoned yet
  std::string points{};                 // worded
  std::vector<std::string> mistakes{};  // "34 560 : …" what each recognised mistake gives
};

struct ExercisePreview {
  std::string title{};
  std::string variant{};  // whose figures these are
  std::string statement{};
  std::vector<PreviewAnswer> answers{};
  std::string points{};  // "6 points"
};

class ExerciseEditorView {
 public:
  ExerciseEditorView(const Wording& wording, const Context& context);

  /// What an exercise can begin with: "" a new one, the files offered, then each of the program's by id.
  std::vector<NamedValue> beginnings() const;
  /// A file joins them; the value that stands for it.
  std::string offer(const std::filesystem::path& file);
  /// Problems of starter_draft(), shipped_draft(), open().
  Checked<Done> begin(const std::string& from);
  /// Problems of read_draft(), "file.unreadable".
  Checked<Done> open(const std::filesystem::path& file);
  /// Writes it, sound or not: what is to mend is told. Problem "file.unwritable".
  Checked<std::string> save(const std::filesystem::path& file);
  bool changed() const;
  const std::optional<std::filesystem::path>& file() const { return file_; }
  std::string file_name() const;  // "E02-2.toml"
  std::string title() const;      // "E02-2 · Fixer son tarif"
  /// What a person should know of the file just opened: what stays as it is, comments that would go.
  std::vector<std::string> remarks() const;

  const std::string& part() const { return part_; }
  std::int64_t part_number() const;
  void choose(const std::string& part);
  /// The part whose form has this entry is opened.
  void go_to(const std::string& path) { choose(editor_part_of(path)); }
  /// A new one for each part that is opened.
  FormModel& form() { return *form_; }
  std::vector<EditorEntry> entries() const;
  /// Whether typing there changes which entries there are (its kind, the sandbox's country).
  bool reshapes(const std::string& path) const {
    return path.ends_with(".kind") || path == "country" || path == "regime";
  }

  void add(const std::string& list);
  /// A whole part, or a member of the open one.
  void remove(const std::string& member);
  bool can_move(bool up) const;
  void move(bool up);
  bool is_member() const { return part_.find('.') != std::string::npos; }

  /// Reads again what is typed: outline, problems and the form's errors follow.
  void check();
  const std::optional<Exercise>& sound() const { return sound_; }

  /// The exercise as a trainee sees it; figures drawn anew for each `variant` (0: as they are written).
  ExercisePreview preview() const;
  void draw_another() { ++variant_; }
  void draw_none() { variant_ = 0; }

  TableOf<OutlineRow> outline;
  TableOf<EditorProblem> problems;

 private:
  void take(ReadDraft read, std::optional<std::filesystem::path> file);
  void load_form();
  void take_typed(const std::string& path);
  Problem spoken(const Problem& found) const;
  void show_outline(const Problems& found);
  std::vector<std::string> mistakes_of(const ExerciseField& field, const Exercise& shown) const;

  const Wording& wording_;
  Context context_;
  std::vector<Competency> competencies_{};
  ExerciseDraft draft_{};
  std::vector<std::filesystem::path> offered_{};
  bool has_comments_ = false;
  std::string original_{};  // the file as it stands, or as it was copied
  std::string saved_text_{};
  std::optional<std::filesystem::path> file_{};
  std::string part_ = "case";
  std::unique_ptr<FormModel> form_{};
  Connection typed_{};
  std::optional<Exercise> sound_{};
  int variant_ = 0;
};

}  // namespace vireo
