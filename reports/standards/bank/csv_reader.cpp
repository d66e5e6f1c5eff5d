// CSV files of banks and payment platforms: separator, header row, decimal mark and order of days are found
// out from the whole file; a balance column settles which sign a column means and which way the file runs.
#include <algorithm>
#include <array>

#include "core/banking/bank_text.h"
#include "core/base/text.h"
#include "reports/standards/bank/bank_readers.h"
#include "reports/standards/bank/csv_balances.h"
#include "reports/standards/bank/csv_signs.h"

namespace vireo::bank {
namespace {

constexpr std::size_t most_problems = 50;

class CsvReading {
 public:
  CsvReading(std::string_view text, const BankKnowledge& knowledge, const StatementOptions& options)
      : table_(table_of(text)), knowledge_(knowledge), options_(options) {
    file_.format = "csv";
  }

  Checked<StatementFile> read() {
    if (table_.is_too_large) return problem("bank.too_large");
    if (table_.columns < 2) return problem("bank.unknown_format");
    auto found = layout_by_header(table_, knowledge_, options_.preset);
    if (!found && !options_.preset.empty())
      return problem("bank.preset_does_not_fit", {"", 0, "preset"}, {{"preset", options_.preset}});
    if (!found) {
      found = layout_by_content(table_, knowledge_);
      if (!found) return problem("bank.columns_unknown", {"", 1, {}});
      warnings_.push_back(warning("bank.no_header"));
    }
    layout_ = std::move(*found);
    file_.preset = layout_.preset;
    find_direction();
    choose_mark();
    if (auto unfit = choose_order(); !unfit.empty()) return unfit;
    rows_.reserve(table_.rows.size() - std::min(table_.rows.size(), layout_.first_row));
    for (std::size_t at = layout_.first_row; at < table_.rows.size(); ++at) {
      if (problems_.size() >= most_problems) break;
      read_row(at);
    }
    if (!problems_.empty()) return problems_;
    downwards_ = settle_signs(rows_);
    share_out();
    if (pending_ > 0) warnings_.push_back(warning("bank.pending_passed_over", {}, {{"count", pending_}}));
    if (untold_ > 0) warnings_.push_back(warning("bank.more_warnings", {}, {{"count", untold_}}));
    return Checked<StatementFile>(std::move(file_), std::move(warnings_));
  }

 private:
  /// Every cell that is filled says which way money went.
  bool tells_direction(std::size_t column) const {
    bool told = false;
    for (std::size_t at = layout_.first_row; at < table_.rows.size(); ++at) {
      const std::string& cell = table_.rows[at].at(column);
      if (cell.empty()) continue;
      if (!is_one_of(knowledge_.out_words, cell) && !is_one_of(knowledge_.in_words, cell)) return false;
      told = true;
    }
    return told;
  }

  /// Amounts without signs get theirs from a column of kinds, or from one without a heading, that says
  /// "Débit" or "Crédit" in every row. Where single ones are marked as money in, the others went out.
  void find_direction() {
    if (!layout_.has(ColumnRole::amount)) return;
    const SignMarks marks = signs_of(*layout_.first(ColumnRole::amount));
    if (!layout_.has(ColumnRole::direction) && !marks.out) {
      std::vector<std::size_t> candidates = layout_.all(ColumnRole::kind);
      if (layout_.first_row > 0)
        for (std::size_t column = 0; column < table_.columns; ++column)
          if (table_.rows[layout_.first_row - 1].at(column).empty()) candidates.push_back(column);
      const auto told = std::find_if(candidates.begin(), candidates.end(),
                                     [&](std::size_t column) { return tells_direction(column); });
      if (told != candidates.end()) layout_.columns.emplace(ColumnRole::direction, *told);
    }
    unmarked_is_out_ = !marks.out && marks.in && marks.none && !layout_.has(ColumnRole::balance);
    if (unmarked_is_out_) warnings_.push_back(warning("bank.unmarked_is_out", {"", 0, "amount"}));
  }

  struct SignMarks {
    bool out = false;
    bool in = false;
    bool none = false;
  };
  SignMarks signs_of(std::size_t column) const {
    SignMarks found;
    for (std::size_t at = layout_.first_row; at < table_.rows.size(); ++at) {
      const std::string& cell = table_.rows[at].at(column);
      if (cell.empty() || !written_day(this->cell(table_.rows[at], ColumnRole::date))) continue;
      const SignMark mark = sign_mark(cell);
      found.out = found.out || mark == SignMark::out;
      found.in = found.in || mark == SignMark::in;
      found.none = found.none || mark == SignMark::none;
    }
    return found;
  }

  void choose_mark() {
    if (!options_.decimal_mark.empty()) {
      mark_ = options_.decimal_mark[0];
      return;
    }
    int comma = 0;
    int point = 0;
    for (const ColumnRole role : {ColumnRole::amount, ColumnRole::debit, ColumnRole::credit, ColumnRole::net})
      for (const std::size_t column : layout_.all(role))
        for (std::size_t at = layout_.first_row; at < table_.rows.size(); ++at) {
          const auto evidence = mark_evidence(table_.rows[at].at(column));
          comma += evidence == MarkEvidence::comma ? 1 : 0;
          point += evidence == MarkEvidence::point ? 1 : 0;
        }
    if (comma == 0 && point == 0) {
      mark_ = table_.separator == ';' ? ',' : '.';
      return;
    }
    mark_ = comma > point ? ',' : '.';
    if (comma > 0 && point > 0) warnings_.push_back(warning("bank.marks_mixed"));
  }

  /// Empty, or why no order fits.
  Problems choose_order() {
    const auto column = date_column();
    std::vector<WrittenDay> days;
    std::vector<std::pair<std::size_t, WrittenDay>> at_rows;
    for (std::size_t at = layout_.first_row; at < table_.rows.size(); ++at)
      if (const auto day = written_day(table_.rows[at].at(column))) {
        days.push_back(*day);
        at_rows.emplace_back(at, *day);
      }
    auto order = date_order_of(days);
    if (order && !order->sure)
      if (const auto usual = date_order_named(layout_.date_order)) order = FoundOrder{*usual, true};
    // Where a comma parts the decimals, no month stands before its day.
    if (order && !order->sure && mark_ == ',') order = FoundOrder{DateOrder::day_first, true};
    if (const auto chosen = date_order_named(options_.date_order)) order = FoundOrder{*chosen, true};
    if (!order) {
      // Days that are none in any order: told each at its line.
      Problems found;
      const auto fits_somehow = [](const WrittenDay& day) {
        return day_of(day, DateOrder::day_first) || day_of(day, DateOrder::month_first);
      };
      for (const auto& [at, day] : at_rows)
        if (!fits_somehow(day))
          found.push_back(unreadable_day(table_.rows[at].at(column), table_.rows[at].line, true));
      if (found.empty())
        found.push_back(
            problem("bank.dates_disagree", {"", table_.rows[at_rows.front().first].line, "date"}));
      return found;
    }
    order_ = order->order;
    if (!order->sure) warnings_.push_back(warning("bank.dates_ambiguous", {"", 0, "date"}));
    return {};
  }

  std::size_t date_column() const {
    return layout_.has(ColumnRole::date) ? *layout_.first(ColumnRole::date)
                                         : *layout_.first(ColumnRole::value_date);
  }

  std::string cell(const CsvRow& row, ColumnRole role) const {
    for (const std::size_t column : layout_.all(role))
      if (!row.at(column).empty()) return row.at(column);
    return {};
  }

  std::optional<Decimal> number(const CsvRow& row, ColumnRole role) {
    const std::string text = cell(row, role);
    if (text.empty() || text == "-") return std::nullopt;
    const auto found = bank_number(text, mark_);
    if (!found) problems_.push_back(unreadable_amount(text, row.line));
    return found;
  }

  bool is_one_of(const std::vector<std::string>& words, const std::string& cell) const {
    const std::string word = folded(cell);
    return std::find(words.begin(), words.end(), word) != words.end();
  }

  /// Without a day or without an amount: a heading, a sum, a remark. Told, not dropped silently.
  bool pass_over(const CsvRow& row, bool has_day, bool has_money) {
    if (has_day && has_money) return false;
    if (!has_day && has_money) {
      const std::string written = row.at(date_column());
      // A number stands where the day should. Words ("Total au 31/03/2026") head a sum.
      if (!written.empty() && written[0] >= '0' && written[0] <= '9' && row.cells.size() >= 3) {
        problems_.push_back(unreadable_day(written, row.line, false));
        return true;
      }
    }
    if (balance_beside(row.at(0), knowledge_) == BalanceEnd::none)
      tell(warning("bank.row_passed_over", {"", row.line, {}}));
    return true;
  }

  /// A file of millions of lines that are no movements does not fill the memory with warnings.
  void tell(Problem told) {
    if (warnings_.size() < most_problems)
      warnings_.push_back(std::move(told));
    else
      ++untold_;
  }

  /// "SOLDE CREDITEUR AU 01/01/2026" with a day and an amount, as a movement has them, is none.
  bool is_told_balance(std::size_t at, const CsvMovement& read) {
    const CsvRow& row = table_.rows[at];
    BalanceEnd end = layout_.first_row == 0 ? unlabelled_end(table_, layout_, at) : BalanceEnd::none;
    bool has_words = false;
    for (const ColumnRole role : {ColumnRole::text, ColumnRole::kind, ColumnRole::counterparty})
      for (const std::size_t column : layout_.all(role)) {
        has_words = has_words || !row.at(column).empty();
        if (end == BalanceEnd::none) end = balance_within(row.at(column), knowledge_);
      }
    // A row without words of its own may tell it anywhere.
    for (std::size_t column = 0; !has_words && end == BalanceEnd::none && column < row.cells.size(); ++column)
      end = balance_within(row.at(column), knowledge_);
    // At an end of a file without headings the bare word will do.
    if (layout_.first_row == 0 && (at == 0 || at + 1 == table_.rows.size()))
      for (const std::size_t column : layout_.all(ColumnRole::text))
        if (end == BalanceEnd::none && balance_beside(row.at(column), knowledge_) != BalanceEnd::none)
          end = BalanceEnd::either;
    if (end == BalanceEnd::none) return false;
    told_.push_back({end, {read.movement.date, read.movement.amount}, rows_.empty()});
    tell(warning("bank.row_passed_over", {"", row.line, {}}));
    return true;
  }

  void read_row(std::size_t at) {
    const CsvRow& row = table_.rows[at];
    std::string written = cell(row, ColumnRole::date);
    if (written.empty()) written = cell(row, ColumnRole::value_date);
    const auto shaped = written_day(written);
    bool has_money = false;
    for (const ColumnRole role : {ColumnRole::amount, ColumnRole::debit, ColumnRole::credit, ColumnRole::net})
      has_money = has_money || !cell(row, role).empty();
    const bool is_last = at + 1 == table_.rows.size();
    const bool begins_a_day =
        shaped || (!written.empty() && written.find_first_not_of("0123456789./-") == std::string::npos);
    if (is_last && !table_.ends_line && begins_a_day && !has_money && row.cells.size() < table_.columns) {
      problems_.push_back(problem("bank.cut_short", {"", row.line, {}}));
      return;
    }
    if (has_money && is_one_of(knowledge_.pending_words, written)) {
      ++pending_;
      return;
    }
    if (pass_over(row, shaped.has_value(), has_money)) return;
    if (is_one_of(knowledge_.pending_words, cell(row, ColumnRole::state))) {
      ++pending_;
      return;
    }
    CsvMovement read{at, {}, {}, {}, {}, {}, {}};
    BankMovement& made = read.movement;
    made.line = row.line;
    const auto on = day_of(*shaped, order_);
    if (!on) {
      problems_.push_back(unreadable_day(written, row.line, true));
      return;
    }
    made.date = *on;
    if (const std::string valued = cell(row, ColumnRole::value_date); !valued.empty())
      if (const auto day = written_day(valued)) made.value_date = day_of(*day, order_);
    if (!read_amount(row, read) || is_told_balance(at, read)) return;
    made.counterparty = joined({cell(row, ColumnRole::counterparty)});
    made.counterparty_account = cell(row, ColumnRole::counterparty_account);
    made.reference = cell(row, ColumnRole::reference);
    made.kind = cell(row, ColumnRole::kind);
    std::vector<std::string> words{made.counterparty};
    for (const std::size_t column : layout_.all(ColumnRole::text)) words.push_back(row.at(column));
    if (words.size() == 1 && words[0].empty()) words.push_back(made.kind);
    made.text = joined(words);
    if (made.text.empty()) made.text = made.kind;
    read.balance = number(row, ColumnRole::balance);
    read.account = cell(row, ColumnRole::account);
    read.currency = currency_of(row);
    rows_.push_back(std::move(read));
    // Below headings its cells are not looked at again: a million rows would stand in memory twice.
    if (layout_.first_row > 0) table_.rows[at].cells = {};
  }

  std::string currency_of(const CsvRow& row) const {
    std::string code;
    for (const char c : cell(row, ColumnRole::currency))
      code += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return code.size() == 3 ? code : layout_.currency;
  }

  Decimal directed(const CsvRow& row, const Decimal& amount, const std::string& direction) {
    if (is_one_of(knowledge_.out_words, direction)) return -amount.abs();
    if (is_one_of(knowledge_.in_words, direction)) return amount.abs();
    tell(warning("bank.direction_unknown", {"", row.line, "direction"}, {{"value", direction}}));
    return amount;
  }

  bool read_amount(const CsvRow& row, CsvMovement& read) {
    const std::size_t before = problems_.size();
    BankMovement& made = read.movement;
    const auto fee = number(row, ColumnRole::fee);
    if (fee && !fee->is_zero()) made.fee = fee->abs();
    if (const auto net = number(row, ColumnRole::net)) {
      made.amount = *net;
    } else if (const auto amount = number(row, ColumnRole::amount)) {
      made.amount = *amount;
      if (const std::string direction = cell(row, ColumnRole::direction); !direction.empty())
        made.amount = directed(row, *amount, direction);
      else if (unmarked_is_out_ && sign_mark(cell(row, ColumnRole::amount)) == SignMark::none)
        made.amount = -made.amount;
      // The fee stands beside the amount and may leave the account with it: balances tell.
      read.has_fee_apart = made.fee && layout_.has(ColumnRole::balance);
    } else {
      read.debit = number(row, ColumnRole::debit);
      read.credit = number(row, ColumnRole::credit);
      made.amount = from_split(read);
    }
    return problems_.size() == before;
  }

  /// One statement for each account and currency, its balances from the balance column.
  void share_out() {
    const bool is_one = std::all_of(rows_.begin(), rows_.end(), [&](const CsvMovement& row) {
      return row.account == rows_.front().account && row.currency == rows_.front().currency;
    });
    std::map<std::pair<std::string, std::string>, std::vector<CsvMovement>> shares;
    if (is_one && !rows_.empty())  // as they are: no second copy of a long file
      shares[{rows_.front().account, rows_.front().currency}] = std::move(rows_);
    else
      for (CsvMovement& row : rows_) shares[{row.account, row.currency}].push_back(std::move(row));
    rows_ = {};
    for (auto& [key, rows] : shares) {
      BankStatement statement;
      statement.account = key.first;
      statement.currency = key.second;
      set_running_balances(statement, rows, downwards_);
      statement.movements.reserve(rows.size());
      for (CsvMovement& row : rows) statement.movements.push_back(std::move(row.movement));
      rows = {};
      file_.statements.push_back(std::move(statement));
    }
    if (file_.statements.empty()) file_.statements.emplace_back();
    if (file_.statements.size() == 1) {
      set_told_balances(file_.statements.front(), told_, downwards_);
      set_named_balances(file_.statements.front(), table_, layout_, knowledge_, mark_);
    }
  }

  CsvTable table_;
  const BankKnowledge& knowledge_;
  const StatementOptions& options_;
  Layout layout_;
  StatementFile file_;
  Problems problems_;
  Problems warnings_;
  std::vector<CsvMovement> rows_;
  std::vector<ToldBalance> told_;
  char mark_ = ',';
  DateOrder order_ = DateOrder::day_first;
  bool downwards_ = true;
  bool unmarked_is_out_ = false;
  int pending_ = 0;
  std::int64_t untold_ = 0;  // warnings beyond the first ones
};

}  // namespace

Checked<StatementFile> read_csv(std::string_view text, const BankKnowledge& knowledge,
                                const StatementOptions& options) {
  return CsvReading(text, knowledge, options).read();
}

}  // namespace vireo::bank
