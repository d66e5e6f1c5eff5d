// OFX 1 (SGML, tags often left open) and OFX 2 (XML): banks write both loosely, so tags are read as they come
// and each value is taken by the aggregate it stands in.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

#include "core/banking/bank_text.h"
#include "core/base/text.h"
#include "reports/standards/bank/bank_readers.h"
#include "reports/standards/bank/statement_text.h"

namespace vireo::bank {
namespace {

/// "&#233;" or "&#xE9;" at the beginning: its character and how long it is written; nothing else.
std::optional<std::pair<std::string, std::size_t>> numbered(std::string_view raw) {
  const auto end = raw.substr(0, 10).find(';');
  if (!raw.starts_with("&#") || end == std::string_view::npos) return std::nullopt;
  const bool hexadecimal = end > 3 && (raw[2] == 'x' || raw[2] == 'X');
  const std::string digits(raw.substr(hexadecimal ? 3 : 2, end - (hexadecimal ? 3 : 2)));
  const char* allowed = hexadecimal ? "0123456789abcdefABCDEF" : "0123456789";
  if (digits.empty() || digits.find_first_not_of(allowed) != std::string::npos) return std::nullopt;
  const auto character =
      character_of(static_cast<std::uint32_t>(std::strtoul(digits.c_str(), nullptr, hexadecimal ? 16 : 10)));
  if (character.empty()) return std::nullopt;
  return std::pair{character, end + 1};
}

std::string unescaped(std::string_view raw) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> named{
      {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&nbsp;", " "}, {"&apos;", "'"}, {"&quot;", "\""}}};
  std::string text;
  for (std::size_t at = 0; at < raw.size();) {
    const auto entity = std::find_if(
        named.begin(), named.end(), [&](const auto& each) { return raw.substr(at).starts_with(each.first); });
    if (entity != named.end()) {
      text += entity->second;
      at += entity->first.size();
    } else if (const auto character = numbered(raw.substr(at))) {
      text += character->first;
      at += character->second;
    } else {
      text += raw[at++];
    }
  }
  return trimmed(text);
}

class OfxReading {
 public:
  explicit OfxReading(const StatementOptions& options)
      : mark_(options.decimal_mark.empty() ? '\0' : options.decimal_mark[0]) {
    file_.format = "ofx";
  }

  void open(const std::string& tag, int line) {
    // A file that closes nothing says by the next aggregate that the one before has ended.
    if (begins_anew(tag)) {
      end_movement();
      end_aggregate();
      inner_.clear();
    }
    if (tag == "STMTRS" || tag == "CCSTMTRS" || tag == "INVSTMTRS") {
      file_.statements.emplace_back();
    } else if (tag == "STMTTRN") {
      movement_.emplace();
      movement_->line = line;
      fields_.clear();
    } else if (tag == "LEDGERBAL" || tag == "AVAILBAL" || tag == "STATUS" || tag == "BAL") {
      aggregate_ = tag;
      fields_.clear();
    } else if (tag == "BANKACCTFROM" || tag == "CCACCTFROM" || tag == "INVACCTFROM" || tag == "BANKACCTTO" ||
               tag == "CCACCTTO" || tag == "PAYEE") {
      inner_ = tag;
    } else if (tag == "BUYSTOCK" || tag == "SELLSTOCK" || tag == "BUYMF" || tag == "SELLMF" ||
               tag == "INCOME" || tag == "REINVEST") {
      securities_ = true;
    }
  }

  void close(const std::string& tag) {
    closes_ = true;
    closed_ = closed_ || tag == "OFX";
    if (tag == "STMTTRN" || tag == "BANKTRANLIST") end_movement();
    if (tag == inner_) inner_.clear();
    if (tag == aggregate_) end_aggregate();
  }

  void value(const std::string& tag, const std::string& text, int line) {
    line_ = line;
    if (!inner_.empty() && inner_ != "PAYEE" && !is_of_account(tag)) inner_.clear();
    const bool in_account = inner_.ends_with("ACCTFROM");
    if (in_account) {
      if (tag == "ACCTID" && !file_.statements.empty()) file_.statements.back().account = text;
      return;
    }
    if (inner_ == "BANKACCTTO" || inner_ == "CCACCTTO") {
      if (tag == "ACCTID" && movement_) movement_->counterparty_account = text;
      return;
    }
    if (tag == "CURDEF" && !file_.statements.empty()) {
      file_.statements.back().currency = text;
    } else if (movement_ || !aggregate_.empty()) {
      fields_.emplace(tag, Field{text, line});
    }
  }

  /// The file ended within a tag.
  void cut() { cut_ = true; }

  Checked<StatementFile> finish() {
    end_movement();
    end_aggregate();
    // A file that closes its aggregates closes the last one, too.
    if (cut_ || (closes_ && !closed_)) return problem("bank.cut_short", {"", line_, {}});
    if (securities_) warnings_.push_back(warning("bank.securities_passed_over"));
    if (!problems_.empty()) return problems_;
    return Checked<StatementFile>(std::move(file_), std::move(warnings_));
  }

 private:
  struct Field {
    std::string text{};
    int line = 0;
  };

  static bool begins_anew(const std::string& tag) {
    static constexpr std::array<std::string_view, 9> tags{"STMTRS",       "CCSTMTRS", "INVSTMTRS",
                                                          "BANKTRANLIST", "STMTTRN",  "LEDGERBAL",
                                                          "AVAILBAL",     "STATUS",   "BAL"};
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
  }
  static bool is_of_account(const std::string& tag) {
    static constexpr std::array<std::string_view, 6> tags{"BANKID",   "BRANCHID", "ACCTID",
                                                          "ACCTTYPE", "ACCTKEY",  "BROKERID"};
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
  }

  std::string field(const char* name) const {
    const auto found = fields_.find(name);
    return found == fields_.end() ? std::string() : found->second.text;
  }
  int line_of(const char* name, int otherwise) const {
    const auto found = fields_.find(name);
    return found == fields_.end() ? otherwise : found->second.line;
  }

  std::optional<Date> day(const char* name, int line) {
    const std::string text = field(name);
    const std::string digits = text.substr(0, 8);
    const bool shaped = digits.size() == 8 && digits.find_first_not_of("0123456789") == std::string::npos;
    if (shaped)
      if (const auto found =
              Date::of(std::atoi(digits.substr(0, 4).c_str()), std::atoi(digits.substr(4, 2).c_str()),
                       std::atoi(digits.substr(6, 2).c_str())))
        return found;
    problems_.push_back(unreadable_day(text, line_of(name, line), shaped));
    return std::nullopt;
  }

  void end_movement() {
    if (!movement_) return;
    BankMovement made = *movement_;
    movement_.reset();
    inner_.clear();
    if (const auto booked = day("DTPOSTED", made.line)) made.date = *booked;
    const std::string amount = field("TRNAMT");
    // A currency sign is none of a file's: "$120" is no number of this format.
    const auto read = amount.find_first_not_of("0123456789.,+- ") == std::string::npos
                          ? bank_number(amount, mark_)
                          : std::optional<Decimal>();
    if (read)
      made.amount = *read;
    else
      problems_.push_back(unreadable_amount(amount, line_of("TRNAMT", made.line)));
    made.reference = field("FITID");
    made.kind = field("TRNTYPE");
    made.counterparty = field("NAME");
    made.text = joined({field("NAME"), field("MEMO"), field("CHECKNUM") == "0" ? "" : field("CHECKNUM")});
    if (file_.statements.empty()) file_.statements.emplace_back();
    file_.statements.back().movements.push_back(std::move(made));
    fields_.clear();
  }

  void end_aggregate() {
    const std::string which = std::exchange(aggregate_, {});
    if (which == "STATUS" && capitals(field("SEVERITY")) == "ERROR")
      problems_.push_back(problem("bank.ofx_status", {"", line_, "STATUS"},
                                  {{"code", field("CODE")}, {"text", field("MESSAGE")}}));
    if (which == "LEDGERBAL" && !file_.statements.empty()) {
      const std::string text = field("BALAMT");
      const auto amount = bank_number(text, mark_);
      if (!amount)
        warnings_.push_back(warning("bank.balance_unreadable", {"", line_, "BALAMT"}, {{"value", text}}));
      else if (const std::string asof = field("DTASOF"); asof.size() >= 8)
        if (const auto on =
                Date::of(std::atoi(asof.substr(0, 4).c_str()), std::atoi(asof.substr(4, 2).c_str()),
                         std::atoi(asof.substr(6, 2).c_str())))
          file_.statements.back().closing = BankBalance{*on, *amount};
    }
    fields_.clear();
  }

  char mark_;
  StatementFile file_;
  Problems problems_;
  Problems warnings_;
  std::optional<BankMovement> movement_;
  std::string aggregate_;
  std::string inner_;
  std::map<std::string, Field, std::less<>> fields_;
  bool securities_ = false;
  bool closes_ = false;  // something at all
  bool closed_ = false;  // the whole
  bool cut_ = false;
  int line_ = 0;
};

}  // namespace

Checked<StatementFile> read_ofx(std::string_view text, const StatementOptions& options) {
  OfxReading reading(options);
  int line = 1;
  std::size_t at = 0;
  const auto count_lines = [&](std::string_view passed) {
    line += static_cast<int>(std::count(passed.begin(), passed.end(), '\n'));
  };
  while (at < text.size()) {
    const auto open = text.find('<', at);
    if (open == std::string_view::npos) break;
    count_lines(text.substr(at, open - at));
    const auto close = text.find('>', open);
    if (close == std::string_view::npos) {
      reading.cut();
      break;
    }
    const std::string name = capitals(trimmed(text.substr(open + 1, close - open - 1)));
    at = close + 1;
    if (name.empty() || name[0] == '?' || name[0] == '!') continue;
    if (name[0] == '/') {
      reading.close(trimmed(name.substr(1)));
      continue;
    }
    std::string_view behind = text.substr(at);
    std::string value;
    if (const auto data = behind.find_first_not_of(" \t\r\n");
        data != std::string_view::npos && behind.substr(data).starts_with("<![CDATA[")) {
      const auto end = behind.find("]]>", data);
      if (end == std::string_view::npos) {
        reading.cut();
        break;
      }
      value = trimmed(behind.substr(data + 9, end - data - 9));
      count_lines(behind.substr(0, end + 3));
      at += end + 3;
    } else {
      value = unescaped(behind.substr(0, behind.find('<')));
    }
    if (value.empty())
      reading.open(name, line);
    else
      reading.value(name, value, line);
  }
  return reading.finish();
}

}  // namespace vireo::bank
