#include "app/cli/command_line.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ostream>

#include "app/cli/parser.h"
#include "app/cli/user_templates.h"
#include "core/store/catalog/wording_catalog.h"

namespace vireo::cli {
namespace {

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

bool json_is_wanted(const std::vector<std::string>& words) {
  for (const std::string& word : words)
    if (word == "--json") return true;
  return false;
}

/// What must be known before anything can be said, even that the line is wrong.
struct Voice {
  Wording wording;
  bool json = false;
  Problems problems{};  // of the wording itself; `wording` is then the program's own
};

Voice voice_for(const std::vector<std::string>& words) {
  const bool json = json_is_wanted(words);
  std::string language = typed_global(words, "lang");
  if (language.empty()) language = language_of_system();
  TemplateSource templates;
  std::string folder = typed_global(words, "templates");
  if (folder.empty()) folder = environment("VIREO_TEMPLATES");
  if (!folder.empty()) templates.folder = folder;
  const auto codes = language_codes(templates);
  if (std::find(codes.begin(), codes.end(), language) == codes.end())
    return {load_wording({}, "en").value(),
            json,
            {problem("usage.language_unknown", {}, {{"language", language}})}};
  auto wording = load_wording(templates, language);
  if (wording) return {std::move(wording).value(), json};
  auto own = load_wording({}, language);
  return {own ? std::move(own).value() : load_wording({}, "en").value(), json, wording.problems()};
}

Date today_of_machine() {
  const auto hours =
      std::chrono::duration_cast<std::chrono::hours>(std::chrono::system_clock::now().time_since_epoch());
  return Date::of_days(static_cast<std::int32_t>(hours.count() / 24));
}

void tell(const Problems& problems, const Voice& voice, Json answer, Streams streams) {
  if (voice.json) {
    if (!problems.empty()) answer["problems"] = to_json(problems, voice.wording);
    streams.out << answer.dump(2, ' ', false, Json::error_handler_t::replace) << "\n";
    return;
  }
  for (const Problem& found : problems)
    streams.error << voice.wording.text(found.severity == Severity::error ? "cli.problem" : "cli.warning")
                  << " " << voice.wording.text(found) << "\n";
}

int wrong(const Problems& problems, const Voice& voice, Streams streams) {
  tell(problems, voice, Json::object(), streams);
  return wrong_usage;
}

int run_command(const Command& command, const Reading& reading, const Voice& voice, Streams streams) {
  Globals globals{reading.globals.book, voice.json, today_of_machine(), voice.wording.language(), {}};
  if (!reading.globals.templates.empty())
    globals.templates.folder = reading.globals.templates;
  else if (const auto own = user_templates_folder(); !own.empty() && std::filesystem::is_directory(own))
    globals.templates.folder = own;
  if (command.book != BookUse::none && globals.book.empty())
    return wrong({problem("usage.no_book")}, voice, streams);
  Problems wrong_today;
  if (!reading.globals.today.empty())
    if (const auto today = take(Date::checked(reading.globals.today), wrong_today, "--today"))
      globals.today = *today;
  if (!wrong_today.empty()) {
    tell(wrong_today, voice, Json::object(), streams);
    return data_problems;
  }
  Invocation invocation(command, globals, reading.typed, voice.wording);
  try {
    command.run(invocation);
    invocation.close_book();
  } catch (const std::exception& failure) {
    invocation.refuse(problem("file.failed", {}, {{"reason", failure.what()}}));
  }
  if (!voice.json && invocation.answer_stands()) streams.out << invocation.spoken();
  tell(invocation.problems(), voice, invocation.answer_stands() ? invocation.answer : Json::object(),
       streams);
  return exit_code(invocation.problems());
}

}  // namespace

int run(const std::vector<std::string>& words, Streams streams) {
  const Voice voice = voice_for(words);
  if (!voice.problems.empty()) {
    const bool of_usage = voice.problems.front().code() == "usage.language_unknown";
    tell(voice.problems, voice, Json::object(), streams);
    return of_usage ? wrong_usage : data_problems;
  }
  const Usage usage = read_usage(words);
  if (usage.help) {
    streams.out << help_text(usage, voice.wording);
    return words.empty() ? wrong_usage : done;
  }
  if (!usage.problems.empty()) return wrong(usage.problems, voice, streams);
  const Reading reading = read_words(*usage.command, words, voice.wording);
  if (!reading.refusal.empty())
    return wrong({problem("usage.unreadable", {}, {{"reason", reading.refusal}})}, voice, streams);
  return run_command(*usage.command, reading, voice, streams);
}

}  // namespace vireo::cli
