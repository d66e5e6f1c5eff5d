// MT940 and MT942 (SWIFT): fields ":61:" and their like, each going on until the next known field. Banks
// break the lines of ":86:" where they like, so a line that merely looks like a field belongs to the one
// before.
#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/banking/bank_text.h"
#include "core/base/text.h"
#include "reports/standards/bank/bank_readers.h"
#include "reports/standards/bank/mt940_details.h"

namespace vireo::bank {
namespace {

constexpr std::array<std::string_view, 22> known_fields{"20",  "21", "23",  "25",  "25P", "28", "28C", "60F",
                                                        "60M", "61", "86",  "62F", "62M", "64", "65",  "34F",
                                                        "13D", "13", "90D", "90C", "NS",  "28D"};

struct Field {
  std::string name{};
  std::string text{};  // lines joined by \n
  int line = 0;
};

bool mt940_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

int number(std::string_view text) {
  return std::atoi(std::string(text).c_str());
}

/// Splits ":61:rest" when it names a known field.
std::optional<std::pair<std::string, std::string_view>> field_begin(std::string_view line) {
  if (line.empty() || line[0] != ':') return std::nullopt;
  const auto end = line.find(':', 1);
  if (end == std::string_view::npos || end > 4) return std::nullopt;
  const std::string_view name = line.substr(1, end - 1);
  if (std::find(known_fields.begin(), known_fields.end(), name) == known_fields.end()) return std::nullopt;
  return std::pair{std::string(name), line.substr(end + 1)};
}

std::string without_breaks(const std::string& text) {
  std::string kept;
  for (const char c : text)
    if (c != '\n') kept += c;
  return kept;
}

/// "1811261126CR": days and a direction alone.
bool is_before_amount(std::string_view line) {
  const auto letters = line.find_first_not_of("0123456789");
  return (letters == 6 || letters == 10) && line.size() - letters <= 3 &&
         line.find_first_not_of("RECD", letters) == std::string_view::npos;
}

class Mt940Reading {
 public:
  Mt940Reading() { file_.format = "mt940"; }

  void read(const Field& field) {
    const std::string& name = field.name;
    if (name == "20") {
      file_.statements.emplace_back();
      return;
    }
    if (file_.statements.empty()) file_.statements.emplace_back();
    BankStatement& statement = file_.statements.back();
    if (name == "25" || name == "25P") {
      statement.account = trimmed(without_breaks(field.text));
      take_currency_behind(statement);
    } else if (name == "28" || name == "28C") {
      statement.number = trimmed(without_breaks(field.text));
    } else if (name == "60F" || name == "60M") {
      if (const auto balance = read_balance(field, statement); balance && !statement.opening)
        statement.opening = balance;
      is_open_ = true;
    } else if (name == "62F" || name == "62M") {
      if (const auto balance = read_balance(field, statement)) statement.closing = balance;
      is_open_ = false;
    } else if (name == "61") {
      read_movement(field, statement);
    } else if (name == "86") {
      add_details(field, statement);
    } else if (name == "34F" && statement.currency.empty()) {
      statement.currency = field.text.substr(0, 3);
    }
    was_movement_ = name == "61";
  }

  /// `ends_line`: the file's last line is whole.
  Checked<StatementFile> finish(bool ends_line) {
    if (file_.statements.empty()) return problem("bank.unknown_format");
    const BankStatement& last = file_.statements.back();
    if (is_open_ && !last.movements.empty()) {
      if (!ends_line) return problem("bank.cut_short", {"", last.movements.back().line, {}});
      warnings_.push_back(warning("bank.statement_not_closed", {"", 0, last.account}));
    }
    if (!problems_.empty()) return problems_;
    return Checked<StatementFile>(std::move(file_), std::move(warnings_));
  }

 private:
  /// "12345678/1020304050EUR": some banks write the currency behind the account.
  static void take_currency_behind(BankStatement& statement) {
    std::string& account = statement.account;
    if (account.size() < 7) return;
    const std::string tail = account.substr(account.size() - 3);
    const bool letters = std::all_of(tail.begin(), tail.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    const char before = account[account.size() - 4];
    if (!letters || !((before >= '0' && before <= '9') || before == ' ')) return;
    statement.currency = tail;
    account = trimmed(account.substr(0, account.size() - 3));
  }

  std::optional<Date> day(std::string_view yymmdd, const Field& field) {
    const int year = number(yymmdd.substr(0, 2));
    const int full = year < 70 ? 2000 + year : 1900 + year;
    const int month = number(yymmdd.substr(2, 2));
    const int of_month = number(yymmdd.substr(4, 2));
    if (const auto found = Date::of(full, month, of_month)) return found;
    // Some banks count thirty days in each month for interest: a value day, not a day of booking.
    if (month == 2 && of_month <= 30)
      if (const auto first = Date::of(full, month, 1)) {
        missing_ = std::string(yymmdd);
        return first->last_of_month();
      }
    problems_.push_back(unreadable_day(yymmdd, field.line, true));
    return std::nullopt;
  }

  std::optional<BankBalance> read_balance(const Field& field, BankStatement& statement) {
    const std::string text = trimmed(without_breaks(field.text));
    if (text.size() < 11 || (text[0] != 'C' && text[0] != 'D') || !mt940_digits(text.substr(1, 6))) {
      warnings_.push_back(
          warning("bank.balance_unreadable", {"", field.line, field.name}, {{"value", text}}));
      return std::nullopt;
    }
    const auto amount = bank_number(text.substr(10), ',');
    const auto on = day(text.substr(1, 6), field);
    statement.currency = text.substr(7, 3);
    if (!amount || !on) {
      if (!amount) problems_.push_back(unreadable_amount(text.substr(10), field.line));
      return std::nullopt;
    }
    return BankBalance{*on, text[0] == 'D' ? -*amount : *amount};
  }

  /// "1602300301DR6,00N024NONREF//ref": value day, booking day, direction, amount, kind, references.
  void read_movement(const Field& field, BankStatement& statement) {
    // Some banks break even this line after a number of characters: behind the direction, before the amount.
    Field whole = field;
    if (is_before_amount(whole.text.substr(0, whole.text.find('\n'))) &&
        whole.text.find('\n') != std::string::npos)
      whole.text.erase(whole.text.find('\n'), 1);
    const auto end = whole.text.find('\n');
    const std::string text = trimmed(whole.text.substr(0, end));
    BankMovement made;
    made.line = field.line;
    std::size_t at = 0;
    if (text.size() < 10 || !mt940_digits(text.substr(0, 6))) {
      problems_.push_back(unreadable_day(text.substr(0, 6), field.line, false));
      return;
    }
    missing_.clear();
    const auto valued = day(text.substr(0, 6), field);
    const std::string missing = missing_;
    at = 6;
    if (!valued) return;
    made.value_date = made.date = *valued;
    if (text.size() >= at + 4 && mt940_digits(text.substr(at, 4))) {
      made.date = booked_on(*valued, text.substr(at, 4), field).value_or(*valued);
      at += 4;
      if (!missing.empty())
        warnings_.push_back(warning("bank.value_day_missing", {"", field.line, "date"},
                                    {{"value", missing}, {"day", *valued}}));
    } else if (!missing.empty()) {
      problems_.push_back(unreadable_day(missing, field.line, true));
      return;
    }
    bool reversed = false;
    if (at < text.size() && (text[at] == 'R' || text[at] == 'E')) {
      reversed = text[at] == 'R';
      ++at;
    }
    if (at >= text.size() || (text[at] != 'C' && text[at] != 'D')) {
      problems_.push_back(unreadable_amount(text, field.line));
      return;
    }
    const bool out = (text[at] == 'D') != reversed;
    ++at;
    if (at < text.size() && text[at] >= 'A' && text[at] <= 'Z') ++at;  // the currency's third letter
    auto amount_end = text.find_first_not_of("0123456789,.", at);
    if (amount_end == std::string::npos) amount_end = text.size();
    const auto amount = bank_number(text.substr(at, amount_end - at), ',');
    if (!amount) {
      problems_.push_back(unreadable_amount(text.substr(at), field.line));
      return;
    }
    made.amount = out ? -*amount : *amount;
    if (amount_end + 4 <= text.size()) {
      made.kind = text.substr(amount_end, 4);
      const std::string references = text.substr(amount_end + 4);
      const auto slashes = references.find("//");
      made.reference = trimmed(slashes == std::string::npos ? "" : references.substr(slashes + 2));
      made.text = trimmed(references.substr(0, slashes));
      if (made.text == "NONREF") made.text.clear();
    }
    if (end != std::string::npos) made.text = joined({made.text, whole.text.substr(end + 1)});
    statement.movements.push_back(std::move(made));
  }

  /// The booking day has no year of its own: the one nearest to the value day.
  std::optional<Date> booked_on(Date valued, std::string_view mmdd, const Field& field) {
    const int month = number(mmdd.substr(0, 2));
    const int of_month = number(mmdd.substr(2, 2));
    std::optional<Date> best;
    for (int year = valued.year() - 1; year <= valued.year() + 1; ++year) {
      const auto found = Date::of(year, month, of_month);
      if (found && (!best || std::abs(days_between(valued, *found)) < std::abs(days_between(valued, *best))))
        best = found;
    }
    if (!best)
      warnings_.push_back(warning("bank.value_day_missing", {"", field.line, "date"},
                                  {{"value", std::string(mmdd)}, {"day", valued}}));
    return best;
  }

  void add_details(const Field& field, BankStatement& statement) {
    if (!was_movement_ || statement.movements.empty()) return;  // of the statement as a whole
    BankMovement& movement = statement.movements.back();
    const Mt940Details details = mt940_details(field.text);
    movement.counterparty = details.name;
    movement.counterparty_account = details.account;
    movement.text = joined({movement.text, details.kind, details.purpose, details.name});
  }

  StatementFile file_;
  Problems problems_;
  Problems warnings_;
  std::string missing_;
  bool was_movement_ = false;
  bool is_open_ = false;  // a balance opened the statement, none closed it yet
};

}  // namespace

Checked<StatementFile> read_mt940(std::string_view text, const StatementOptions&) {
  Mt940Reading reading;
  std::optional<Field> open;
  const auto close = [&] {
    if (open) reading.read(*open);
    open.reset();
  };
  bool balanced = false;  // the account of a statement stands before its balance
  std::string broken;     // a colon alone on its line belongs to the next one
  for (Line line : lines_of(text)) {
    if (line.text == ":") {
      broken = ":";
      continue;
    }
    if (!broken.empty()) {
      broken += line.text;
      line.text = broken;
    }
    auto begin = field_begin(line.text);
    if (begin && (begin->first == "25" || begin->first == "25P") && balanced && open && open->name != "20" &&
        open->name != "21")
      begin.reset();
    if (begin) {
      close();
      if (begin->first == "20") balanced = false;
      if (begin->first.starts_with("60")) balanced = true;
      open = Field{begin->first, std::string(begin->second), line.number};
      broken.clear();
      continue;
    }
    const std::string bare = trimmed(line.text);
    if (bare == "-" || bare.starts_with("-}") || bare.starts_with("{")) {
      close();
      continue;
    }
    if (open) open->text += "\n" + std::string(line.text);
  }
  close();
  return reading.finish(text.ends_with('\n') || text.ends_with('\r'));
}

}  // namespace vireo::bank
