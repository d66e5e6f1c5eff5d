#include "app/desktop/pages/exercises/exercise_editor_view.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "core/actions/check_exercise.h"
#include "core/base/text.h"
#include "core/store/catalog/competency_file.h"
#include "core/store/catalog/exercise_draft_merge.h"
#include "core/store/catalog/exercise_file.h"

namespace vireo {
namespace {

constexpr std::string_view competency_prefix = "competency.";
constexpr std::string_view file_prefix = "file:";

bool is_typed(const EditorEntry& entry) {
  using Shape = EditorEntry::Shape;
  return entry.shape == Shape::text || entry.shape == Shape::lines || entry.shape == Shape::choice ||
         entry.shape == Shape::check;
}

/// Another id than the one that was copied.
std::string copied_id(const std::string& id, const TemplateSource& templates) {
  const auto known = exercise_ids(templates);
  for (int number = 2;; ++number) {
    const std::string proposed = id + "-" + std::to_string(number);
    if (std::find(known.begin(), known.end(), proposed) == known.end()) return proposed;
  }
}

}  // namespace

ExerciseEditorView::ExerciseEditorView(const Wording& wording, const Context& context)
    : outline(wording, [](const OutlineRow& row) { return row.number; }),
      problems(wording, [](const EditorProblem& row) { return row.number; }),
      wording_(wording),
      context_(context) {
  if (auto known = load_competencies(context.templates)) competencies_ = std::move(known).value();
  const auto word = [&](const char* id) { return wording.text(std::string("exercise_editor.") + id); };
  outline.text("part", word("outline"), &OutlineRow::title, 150);
  outline.status(
      "state", word("state"),
      [this](const OutlineRow& row) {
        return row.problems == 0
                   ? Status{wording_.text("exercise_editor.sound"), Tone::good}
                   : Status{wording_.text("exercise_editor.to_mend", {{"count", std::int64_t{row.problems}}}),
                            Tone::bad};
      },
      110);
  outline.stretch("part");
  problems.text("where", word("where"), &EditorProblem::where, 190);
  problems.text("what", word("what"), &EditorProblem::what, 320);
  problems.stretch("what");
  load_form();
}

std::vector<NamedValue> ExerciseEditorView::beginnings() const {
  std::vector<NamedValue> all{{"", wording_.text("exercise_editor.begin.new")}};
  for (std::size_t at = 0; at < offered_.size(); ++at)
    all.push_back(
        {std::string(file_prefix) + std::to_string(at),
         wording_.text("exercise_editor.begin.file", {{"file", offered_[at].filename().string()}})});
  for (const std::string& id : exercise_ids(context_.templates))
    if (const auto each = load_exercise_named(context_.templates, id))
      all.push_back({id, wording_.text("exercise_editor.begin.copy",
                                       {{"name", id + " · " + each->title.in(wording_.language())}})});
  return all;
}

std::string ExerciseEditorView::offer(const std::filesystem::path& file) {
  offered_.push_back(file);
  return std::string(file_prefix) + std::to_string(offered_.size() - 1);
}

Checked<Done> ExerciseEditorView::begin(const std::string& from) {
  for (std::size_t at = 0; at < offered_.size(); ++at)
    if (from == std::string(file_prefix) + std::to_string(at)) return open(offered_[at]);
  auto read = from.empty() ? starter_draft(context_.templates) : shipped_draft(context_.templates, from);
  if (!read) return read.problems();
  ReadDraft draft = std::move(read).value();
  if (!from.empty()) draft.draft.id = copied_id(draft.draft.id, context_.templates);
  take(std::move(draft), std::nullopt);
  return Done{};
}

Checked<Done> ExerciseEditorView::open(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  if (!in) return problem("file.unreadable", {file.string()});
  auto read = read_draft(file.filename().string(), bytes.str());
  if (!read) return read.problems();
  take(std::move(read).value(), file);
  return Done{};
}

void ExerciseEditorView::take(ReadDraft read, std::optional<std::filesystem::path> file) {
  draft_ = std::move(read.draft);
  has_comments_ = read.has_comments;
  original_ = std::move(read.source);
  file_ = std::move(file);
  // A copy is nowhere yet: leaving it loses nothing but a choice.
  saved_text_ = draft_text(draft_);
  variant_ = 0;
  choose("case");
}

Checked<std::string> ExerciseEditorView::save(const std::filesystem::path& file) {
  check();
  const std::string text = draft_text_over(draft_, original_);
  std::ofstream out(file, std::ios::binary);
  out.write(text.data(), static_cast<std::streamsize>(text.size()));
  out.close();
  if (!out) return problem("file.unwritable", {file.string()});
  file_ = file;
  saved_text_ = draft_text(draft_);
  original_ = text;
  const Arguments what{{"file", file.filename().string()},
                       {"count", static_cast<std::int64_t>(problems.row_count())}};
  return wording_.text(sound_ ? "exercise_editor.saved" : "exercise_editor.saved_unfinished", what);
}

bool ExerciseEditorView::changed() const {
  return draft_text(draft_) != saved_text_;
}

std::string ExerciseEditorView::file_name() const {
  if (file_) return file_->filename().string();
  std::string name = trimmed(draft_.id);
  // What file systems do not take in a name.
  std::replace_if(
      name.begin(), name.end(),
      [](char letter) { return std::string_view("/\\:*?\"<>|").find(letter) != std::string_view::npos; },
      '-');
  return (name.empty() ? wording_.text("exercise_editor.file_name") : name) + ".toml";
}

std::string ExerciseEditorView::title() const {
  const std::string& name = draft_.title.in(wording_.language());
  return draft_.id + (draft_.id.empty() || name.empty() ? "" : " · ") + name;
}

std::vector<std::string> ExerciseEditorView::remarks() const {
  auto all = kept_parts(draft_, wording_);
  if (has_comments_) all.push_back(wording_.text("exercise_editor.comments"));
  return all;
}

std::int64_t ExerciseEditorView::part_number() const {
  const auto parts = editor_parts(draft_);
  return std::find(parts.begin(), parts.end(), part_) - parts.begin();
}

void ExerciseEditorView::choose(const std::string& part) {
  const auto parts = editor_parts(draft_);
  part_ = std::find(parts.begin(), parts.end(), part) == parts.end() ? "case" : part;
  load_form();
  check();
}

std::vector<EditorEntry> ExerciseEditorView::entries() const {
  return editor_entries(draft_, part_, {competencies_, context_.templates}, wording_);
}

void ExerciseEditorView::load_form() {
  std::vector<std::string> fields;
  std::vector<std::pair<std::string, std::string>> values;
  for (const EditorEntry& each : entries()) {
    if (!is_typed(each)) continue;
    fields.push_back(each.path);
    std::string value;
    if (each.path.starts_with(competency_prefix)) {
      const auto& codes = draft_.competencies;
      const std::string code = each.path.substr(competency_prefix.size());
      value = std::find(codes.begin(), codes.end(), code) == codes.end() ? "" : "yes";
    } else if (const std::string* text = text_at(draft_, each.path)) {
      value = *text;
    }
    values.emplace_back(each.path, value);
  }
  form_ = std::make_unique<FormModel>(fields);
  form_->load(values);
  typed_ = form_->typed.connect([this](const std::string& path) { take_typed(path); });
}

void ExerciseEditorView::take_typed(const std::string& path) {
  const std::string& typed = form_->text(path);
  if (!path.starts_with(competency_prefix)) {
    if (std::string* text = text_at(draft_, path)) *text = typed;
    settle_sandbox(draft_, path, context_.templates);
    return;
  }
  // In the order of the course, whichever was ticked first.
  const std::string code = path.substr(competency_prefix.size());
  std::erase(draft_.competencies, code);
  if (typed.empty()) return;
  draft_.competencies.push_back(code);
  std::sort(draft_.competencies.begin(), draft_.competencies.end());
}

void ExerciseEditorView::add(const std::string& list) {
  const std::string member = add_part(draft_, list);
  // A new part is opened; a new member of the open part is shown in it.
  choose(member.empty() ? part_ : editor_part_of(member));
}

void ExerciseEditorView::remove(const std::string& member) {
  const auto number = part_number();
  const bool is_part = editor_part_of(member) == member;
  if (!remove_part(draft_, member)) return;
  const auto parts = editor_parts(draft_);
  const auto next =
      static_cast<std::size_t>(std::min<std::int64_t>(number, static_cast<std::int64_t>(parts.size()) - 1));
  choose(is_part ? parts[next] : part_);
}

bool ExerciseEditorView::can_move(bool up) const {
  ExerciseDraft copy = draft_;
  return is_member() && !move_part(copy, part_, up).empty();
}

void ExerciseEditorView::move(bool up) {
  const std::string moved = is_member() ? move_part(draft_, part_, up) : std::string();
  if (!moved.empty()) choose(moved);
}

/// In the editor's own words where the reader of files speaks of keys.
Problem ExerciseEditorView::spoken(const Problem& found) const {
  const std::string name = editor_label(found.place.field, wording_);
  Problem said = found;
  if (found.code() == "template.missing_key" || found.code() == "template.empty_text")
    said.message = {found.place.field == "field" ? "exercise_editor.no_answer" : "exercise_editor.missing",
                    {{"name", name}}};
  if (found.code() == "template.wrong_type") said.message = {"exercise_editor.no_number", {{"name", name}}};
  if (found.code() == "template.duplicate_id") said.message.id = "exercise_editor.name_twice";
  return said;
}

void ExerciseEditorView::check() {
  Problems found;
  sound_ = vireo::take(checked_draft(draft_), found);
  append(found, draft_warnings(draft_, context_.templates));
  if (sound_) append(found, check_exercise(*sound_, context_));
  const auto refuses = [](const Problem& each) { return each.severity != Severity::warning; };
  if (std::any_of(found.begin(), found.end(), refuses)) sound_.reset();
  for (Problem& each : found) each = spoken(each);
  form_->show(found, wording_);
  std::vector<EditorProblem> rows;
  for (const Problem& each : found) {
    const std::string& path = each.place.field;
    Problem without_place = each;
    without_place.place = {};
    rows.push_back({static_cast<std::int64_t>(rows.size()), path,
                    editor_part_title(draft_, editor_part_of(path), wording_) +
                        (path.empty() ? "" : " · " + editor_label(path, wording_)),
                    wording_.text(without_place), each.severity == Severity::warning});
  }
  problems.set(std::move(rows));
  show_outline(found);
}

void ExerciseEditorView::show_outline(const Problems& found) {
  std::vector<OutlineRow> rows;
  for (const std::string& part : editor_parts(draft_)) {
    const auto count = std::count_if(found.begin(), found.end(), [&](const Problem& each) {
      return editor_part_of(each.place.field) == part;
    });
    rows.push_back({static_cast<std::int64_t>(rows.size()), part, editor_part_title(draft_, part, wording_),
                    static_cast<int>(count)});
  }
  outline.set(std::move(rows));
}

}  // namespace vireo
