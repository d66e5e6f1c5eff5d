#include "core/store/catalog/exercise_draft_merge.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"

namespace vireo {
namespace {

/// "[[field]]" and all below it up to the next of its rank, or what stands before the first.
struct FilePart {
  std::string kind{};  // "field"; empty: the head
  std::string lead{};  // comments and blank lines above
  std::string body{};
};

/// Whether the text is inside of quotes that span lines after this line.
bool stays_inside(bool inside, const std::string& line) {
  for (const char* quotes : {"\"\"\"", "'''"})
    for (auto at = line.find(quotes); at != std::string::npos; at = line.find(quotes, at + 3))
      inside = !inside;
  return inside;
}

/// "field" of "[[field]]"; nothing of "[[field.hint]]" and of other lines.
std::string kind_begun_by(const std::string& line) {
  const std::string text = trimmed(line.substr(0, line.find('#')));
  if (!text.starts_with("[[") || !text.ends_with("]]")) return {};
  const std::string kind = trimmed(text.substr(2, text.size() - 4));
  return kind.find('.') == std::string::npos ? kind : std::string();
}

std::vector<FilePart> parts_of_file(const std::string& text) {
  std::vector<FilePart> parts(1);
  bool inside = false;
  std::string waiting;
  for (const std::string& line : split(text, '\n')) {
    const std::string bare = trimmed(line);
    if (!inside && (bare.empty() || bare.starts_with('#'))) {
      waiting += line + "\n";
      continue;
    }
    const std::string kind = inside ? std::string() : kind_begun_by(line);
    if (kind.empty())
      parts.back().body += waiting;
    else
      parts.push_back({kind, waiting, {}});
    waiting.clear();
    parts.back().body += line + "\n";
    inside = stays_inside(inside, line);
  }
  if (trimmed(waiting).starts_with('#')) parts.back().body += waiting;
  return parts;
}

/// `name = "x"` or `id = "x"`, by which a part that changed is found again.
std::string name_line(const FilePart& part) {
  for (const std::string& line : split(part.body, '\n'))
    if (line.starts_with("name = ") || line.starts_with("id = ")) return line;
  return {};
}

std::vector<FilePart> of_kind(const std::vector<FilePart>& all, const std::string& kind) {
  std::vector<FilePart> some;
  std::copy_if(all.begin(), all.end(), std::back_inserter(some),
               [&](const FilePart& each) { return each.kind == kind; });
  return some;
}

std::string comments_of(const std::string& text) {
  std::string all;
  for (const std::string& line : split(text, '\n'))
    if (trimmed(line).starts_with('#')) all += line + "\n";
  return all;
}

class Merge {
 public:
  Merge(const ExerciseDraft& draft, const ExerciseDraft& before, const std::string& original)
      : now_(parts_of_file(draft_text(draft))),
        before_(parts_of_file(draft_text(before))),
        original_(parts_of_file(original)) {}

  std::string text() {
    const bool same_head = now_.front().body == before_.front().body;
    text_ = same_head ? original_.front().body : comments_of(original_.front().body) + now_.front().body;
    for (const char* kind : {"figure", "derived"}) add(kind);
    // Parts that a draft keeps in its head.
    if (same_head)
      for (const FilePart& each : original_)
        if (!each.kind.empty() && !is_of_draft(each.kind)) text_ += each.lead + each.body;
    for (const char* kind : {"field", "file"}) add(kind);
    return text_;
  }

 private:
  static bool is_of_draft(const std::string& kind) {
    constexpr std::array<std::string_view, 4> kinds{"figure", "derived", "field", "file"};
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
  }

  void add(const std::string& kind) {
    const auto before = of_kind(before_, kind);
    const auto original = of_kind(original_, kind);
    for (const FilePart& each : of_kind(now_, kind)) {
      const auto same = std::find_if(before.begin(), before.end(),
                                     [&](const FilePart& other) { return other.body == each.body; });
      const auto named = std::find_if(before.begin(), before.end(), [&](const FilePart& other) {
        return name_line(other) == name_line(each);
      });
      const auto place = static_cast<std::size_t>((same != before.end() ? same : named) - before.begin());
      if (place >= original.size())
        text_ += "\n" + each.body;
      else
        text_ += original[place].lead + (same != before.end() ? original[place].body : each.body);
    }
  }

  std::vector<FilePart> now_;
  std::vector<FilePart> before_;
  std::vector<FilePart> original_;
  std::string text_{};
};

}  // namespace

std::string draft_text_over(const ExerciseDraft& draft, const std::string& original) {
  const auto before = read_draft("", original);
  if (!before) return draft_text(draft);
  if (before->draft == draft) return original;
  const std::string merged = Merge(draft, before->draft, original).text();
  const auto again = read_draft("", merged);
  return again && again->draft == draft ? merged : draft_text(draft);
}

}  // namespace vireo
