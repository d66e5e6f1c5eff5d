#include <algorithm>

#include "app/desktop/pages/exercises/editor_entries.h"
#include "core/base/text.h"

namespace vireo {
namespace {

using Shape = EditorEntry::Shape;

std::size_t number_in(std::string_view part) {
  return static_cast<std::size_t>(std::stoul(split(part, '.').at(1)));
}

/// Makes the entries of one part, one after the other.
class EntryList {
 public:
  EntryList(const ExerciseDraft& draft, const Wording& wording) : draft_(draft), wording_(wording) {}

  std::string word(const std::string& id, const Arguments& arguments = {}) const {
    return wording_.text("exercise_editor." + id, arguments);
  }
  void add(Shape shape, const std::string& path, const std::string& label = {}, int lines = 1) {
    all_.push_back({shape, path, label.empty() ? editor_label(path, wording_) : label, {}, lines});
  }
  void heading(const std::string& label) { all_.push_back({Shape::heading, {}, label, {}, 1}); }
  void remark(const std::string& text) { all_.push_back({Shape::remark, {}, text, {}, 1}); }
  void in_both(const std::string& path, int lines = 1) {
    for (const char* language : {".fr", ".en"})
      add(lines > 1 ? Shape::lines : Shape::text, path + language, {}, lines);
  }
  void choice(const std::string& path, std::vector<NamedValue> options, const std::string& label = {}) {
    add(Shape::choice, path, label);
    all_.back().options = std::move(options);
  }
  std::vector<EditorEntry> taken() && { return std::move(all_); }

  void of_case(const std::vector<Competency>& competencies) {
    for (const std::string& each : kept_parts(draft_, wording_)) remark(each);
    add(Shape::text, "id");
    in_both("title");
    choice("level",
           {{"1", word("level.1")}, {"2", word("level.2")}, {"3", word("level.3")}, {"4", word("level.4")}});
    add(Shape::text, "minutes");
    add(Shape::text, "attempts");
    heading(word("competencies"));
    for (const Competency& each : competencies)
      add(Shape::check, "competency." + each.code, each.code + " · " + each.name.in(wording_.language()));
    for (const std::string& code : draft_.competencies)
      if (std::none_of(competencies.begin(), competencies.end(),
                       [&](const Competency& known) { return known.code == code; }))
        add(Shape::check, "competency." + code, code);
  }

  void of_texts() {
    remark(word("places", {{"names", names_before(draft_.fields.size(), "{{", "}}")}}));
    in_both("statement", 7);
    in_both("solution", 5);
  }

  void of_sandbox(const SandboxOffers& offers) {
    remark(word("sandbox.about"));
    choice("country", offers.countries);
    choice("regime", offers.regimes);
    if (!offers.activities.empty()) choice("activity", offers.activities);
    for (const SandboxOffers::Number& each : offers.numbers)
      add(Shape::text, "identifiers." + each.kind, each.label);
    add(Shape::text, "address");
    choice("screen", offers.screens);
    heading(word("files"));
    remark(word("files.about", {{"mark", "{{day 3}}"}}));
    for (std::size_t at = 0; at < draft_.files.size(); ++at) {
      const std::string path = "file." + std::to_string(at);
      add(Shape::text, path + ".name");
      add(Shape::lines, path + ".text", {}, 6);
      add(Shape::remove, path, word("file.remove", {{"number", static_cast<std::int64_t>(at + 1)}}));
    }
    add(Shape::add, "file", word("file.add"));
  }

  void of_figure(const std::string& part) {
    remark(word("figure.about"));
    for (const char* each : {".name", ".value"}) add(Shape::text, part + each);
    add(Shape::check, part + ".percent");
    heading(word("figure.range"));
    remark(word("figure.range.about"));
    for (const char* each : {".from", ".to", ".step"}) add(Shape::text, part + each);
  }

  void of_derived(const std::string& part) {
    remark(word("derived.about"));
    remark(word("formula.about", {{"names", names_before(0, "", "")}}));
    for (const char* each : {".name", ".formula"}) add(Shape::text, part + each);
  }

  void of_field(const std::string& part) {
    const std::size_t at = number_in(part);
    const DraftField& field = draft_.fields.at(at);
    const DraftKind kind = draft_kind(field.kind);
    if (kind == DraftKind::foreign) remark(word("kept.kind", {{"kind", field.kind}}));
    add(Shape::text, part + ".id");
    in_both(part + ".label");
    if (kind != DraftKind::foreign) choice(part + ".kind", kinds());
    add(Shape::text, part + ".points");
    if (kind == DraftKind::number) {
      heading(word("expected"));
      remark(word("formula.about", {{"names", names_before(at, "", "")}}));
      for (const char* each : {".expected", ".tolerance", ".follow"}) add(Shape::text, part + each);
      heading(word("state_read"));
      remark(word("state_read.about", {{"names", state_names()}}));
      add(Shape::text, part + ".state");
    } else if (kind == DraftKind::choices) {
      of_choices(part, field);
    } else if (kind == DraftKind::text) {
      add(Shape::text, part + ".least_words");
    }
    if (kind == DraftKind::number || kind == DraftKind::choices) of_mistakes(part, field, kind);
    if (kind != DraftKind::foreign) of_hints(part, field);
  }

 private:
  static std::string state_names() {
    std::string all;
    for (const auto& [name, figure] : state_figures()) all += (all.empty() ? "" : ", ") + name;
    return all;
  }
  std::vector<NamedValue> kinds() const {
    std::vector<NamedValue> all;
    for (const auto& [name, kind] : draft_kinds()) all.push_back({name, word("kind." + name)});
    return all;
  }
  static std::vector<NamedValue> choices_of(const DraftField& field, const Wording& wording) {
    std::vector<NamedValue> all;
    for (const DraftOption& each : field.choices)
      all.push_back({each.id, each.id + " · " + each.text.in(wording.language())});
    return all;
  }
  /// Figures, values and the answers above: what a formula may name.
  std::string names_before(std::size_t field, const std::string& before, const std::string& after) const {
    std::string all;
    const auto name = [&](const std::string& each) {
      if (!each.empty()) all += (all.empty() ? "" : ", ") + before + each + after;
    };
    for (const DraftFigure& each : draft_.figures) name(each.name);
    for (const DraftDerived& each : draft_.derived) name(each.name);
    for (std::size_t at = 0; at < field && at < draft_.fields.size(); ++at) name(draft_.fields[at].id);
    return all;
  }

  void of_choices(const std::string& part, const DraftField& field) {
    const bool decided = std::any_of(field.choices.begin(), field.choices.end(),
                                     [](const DraftOption& each) { return !each.when.empty(); });
    heading(word("choices"));
    for (std::size_t at = 0; at < field.choices.size(); ++at) {
      const std::string path = part + ".choice." + std::to_string(at);
      add(Shape::text, path + ".id");
      in_both(path + ".text");
      if (decided) add(Shape::text, path + ".when");
      add(Shape::remove, path, word("choice.remove", {{"number", static_cast<std::int64_t>(at + 1)}}));
    }
    add(Shape::add, part + ".choice", word("choice.add"));
    if (decided)
      add(Shape::text, part + ".follow");
    else if (field.kind == "choice")
      choice(part + ".expected", choices_of(field, wording_), word("expected.one"));
    else
      add(Shape::text, part + ".expected",
          word(field.kind == "order" ? "expected.order" : "expected.several"));
  }

  void of_mistakes(const std::string& part, const DraftField& field, DraftKind kind) {
    heading(word("mistakes"));
    remark(word(kind == DraftKind::number ? "mistakes.about" : "mistakes.about_choice"));
    for (std::size_t at = 0; at < field.mistakes.size(); ++at) {
      const std::string path = part + ".mistake." + std::to_string(at);
      if (kind == DraftKind::number)
        add(Shape::text, path + ".when");
      else
        choice(path + ".choice", choices_of(field, wording_));
      if (kind == DraftKind::number) add(Shape::text, path + ".tolerance");
      add(Shape::text, path + ".score");
      in_both(path + ".feedback", 2);
      add(Shape::remove, path, word("mistake.remove", {{"number", static_cast<std::int64_t>(at + 1)}}));
    }
    add(Shape::add, part + ".mistake", word("mistake.add"));
  }

  void of_hints(const std::string& part, const DraftField& field) {
    heading(word("hints"));
    for (std::size_t at = 0; at < field.hints.size(); ++at) {
      const std::string path = part + ".hint." + std::to_string(at);
      in_both(path + ".text", 2);
      add(Shape::remove, path, word("hint.remove", {{"number", static_cast<std::int64_t>(at + 1)}}));
    }
    add(Shape::add, part + ".hint", word("hint.add"));
  }

  const ExerciseDraft& draft_;
  const Wording& wording_;
  std::vector<EditorEntry> all_{};
};

}  // namespace

std::vector<std::string> editor_parts(const ExerciseDraft& draft) {
  std::vector<std::string> all{"case", "texts", "sandbox"};
  const auto add = [&](const char* list, std::size_t count) {
    for (std::size_t at = 0; at < count; ++at) all.push_back(list + std::to_string(at));
  };
  add("figure.", draft.figures.size());
  add("derived.", draft.derived.size());
  add("field.", draft.fields.size());
  return all;
}

std::string editor_part_of(std::string_view path) {
  const auto parts = split(path, '.');
  if (parts.front() == "statement" || parts.front() == "solution") return "texts";
  for (const char* each : {"country", "regime", "activity", "address", "identifiers", "screen", "file"})
    if (parts.front() == each) return "sandbox";
  const bool member = parts.front() == "figure" || parts.front() == "derived" || parts.front() == "field";
  const bool counted =
      parts.size() > 1 && !parts[1].empty() && parts[1].find_first_not_of("0123456789") == std::string::npos;
  return member && counted ? parts[0] + "." + parts[1] : "case";
}

std::string editor_part_title(const ExerciseDraft& draft, const std::string& part, const Wording& wording) {
  const std::string list = split(part, '.').front();
  if (list == part) return wording.text("exercise_editor.part." + part);
  const std::size_t at = number_in(part);
  std::string name = list == "figure"    ? draft.figures.at(at).name
                     : list == "derived" ? draft.derived.at(at).name
                                         : draft.fields.at(at).id;
  if (trimmed(name).empty()) name = std::to_string(at + 1);
  return wording.text("exercise_editor.part." + list, {{"name", name}});
}

std::string editor_label(std::string_view path, const Wording& wording) {
  std::string id = "exercise_editor.entry";
  for (const std::string& each : split(path, '.'))
    if (each.find_first_not_of("0123456789") != std::string::npos) id += "." + each;
  return wording.knows(id) ? wording.text(id) : split(path, '.').back();
}

std::vector<EditorEntry> editor_entries(const ExerciseDraft& draft, const std::string& part,
                                        const EditorKnowledge& knowledge, const Wording& wording) {
  EntryList list(draft, wording);
  if (part == "case")
    list.of_case(knowledge.competencies);
  else if (part == "texts")
    list.of_texts();
  else if (part == "sandbox")
    list.of_sandbox(sandbox_offers(draft, knowledge.templates, wording));
  else if (part.starts_with("figure."))
    list.of_figure(part);
  else if (part.starts_with("derived."))
    list.of_derived(part);
  else
    list.of_field(part);
  return std::move(list).taken();
}

std::vector<std::string> kept_parts(const ExerciseDraft& draft, const Wording& wording) {
  const auto word = [&](const char* id, const Arguments& arguments) {
    return wording.text(std::string("exercise_editor.") + id, arguments);
  };
  std::vector<std::string> all;
  std::string keys;
  const auto note = [&](const std::vector<KeptPart>& parts) {
    for (const KeptPart& each : parts) keys += (keys.empty() ? "" : ", ") + each.key;
  };
  note(draft.kept);
  for (const DraftFigure& each : draft.figures) note(each.kept);
  for (const DraftDerived& each : draft.derived) note(each.kept);
  std::string foreign;
  for (const DraftField& each : draft.fields) {
    if (draft_kind(each.kind) == DraftKind::foreign) foreign += (foreign.empty() ? "" : ", ") + each.id;
    if (draft_kind(each.kind) != DraftKind::foreign) note(each.kept);
    for (const DraftMistake& mistake : each.mistakes) note(mistake.kept);
    for (const DraftHint& hint : each.hints) note(hint.kept);
    for (const DraftOption& choice : each.choices) note(choice.kept);
  }
  if (!foreign.empty()) all.push_back(word("kept.fields", {{"names", foreign}}));
  if (!keys.empty()) all.push_back(word("kept.keys", {{"names", keys}}));
  return all;
}

}  // namespace vireo
