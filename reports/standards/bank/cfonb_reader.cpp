// CFONB 120: records of 120 characters; 01 opens an account, 04 is a movement, 05 adds to it, 07 closes. The
// last character of an amount is its last digit and its sign.
#include <algorithm>
#include <cstdlib>

#include "core/base/text.h"
#include "reports/standards/bank/bank_readers.h"

namespace vireo::bank {
namespace {

constexpr std::size_t record_length = 120;

bool digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// A record by its characters: an accent of a decoded file has two bytes and stands in one column.
class CfonbRecord {
 public:
  explicit CfonbRecord(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = at + 1;
      while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
      characters_.push_back(text.substr(at, end - at));
      at = end;
    }
  }
  /// The columns from `first`, counted from 0; fewer where the record ends.
  CfonbRecord part(std::size_t first, std::size_t count) const {
    CfonbRecord found("");
    const std::size_t end = std::min(characters_.size(), first + count);
    if (first < end)
      found.characters_.assign(characters_.begin() + static_cast<std::ptrdiff_t>(first),
                               characters_.begin() + static_cast<std::ptrdiff_t>(end));
    return found;
  }
  std::string substr(std::size_t first, std::size_t count) const {
    std::string text;
    for (std::size_t at = first; at < characters_.size() && at - first < count; ++at) text += characters_[at];
    return text;
  }
  std::size_t size() const { return characters_.size(); }
  /// Blanks behind the last column say nothing; those that fill a record are part of it.
  void drop_blanks_behind() {
    while (characters_.size() > record_length && characters_.size() % record_length != 0 &&
           characters_.back() == " ")
      characters_.pop_back();
  }

 private:
  std::vector<std::string_view> characters_{};
};

/// "0000000000032{" with two decimals -> 3.20; J..R and } are the digits of a negative amount.
std::optional<Decimal> amount_of(std::string_view written, int decimals) {
  if (written.size() != 14 || !digits(written.substr(0, 13))) return std::nullopt;
  const char last = written.back();
  int digit = 0;
  bool negative = false;
  if (last == '{') {
    digit = 0;
  } else if (last >= 'A' && last <= 'I') {
    digit = last - 'A' + 1;
  } else if (last == '}') {
    negative = true;
  } else if (last >= 'J' && last <= 'R') {
    digit = last - 'J' + 1;
    negative = true;
  } else {
    return std::nullopt;
  }
  const std::int64_t whole = std::atoll(std::string(written.substr(0, 13)).c_str()) * 10 + digit;
  return Decimal::of(negative ? -whole : whole, decimals);
}

class CfonbReading {
 public:
  CfonbReading() { file_.format = "cfonb"; }

  void read(const CfonbRecord& text, int line) {
    if (text.size() < record_length - 16 || text.size() > record_length) {
      problems_.push_back(problem("bank.record_length", {"", line, {}},
                                  {{"length", static_cast<std::int64_t>(text.size())}}));
      return;
    }
    const std::string code = text.substr(0, 2);
    if (code == "01") {
      open(text, line);
    } else if (code == "04") {
      movement(text, line);
    } else if (code == "05") {
      detail(text, line);
    } else if (code == "07") {
      close(text, line);
    } else {
      problems_.push_back(problem("bank.record_unknown", {"", line, {}}, {{"code", code}}));
    }
  }

  Checked<StatementFile> finish() {
    if (open_)
      warnings_.push_back(warning("bank.statement_not_closed", {"", 0, file_.statements.back().account}));
    if (!problems_.empty()) return problems_;
    return Checked<StatementFile>(std::move(file_), std::move(warnings_));
  }

 private:
  std::optional<Date> day(const std::string& ddmmyy, int line) {
    if (digits(ddmmyy)) {
      const int year = std::atoi(ddmmyy.substr(4, 2).c_str());
      if (const auto found =
              Date::of(year < 70 ? 2000 + year : 1900 + year, std::atoi(ddmmyy.substr(2, 2).c_str()),
                       std::atoi(ddmmyy.substr(0, 2).c_str())))
        return found;
    }
    problems_.push_back(unreadable_day(ddmmyy, line, digits(ddmmyy)));
    return std::nullopt;
  }

  std::optional<Decimal> amount(const CfonbRecord& text, int line) {
    const std::string places = text.substr(19, 1);
    const auto found = amount_of(text.substr(90, 14), digits(places) ? places[0] - '0' : 2);
    if (!found) problems_.push_back(unreadable_amount(text.substr(90, 14), line));
    return found;
  }

  static std::string account_of(const CfonbRecord& text) {
    return trimmed(text.substr(2, 5)) + " " + trimmed(text.substr(11, 5)) + " " +
           trimmed(text.substr(21, 11));
  }

  BankStatement& statement_for(const CfonbRecord& text) {
    const std::string account = account_of(text);
    if (file_.statements.empty() || file_.statements.back().account != account) {
      file_.statements.emplace_back();
      file_.statements.back().account = account;
      file_.statements.back().currency = trimmed(text.substr(16, 3));
    }
    return file_.statements.back();
  }

  void open(const CfonbRecord& text, int line) {
    if (open_)
      warnings_.push_back(warning("bank.statement_not_closed", {"", line, file_.statements.back().account}));
    open_ = true;
    file_.statements.emplace_back();
    BankStatement& statement = file_.statements.back();
    statement.account = account_of(text);
    statement.currency = trimmed(text.substr(16, 3));
    const auto on = day(text.substr(34, 6), line);
    const auto sum = amount(text, line);
    if (on && sum) statement.opening = BankBalance{*on, *sum};
  }

  void close(const CfonbRecord& text, int line) {
    if (!open_) warnings_.push_back(warning("bank.statement_not_opened", {"", line, account_of(text)}));
    open_ = false;
    BankStatement& statement = statement_for(text);
    const auto on = day(text.substr(34, 6), line);
    const auto sum = amount(text, line);
    if (on && sum) statement.closing = BankBalance{*on, *sum};
  }

  void movement(const CfonbRecord& text, int line) {
    if (!open_ && !told_unopened_) {
      told_unopened_ = true;
      warnings_.push_back(warning("bank.statement_not_opened", {"", line, account_of(text)}));
    }
    BankStatement& statement = statement_for(text);
    BankMovement made;
    made.line = line;
    const auto on = day(text.substr(34, 6), line);
    if (trimmed(text.substr(42, 6)).size() == 6) made.value_date = day(text.substr(42, 6), line);
    const auto sum = amount(text, line);
    if (!on || !sum) return;
    made.date = *on;
    made.amount = *sum;
    made.kind = text.substr(32, 2);
    made.text = joined({text.substr(48, 31)});
    if (text.size() >= record_length) made.reference = trimmed(text.substr(104, 16));
    statement.movements.push_back(std::move(made));
  }

  void detail(const CfonbRecord& text, int line) {
    if (file_.statements.empty() || file_.statements.back().movements.empty()) {
      warnings_.push_back(warning("bank.detail_alone", {"", line, {}}));
      return;
    }
    BankMovement& movement = file_.statements.back().movements.back();
    const std::string kind = text.substr(45, 3);
    const std::string words = joined({text.substr(48, 70)});
    if (kind == "NPY" || kind == "NBE") movement.counterparty = words;
    movement.text = joined({movement.text, words});
  }

  StatementFile file_;
  Problems problems_;
  Problems warnings_;
  bool open_ = false;
  bool told_unopened_ = false;
};

}  // namespace

Checked<StatementFile> read_cfonb(std::string_view text, const StatementOptions&) {
  CfonbReading reading;
  for (const Line& line : lines_of(text)) {
    if (trimmed(line.text).empty()) continue;
    CfonbRecord rest(line.text);
    rest.drop_blanks_behind();
    // Some banks write the records without line ends.
    for (std::size_t at = 0; at < rest.size();) {
      const std::size_t count = rest.size() % record_length == 0 ? record_length : rest.size();
      reading.read(rest.part(at, count), line.number);
      at += count;
    }
  }
  return reading.finish();
}

}  // namespace vireo::bank
