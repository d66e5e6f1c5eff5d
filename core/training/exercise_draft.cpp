#include "core/training/exercise_draft.h"

#include <algorithm>
#include <charconv>

#include "core/base/text.h"

namespace vireo {
namespace {

/// The parts of a path, taken one by one.
class PathReader {
 public:
  explicit PathReader(std::string_view path) : parts_(split(path, '.')) {}

  std::string next() { return at_ < parts_.size() ? parts_[at_++] : std::string(); }
  bool done() const { return at_ >= parts_.size(); }
  /// The member that the next part counts, or null.
  template <typename Member>
  Member* member_of(std::vector<Member>& list) {
    const std::string number = next();
    std::size_t place = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), place);
    if (read.ec != std::errc() || read.ptr != number.data() + number.size()) return nullptr;
    return place < list.size() ? &list[place] : nullptr;
  }
  std::string* in(LocalText& text) { return done() ? nullptr : &text.by_language[next()]; }

 private:
  std::vector<std::string> parts_;
  std::size_t at_ = 0;
};

using Entry = std::pair<std::string_view, std::string*>;

std::string* found(std::string_view name, std::initializer_list<Entry> entries) {
  for (const auto& [each, text] : entries)
    if (each == name) return text;
  return nullptr;
}

std::string* text_in(DraftMistake& mistake, PathReader& path) {
  const std::string name = path.next();
  if (name == "feedback") return path.in(mistake.feedback);
  return found(name, {{"when", &mistake.when},
                      {"choice", &mistake.choice},
                      {"tolerance", &mistake.tolerance},
                      {"score", &mistake.score}});
}

std::string* text_in(DraftOption& choice, PathReader& path) {
  const std::string name = path.next();
  return name == "text" ? path.in(choice.text) : found(name, {{"id", &choice.id}, {"when", &choice.when}});
}

std::string* text_in(DraftHint& hint, PathReader& path) {
  return path.next() == "text" ? path.in(hint.text) : nullptr;
}

std::string* text_in(DraftFigure& figure, PathReader& path) {
  return found(path.next(), {{"name", &figure.name},
                             {"value", &figure.value},
                             {"from", &figure.from},
                             {"to", &figure.to},
                             {"step", &figure.step},
                             {"percent", &figure.percent}});
}

std::string* text_in(DraftDerived& derived, PathReader& path) {
  return found(path.next(), {{"name", &derived.name}, {"formula", &derived.formula}});
}

std::string* text_in(DraftCaseFile& file, PathReader& path) {
  return found(path.next(), {{"name", &file.name}, {"text", &file.text}});
}

/// The number a business has, by its kind; a place of its own when it has none yet.
std::string* identifier(ExerciseDraft& draft, PathReader& path) {
  const std::string kind = path.next();
  if (kind.empty()) return nullptr;
  for (auto& [each, value] : draft.identifiers)
    if (each == kind) return &value;
  return &draft.identifiers.emplace_back(kind, "").second;
}

template <typename Member>
std::string* text_of_member(std::vector<Member>& list, PathReader& path) {
  Member* member = path.member_of(list);
  return member ? text_in(*member, path) : nullptr;
}

std::string* text_in(DraftField& field, PathReader& path) {
  const std::string name = path.next();
  if (name == "label") return path.in(field.label);
  if (name == "mistake") return text_of_member(field.mistakes, path);
  if (name == "hint") return text_of_member(field.hints, path);
  if (name == "choice") return text_of_member(field.choices, path);
  return found(name, {{"id", &field.id},
                      {"kind", &field.kind},
                      {"points", &field.points},
                      {"expected", &field.expected},
                      {"tolerance", &field.tolerance},
                      {"follow", &field.follow},
                      {"state", &field.state},
                      {"least_words", &field.least_words}});
}

/// Does `work` on the list that `path` names, whatever its members are; false when there is no such list.
template <typename Work>
bool with_list(ExerciseDraft& draft, std::string_view path, const Work& work) {
  PathReader reader(path);
  const std::string name = reader.next();
  if (name == "figure" && reader.done()) return work(draft.figures), true;
  if (name == "derived" && reader.done()) return work(draft.derived), true;
  if (name == "file" && reader.done()) return work(draft.files), true;
  if (name != "field") return false;
  if (reader.done()) return work(draft.fields), true;
  DraftField* field = reader.member_of(draft.fields);
  if (!field) return false;
  const std::string list = reader.next();
  if (!reader.done()) return false;
  if (list == "mistake") return work(field->mistakes), true;
  if (list == "hint") return work(field->hints), true;
  if (list == "choice") return work(field->choices), true;
  return false;
}

/// "field.2" as "field" and 2.
std::pair<std::string, std::size_t> list_and_place(std::string_view member) {
  const auto dot = member.rfind('.');
  if (dot == std::string_view::npos) return {};
  std::size_t place = 0;
  const auto read = std::from_chars(member.data() + dot + 1, member.data() + member.size(), place);
  if (read.ec != std::errc() || read.ptr != member.data() + member.size()) return {};
  return {std::string(member.substr(0, dot)), place};
}

void begin(DraftField& field) {
  field.kind = "money";
  field.points = "1";
}
template <typename Member>
void begin(Member&) {}

}  // namespace

const std::vector<std::pair<std::string, AnswerKind>>& draft_kinds() {
  static const std::vector<std::pair<std::string, AnswerKind>> kinds{
      {"money", AnswerKind::money},     {"number", AnswerKind::number},   {"whole", AnswerKind::whole},
      {"percent", AnswerKind::percent}, {"hours", AnswerKind::hours},     {"date", AnswerKind::date},
      {"choice", AnswerKind::choice},   {"choices", AnswerKind::choices}, {"order", AnswerKind::order},
      {"text", AnswerKind::text}};
  return kinds;
}

DraftKind draft_kind(std::string_view wanted) {
  for (const auto& [name, kind] : draft_kinds()) {
    if (name != wanted) continue;
    if (kind == AnswerKind::text) return DraftKind::text;
    return kind <= AnswerKind::date ? DraftKind::number : DraftKind::choices;
  }
  return DraftKind::foreign;
}

std::string* text_at(ExerciseDraft& draft, std::string_view path) {
  PathReader reader(path);
  const std::string name = reader.next();
  if (name == "title") return reader.in(draft.title);
  if (name == "statement") return reader.in(draft.statement);
  if (name == "solution") return reader.in(draft.solution);
  if (name == "figure") return text_of_member(draft.figures, reader);
  if (name == "derived") return text_of_member(draft.derived, reader);
  if (name == "field") return text_of_member(draft.fields, reader);
  if (name == "file") return text_of_member(draft.files, reader);
  if (name == "identifiers") return identifier(draft, reader);
  return found(name, {{"id", &draft.id},
                      {"version", &draft.version},
                      {"country", &draft.country},
                      {"regime", &draft.regime},
                      {"activity", &draft.activity},
                      {"address", &draft.address},
                      {"screen", &draft.screen},
                      {"level", &draft.level},
                      {"attempts", &draft.attempts},
                      {"minutes", &draft.minutes}});
}

std::string add_part(ExerciseDraft& draft, std::string_view list) {
  std::string path;
  with_list(draft, list, [&](auto& members) {
    members.emplace_back();
    begin(members.back());
    path = std::string(list) + "." + std::to_string(members.size() - 1);
  });
  return path;
}

bool remove_part(ExerciseDraft& draft, std::string_view member) {
  const auto [list, place] = list_and_place(member);
  bool removed = false;
  with_list(draft, list, [&, at = place](auto& members) {
    if (at >= members.size()) return;
    members.erase(members.begin() + static_cast<std::ptrdiff_t>(at));
    removed = true;
  });
  return removed;
}

std::string move_part(ExerciseDraft& draft, std::string_view member, bool up) {
  const auto [list, place] = list_and_place(member);
  std::string moved;
  with_list(draft, list, [&, at = place, &name = list](auto& members) {
    if (at >= members.size() || (up ? at == 0 : at + 1 == members.size())) return;
    const std::size_t other = up ? at - 1 : at + 1;
    std::swap(members[at], members[other]);
    moved = name + "." + std::to_string(other);
  });
  return moved;
}

Checked<Done> set_figure(ExerciseDraft& draft, std::string_view name, std::string_view typed) {
  std::vector<std::string> known;
  for (DraftFigure& each : draft.figures) {
    known.push_back(each.name);
    if (each.name != name) continue;
    const std::string text(typed);
    const auto dots = text.find("..");
    const auto bar = text.find('/', dots == std::string::npos ? text.size() : dots);
    DraftFigure set = each;
    set.from = set.to = set.step = "";
    set.value = dots == std::string::npos ? trimmed(text) : trimmed(text.substr(0, dots));
    if (dots != std::string::npos) {
      set.from = set.value;
      set.to = bar == std::string::npos ? "" : trimmed(text.substr(dots + 2, bar - dots - 2));
      set.step = bar == std::string::npos ? "" : trimmed(text.substr(bar + 1));
    }
    for (const std::string* number : {&set.value, &set.to, &set.step}) {
      const bool may_be_empty = number != &set.value && dots == std::string::npos;
      const std::string digits = number->ends_with('%') ? number->substr(0, number->size() - 1) : *number;
      if (!may_be_empty && !parse_typed_decimal(digits))
        return problem("exercise.figure_wrong", {"", 0, std::string(name)}, {{"typed", text}});
    }
    each = std::move(set);
    return Done{};
  }
  return problem("exercise.figure_unknown", {"", 0, std::string(name)},
                 {{"typed", std::string(name)}, {"nearest", nearest(name, known)}});
}

}  // namespace vireo
