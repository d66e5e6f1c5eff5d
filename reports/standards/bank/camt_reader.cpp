// CAMT.052, .053 and .054 (ISO 20022), whatever their version: elements by their local name.
#include <pugixml.hpp>

#include <algorithm>
#include <cstdlib>

#include "core/base/text.h"
#include "reports/standards/bank/bank_readers.h"
#include "reports/standards/xml_part.h"

namespace vireo::bank {
namespace {

constexpr int deepest_element = 48;

bool is_deeper(const pugi::xml_node& node, int left) {
  if (left == 0) return true;
  for (const pugi::xml_node& child : node.children())
    if (child.type() == pugi::node_element && is_deeper(child, left - 1)) return true;
  return false;
}

class CamtReading {
 public:
  explicit CamtReading(std::string_view text) : text_(text) { file_.format = "camt"; }

  Checked<StatementFile> read() {
    pugi::xml_document document;
    const auto parsed =
        document.load_buffer(text_.data(), text_.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!parsed)
      return problem("bank.not_xml", {"", line_at(parsed.offset), {}}, {{"reason", parsed.description()}});
    const pugi::xml_node root = document.document_element();
    if (is_deeper(root, deepest_element)) return problem("bank.too_deep");
    const XmlPart message = XmlPart(root, ignored_);
    bool known = false;
    for (const XmlPart& body : message.children()) {
      if (!is_message(body.name())) continue;
      known = true;
      for (const char* part : {"Stmt", "Rpt", "Ntfctn"})
        for (const XmlPart& each : body.all(part)) read_statement(each);
    }
    if (!known) return problem("bank.unknown_format");
    if (pending_ > 0) warnings_.push_back(warning("bank.pending_passed_over", {}, {{"count", pending_}}));
    if (!problems_.empty()) return problems_;
    return Checked<StatementFile>(std::move(file_), std::move(warnings_));
  }

 private:
  /// The first versions have their number behind the name: "BkToCstmrStmtV01".
  static bool is_message(std::string_view name) {
    if (name.ends_with("V01")) name.remove_suffix(3);
    return name == "BkToCstmrStmt" || name == "BkToCstmrAcctRpt" || name == "BkToCstmrDbtCdtNtfctn";
  }

  int line_at(std::ptrdiff_t offset) const {
    const auto end = std::clamp<std::ptrdiff_t>(offset, 0, static_cast<std::ptrdiff_t>(text_.size()));
    return 1 + static_cast<int>(std::count(text_.begin(), text_.begin() + end, '\n'));
  }

  std::optional<Decimal> amount(const XmlPart& part, const std::string& place) {
    const std::string text = part.text("Amt");
    const auto value = Decimal::parse(text);
    if (!value || value->is_negative()) {
      problems_.push_back(problem("bank.amount_unreadable", {"", 0, place}, {{"value", text.substr(0, 40)}}));
      return std::nullopt;
    }
    return part.text("CdtDbtInd") == "DBIT" ? -*value : *value;
  }

  /// "2016-05-19", or the day of a moment.
  std::optional<Date> day(const XmlPart& part, const std::string& place, bool needed) {
    std::string text = part.text("Dt");
    if (text.empty()) text = part.text("DtTm");
    // A day that holds a moment: <Dt><DtTm>…
    if (text.empty()) text = part.text("Dt/DtTm");
    if (text.empty()) text = part.text("Dt/Dt");
    if (text.empty() && !needed) return std::nullopt;
    if (const auto found = Date::parse(text.substr(0, 10))) return found;
    const bool shaped = text.size() >= 10 && text[4] == '-' && text[7] == '-';
    problems_.push_back(problem(shaped ? "bank.date_missing_day" : "bank.date_unreadable", {"", 0, place},
                                {{"value", text.substr(0, 40)}}));
    return std::nullopt;
  }

  void read_statement(const XmlPart& part) {
    BankStatement statement;
    statement.number = part.text("ElctrncSeqNb");
    const XmlPart account = part.at("Acct");
    statement.account = account.text("Id/IBAN");
    if (statement.account.empty()) statement.account = account.text("Id/Othr/Id");
    if (statement.account.empty()) statement.account = account.text("Id/PrtryAcct/Id");
    statement.currency = account.text("Ccy");
    statement.owner = account.text("Ownr/Nm");
    for (const XmlPart& each : part.all("Bal")) read_balance(each, statement);
    const auto entries = part.all("Ntry");
    day_of_statement_ = statement.closing ? std::optional(statement.closing->date)
                                          : Date::parse(part.text("CreDtTm").substr(0, 10));
    undated_ = 0;
    for (std::size_t at = 0; at < entries.size(); ++at)
      read_entry(entries[at], "Ntry[" + std::to_string(at + 1) + "]", statement);
    if (undated_ > 0)
      warnings_.push_back(
          warning("bank.day_of_statement", {}, {{"count", undated_}, {"day", *day_of_statement_}}));
    file_.statements.push_back(std::move(statement));
  }

  void read_balance(const XmlPart& part, BankStatement& statement) {
    const std::string code = part.text("Tp/CdOrPrtry/Cd");
    const bool opens = code == "OPBD" || code == "PRCD";
    if (!opens && code != "CLBD") return;
    const auto value = amount(part, "Bal " + code);
    const auto on = day(part.at("Dt"), "Bal " + code, true);
    if (statement.currency.empty()) statement.currency = part.at("Amt").attribute("Ccy");
    if (!value || !on) return;
    if (code == "CLBD")
      statement.closing = BankBalance{*on, *value};
    else if (!statement.opening || code == "OPBD")
      statement.opening = BankBalance{*on, *value};
  }

  void read_entry(const XmlPart& part, const std::string& place, BankStatement& statement) {
    std::string state = part.text("Sts");
    if (const std::string code = part.text("Sts/Cd"); !code.empty()) state = code;
    if (state == "PDNG" || state == "INFO" || state == "FUTR") {
      ++pending_;
      return;
    }
    BankMovement made;
    const auto value = amount(part, place);
    const XmlPart booked = part.at("BookgDt");
    const XmlPart valued = part.at("ValDt");
    if (valued) made.value_date = day(valued, place + "/ValDt", true);
    std::optional<Date> on;
    if (booked)
      on = day(booked, place + "/BookgDt", true);
    else if (valued)
      on = made.value_date;
    else
      on = day_of_details(part);
    if (!on && !booked && !valued)
      problems_.push_back(problem("bank.date_unreadable", {"", 0, place}, {{"value", ""}}));
    if (statement.currency.empty()) statement.currency = part.at("Amt").attribute("Ccy");
    if (!value || !on) return;
    made.amount = *value;
    made.date = *on;
    made.reference = part.text("AcctSvcrRef");
    if (made.reference.empty()) made.reference = part.text("NtryRef");
    made.kind = part.text("BkTxCd/Domn/Fmly/SubFmlyCd");
    if (made.kind.empty()) made.kind = part.text("BkTxCd/Prtry/Cd");
    read_details(part, made);
    statement.movements.push_back(std::move(made));
  }

  /// An entry without a day of its own has that of its payment, or the statement's.
  std::optional<Date> day_of_details(const XmlPart& part) {
    const XmlPart days = part.at("NtryDtls/TxDtls/RltdDts");
    for (const char* each : {"IntrBkSttlmDt", "TxDtTm", "AccptncDtTm"})
      if (const auto found = Date::parse(days.text(each).substr(0, 10))) return found;
    if (day_of_statement_) ++undated_;
    return day_of_statement_;
  }

  static void read_details(const XmlPart& entry, BankMovement& made) {
    const bool comes_in = !made.amount.is_negative();
    std::vector<std::string> words;
    for (const XmlPart& group : entry.all("NtryDtls"))
      for (const XmlPart& each : group.all("TxDtls")) {
        const XmlPart other = each.at(comes_in ? "RltdPties/Dbtr" : "RltdPties/Cdtr");
        std::string name = other.text("Nm");
        if (name.empty()) name = other.text("Pty/Nm");
        if (made.counterparty.empty()) {
          made.counterparty = name;
          made.counterparty_account =
              each.text(comes_in ? "RltdPties/DbtrAcct/Id/IBAN" : "RltdPties/CdtrAcct/Id/IBAN");
        }
        words.push_back(name);
        for (const XmlPart& line : each.at("RmtInf").all("Ustrd")) words.push_back(line.text());
        for (const XmlPart& line : each.at("RmtInf").all("Strd"))
          words.push_back(line.text("CdtrRefInf/Ref"));
        if (const std::string id = each.text("Refs/EndToEndId"); !id.empty() && id != "NOTPROVIDED")
          words.push_back(id);
        words.push_back(each.text("AddtlTxInf"));
      }
    words.push_back(entry.text("AddtlNtryInf"));
    made.text = joined(words);
  }

  std::string_view text_;
  StatementFile file_;
  Problems problems_;
  Problems warnings_;
  XmlReading ignored_{text_};  // what this reader tells in its own words
  int pending_ = 0;
  std::optional<Date> day_of_statement_;
  int undated_ = 0;  // entries of the statement that have its day
};

}  // namespace

Checked<StatementFile> read_camt(std::string_view text, const StatementOptions&) {
  return CamtReading(text).read();
}

}  // namespace vireo::bank
