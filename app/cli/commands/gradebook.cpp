// gradebook make: a folder of submissions, graded in one go.
#include "reports/sheets/gradebook.h"

#include <algorithm>

#include "app/cli/commands/all.h"
#include "app/cli/commands/exercise_answers.h"
#include "app/cli/files.h"
#include "core/store/book_check.h"
#include "reports/writers/xlsx.h"

namespace vireo::cli {
namespace {

/// Nested folders as a learning platform gives them, in a stable order.
std::vector<std::filesystem::path> submissions_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> all;
  std::error_code failed;
  using Walk = std::filesystem::recursive_directory_iterator;
  for (Walk at(folder, std::filesystem::directory_options::skip_permission_denied, failed); at != Walk();
       at.increment(failed)) {
    // The snapshots beside a book are no submissions.
    if (at->is_directory(failed) && at->path().string().ends_with("-backups")) at.disable_recursion_pending();
    if (at->is_regular_file(failed) && at->path().extension() == ".vireo") all.push_back(at->path());
  }
  std::sort(all.begin(), all.end());
  return all;
}

/// Graded from the book itself; altered and foreign ones are told by their file.
std::optional<MarkedSubmission> marked(const Invocation& invocation, const std::filesystem::path& file,
                                       Problems& found) {
  Problems own;
  const auto tell = [&] {
    for (Problem each : own) {
      each.place.file = file.string();
      each.severity = Severity::warning;
      found.push_back(std::move(each));
    }
  };
  const auto book = take(Book::open(file, Book::Access::read, world_of_this_process()), own);
  if (!book) return tell(), std::nullopt;
  const auto taken = trainee_exercise(*book);
  if (!taken) {
    own.push_back(problem("exercise.not_a_submission"));
    return tell(), std::nullopt;
  }
  if (!check_book(*book).empty()) own.push_back(problem("exercise.altered"));
  const auto exercise = take(exercise_of(invocation, *taken), own);
  if (!exercise) return tell(), std::nullopt;
  if (exercise->version != taken->version)
    own.push_back(problem("exercise.other_version", {}, {{"version", taken->version}}));
  const auto graded = take(grade_submission(*book, *exercise), own);
  tell();
  if (!graded) return std::nullopt;
  return MarkedSubmission{taken->trainee,  taken->email,           taken->class_name, taken->exercise,
                          exercise->title, exercise->competencies, graded->grade,     graded->attempts,
                          taken->seed,     taken->version,         graded->last,      file.string()};
}

}  // namespace

void gradebook_make(Invocation& invocation) {
  const std::filesystem::path folder = invocation.text("folder");
  std::error_code failed;
  if (!std::filesystem::is_directory(folder, failed))
    return invocation.refuse(problem("gradebook.no_folder", {folder.string()}));
  std::vector<MarkedSubmission> all;
  Problems found;
  const auto files = submissions_in(folder);
  for (const auto& file : files) {
    try {
      if (auto submission = marked(invocation, file, found)) all.push_back(std::move(*submission));
    } catch (const std::exception&) {
      // A damaged file must not stop the class: it is named.
      found.push_back(warning("exercise.damaged", {file.string()}));
    }
  }
  if (all.empty()) found.push_back(problem("gradebook.nothing", {folder.string()}));
  const Gradebook book = gradebook(std::move(all));
  Json& answer = invocation.answer;
  answer = {{"files", files.size()},
            {"graded", book.submissions.size()},
            {"superseded", Json::array()},
            {"not_graded", Json::array()},
            {"trainees", Json::array()}};
  for (const MarkedSubmission& each : book.superseded) answer["superseded"].push_back(each.file);
  for (const Problem& each : found)
    if (!each.place.file.empty())
      answer["not_graded"].push_back({{"file", each.place.file}, {"code", each.code()}});
  for (const TraineeMarks& each : book.trainees)
    answer["trainees"].push_back({{"trainee", each.trainee},
                                  {"email", each.email},
                                  {"twenty", each.twenty.text()},
                                  {"share", each.share.text()},
                                  {"taken", each.taken},
                                  {"passed", each.passed}});
  if (!book.submissions.empty()) {
    const std::string path = invocation.text("o");
    write_xlsx(gradebook_workbook(book, invocation.wording(), invocation.today()), path);
    answer["file"] = path;
    if (invocation.given("csv") &&
        write_file(invocation, invocation.text("csv"), gradebook_csv(book, invocation.wording())))
      answer["csv"] = invocation.text("csv");
    invocation.say("cli.said.gradebook", {{"count", static_cast<std::int64_t>(book.submissions.size())},
                                          {"files", static_cast<std::int64_t>(files.size())},
                                          {"file", path}});
  }
  if (!found.empty()) invocation.find(std::move(found));
}

}  // namespace vireo::cli
