#pragma once
// Invocation: one run of a command: what was typed, the book, today, the language; and its answer, both as
// JSON and as lines for a person. Exit codes: 0 done, 1 problems in the data, 2 wrong usage, 3 cannot.
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/command.h"
#include "core/base/checked.h"
#include "core/base/date.h"
#include "core/base/wording.h"
#include "core/store/book.h"
#include "core/store/catalog/template_source.h"

namespace vireo::cli {

enum Exit { done = 0, data_problems = 1, wrong_usage = 2, cannot = 3 };

using Json = nlohmann::ordered_json;
using Typed = std::map<std::string, std::vector<std::string>, std::less<>>;

/// What holds for every command, wherever it stood on the line.
struct Globals {
  std::filesystem::path book;
  bool json = false;
  Date today;
  std::string language;
  TemplateSource templates;
};

class Invocation {
 public:
  Invocation(const Command& command, Globals globals, Typed typed, Wording wording);

  const Command& command() const { return command_; }
  const Globals& globals() const { return globals_; }
  Date today() const { return globals_.today; }
  const Wording& wording() const { return wording_; }
  const TemplateSource& templates() const { return globals_.templates; }

  bool given(std::string_view name) const;
  /// What was typed for an option or positional; empty when it was not given.
  std::string text(std::string_view name) const;
  std::vector<std::string> texts(std::string_view name) const;
  /// Typed values, with a problem under the option's name when they cannot be read.
  std::optional<Date> date(std::string_view name);
  std::optional<Period> period(std::string_view from, std::string_view to);
  std::optional<int> whole_number(std::string_view name);
  std::optional<Money> money(std::string_view name, Currency currency);
  std::optional<Decimal> decimal(std::string_view name);
  /// Typed "KEY=VALUE"s.
  std::vector<std::pair<std::string, std::string>> pairs(std::string_view name);

  /// The book, opened as the command's row says when it is first asked for; nothing (and problems) when it
  /// cannot.
  Book* book() { return book(command_.book); }
  Book* book(BookUse use);
  /// Closes it, if it was opened; what could not be done then is noted as warnings.
  void close_book();

  void refuse(Problems problems);
  void refuse(Problem found) { refuse(Problems{std::move(found)}); }
  /// The same of a command whose answer is what it found: the answer stands beside the problems.
  void find(Problems problems) {
    answer_stands_ = true;
    refuse(std::move(problems));
  }
  bool refused() const;
  bool answer_stands() const { return answer_stands_ || !refused(); }
  const Problems& problems() const { return problems_; }
  /// The value, or nothing after noting its problems; warnings beside a value are noted too.
  template <typename T>
  std::optional<T> take(Checked<T> checked) {
    const bool usable = checked.ok();
    if (!checked.problems().empty()) refuse(checked.problems());
    if (!usable) return std::nullopt;
    return std::move(checked).value();
  }

  Json answer = Json::object();
  /// A line for a person, by message id or ready-worded.
  void say(std::string_view message_id, const Arguments& arguments = {});
  void print(std::string line);
  const std::string& spoken() const { return spoken_; }

 private:
  const Command& command_;
  Globals globals_;
  Typed typed_;
  Wording wording_;
  std::optional<Book> book_;
  Problems problems_;
  std::string spoken_;
  bool answer_stands_ = false;
};

/// The machine's clock and this process, for the books that the command line opens.
BookWorld world_of_this_process();

/// The exit code for these problems: 0 when all are warnings, 3 when the book or a file cannot be used,
/// else 1.
Exit exit_code(const Problems& problems);
Json to_json(const Problems& problems, const Wording& wording);

}  // namespace vireo::cli
