#include "app/cli/command_line.h"

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdlib>
#include <memory>
#include <ostream>

#include "app/cli/invocation.h"
#include "core/store/catalog/wording_catalog.h"

namespace vireo::cli {
namespace {

struct TypedGlobals {
  std::string book;
  std::string today;
  std::string language;
  std::string templates;
  bool json = false;
};

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

std::string language_of_system() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string value = environment(name);
    if (!value.empty()) return value.starts_with("fr") ? "fr" : "en";
  }
  return "en";
}

/// --lang is needed before anything can be said, even that the line is wrong.
std::string language_in(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--lang" && i + 1 < words.size()) return words[i + 1];
    if (words[i].starts_with("--lang=")) return words[i].substr(7);
  }
  return language_of_system();
}

/// The last word of wording when a language is unknown or a template is broken.
Wording wording_for(const std::string& language, const TemplateSource& templates, Problems& problems) {
  auto wording = load_wording(templates, language);
  if (wording) return std::move(wording).value();
  append(problems, wording.problems());
  return load_wording(TemplateSource{}, "en").value();
}

Date today_of_machine() {
  const auto hours =
      std::chrono::duration_cast<std::chrono::hours>(std::chrono::system_clock::now().time_since_epoch());
  return Date::of_days(static_cast<std::int32_t>(hours.count() / 24));
}

struct Slot {
  std::string name;
  std::vector<std::string> values;
  bool flag = false;
  CLI::Option* option = nullptr;
};

struct Parsed {
  const Command* command;
  CLI::App* app;
  std::vector<std::unique_ptr<Slot>> slots;
};

void add_globals(CLI::App& app, TypedGlobals& globals, const Wording& wording) {
  const auto help = [&](const char* name) { return wording.text("cli.option." + std::string(name)); };
  app.add_option("--book", globals.book, help("book"))->envname("VIREO_BOOK")->type_name("FILE");
  app.add_flag("--json", globals.json, help("json"));
  app.add_option("--today", globals.today, help("today"))->type_name("YYYY-MM-DD");
  app.add_option("--lang", globals.language, help("lang"))->type_name("fr|en");
  app.add_option("--templates", globals.templates, help("templates"))
      ->envname("VIREO_TEMPLATES")
      ->type_name("DIR");
}

Parsed add_command(CLI::App& parent, const Command& command, const Wording& wording) {
  const std::string word = command.verb.empty() ? command.noun : command.verb;
  const std::string help_id = "cli." +
                              (command.document_kind.empty() ? command.noun : std::string("document")) +
                              (command.verb.empty() ? "" : "." + command.verb);
  Parsed parsed{&command, parent.add_subcommand(word, wording.text(help_id)), {}};
  parsed.app->fallthrough();
  for (const Positional& positional : command.positionals) {
    auto slot = std::make_unique<Slot>();
    slot->name = positional.name;
    slot->option = parsed.app->add_option(slot->name, slot->values, wording.text("cli.option." + slot->name));
    slot->option->expected(1)->required(positional.required);
    parsed.slots.push_back(std::move(slot));
  }
  for (const Option& option : command.options) {
    auto slot = std::make_unique<Slot>();
    slot->name = option.name;
    slot->flag = option.value_name.empty();
    const std::string written = (option.name.size() == 1 ? "-" : "--") + slot->name;
    const std::string option_id = "cli.option." + slot->name;
    const std::string help = wording.text(wording.knows(option_id) ? option_id : "cli.option.identifier");
    if (slot->flag) {
      slot->option = parsed.app->add_flag(written, help);
    } else {
      slot->option =
          parsed.app->add_option(written, slot->values, help)->type_name(std::string(option.value_name));
      slot->option->expected(1)->required(option.required);
      slot->option->multi_option_policy(option.repeatable ? CLI::MultiOptionPolicy::TakeAll
                                                          : CLI::MultiOptionPolicy::Throw);
    }
    parsed.slots.push_back(std::move(slot));
  }
  return parsed;
}

Typed typed_of(const Parsed& parsed) {
  Typed typed;
  for (const auto& slot : parsed.slots)
    if (slot->option->count() > 0)
      typed[slot->name] = slot->flag ? std::vector<std::string>{"yes"} : slot->values;
  return typed;
}

void tell(const Invocation& invocation, Streams streams) {
  const Wording& wording = invocation.wording();
  if (invocation.globals().json) {
    Json answer = invocation.refused() ? Json::object() : invocation.answer;
    if (!invocation.problems().empty()) answer["problems"] = to_json(invocation.problems(), wording);
    streams.out << answer.dump(2, ' ', false, Json::error_handler_t::replace) << "\n";
    return;
  }
  if (!invocation.refused()) streams.out << invocation.spoken();
  for (const Problem& found : invocation.problems())
    streams.error << wording.text(found.severity == Severity::error ? "cli.problem" : "cli.warning") << " "
                  << wording.text(found) << "\n";
}

int wrong(const Wording& wording, std::string_view id, const Arguments& arguments, Streams streams) {
  streams.error << wording.text(id, arguments) << "\n";
  return wrong_usage;
}

int run_command(const Parsed& parsed, const TypedGlobals& typed_globals, const Wording& wording,
                Streams streams) {
  Globals globals{typed_globals.book, typed_globals.json, today_of_machine(), wording.language(), {}};
  if (!typed_globals.templates.empty()) globals.templates.folder = typed_globals.templates;
  const Command& command = *parsed.command;
  if (command.book != BookUse::none && globals.book.empty())
    return wrong(wording, "cli.no_book", {}, streams);
  Problems wrong_today;
  if (!typed_globals.today.empty())
    if (const auto today = take(Date::checked(typed_globals.today), wrong_today, "--today"))
      globals.today = *today;
  Invocation invocation(command, globals, typed_of(parsed), wording);
  try {
    if (wrong_today.empty())
      command.run(invocation);
    else
      invocation.refuse(wrong_today);
  } catch (const std::exception& failure) {
    invocation.refuse(problem("file.failed", {}, {{"reason", failure.what()}}));
  }
  tell(invocation, streams);
  return exit_code(invocation.problems());
}

}  // namespace

int run(const std::vector<std::string>& words, Streams streams) {
  Problems unknown_language;
  const std::string language = language_in(words);
  const Wording wording = wording_for(language, TemplateSource{}, unknown_language);
  if (!unknown_language.empty())
    return wrong(wording, "cli.unknown_language", {{"language", language}}, streams);

  CLI::App app(wording.text("cli.about"), "vireo-cli");
  app.require_subcommand(1);
  TypedGlobals globals;
  add_globals(app, globals, wording);
  std::vector<Parsed> all;
  std::map<std::string, CLI::App*> nouns;
  for (const Command& command : commands()) {
    if (command.verb.empty()) {
      all.push_back(add_command(app, command, wording));
      continue;
    }
    CLI::App*& noun = nouns[command.noun];
    if (!noun) {
      noun = app.add_subcommand(command.noun, wording.text("cli." + command.noun));
      noun->require_subcommand(1)->fallthrough();
    }
    all.push_back(add_command(*noun, command, wording));
  }
  try {
    std::vector<std::string> reversed(words.rbegin(), words.rend());
    app.parse(reversed);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error, streams.out, streams.error), done;
    app.exit(error, streams.out, streams.error);
    return wrong_usage;
  }
  for (const Parsed& parsed : all)
    if (parsed.app->parsed()) return run_command(parsed, globals, wording, streams);
  return wrong_usage;
}

}  // namespace vireo::cli
