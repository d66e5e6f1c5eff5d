#pragma once
// Command: one row of THE TABLE of what vireo-cli can do (commands.cpp). The parser, `commands --json` and
// the journey tests read the same rows. A verb's work stands in its own file under app/cli/commands/.
#include <string>
#include <string_view>
#include <vector>

namespace vireo::cli {

class Invocation;

/// An option "--name VALUE"; a flag when value_name is empty.
struct Option {
  std::string_view name;
  std::string_view value_name = "";
  bool required = false;
  bool repeatable = false;
  /// The message "cli.option.<help>" explains it; empty: that of its name.
  std::string_view help = "";

  std::string_view help_name() const { return help.empty() ? name : help; }
};

struct Positional {
  std::string_view name;
  bool required = true;
  bool repeatable = false;
};

enum class BookUse { none, read, write };

/// Help texts are catalogue messages "cli.<noun>.<verb>"; an option's is "cli.option.<name>".
struct Command {
  std::string noun;
  std::string verb;  // empty for a command of one word
  BookUse book = BookUse::none;
  std::vector<Positional> positionals{};
  std::vector<Option> options{};
  /// Fills the invocation's answer, or its problems.
  void (*run)(Invocation&) = nullptr;
  /// For everyday words: "invoice draft" is "document draft" of this kind.
  std::string document_kind{};
  /// Takes the options named after identifiers too ("--vat NUMBER").
  bool identifiers = false;

  /// "invoice draft", as typed.
  std::string words() const { return verb.empty() ? noun : noun + " " + verb; }
  /// The message that says what it does.
  std::string help_id() const;
};

const std::vector<Command>& commands();
/// The parts of the table that stand in files of their own, commands_<topic>.cpp.
std::vector<Command> document_commands();
std::vector<Command> bank_commands();
std::vector<Command> planning_commands();
std::vector<Command> work_commands();
std::vector<Command> client_work_commands();
std::vector<Command> forecast_commands();
std::vector<Command> training_commands();
/// The command's own options, with those of identifiers when it takes them (which reads country data).
std::vector<Option> options_of(const Command& command);
/// The message that explains an option or a positional.
std::string option_help_id(std::string_view name);

}  // namespace vireo::cli
