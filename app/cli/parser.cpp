#include "app/cli/parser.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>

namespace vireo::cli {
namespace {

struct Slot {
  std::string name;
  std::vector<std::string> values;
  bool flag = false;
  CLI::Option* option = nullptr;
};

struct CommandSlots {
  CLI::App* app = nullptr;
  std::vector<std::unique_ptr<Slot>> slots{};
};

void set_labels(CLI::App& app, const Wording& wording) {
  const auto formatter = app.get_formatter();
  const auto label = [&](const char* key, const char* id) { formatter->label(key, wording.text(id)); };
  label("Usage", "cli.help.usage");
  label("OPTIONS", "cli.help.options_word");
  label("SUBCOMMAND", "cli.help.command_word");
  label("SUBCOMMANDS", "cli.help.command_word");
  label("Positionals", "cli.help.positionals");
  label("REQUIRED", "cli.help.required");
  label("Env", "cli.help.variable");
  constexpr std::size_t column = 34;
  formatter->column_width(column);
  app.option_defaults()->group(wording.text("cli.help.options"));
  app.set_help_flag("-h,--help", wording.text("cli.help.help"));
}

void add_globals(CLI::App& app, TypedGlobals& globals, const Wording& wording) {
  const auto help = [&](const char* name) { return wording.text(option_help_id(name)); };
  app.add_option("--book", globals.book, help("book"))->envname("VIREO_BOOK")->type_name("FILE");
  app.add_flag("--json", globals.json, help("json"));
  app.add_option("--today", globals.today, help("today"))->type_name("YYYY-MM-DD");
  app.add_option("--lang", globals.language, help("lang"))->type_name("fr|en");
  app.add_option("--templates", globals.templates, help("templates"))
      ->envname("VIREO_TEMPLATES")
      ->type_name("DIR");
}

CLI::App* add_word(CLI::App& parent, const std::string& word, const std::string& help,
                   const Wording& wording) {
  CLI::App* app = parent.add_subcommand(word, help);
  app->group(wording.text("cli.help.commands"));
  app->fallthrough();
  return app;
}

CommandSlots add_command(CLI::App& parent, const Command& command, const Wording& wording) {
  const std::string word = command.verb.empty() ? command.noun : command.verb;
  CommandSlots made{add_word(parent, word, wording.text(command.help_id()), wording)};
  const auto help = [&](std::string_view name) {
    const std::string id = option_help_id(name);
    return wording.text(wording.knows(id) ? id : "cli.option.identifier");
  };
  for (const Positional& positional : command.positionals) {
    auto slot = std::make_unique<Slot>();
    slot->name = positional.name;
    slot->option = made.app->add_option(slot->name, slot->values, help(slot->name));
    if (!positional.repeatable) slot->option->expected(1)->allow_extra_args(false);
    slot->option->required(positional.required);
    made.slots.push_back(std::move(slot));
  }
  for (const Option& option : options_of(command)) {
    auto slot = std::make_unique<Slot>();
    slot->name = option.name;
    slot->flag = option.value_name.empty();
    const std::string written = (option.name.size() == 1 ? "-" : "--") + slot->name;
    if (slot->flag) {
      const std::string about = help(option.help_name());  // a temporary would be taken for a flag's variable
      slot->option = made.app->add_flag(written, about);
    } else {
      slot->option = made.app->add_option(written, slot->values, help(option.help_name()));
      slot->option->type_name(std::string(option.value_name))->expected(1)->required(option.required);
      slot->option->multi_option_policy(option.repeatable ? CLI::MultiOptionPolicy::TakeAll
                                                          : CLI::MultiOptionPolicy::Throw);
    }
    made.slots.push_back(std::move(slot));
  }
  return made;
}

/// The program with these rows of the table.
class Program {
 public:
  explicit Program(const Wording& wording) : wording_(wording), app_(wording.text("cli.about"), "vireo-cli") {
    set_labels(app_, wording);
    add_globals(app_, globals, wording);
    app_.require_subcommand(1);
  }

  void add(const Command& command) {
    CLI::App* parent = &app_;
    if (!command.verb.empty()) {
      parent = noun_of(command.noun);
    }
    all_.push_back(add_command(*parent, command, wording_));
  }

  void parse(const std::vector<std::string>& words) {
    std::vector<std::string> reversed(words.rbegin(), words.rend());
    app_.parse(reversed);
  }

  Typed typed() const {
    Typed typed;
    for (const CommandSlots& command : all_)
      for (const auto& slot : command.slots)
        if (slot->option->count() > 0)
          typed[slot->name] = slot->flag ? std::vector<std::string>{"yes"} : slot->values;
    return typed;
  }

  std::string help(const Usage& usage) {
    if (usage.command)
      return all_.front().app->help(usage.command->verb.empty() ? "" : "vireo-cli " + usage.noun);
    if (!usage.noun.empty()) return nouns_[usage.noun]->help("vireo-cli");
    return app_.help();
  }

  TypedGlobals globals{};

 private:
  /// "forecast item" stands below "forecast".
  CLI::App* noun_of(const std::string& words) {
    CLI::App*& noun = nouns_[words];
    if (noun) return noun;
    const std::size_t blank = words.rfind(' ');
    CLI::App* parent = blank == std::string::npos ? &app_ : noun_of(words.substr(0, blank));
    std::string id = "cli." + words;
    std::replace(id.begin(), id.end(), ' ', '_');
    noun = add_word(*parent, blank == std::string::npos ? words : words.substr(blank + 1), wording_.text(id),
                    wording_);
    noun->require_subcommand(1);
    return noun;
  }

  const Wording& wording_;
  CLI::App app_;
  std::map<std::string, CLI::App*> nouns_;
  std::vector<CommandSlots> all_;
};

}  // namespace

Reading read_words(const Command& command, const std::vector<std::string>& words, const Wording& wording) {
  Program program(wording);
  program.add(command);
  try {
    program.parse(words);
  } catch (const CLI::ParseError& error) {
    return {program.globals, {}, error.what()};
  }
  return {program.globals, program.typed(), {}};
}

std::string help_text(const Usage& usage, const Wording& wording) {
  Program program(wording);
  for (const Command& command : commands()) {
    const bool wanted =
        usage.command ? &command == usage.command : usage.noun.empty() || command.noun == usage.noun;
    if (wanted) program.add(command);
  }
  return program.help(usage);
}

}  // namespace vireo::cli
