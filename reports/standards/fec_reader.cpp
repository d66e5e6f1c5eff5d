// Reading a FEC line by line: every fault is told with its line and field, and only what cannot be
// represented stops an import.
#include <algorithm>
#include <cstring>
#include <memory>
#include <unordered_map>

#include "core/base/text.h"
#include "reports/standards/fec.h"
#include "reports/standards/fec_accounts.h"
#include "reports/standards/fec_values.h"
#include "reports/standards/problem_list.h"
#include "reports/standards/text_lines.h"

namespace vireo {
namespace {

/// A field without the blanks around it. No-break blanks are rare: only a field that could end in one is
/// looked at.
std::string_view bare(std::string_view text, std::string& kept) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  if (text.empty()) return text;
  const auto is_high = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  if (!is_high(text.front()) && !is_high(text.back())) return text;
  kept = trimmed(text);
  return kept;
}

class FecReader {
 public:
  FecReader(const FecShape& shape, std::string file, const Currency& currency)
      : shape_(shape), file_(std::move(file)), currency_(currency) {}

  /// False when the line cannot be represented.
  bool read(std::string_view text, int number, FileLine& line);
  ProblemList& problems() { return problems_; }

 private:
  bool cut(std::string_view text);
  std::string_view field(FecField which) const {
    const int column = shape_.at(which);
    return column < 0 ? std::string_view{} : values_[static_cast<std::size_t>(column)];
  }
  void tell(Severity severity, const char* code, FecField which, Arguments arguments = {}) {
    problems_.add({{code, std::move(arguments)}, {file_, number_, std::string(fec_name(which))}, severity});
  }
  void tell_value(Severity severity, const char* code, FecField which) {
    tell(severity, code, which, {{"typed", std::string(field(which))}});
  }
  std::optional<Date> date(FecField which, bool required);
  std::optional<Money> amount(FecField which);
  bool read_amounts(FileLine& line);
  bool read_amount_and_side(FileLine& line);
  void read_foreign(FileLine& line);
  void want_text(FecField which) {
    if (field(which).empty()) tell(Severity::warning, "fec.field_empty", which);
  }
  bool is_opening(std::string_view code, std::string_view label);

  FecShape shape_;
  std::string file_;
  Currency currency_;
  ProblemList problems_;
  std::vector<std::string_view> values_;
  std::vector<std::string> kept_;
  int number_ = 0;
  std::unordered_map<std::string, bool> openings_;
  std::string last_journal_;
  bool last_is_opening_ = false;
  std::string last_date_;
  std::optional<Date> last_day_;
};

bool FecReader::cut(std::string_view text) {
  values_.clear();
  kept_.resize(static_cast<std::size_t>(shape_.columns) + 1);
  std::size_t begin = 0;
  for (;;) {
    const void* found = begin < text.size()
                            ? std::memchr(text.data() + begin, shape_.separator, text.size() - begin)
                            : nullptr;
    const std::size_t end = found == nullptr
                                ? text.size()
                                : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
    const std::size_t index = std::min(values_.size(), kept_.size() - 1);
    values_.push_back(bare(text.substr(begin, end - begin), kept_[index]));
    if (found == nullptr) break;
    begin = end + 1;
  }
  while (static_cast<int>(values_.size()) > shape_.columns && values_.back().empty()) values_.pop_back();
  if (static_cast<int>(values_.size()) == shape_.columns) return true;
  problems_.add(problem("fec.field_count", {file_, number_, ""},
                        {{"found", static_cast<int>(values_.size())}, {"expected", shape_.columns}}));
  return false;
}

std::optional<Date> FecReader::date(FecField which, bool required) {
  const std::string_view text = field(which);
  if (text.empty()) {
    if (required) tell(Severity::error, "fec.date_missing", which);
    return std::nullopt;
  }
  if (text == last_date_) return last_day_;
  const auto read = read_fec_date(text);
  if (!read.value) {
    tell_value(Severity::error, "fec.date_unreadable", which);
    return std::nullopt;
  }
  if (read.deviation != FecDeviation::none) {
    tell_value(Severity::warning, "fec.date_form", which);
    return read.value;
  }
  last_date_ = text;
  last_day_ = read.value;
  return read.value;
}

std::optional<Money> FecReader::amount(FecField which) {
  const auto read = read_fec_amount(field(which), currency_);
  if (!read.value) {
    tell_value(Severity::error, read.too_fine ? "fec.amount_too_fine" : "fec.amount_unreadable", which);
    return std::nullopt;
  }
  if (read.deviation == FecDeviation::decimal_point)
    tell_value(Severity::warning, "fec.decimal_point", which);
  if (read.deviation == FecDeviation::thousands_mark)
    tell_value(Severity::warning, "fec.thousands_mark", which);
  if (read.value->is_negative()) tell_value(Severity::warning, "fec.amount_negative", which);
  return read.value;
}

bool FecReader::read_amount_and_side(FileLine& line) {
  const auto moved = amount(FecField::amount);
  const std::string_view side = field(FecField::side);
  const bool is_debit = side == "D" || side == "d" || side == "+1" || side == "1";
  const bool is_credit = side == "C" || side == "c" || side == "-1";
  if (!is_debit && !is_credit) tell_value(Severity::error, "fec.side_unreadable", FecField::side);
  if (!moved || (!is_debit && !is_credit)) return false;
  (is_debit ? line.debit : line.credit) = *moved;
  line.is_zero_credit = is_credit && moved->is_zero();
  return true;
}

bool FecReader::read_amounts(FileLine& line) {
  line.debit = line.credit = Money(currency_);
  if (shape_.has_amount_and_side) {
    if (!read_amount_and_side(line)) return false;
  } else {
    const auto debit = amount(FecField::debit);
    const auto credit = amount(FecField::credit);
    if (!debit || !credit) return false;
    line.debit = *debit;
    line.credit = *credit;
  }
  const FecField told = shape_.has_amount_and_side ? FecField::amount : FecField::debit;
  if (line.debit.is_zero() && line.credit.is_zero()) tell(Severity::warning, "fec.line_zero", told);
  if (!line.debit.is_zero() && !line.credit.is_zero()) tell(Severity::warning, "fec.two_sided", told);
  return true;
}

void FecReader::read_foreign(FileLine& line) {
  line.foreign_currency = field(FecField::foreign_currency);
  const std::string_view text = field(FecField::foreign_amount);
  if (text.empty()) return;
  line.foreign_amount = read_fec_decimal(text);
  if (!line.foreign_amount) tell_value(Severity::error, "fec.amount_unreadable", FecField::foreign_amount);
}

bool FecReader::is_opening(std::string_view code, std::string_view label) {
  if (code != last_journal_) {
    last_journal_ = code;
    const auto [known, is_new] = openings_.try_emplace(last_journal_, false);
    if (is_new) known->second = kind_of_fec_journal(code, label) == "opening";
    last_is_opening_ = known->second;
  }
  return last_is_opening_;
}

bool FecReader::read(std::string_view text, int number, FileLine& line) {
  number_ = number;
  if (!cut(text)) return false;
  line = FileLine{};
  line.place = number;
  line.journal = field(FecField::journal_code);
  line.journal_label = field(FecField::journal_label);
  line.number = field(FecField::number);
  line.account = field(FecField::account);
  line.account_label = field(FecField::account_label);
  line.subaccount = field(FecField::subaccount);
  line.subaccount_label = field(FecField::subaccount_label);
  line.piece_ref = field(FecField::piece_ref);
  line.label = field(FecField::label);
  line.letter = field(FecField::letter);
  line.paid_method = field(FecField::paid_method);
  line.nature = field(FecField::nature);
  line.client = field(FecField::client);
  line.is_opening = is_opening(line.journal, line.journal_label);
  const auto day = date(FecField::date, true);
  const bool has_amounts = read_amounts(line);
  read_foreign(line);
  line.piece_date = date(FecField::piece_date, false);
  line.letter_date = date(FecField::letter_date, false);
  line.valid_date = date(FecField::valid_date, false);
  line.paid_date = date(FecField::paid_date, false);
  for (const FecField which : {FecField::journal_code, FecField::journal_label, FecField::number,
                               FecField::account, FecField::account_label, FecField::piece_ref,
                               FecField::piece_date, FecField::label, FecField::valid_date})
    want_text(which);
  if (line.account.size() < 3 || !std::all_of(line.account.begin(), line.account.begin() + 3,
                                              [](char c) { return c >= '0' && c <= '9'; }))
    if (!line.account.empty()) tell_value(Severity::warning, "fec.account_form", FecField::account);
  if (!day || !has_amounts) return false;
  line.date = *day;
  return true;
}

Problems read_lines(const std::filesystem::path& path, const TextFileFacts& facts, const FecShape& shape,
                    const LedgerSource& source, const Problems& known,
                    const std::function<void(const FileLine&)>& take_line) {
  TextLines lines(path, facts);
  FecReader reader(shape, source.file.name, source.currency);
  for (const Problem& found : known) reader.problems().add(found);
  std::string_view text;
  lines.next(text);  // the header
  FileLine line;
  while (lines.next(text))
    if (reader.read(text, lines.number(), line)) take_line(line);
  return reader.problems().take();
}

/// How the first line that has a side writes it.
std::string side_form(const std::filesystem::path& path, const TextFileFacts& facts, const FecShape& shape) {
  if (!shape.has_amount_and_side) return "";
  TextLines lines(path, facts);
  std::string_view text;
  lines.next(text);
  if (!lines.next(text)) return "letters";
  const auto values = split(text, shape.separator);
  const auto column = static_cast<std::size_t>(shape.at(FecField::side));
  return column < values.size() && trimmed(values[column]).find('1') != std::string::npos ? "signs"
                                                                                          : "letters";
}

}  // namespace

Checked<LedgerSource> fec_source(const std::filesystem::path& path, const Currency& currency) {
  const std::string name = path.filename().string();
  const auto facts = look_at_text_file(path);
  if (!facts) return facts.problems();
  TextLines lines(path, *facts);
  std::string_view first;
  if (!lines.next(first)) return problem("file.empty", {name});
  const auto shape = read_fec_header(first, name);
  if (!shape) return shape.problems();
  Problems known = shape.problems();
  if (siren_in_fec_name(name).empty()) known.push_back(warning("fec.file_name", {name}));
  auto source = LedgerSource{};
  source.currency = currency;
  source.file = {"fec",
                 name,
                 facts->hash,
                 {{"columns", shape->known_columns},
                  {"separator", shape->separator == '\t' ? "tab" : "pipe"},
                  {"charset", facts->is_utf8 ? "utf-8" : "iso-8859-15"},
                  {"side", side_form(path, *facts, *shape)}}};
  source.class_of = class_of_fec_account;
  source.journal_kind_of = kind_of_fec_journal;
  auto file_part =
      std::make_shared<LedgerSource>(source);  // what read_lines needs, without the function itself
  source.read = [path, facts = *facts, shape = *shape, file_part, known](const auto& take_line) {
    return read_lines(path, facts, shape, *file_part, known, take_line);
  };
  return Checked<LedgerSource>(std::move(source));
}

}  // namespace vireo
