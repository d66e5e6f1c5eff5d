#include "reports/standards/imported_exercise.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/text.h"
#include "core/store/catalog/exercise_draft_file.h"
#include "core/store/catalog/exercise_file.h"
#include "reports/standards/gift_reader.h"
#include "reports/standards/imported_draft.h"
#include "reports/standards/moodle_reader.h"

namespace vireo {
namespace {

std::string id_for(const std::string& words, const std::string& otherwise) {
  const std::string id = is_plain_id(words) ? words : id_from(words).substr(0, longest_id);
  return id.empty() ? otherwise : id;
}

std::string unused(std::set<std::string>& ids, const std::string& wanted) {
  std::string id = wanted;
  // Files of some systems know no capitals.
  for (int number = 2; !ids.insert(folded(id)).second; ++number) id = wanted + "_" + std::to_string(number);
  return id;
}

}  // namespace

Checked<std::vector<ImportedExercise>> imported_exercises(const std::vector<BankQuestion>& questions,
                                                          const ImportRequest& request) {
  std::vector<std::string> order;
  std::map<std::string, std::vector<const BankQuestion*>> by_category;
  for (const BankQuestion& each : questions) {
    if (each.type == "cloze") continue;
    auto& group = by_category[each.category];
    if (group.empty()) order.push_back(each.category);
    group.push_back(&each);
  }
  std::set<std::string> ids;
  std::vector<ImportedExercise> all;
  const auto add = [&](const ExerciseDraft& draft, std::size_t count) {
    all.push_back({draft.id, draft_text(draft), static_cast<int>(count)});
  };
  for (const std::string& category : order) {
    const auto& group = by_category[category];
    const std::string id = unused(ids, id_for(last_of(category), "questions"));
    add(draft_of_questions(id, group, request.country), group.size());
  }
  for (const BankQuestion& each : questions)
    if (each.type == "cloze")
      add(draft_with_gaps(unused(ids, id_for(each.name, "cloze")), each, request.country), 1);
  Problems found;
  for (const ImportedExercise& each : all) {
    const auto read = load_exercise_text(each.id + ".toml", each.toml);
    for (Problem problem : read.problems()) {
      problem.place = {request.file, 0,
                       each.id + (problem.place.field.empty() ? "" : ", " + problem.place.field)};
      found.push_back(std::move(problem));
    }
  }
  if (!found.empty()) return found;
  return all;
}

Checked<std::vector<BankQuestion>> read_question_bank(const std::string& name, std::string_view bytes) {
  std::string_view text = bytes;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const auto first = text.find_first_not_of(" \t\r\n");
  const bool xml =
      first != std::string_view::npos && (text[first] == '<' || text[0] == '\xFF' || text[0] == '\xFE');
  return xml ? read_moodle_xml(name, text) : read_gift(name, text);
}

}  // namespace vireo
