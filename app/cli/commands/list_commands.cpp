// commands: the table itself, for scripts and for people who look for a word.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"

namespace vireo::cli {
namespace {

constexpr std::string_view book_uses[] = {"none", "read", "write"};

}  // namespace

void list_commands(Invocation& invocation) {
  const Wording& wording = invocation.wording();
  Json list = Json::array();
  Columns columns(invocation, {{"command"}, {"about"}});
  for (const Command& command : commands()) {
    const std::string help = wording.text(command.help_id());
    Json row{{"noun", command.noun},
             {"verb", command.verb},
             {"help", help},
             {"book", book_uses[static_cast<int>(command.book)]}};
    row["positionals"] = Json::array();
    for (const Positional& positional : command.positionals)
      row["positionals"].push_back({{"name", positional.name},
                                    {"required", positional.required},
                                    {"repeatable", positional.repeatable}});
    row["options"] = Json::array();
    for (const Option& option : options_of(command))
      row["options"].push_back({{"name", option.name},
                                {"value", option.value_name},
                                {"required", option.required},
                                {"repeatable", option.repeatable}});
    list.push_back(std::move(row));
    columns.add({command.words(), help});
  }
  columns.print();
  invocation.answer["commands"] = std::move(list);
}

}  // namespace vireo::cli
