// THE TABLE of commands.
#include "app/cli/commands/all.h"

namespace vireo::cli {
namespace {

constexpr auto none = BookUse::none;
constexpr auto read = BookUse::read;
constexpr auto write = BookUse::write;

std::vector<Command> table() {
  return {
      {"commands", "", none, {}, {}, list_commands},
      {"undo", "", write, {}, {}, undo},
      {"redo", "", write, {}, {}, redo},
      {"book", "log", read, {}, {{"limit", "N"}}, book_log},
  };
}

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> rows = table();
  return rows;
}

}  // namespace vireo::cli
