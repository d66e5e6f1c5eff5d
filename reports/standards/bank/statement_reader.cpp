#include "reports/standards/bank/statement_reader.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "reports/standards/bank/bank_readers.h"
#include "reports/standards/bank/statement_text.h"
#include "reports/writers/zip.h"

namespace vireo {
namespace bank {

Problem unreadable_day(std::string_view value, int line, bool is_day_shaped) {
  return problem(is_day_shaped ? "bank.date_missing_day" : "bank.date_unreadable", {"", line, "date"},
                 {{"value", std::string(value.substr(0, 40))}});
}

Problem unreadable_amount(std::string_view value, int line) {
  return problem("bank.amount_unreadable", {"", line, "amount"},
                 {{"value", std::string(value.substr(0, 40))}});
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  std::vector<std::string> seen;
  for (const std::string& each : texts) {
    std::string tidy;
    for (const char c : trimmed(each)) {
      const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (!blank)
        tidy += c;
      else if (!tidy.empty() && tidy.back() != ' ')
        tidy += ' ';
    }
    if (tidy.empty() || std::find(seen.begin(), seen.end(), tidy) != seen.end()) continue;
    all += (all.empty() ? "" : " ") + tidy;
    seen.push_back(std::move(tidy));
  }
  return all;
}

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  int number = 0;
  while (!text.empty()) {
    const auto end = text.find_first_of("\r\n");
    ++number;
    // Old programs close a file with Ctrl-Z.
    if (end != 0 && text.substr(0, end) != "\x1A") lines.push_back({text.substr(0, end), number});
    if (end == std::string_view::npos) break;
    const bool both = text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n';
    text.remove_prefix(end + (both ? 2 : 1));
  }
  return lines;
}

}  // namespace bank

namespace {

constexpr std::size_t longest_line = 1U * 1024U * 1024U;
constexpr std::ptrdiff_t most_lines = 5'000'000;

int line_of(std::string_view bytes, std::size_t offset) {
  return 1 + static_cast<int>(
                 std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

/// What no statement holds: a NUL byte, a line of megabytes, entities of its own.
Problems harm_in(std::string_view bytes) {
  Problems found;
  if (bytes.size() > most_statement_bytes || std::count(bytes.begin(), bytes.end(), '\n') > most_lines ||
      std::count(bytes.begin(), bytes.end(), '\r') > most_lines)
    found.push_back(problem("bank.too_large"));
  if (const auto nul = bytes.find('\0'); nul != std::string_view::npos && !bank::is_wide_text(bytes))
    found.push_back(problem("bank.binary", {"", line_of(bytes, nul), {}}));
  if (const auto kind = bytes.find("<!ENTITY"); kind != std::string_view::npos)
    found.push_back(problem("bank.entities", {"", line_of(bytes, kind), {}}));
  return found;
}

bool has_long_line(std::string_view text) {
  std::size_t from = 0;
  while (from < text.size()) {
    auto end = text.find_first_of("\r\n", from);
    if (end == std::string_view::npos) end = text.size();
    if (end - from > longest_line) return true;
    from = end + 1;
  }
  return false;
}

/// Among the first lines stands one of the format's own fields, ":60F:" or ":61:".
bool looks_like_mt940(std::string_view text) {
  const auto lines = bank::lines_of(text.substr(0, 8192));
  return std::any_of(lines.begin(), lines.end(), [](const bank::Line& line) {
    constexpr std::array<std::string_view, 10> telling{
        ":20:", ":25:", ":60F:", ":60M:", ":61:", ":62F:", ":62M:", ":64:", ":34F:", ":28C:"};
    return std::any_of(telling.begin(), telling.end(),
                       [&](std::string_view field) { return line.text.starts_with(field); });
  });
}

bool looks_like_cfonb(std::string_view text) {
  const auto lines = bank::lines_of(text.substr(0, 2048));
  if (lines.empty()) return false;
  const std::string_view first = lines.front().text;
  const std::string_view code = first.substr(0, 2);
  const bool is_record = code == "01" || code == "04" || code == "05" || code == "07";
  const bool bank_digits = first.size() >= 60 && std::all_of(first.begin() + 2, first.begin() + 7,
                                                             [](char c) { return c >= '0' && c <= '9'; });
  return is_record && bank_digits && first.substr(0, 34).find_first_of(";,\t\"<") == std::string_view::npos;
}

/// By its header, or by records: a letter and a value a line, "^" between them.
bool looks_like_qif(std::string_view text) {
  const auto lines = bank::lines_of(text.substr(0, 4096));
  if (lines.empty()) return false;
  const std::string first = trimmed(lines.front().text);
  const std::string head = folded(first);
  if (head.starts_with("!type:") || head == "!account" || head.starts_with("!option:") ||
      head.starts_with("!clear:"))
    return true;
  const bool is_day = first.size() > 6 && first[0] == 'D' && first.find_first_of("0123456789") <= 2;
  return is_day && std::any_of(lines.begin(), lines.end(),
                               [](const bank::Line& line) { return trimmed(line.text) == "^"; });
}

bool looks_like_xml(const std::string& head) {
  return head.starts_with("<?xml") || head.find("<document") != std::string::npos ||
         head.find("urn:iso:std:iso:20022") != std::string::npos;
}

/// Says that it is UTF-8, as XML does by saying nothing.
bool claims_utf8(const std::string& head) {
  const std::string declaration = head.substr(0, head.find("?>"));
  const auto encoding = head.starts_with("<?xml") ? declaration.find("encoding") : std::string::npos;
  return encoding == std::string::npos || declaration.find("utf-8", encoding) != std::string::npos;
}

Checked<StatementFile> read_text(std::string_view bytes, const BankKnowledge& knowledge,
                                 const StatementOptions& options) {
  const bank::StatementText file = bank::statement_text(bytes);
  const std::string_view text = file.text;
  if (const auto nul = text.find('\0'); nul != std::string_view::npos)
    return problem("bank.binary", {"", line_of(text, nul), {}});
  if (const auto kind = text.find("<!ENTITY"); kind != std::string_view::npos)
    return problem("bank.entities", {"", line_of(text, kind), {}});
  const std::string head = trimmed(folded(text.substr(0, 2048)));
  const auto told = [&](Checked<StatementFile> read) -> Checked<StatementFile> {
    if (!read) return read;
    StatementFile found = std::move(read).value();
    found.encoding = file.encoding;
    return Checked<StatementFile>(std::move(found), read.problems());
  };
  if (head.find("ofxheader") != std::string::npos || head.find("<ofx>") != std::string::npos)
    return told(bank::read_ofx(text, options));
  if (looks_like_xml(head)) {
    if (file.encoding != "utf-8" && file.encoding != "utf-16" && claims_utf8(head))
      return problem("bank.wrong_encoding");
    return told(bank::read_camt(text, options));
  }
  if (has_long_line(text)) return problem("bank.line_too_long");
  if (looks_like_qif(text)) return told(bank::read_qif(text, options));
  if (looks_like_mt940(text)) return told(bank::read_mt940(text, options));
  if (looks_like_cfonb(text)) return told(bank::read_cfonb(text, options));
  return told(bank::read_csv(text, knowledge, options));
}

/// What a Mac adds to every archive beside the files: no statement of anybody.
bool is_metadata(std::string_view name) {
  return name.starts_with("__MACOSX/") || name.ends_with("/.DS_Store") || name == ".DS_Store";
}

/// The statements of every file of an archive; what stands wrong in one refuses all.
Checked<StatementFile> read_archive(std::string_view bytes, const BankKnowledge& knowledge,
                                    const StatementOptions& options) {
  const auto files = read_zip(bytes, {.bytes = most_statement_bytes});
  if (!files) return files.problems();
  StatementFile all;
  Problems refused;
  Problems warnings;
  for (const ZippedFile& each : *files) {
    if (is_metadata(each.name)) continue;
    auto read = is_zip(each.bytes) ? Checked<StatementFile>(problem("bank.unknown_format"))
                                   : read_statement(each.bytes, knowledge, options);
    for (Problem told : read.problems()) {
      told.place.file = each.name;
      (read ? warnings : refused).push_back(std::move(told));
    }
    if (!read) continue;
    StatementFile file = std::move(read).value();
    if (!all.format.empty() && all.format != file.format)
      refused.push_back(problem("bank.zip_formats", {each.name}));
    all.format = file.format;
    all.encoding = file.encoding;
    all.preset = file.preset;
    std::move(file.statements.begin(), file.statements.end(), std::back_inserter(all.statements));
  }
  if (!refused.empty()) return refused;
  if (all.statements.empty()) return problem("bank.empty");
  return Checked<StatementFile>(std::move(all), std::move(warnings));
}

}  // namespace

Checked<StatementFile> read_statement(std::string_view bytes, const BankKnowledge& knowledge,
                                      const StatementOptions& options) {
  if (trimmed(bytes.substr(0, 4096)).empty() && bytes.size() < 4096) return problem("bank.empty");
  if (is_zip(bytes)) return read_archive(bytes, knowledge, options);
  if (Problems harm = harm_in(bytes); !harm.empty()) return harm;
  auto read = read_text(bytes, knowledge, options);
  if (!read) return read;
  Problems warnings = read.problems();
  StatementFile file = std::move(read).value();
  for (BankStatement& each : file.statements)
    if (each.currency.empty()) each.currency = options.currency;
  append(warnings, balance_warnings(file));
  if (file.movement_count() == 0) warnings.push_back(warning("bank.no_movements"));
  return Checked<StatementFile>(std::move(file), std::move(warnings));
}

}  // namespace vireo
