#include "app/cli/usage.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/base/text.h"

namespace vireo::cli {
namespace {

constexpr std::array<Option, 6> globals{Option{"book", "FILE"},     Option{"json"},
                                        Option{"today", "DAY"},     Option{"lang", "fr|en"},
                                        Option{"templates", "DIR"}, Option{"help"}};

std::string dashed(std::string_view name) {
  return (name.size() == 1 ? "-" : "--") + std::string(name);
}

/// "draft, change, discard": what may follow.
std::string listed(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
}

std::vector<std::string> nouns() {
  std::vector<std::string> all;
  for (const Command& command : commands())
    if (std::find(all.begin(), all.end(), command.noun) == all.end()) all.push_back(command.noun);
  return all;
}

bool is_noun(const std::string& words) {
  const auto all = nouns();
  return std::find(all.begin(), all.end(), words) != all.end();
}

std::vector<std::string> verbs_of(const std::string& noun) {
  std::vector<std::string> all;
  for (const Command& command : commands())
    if (command.noun == noun) all.push_back(command.verb);
  return all;
}

const Command* command_named(const std::string& noun, const std::string& verb) {
  for (const Command& command : commands())
    if (command.noun == noun && command.verb == verb) return &command;
  return nullptr;
}

class Reader {
 public:
  explicit Reader(const std::vector<std::string>& words) : words_(words) {}

  Usage read() {
    if (words_.empty()) usage_.help = true;
    while (at_ < words_.size() && !lost_) read_word(words_[at_++]);
    if (usage_.help)
      usage_.problems.clear();
    else if (!lost_)
      check_end();
    return std::move(usage_);
  }

 private:
  void refuse(const char* code, Arguments arguments) {
    usage_.problems.push_back(problem(code, {}, std::move(arguments)));
  }

  void read_word(const std::string& word) {
    if (only_positionals_ || word.size() < 2 || word.front() != '-') return read_plain(word);
    if (word == "--") {
      only_positionals_ = true;
      return;
    }
    if (word == "-h") return read_option("help", std::nullopt, word);
    if (word[1] != '-')
      return read_option(word.substr(1, 1), word.size() > 2 ? std::optional(word.substr(2)) : std::nullopt,
                         word);
    const auto equals = word.find('=');
    const auto value = equals == std::string::npos ? std::nullopt : std::optional(word.substr(equals + 1));
    read_option(word.substr(2, equals == std::string::npos ? equals : equals - 2), value, word);
  }

  void read_plain(const std::string& word) {
    if (usage_.command) {
      ++positionals_;
      return take_positional(word);
    }
    if (usage_.noun.empty()) return read_noun(word);
    if (is_noun(usage_.noun + " " + word)) {  // "forecast item"
      usage_.noun += " " + word;
      return;
    }
    usage_.command = command_named(usage_.noun, word);
    if (usage_.command) return choose();
    const auto verbs = verbs_of(usage_.noun);
    refuse("usage.verb_unknown", {{"typed", word},
                                  {"noun", usage_.noun},
                                  {"nearest", nearest(word, verbs)},
                                  {"known", listed(verbs)}});
    lost_ = true;
  }

  void read_noun(const std::string& word) {
    const auto known = nouns();
    if (std::find(known.begin(), known.end(), word) == known.end()) {
      const std::string near = nearest(word, known);
      refuse(near.empty() ? "usage.command_unknown" : "usage.command_misspelt",
             {{"typed", word}, {"nearest", near}});
      lost_ = true;
      return;
    }
    usage_.noun = word;
    usage_.command = command_named(word, "");
    if (usage_.command) choose();
  }

  void choose() { options_ = options_of(*usage_.command); }

  void take_positional(const std::string& word) {
    const auto& known = usage_.command->positionals;
    const bool open_end = !known.empty() && known.back().repeatable;
    // Behind an unknown option a word may well be its value.
    if (positionals_ > known.size() && !open_end && !unknown_option_)
      refuse("usage.too_many", {{"typed", word}, {"command", usage_.command->words()}});
  }

  const Option* option_named(const std::string& name) const {
    for (const Option& option : globals)
      if (option.name == name) return &option;
    for (const Option& option : options_)
      if (option.name == name) return &option;
    return nullptr;
  }

  void read_option(const std::string& name, const std::optional<std::string>& joined,
                   const std::string& word) {
    const Option* option = option_named(name);
    if (!option) return refuse_option(name, word);
    if (name == "help") usage_.help = true;
    if (++given_[name] == 2 && !option->repeatable && !option->value_name.empty())
      refuse("usage.repeated", {{"option", dashed(name)}});
    if (option->value_name.empty() || joined) return;
    if (at_ < words_.size())
      ++at_;
    else
      refuse("usage.value_missing", {{"option", dashed(name)}, {"value", std::string(option->value_name)}});
  }

  void refuse_option(const std::string& name, const std::string& word) {
    std::vector<std::string> known;
    for (const Option& option : options_) known.emplace_back(option.name);
    for (const Option& option : globals) known.emplace_back(option.name);
    const std::string near = nearest(name, known);
    unknown_option_ = true;
    const std::string typed = word.substr(0, word.find('='));
    if (near.empty())
      refuse("usage.option_unknown", {{"typed", typed}, {"command", command_words()}});
    else
      refuse("usage.option_misspelt", {{"typed", typed}, {"nearest", dashed(near)}});
  }

  std::string command_words() const {
    return usage_.command ? usage_.command->words() : usage_.noun.empty() ? "vireo-cli" : usage_.noun;
  }

  void check_end() {
    if (usage_.noun.empty()) return refuse("usage.no_command", {});
    if (!usage_.command)
      return refuse("usage.verb_missing", {{"noun", usage_.noun}, {"known", listed(verbs_of(usage_.noun))}});
    std::size_t at = 0;
    for (const Positional& positional : usage_.command->positionals)
      if (positional.required && at++ >= positionals_ && !unknown_option_)
        refuse("usage.missing", {{"what", capitals(positional.name)},
                                 {"about", Argument::term(option_help_id(positional.name))}});
    for (const Option& option : options_)
      if (option.required && !given_.contains(std::string(option.name)))
        refuse("usage.missing", {{"what", dashed(option.name) + " " + std::string(option.value_name)},
                                 {"about", Argument::term(option_help_id(option.help_name()))}});
  }

  static std::string capitals(std::string_view word) {
    std::string all(word);
    for (char& c : all)
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return all;
  }

  const std::vector<std::string>& words_;
  std::size_t at_ = 0;
  bool lost_ = false;  // no further word can be understood
  bool only_positionals_ = false;
  bool unknown_option_ = false;
  std::size_t positionals_ = 0;
  std::vector<Option> options_;
  std::map<std::string, int> given_;
  Usage usage_;
};

}  // namespace

Usage read_usage(const std::vector<std::string>& words) {
  return Reader(words).read();
}

std::string typed_global(const std::vector<std::string>& words, const std::string& name) {
  const std::string option = "--" + name;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == option && i + 1 < words.size()) return words[i + 1];
    if (words[i].starts_with(option + "=")) return words[i].substr(option.size() + 1);
  }
  return {};
}

}  // namespace vireo::cli
