#include "reports/standards/fec_check.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/text.h"
#include "core/parties/identifier_checks.h"
#include "reports/standards/fec.h"
#include "reports/standards/fec_entry_rules.h"
#include "reports/standards/fec_sequence.h"
#include "reports/standards/fec_values.h"
#include "reports/standards/text_lines.h"

namespace vireo {
namespace {

constexpr int kept_of_each = 50;

/// What a field asks of its value.
struct FieldRule {
  FecField field;
  bool required = false;
  FecGrade tool_grade = FecGrade::absent;  // how the tax office's program grades an empty one
};

std::vector<FieldRule> rules_of(FecForm form) {
  const bool commercial = form == FecForm::bic;
  std::vector<FieldRule> rules{
      {FecField::journal_code, commercial},
      {FecField::journal_label, commercial},
      {FecField::number, true, FecGrade::error},
      {FecField::date, true, FecGrade::error},
      {FecField::account, commercial, FecGrade::error},
      {FecField::account_label, true, FecGrade::error},
      {FecField::subaccount},
      {FecField::subaccount_label},
      {FecField::piece_ref, true},
      {FecField::piece_date, true},
      {FecField::label, true, FecGrade::error},
      {FecField::debit},
      {FecField::credit},
      {FecField::letter},
      {FecField::letter_date},
      {FecField::valid_date, true},
      {FecField::foreign_amount},
      {FecField::foreign_currency},
  };
  if (form == FecForm::bic) return rules;
  rules.push_back({FecField::paid_date, true});
  rules.push_back({FecField::paid_method});
  rules.push_back({FecField::nature});
  if (form == FecForm::bnc) rules.push_back({FecField::client});
  return rules;
}

std::vector<std::string> cut(std::string_view line, char separator) {
  std::vector<std::string> cells;
  for (;;) {
    const auto end = line.find(separator);
    cells.push_back(trimmed(line.substr(0, end)));
    if (end == std::string_view::npos) return cells;
    line.remove_prefix(end + 1);
  }
}

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Digits with one comma at most, a sign before or behind.
bool is_law_amount(std::string_view text) {
  if (!text.empty() && (text.front() == '-' || text.front() == '+'))
    text.remove_prefix(1);
  else if (!text.empty() && (text.back() == '-' || text.back() == '+'))
    text.remove_suffix(1);
  const auto comma = text.find(',');
  const auto whole = text.substr(0, comma);
  if (!is_digits(whole)) return false;
  return comma == std::string_view::npos || is_digits(text.substr(comma + 1));
}

Decimal value_of(std::string text) {
  std::replace(text.begin(), text.end(), ',', '.');
  if (text.ends_with('-')) text = "-" + text.substr(0, text.size() - 1);
  if (text.ends_with('+')) text.pop_back();
  if (text.starts_with('+')) text.erase(0, 1);
  return Decimal::parse(text).value_or(Decimal{});
}

class Checking {
 public:
  Checking(const std::filesystem::path& path, FecLevel level, FecForm form)
      : file_(path.filename().string()), rules_(rules_of(form)), sequence_(file_) {
    verdict_.level = level;
    verdict_.form = form;
  }

  FecVerdict check(const std::filesystem::path& path, const TextFileFacts& facts) {
    check_name();
    TextLines lines(path, facts);
    std::string_view line;
    if (facts.has_mark && law()) tell(FecGrade::alert, "fec_check.byte_order_mark", 1, "");
    if (!lines.next(line) || !read_header(line)) return finish();
    while (lines.next(line)) read_line(line, lines.number());
    if (verdict_.lines == 0) tell(FecGrade::refused, "fec_check.no_lines", 0, "");
    if (law() && has(FecField::number)) check_sequence();
    return finish();
  }

  FecVerdict refuse_encoding() {
    tell(FecGrade::refused, "fec_check.encoding", 0, "");
    verdict_.accepted = false;
    return std::move(verdict_);
  }

 private:
  bool law() const { return verdict_.level == FecLevel::law; }

  void tell(FecGrade grade, const char* code, int line, std::string_view field, Arguments arguments = {}) {
    switch (grade) {
      case FecGrade::refused:
        verdict_.refused = true;
        break;
      case FecGrade::error:
        ++verdict_.errors;
        break;
      case FecGrade::absent:
        ++verdict_.absent;
        break;
      case FecGrade::alert:
        ++verdict_.alerts;
        break;
    }
    if (++told_[code] > kept_of_each) return;
    Problem found = problem(code, {file_, line, std::string(field)}, std::move(arguments));
    if (grade == FecGrade::alert) found.severity = Severity::warning;
    verdict_.findings.push_back({grade, std::move(found)});
  }

  void tell_field(FecGrade grade, const char* code, FecField field) {
    tell(grade, code, line_, fec_name(field),
         {{"field", std::string(fec_name(field))}, {"value", value(field)}});
  }

  /// "123456782FEC20261231.txt", "_1" for a file in parts.
  void check_name() {
    const auto dot = file_.rfind('.');
    const std::string stem = file_.substr(0, dot);
    const std::string ending = dot == std::string::npos ? "" : folded(file_.substr(dot));
    const bool shaped = stem.size() >= 20 && is_digits(stem.substr(0, 9)) && stem.substr(9, 3) == "FEC" &&
                        is_digits(stem.substr(12, 8)) &&
                        (stem.size() == 20 || (stem[20] == '_' && is_digits(stem.substr(21)))) &&
                        ending == ".txt";
    const auto closing = shaped ? read_fec_date(stem.substr(12, 8)).value : std::nullopt;
    if (!closing) {
      tell(FecGrade::refused, "fec_check.file_name", 0, "", {{"file", file_}});
      return;
    }
    closing_ = closing;
    if (law() && !bears_out(IdentifierCheck::luhn, stem.substr(0, 9)))
      tell(FecGrade::alert, "fec_check.siren", 0, "", {{"value", stem.substr(0, 9)}});
  }

  /// False when no line can be read.
  bool read_header(std::string_view line) {
    const auto tabs = std::count(line.begin(), line.end(), '\t');
    const auto pipes = std::count(line.begin(), line.end(), '|');
    if (tabs == 0 && pipes == 0) {
      tell(FecGrade::refused, "fec_check.separator", 1, "");
      return false;
    }
    separator_ = tabs >= pipes ? '\t' : '|';
    std::vector<std::string> names = cut(line, separator_);
    ends_with_separator_ = names.size() > 1 && names.back().empty();
    if (ends_with_separator_) names.pop_back();
    columns_ = names.size();
    column_.fill(-1);
    std::set<std::string> known;
    for (std::size_t at = 0; at < fec_fields; ++at) {
      const auto name = fec_name(static_cast<FecField>(at));
      known.emplace(name);
      for (std::size_t column = 0; column < names.size(); ++column)
        if (names[column] == name) column_[at] = static_cast<int>(column);
    }
    if (law())
      for (const std::string& name : names)
        if (known.count(name) == 0) tell_unknown(name);
    const bool amount_and_side = has(FecField::amount) && has(FecField::side);
    int last = -1;
    bool in_order = true;
    for (const FieldRule& rule : rules_) {
      FecField field = rule.field;
      if (amount_and_side && field == FecField::debit) field = FecField::amount;
      if (amount_and_side && field == FecField::credit) field = FecField::side;
      const int at = column_[static_cast<std::size_t>(field)];
      if (at < 0) {
        // The number of the entry is what all else hangs on.
        const bool fatal = field == FecField::number || law();
        missing_ = true;
        tell_missing(fatal ? FecGrade::error : FecGrade::absent, field);
        continue;
      }
      in_order = in_order && at > last;
      last = at;
    }
    if (law() && !in_order) tell(FecGrade::error, "fec_check.column_order", 1, "");
    return !missing_ || law();
  }

  void tell_unknown(const std::string& name) {
    std::vector<std::string> known;
    for (std::size_t at = 0; at < fec_fields; ++at) known.emplace_back(fec_name(static_cast<FecField>(at)));
    const std::string near = nearest(name, known);
    if (near.empty())
      tell(FecGrade::alert, "fec_check.column_extra", 1, name, {{"field", name}});
    else
      tell(FecGrade::error, "fec_check.column_spelling", 1, near, {{"field", near}, {"value", name}});
  }

  void tell_missing(FecGrade grade, FecField field) {
    // The tool lists a missing field without counting it among absent values.
    if (grade == FecGrade::absent) --verdict_.absent;
    tell(grade, "fec_check.column_missing", 1, fec_name(field), {{"field", std::string(fec_name(field))}});
  }

  bool has(FecField field) const { return column_[static_cast<std::size_t>(field)] >= 0; }
  std::string value(FecField field) const {
    const int column = column_[static_cast<std::size_t>(field)];
    return column < 0 || static_cast<std::size_t>(column) >= cells_.size()
               ? std::string()
               : cells_[static_cast<std::size_t>(column)];
  }

  void read_line(std::string_view line, int number) {
    line_ = number;
    ++verdict_.lines;
    cells_ = cut(line, separator_);
    if (ends_with_separator_ && cells_.size() == columns_ + 1 && cells_.back().empty()) cells_.pop_back();
    if (cells_.size() != columns_) {
      tell(FecGrade::error, "fec_check.field_count", number, "",
           {{"count", static_cast<std::int64_t>(cells_.size())},
            {"wanted", static_cast<std::int64_t>(columns_)}});
      if (!law()) return;
    }
    for (const FieldRule& rule : rules_)
      if (rule.required && has(rule.field) && value(rule.field).empty())
        tell_field(law() ? FecGrade::error : rule.tool_grade, "fec_check.value_missing", rule.field);
    for (const FecField field : {FecField::date, FecField::piece_date, FecField::letter_date,
                                 FecField::valid_date, FecField::paid_date})
      check_date(field);
    check_account();
    check_amounts();
    if (law()) check_pairs();
    if (const std::string byte = law() ? byte_of_no_letter(line) : ""; !byte.empty())
      tell(FecGrade::error, "fec_check.character", number, "", {{"byte", byte}});
    if (law() && separator_ == '\t' && line.find('|') != std::string_view::npos)
      tell(FecGrade::alert, "fec_check.pipe_in_text", number, "");
  }

  void check_date(FecField field) {
    const std::string text = value(field);
    if (text.empty()) return;
    const auto read = read_fec_date(text);
    if (!read.value)
      tell_field(FecGrade::error, "fec_check.date_unreadable", field);
    else if (law() && read.deviation != FecDeviation::none)
      tell_field(FecGrade::error, "fec_check.date_form", field);
  }

  void check_account() {
    const std::string code = value(FecField::account);
    if (code.empty() || (code.size() >= 3 && is_digits(code.substr(0, 3)))) return;
    tell_field(law() ? FecGrade::error : FecGrade::alert, "fec_check.account_form", FecField::account);
  }

  std::optional<Decimal> amount(FecField field) {
    const std::string text = value(field);
    if (text.empty()) {
      if (law()) tell_field(FecGrade::error, "fec_check.value_missing", field);
      return std::nullopt;
    }
    if (!is_law_amount(text)) {
      tell_field(FecGrade::error, "fec_check.amount_form", field);
      const auto read = read_fec_amount(text, Currency::of("EUR"));
      return read.value ? std::optional(Decimal::parse(read.value->text()).value_or(Decimal{}))
                        : std::nullopt;
    }
    const Decimal number = value_of(text);
    if (law() && number.is_negative()) tell_field(FecGrade::alert, "fec_check.amount_negative", field);
    return number;
  }

  void check_amounts() {
    std::optional<Decimal> debit;
    std::optional<Decimal> credit;
    if (has(FecField::amount) && has(FecField::side)) {
      const auto whole = amount(FecField::amount);
      const std::string side = value(FecField::side);
      if (side == "D" || side == "+1" || side == "1")
        debit = whole;
      else if (side == "C" || side == "-1")
        credit = whole;
      else
        tell_field(FecGrade::error, "fec_check.side", FecField::side);
    } else {
      debit = amount(FecField::debit);
      credit = amount(FecField::credit);
    }
    const Decimal left = debit.value_or(Decimal{});
    const Decimal right = credit.value_or(Decimal{});
    if (!left.is_zero() && !right.is_zero())
      tell_field(law() ? FecGrade::error : FecGrade::alert, "fec_check.two_sided", FecField::debit);
    else if (left.is_zero() && right.is_zero() && readable())
      tell_field(FecGrade::alert, "fec_check.zero_line", FecField::debit);
    else if (!law() && readable() && (value(FecField::debit).empty() && value(FecField::credit).empty()))
      tell_field(FecGrade::alert, "fec_check.zero_line", FecField::debit);
    if (!value(FecField::foreign_amount).empty() && !is_law_amount(value(FecField::foreign_amount)))
      tell_field(FecGrade::error, "fec_check.amount_form", FecField::foreign_amount);
    sequence_.add({value(FecField::journal_code), value(FecField::number), left - right, line_,
                   read_fec_date(value(FecField::valid_date)).value,
                   read_fec_date(value(FecField::date)).value, !value(FecField::account).empty()});
  }

  /// Neither side was refused already: a wrong amount is one finding.
  bool readable() const {
    for (const FecField field : {FecField::debit, FecField::credit}) {
      const std::string text = value(field);
      if (!text.empty() && !is_law_amount(text)) return false;
    }
    return true;
  }

  void check_pairs() {
    const auto needs = [&](FecField given, FecField missing, const char* code) {
      if (!value(given).empty() && value(missing).empty()) tell_field(FecGrade::alert, code, given);
    };
    needs(FecField::foreign_currency, FecField::foreign_amount, "fec_check.currency_alone");
    needs(FecField::foreign_amount, FecField::foreign_currency, "fec_check.foreign_amount_alone");
    needs(FecField::letter_date, FecField::letter, "fec_check.letter_date_alone");
    const auto booked = read_fec_date(value(FecField::date)).value;
    for (const FecPartFinding& each : entry_rules_.of(
             {value(FecField::journal_code), value(FecField::number), value(FecField::account),
              value(FecField::subaccount), value(FecField::subaccount_label), value(FecField::letter),
              value(FecField::letter_date), value(FecField::foreign_currency), booked,
              read_fec_date(value(FecField::valid_date)).value}))
      tell_field(each.is_error ? FecGrade::error : FecGrade::alert, each.code, each.field);
    if (booked && closing_ && (*booked > *closing_ || *booked <= closing_->plus_months(-24)))
      tell_field(FecGrade::alert, "fec_check.other_year", FecField::date);
  }

  void check_sequence() {
    for (const Problem& each : sequence_.findings(verdict_.form == FecForm::bic)) {
      const bool is_alert = each.severity == Severity::warning;
      tell(is_alert ? FecGrade::alert : FecGrade::error, each.code().c_str(), each.place.line,
           each.place.field, each.message.arguments);
    }
  }

  FecVerdict finish() {
    verdict_.entries = sequence_.entries();
    verdict_.accepted = !verdict_.refused && verdict_.errors == 0 && verdict_.absent == 0 && !missing_;
    return std::move(verdict_);
  }

  std::string file_;
  std::vector<FieldRule> rules_;
  FecSequence sequence_;
  FecEntryRules entry_rules_;
  FecVerdict verdict_;
  std::map<std::string, int> told_;
  std::optional<Date> closing_;
  char separator_ = '\t';
  bool ends_with_separator_ = false;
  bool missing_ = false;
  std::size_t columns_ = 0;
  std::array<int, fec_fields> column_{};
  std::vector<std::string> cells_;
  int line_ = 0;
};

}  // namespace

Checked<FecVerdict> check_fec(const std::filesystem::path& path, FecLevel level, FecForm form) {
  const auto facts = look_at_text_file(path);
  if (facts) return Checking(path, level, form).check(path, *facts);
  // Another encoding is a fault of what the file says, not of the disk.
  const auto is_other_encoding = [](const Problem& each) { return each.code() == "file.not_text"; };
  if (std::none_of(facts.problems().begin(), facts.problems().end(), is_other_encoding))
    return facts.problems();
  return Checking(path, level, form).refuse_encoding();
}

}  // namespace vireo
