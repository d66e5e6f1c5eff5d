// undo, redo, book log.
#include "app/cli/commands/all.h"

namespace vireo::cli {
namespace {

void replay(Invocation& invocation, Checked<Message> (Book::*step)(), std::string_view said) {
  Book* book = invocation.book();
  if (!book) return;
  const auto what = invocation.take((book->*step)());
  if (!what) return;
  const std::string told = invocation.wording().text(*what);
  invocation.answer["what"] = what->id;
  invocation.answer["message"] = told;
  invocation.say(said, {{"what", told}});
}

}  // namespace

void undo(Invocation& invocation) {
  replay(invocation, &Book::undo, "cli.said.undone");
}
void redo(Invocation& invocation) {
  replay(invocation, &Book::redo, "cli.said.redone");
}

void book_log(Invocation& invocation) {
  constexpr int rows_shown = 50;
  const int at_most = invocation.whole_number("limit").value_or(rows_shown);
  if (invocation.refused()) return;
  Book* book = invocation.book();
  if (!book) return;
  invocation.answer["rows"] = Json::array();
  for (const AuditRow& row : book->audit_rows(at_most)) {
    const std::string told =
        row.erased ? invocation.wording().text("log.erased") : invocation.wording().text(row.what);
    invocation.answer["rows"].push_back(
        {{"id", row.id}, {"at", row.at}, {"what", row.what.id}, {"message", told}, {"hash", row.hash}});
    invocation.print(row.at + "  " + told);
  }
}

}  // namespace vireo::cli
