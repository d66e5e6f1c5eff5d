// QIF: a letter and a value a line, "^" ends a record. Neither date order nor decimal mark stand in the file.
#include <algorithm>
#include <array>

#include "core/banking/bank_text.h"
#include "core/base/text.h"
#include "reports/standards/bank/bank_readers.h"

namespace vireo::bank {
namespace {

struct Record {
  std::string date{};
  std::string amount{};
  std::string payee{};
  std::string memo{};
  std::string number{};
  std::string category{};
  int line = 0;
};

/// Money moves under every heading ("Bank", "Cash", "CCard", "Banque") but those of the program's own lists.
bool is_cash_type(const std::string& type) {
  static constexpr std::array<std::string_view, 10> lists{
      "invst", "cat", "class", "memorized", "prices", "budget", "security", "invitem", "template", "tax"};
  return std::none_of(lists.begin(), lists.end(),
                      [&](std::string_view list) { return type.starts_with(list); });
}

class QifReading {
 public:
  explicit QifReading(const StatementOptions& options) : options_(options) { file_.format = "qif"; }

  void read(const Line& line) {
    const std::string_view text = line.text;
    if (text[0] == '!') return begin(trimmed(text.substr(1)));
    if (text[0] == '^') return end();
    if (record_.line == 0) record_.line = line.number;
    const std::string value = trimmed(text.substr(1));
    switch (text[0]) {
      case 'D':
        record_.date = value;
        break;
      case 'T':
        record_.amount = value;
        break;
      case 'U':
        if (record_.amount.empty()) record_.amount = value;
        break;
      case 'P':
        record_.payee = value;
        break;
      case 'M':
        record_.memo = value;
        break;
      case 'N':
        record_.number = value;
        break;
      case 'L':
        record_.category = value;
        break;
      default:
        break;
    }
  }

  /// `ends_line`: the file's last line is whole.
  Checked<StatementFile> finish(bool ends_line) {
    if (record_.line != 0 && !ends_line) return problem("bank.cut_short", {"", record_.line, {}});
    end();
    if (others_ > 0) warnings_.push_back(warning("bank.records_passed_over", {}, {{"count", others_}}));
    make_movements();
    if (!problems_.empty()) return problems_;
    return Checked<StatementFile>(std::move(file_), std::move(warnings_));
  }

 private:
  void begin(const std::string& header) {
    end();
    const std::string what = folded(header);
    in_account_ = what == "account";
    if (!what.starts_with("type:")) return;
    cash_ = is_cash_type(trimmed(what.substr(5)));
    if (!cash_) return;
    account_of_.push_back(account_);
    records_.emplace_back();
  }

  void end() {
    Record done = std::exchange(record_, {});
    if (done.line == 0) return;
    if (in_account_)
      account_ = done.number;
    else if (cash_)
      list().push_back(std::move(done));
    else
      ++others_;
  }

  /// Records before any heading are a bank's.
  std::vector<Record>& list() {
    if (records_.empty()) {
      account_of_.emplace_back();
      records_.emplace_back();
    }
    return records_.back();
  }

  void make_movements() {
    std::vector<WrittenDay> days;
    bool comma = false;
    bool point = false;
    for (const auto& list : records_)
      for (const Record& each : list) {
        if (const auto day = written_day(each.date)) days.push_back(*day);
        const auto evidence = mark_evidence(each.amount);
        comma = comma || evidence == MarkEvidence::comma;
        point = point || evidence == MarkEvidence::point;
      }
    char mark = options_.decimal_mark.empty() ? '\0' : options_.decimal_mark[0];
    if (mark == 0) mark = comma && !point ? ',' : '.';
    auto order = date_order_of(days);
    if (order && !order->sure && mark == ',') order = FoundOrder{DateOrder::day_first, true};
    if (const auto chosen = date_order_named(options_.date_order)) order = FoundOrder{*chosen, true};
    if (order && !order->sure) warnings_.push_back(warning("bank.dates_ambiguous", {"", 0, "date"}));
    for (std::size_t at = 0; at < records_.size(); ++at) {
      BankStatement statement;
      statement.account = account_of_[at];
      for (const Record& each : records_[at]) add(statement, each, order, mark);
      file_.statements.push_back(std::move(statement));
    }
  }

  void add(BankStatement& statement, const Record& record, const std::optional<FoundOrder>& order,
           char mark) {
    BankMovement made;
    made.line = record.line;
    const auto written = written_day(record.date);
    const auto day = written && order ? day_of(*written, order->order) : std::nullopt;
    if (!day) problems_.push_back(unreadable_day(record.date, record.line, written.has_value()));
    const auto amount = bank_number(record.amount, mark);
    if (!amount) problems_.push_back(unreadable_amount(record.amount, record.line));
    if (!day || !amount) return;
    made.date = *day;
    made.amount = *amount;
    made.counterparty = record.payee;
    made.text = joined({record.payee, record.memo});
    const bool opens = statement.movements.empty() && !statement.opening &&
                       folded(record.payee) == "opening balance" && record.category.starts_with("[");
    if (opens)
      statement.opening = BankBalance{made.date, made.amount};
    else
      statement.movements.push_back(std::move(made));
  }

  const StatementOptions& options_;
  StatementFile file_;
  Problems problems_;
  Problems warnings_;
  Record record_;
  std::vector<std::vector<Record>> records_;
  std::vector<std::string> account_of_;
  std::string account_;
  bool in_account_ = false;
  bool cash_ = true;
  int others_ = 0;
};

}  // namespace

Checked<StatementFile> read_qif(std::string_view text, const StatementOptions& options) {
  QifReading reading(options);
  for (const Line& line : lines_of(text))
    if (!trimmed(line.text).empty()) reading.read(line);
  return reading.finish(text.ends_with('\n') || text.ends_with('\r'));
}

}  // namespace vireo::bank
