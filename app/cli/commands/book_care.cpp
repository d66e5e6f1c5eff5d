// book check, backup, restore, second-place.
#include "app/cli/commands/all.h"
#include "app/cli/files.h"
#include "core/actions/choose_second_place.h"
#include "core/store/backup.h"
#include "core/store/book_check.h"

namespace vireo::cli {
void book_check(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const Problems found = check_book(*book);
  invocation.answer["sound"] = found.empty();
  if (found.empty()) return invocation.say("cli.said.check_good");
  invocation.refuse(found);
}

void book_backup(Invocation& invocation) {
  const auto secret = typed_passphrase(invocation);
  if (invocation.refused()) return;
  Book* book = invocation.book();
  if (!book) return;
  const std::string destination = invocation.text("destination");
  if (!invocation.take(back_up(*book, destination, secret))) return;
  invocation.answer = {{"backup", destination}, {"encrypted", secret.has_value()}};
  invocation.say("cli.said.backed_up", {{"file", destination}});
}

void book_restore(Invocation& invocation) {
  const auto secret = typed_passphrase(invocation);
  if (invocation.refused()) return;
  const std::string destination = invocation.text("destination");
  if (!invocation.take(restore(invocation.text("source"), destination, secret))) return;
  invocation.answer = {{"book", destination}};
  invocation.say("cli.said.restored", {{"file", destination}});
}

void book_second_place(Invocation& invocation) {
  const std::string action = invocation.text("action");
  if (action != "set" && action != "forget")
    return invocation.refuse(problem("cli.second_place_action", {}, {{"typed", action}}));
  const bool sets = action == "set";
  const auto secret = typed_passphrase(invocation);
  if (sets && !secret && !invocation.refused())
    invocation.refuse(problem("backup.needs_passphrase", {{}, 0, "--passphrase-file"}));
  if (sets && !invocation.given("folder"))
    invocation.refuse(problem("cli.folder_missing", {{}, 0, "FOLDER"}));
  if (invocation.refused()) return;
  Book* book = invocation.book();
  if (!book) return;
  const std::string folder = invocation.text("folder");
  if (!sets && !second_place(*book)) return invocation.refuse(problem("backup.no_second_place"));
  if (!invocation.take(sets ? choose_second_place(*book, folder, *secret) : leave_second_place(*book)))
    return;
  // The first copy is written at once, so that a mistake in the folder shows now.
  invocation.refuse(write_second_copy(*book));
  invocation.answer = {{"second_place", sets ? Json(folder) : Json(nullptr)}};
  invocation.say(sets ? "cli.said.second_place" : "cli.said.second_place_forgotten", {{"folder", folder}});
}

}  // namespace vireo::cli
