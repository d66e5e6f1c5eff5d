// book check, backup, restore.
#include <fstream>

#include "app/cli/commands/all.h"
#include "core/base/text.h"
#include "core/store/backup.h"
#include "core/store/book_check.h"

namespace vireo::cli {
namespace {

/// The first line of --passphrase-file; nothing when the option was not given or the file cannot be read.
std::optional<std::string> passphrase(Invocation& invocation) {
  if (!invocation.given("passphrase-file")) return std::nullopt;
  const std::string path = invocation.text("passphrase-file");
  std::ifstream file(path);
  std::string line;
  if (std::getline(file, line)) {
    if (line.ends_with('\r')) line.pop_back();
    return line;
  }
  invocation.refuse(problem("file.unreadable", {path}));
  return std::nullopt;
}

}  // namespace

void book_check(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const Problems found = check_book(*book);
  invocation.answer["sound"] = found.empty();
  if (found.empty()) return invocation.say("cli.said.check_good");
  invocation.refuse(found);
}

void book_backup(Invocation& invocation) {
  const auto secret = passphrase(invocation);
  if (invocation.refused()) return;
  Book* book = invocation.book();
  if (!book) return;
  const std::string destination = invocation.text("destination");
  if (!invocation.take(back_up(*book, destination, secret))) return;
  invocation.answer = {{"backup", destination}, {"encrypted", secret.has_value()}};
  invocation.say("cli.said.backed_up", {{"file", destination}});
}

void book_restore(Invocation& invocation) {
  const auto secret = passphrase(invocation);
  if (invocation.refused()) return;
  const std::string destination = invocation.text("destination");
  if (!invocation.take(restore(invocation.text("source"), destination, secret))) return;
  invocation.answer = {{"book", destination}};
  invocation.say("cli.said.restored", {{"file", destination}});
}

}  // namespace vireo::cli
