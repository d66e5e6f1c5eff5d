#include "app/cli/invocation.h"

#include <algorithm>
#include <array>
#include <boost/interprocess/detail/os_thread_functions.hpp>
#include <chrono>

#include "core/base/open_period.h"

namespace vireo::cli {
namespace {

/// Problems of the world rather than of what was typed: the command cannot, whatever its data.
constexpr std::array<std::string_view, 3> world_prefixes{"book.", "file.", "backup."};

/// A field of the engine's ("payment_days") as the option it was typed with ("--payment-days").
void name_option(std::string& field, const Command& command) {
  if (field.empty() || field.front() == '-') return;
  std::string name = field;
  std::replace(name.begin(), name.end(), '_', '-');
  for (const Option& option : options_of(command))
    if (option.name == name) field = "--" + name;
}

bool is_error(const Problem& found) {
  return found.severity == Severity::error;
}

}  // namespace

Invocation::Invocation(const Command& command, Globals globals, Typed typed, Wording wording)
    : command_(command),
      globals_(std::move(globals)),
      typed_(std::move(typed)),
      wording_(std::move(wording)) {}

bool Invocation::given(std::string_view name) const {
  return typed_.find(name) != typed_.end();
}

std::string Invocation::text(std::string_view name) const {
  const auto found = typed_.find(name);
  return found == typed_.end() || found->second.empty() ? std::string() : found->second.front();
}

std::vector<std::string> Invocation::texts(std::string_view name) const {
  const auto found = typed_.find(name);
  return found == typed_.end() ? std::vector<std::string>() : found->second;
}

std::optional<Date> Invocation::date(std::string_view name) {
  if (!given(name)) return std::nullopt;
  return vireo::take(Date::checked(text(name)), problems_, "--" + std::string(name));
}

std::optional<Period> Invocation::period(std::string_view from, std::string_view to) {
  if (!given(from) && !given(to)) return std::nullopt;
  const auto first = given(from) ? date(from) : earliest_day();
  const auto last = given(to) ? date(to) : latest_day();
  if (!first || !last) return std::nullopt;
  if (*last < *first) {
    refuse(problem("period.reversed", {{}, 0, "--" + std::string(to)}, {{"from", *first}, {"to", *last}}));
    return std::nullopt;
  }
  return Period::inclusive(*first, *last);
}

std::optional<int> Invocation::whole_number(std::string_view name) {
  if (!given(name)) return std::nullopt;
  const auto value = Decimal::parse(text(name));
  const auto whole = value ? value->at_places(0) : std::nullopt;
  if (!whole || *whole < 0 || *whole > 1'000'000) {
    refuse(problem("number.unreadable", {{}, 0, "--" + std::string(name)}, {{"typed", text(name)}}));
    return std::nullopt;
  }
  return static_cast<int>(*whole);
}

std::optional<Money> Invocation::money(std::string_view name, Currency currency) {
  if (!given(name)) return std::nullopt;
  return vireo::take(Money::parse(text(name), currency), problems_, "--" + std::string(name));
}

std::optional<Decimal> Invocation::decimal(std::string_view name) {
  if (!given(name)) return std::nullopt;
  const auto value = parse_typed_decimal(text(name));
  if (!value) refuse(problem("rate.unreadable", {{}, 0, "--" + std::string(name)}, {{"typed", text(name)}}));
  return value;
}

std::vector<std::pair<std::string, std::string>> Invocation::pairs(std::string_view name) {
  std::vector<std::pair<std::string, std::string>> found;
  for (const std::string& typed : texts(name)) {
    const auto at = typed.find('=');
    if (at == std::string::npos)
      refuse(problem("cli.not_a_pair", {{}, 0, "--" + std::string(name)}, {{"typed", typed}}));
    else
      found.emplace_back(typed.substr(0, at), typed.substr(at + 1));
  }
  return found;
}

Book* Invocation::book(BookUse use) {
  if (book_) return &*book_;
  const auto access = use == BookUse::write ? Book::Access::write : Book::Access::read;
  auto opened = take(Book::open(globals_.book, access, world_of_this_process()));
  if (!opened) return nullptr;
  book_.emplace(std::move(*opened));
  return &*book_;
}

void Invocation::close_book() {
  if (!book_) return;
  append(problems_, book_->close());
  book_.reset();
}

void Invocation::refuse(Problems problems) {
  for (Problem& found : problems) name_option(found.place.field, command_);
  append(problems_, std::move(problems));
}

bool Invocation::refused() const {
  return std::any_of(problems_.begin(), problems_.end(), is_error);
}

void Invocation::say(std::string_view message_id, const Arguments& arguments) {
  print(wording_.text(message_id, arguments));
}

void Invocation::print(std::string line) {
  spoken_ += line;
  if (!line.ends_with('\n')) spoken_ += '\n';
}

BookWorld world_of_this_process() {
  const auto now = [] {
    const auto moment = std::chrono::system_clock::now().time_since_epoch();
    return Instant{std::chrono::duration_cast<std::chrono::milliseconds>(moment).count(), "UTC"};
  };
  const auto process = boost::interprocess::ipcdetail::get_current_process_id();
  return {now, "vireo-cli, " + std::to_string(process), false};
}

Exit exit_code(const Problems& problems) {
  if (std::any_of(problems.begin(), problems.end(),
                  [](const Problem& each) { return each.code().starts_with("usage."); }))
    return wrong_usage;
  Exit code = done;
  for (const Problem& found : problems) {
    if (!is_error(found)) continue;
    const bool of_world =
        std::any_of(world_prefixes.begin(), world_prefixes.end(),
                    [&](std::string_view prefix) { return found.code().starts_with(prefix); });
    code = std::max(code, of_world ? cannot : data_problems);
  }
  return code;
}

Json to_json(const Problems& problems, const Wording& wording) {
  Json list = Json::array();
  for (const Problem& found : problems) {
    Json row{{"code", found.code()},
             {"severity", is_error(found) ? "error" : "warning"},
             {"message", wording.text(found.message)}};
    if (const auto hint = wording.hint(found)) row["hint"] = *hint;
    if (!found.place.file.empty()) row["file"] = found.place.file;
    if (found.place.line > 0) row["line"] = found.place.line;
    if (!found.place.field.empty()) row["field"] = found.place.field;
    list.push_back(std::move(row));
  }
  return list;
}

}  // namespace vireo::cli
