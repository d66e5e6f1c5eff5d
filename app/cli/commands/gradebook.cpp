// gradebook make: a folder of submissions, graded in one go.
#include "reports/sheets/gradebook.h"

#include <map>
#include <set>

#include "app/cli/commands/all.h"
#include "app/cli/commands/exercise_answers.h"
#include "app/cli/files.h"
#include "reports/standards/class_list.h"
#include "reports/standards/submissions.h"
#include "reports/writers/xlsx.h"

namespace vireo::cli {

void gradebook_make(Invocation& invocation) {
  std::optional<Date> due;
  if (invocation.given("due")) due = invocation.date("due");
  std::vector<ClassMember> members;
  if (invocation.given("class-list"))
    if (const auto csv = bytes_of_file(invocation, invocation.text("class-list")))
      if (auto read = invocation.take(read_class_list(*csv))) members = std::move(*read);
  if (invocation.refused()) return;
  // Two hundred copies are mostly of few exercises: each is read once.
  std::map<std::string, Checked<Exercise>> read;
  auto submissions = invocation.take(read_submissions(
      invocation.text("folder"),
      {.world = world_of_this_process(),
       .exercise =
           [&](const TraineeExercise& taken) {
             const auto known = read.find(taken.exercise);
             if (known != read.end()) return known->second;
             return read.emplace(taken.exercise, exercise_of(invocation, taken)).first->second;
           },
       .due = due}));
  if (!submissions) return;
  std::vector<MarkedSubmission>& all = submissions->marked;
  Problems& found = submissions->found;
  if (all.empty()) found.push_back(problem("gradebook.nothing", {invocation.text("folder")}));
  const Gradebook book = gradebook(std::move(all), members);
  Json& answer = invocation.answer;
  answer = {{"files", submissions->files}, {"graded", book.submissions.size()}, {"superseded", Json::array()},
            {"late", Json::array()},       {"not_graded", Json::array()},       {"noted", Json::array()},
            {"trainees", Json::array()}};
  for (const MarkedSubmission& each : book.superseded) answer["superseded"].push_back(each.file);
  for (const MarkedSubmission& each : book.submissions)
    if (each.late) answer["late"].push_back(each.file);
  answer["missing"] = Json::array();
  for (const ClassMember& each : book.missing)
    answer["missing"].push_back({{"name", each.name}, {"email", each.email}});
  for (const MarkedSubmission& each : book.foreign)
    found.push_back(warning("exercise.not_in_class", {each.file}, {{"email", each.email}}));
  std::set<std::string> graded;
  for (const auto* copies : {&book.submissions, &book.superseded})
    for (const MarkedSubmission& each : *copies) graded.insert(each.file);
  for (const Problem& each : found)
    if (!each.place.file.empty())
      answer[graded.contains(each.place.file) ? "noted" : "not_graded"].push_back(
          {{"file", each.place.file}, {"code", each.code()}});
  for (const TraineeMarks& each : book.trainees)
    answer["trainees"].push_back({{"trainee", each.trainee},
                                  {"email", each.email},
                                  {"twenty", each.twenty.text()},
                                  {"share", each.share.text()},
                                  {"taken", each.taken},
                                  {"passed", each.passed}});
  if (!book.submissions.empty()) {
    const std::string path = invocation.text("o");
    write_xlsx(gradebook_workbook(book, found, invocation.wording(), invocation.today()), path);
    answer["file"] = path;
    if (invocation.given("csv") &&
        write_file(invocation, invocation.text("csv"), gradebook_csv(book, invocation.wording())))
      answer["csv"] = invocation.text("csv");
    invocation.say("cli.said.gradebook", {{"count", static_cast<std::int64_t>(book.submissions.size())},
                                          {"files", static_cast<std::int64_t>(submissions->files)},
                                          {"file", path}});
  }
  if (!found.empty()) invocation.find(std::move(found));
}

}  // namespace vireo::cli
