#include "reports/standards/journal_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "core/base/text.h"
#include "core/store/accounts_table.h"
#include "core/store/ledger_export.h"

namespace vireo {
namespace {

/// A text that neither program reads as anything but text: no comment or account marks, no two blanks in a
/// row.
std::string plain(std::string_view text) {
  constexpr std::string_view meaning = ";:|()[]{}=*!@\"~%#";
  std::string out;
  for (const char c : text) {
    const bool blank = static_cast<unsigned char>(c) <= ' ' || meaning.find(c) != std::string_view::npos;
    if (!blank)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return trimmed(out);
}

/// A tag's value ends at a comma.
std::string tag_value(std::string_view text) {
  std::string value = plain(text);
  std::replace(value.begin(), value.end(), ',', ' ');
  return value;
}

std::string account_name(std::string_view code, std::string_view label) {
  return plain(std::string(code) + " " + std::string(label));
}

/// The form of amounts, which both programs want to know: with a mark even where there are no decimals.
std::string amount_form(const Currency& currency) {
  return "1000." + std::string(static_cast<std::size_t>(currency.decimals()), '0') + " " + currency.code();
}

class JournalTextWriter {
 public:
  JournalTextWriter(const Book& book, std::ostream& out) : out_(out), currency_(ledger_currency(book)) {
    out_ << "; Vireo\ncommodity " << amount_form(currency_) << "\ndecimal-mark .\n";
    for (const AccountRow& account : accounts(book)) {
      names_.emplace(account.code, account_name(account.code, account.label));
      out_ << "account " << names_.at(account.code) << "\n";
    }
  }

  void opening(const std::vector<AccountOpening>& balances, Date day) {
    if (balances.empty()) return;
    head(day, "", "Opening", "", "");
    for (const AccountOpening& opening : balances) posting(opening.account, opening.balance, "");
  }

  void line(const FileLine& line) {
    if (line.entry != entry_) {
      entry_ = line.entry;
      head(line.date, line.number, line.label, line.journal, line.piece_ref);
    }
    posting(line.account, line.debit - line.credit, line.subaccount);
  }

  std::int64_t transactions() const { return transactions_; }

 private:
  void head(Date day, std::string_view number, std::string_view label, std::string_view journal,
            std::string_view piece) {
    buffer_ = fmt::format("\n{} *", day.text());
    if (!number.empty()) buffer_ += " (" + plain(number) + ")";
    buffer_ += " " + plain(label);
    if (!journal.empty()) buffer_ += "  ; journal:" + tag_value(journal) + ", piece:" + tag_value(piece);
    buffer_ += '\n';
    out_ << buffer_;
    ++transactions_;
  }

  void posting(std::string_view account, const Money& amount, std::string_view subaccount) {
    const auto known = names_.find(account);
    const std::string name = known == names_.end() ? account_name(account, "") : known->second;
    buffer_ = fmt::format("    {}  {} {}", name, amount.text(), currency_.code());
    if (!subaccount.empty()) buffer_ += "  ; tiers:" + tag_value(subaccount);
    buffer_ += '\n';
    out_ << buffer_;
  }

  std::ostream& out_;
  Currency currency_;
  std::map<std::string, std::string, std::less<>> names_;
  std::string buffer_;
  std::int64_t entry_ = 0;
  std::int64_t transactions_ = 0;
};

}  // namespace

std::int64_t write_journal_text(const Book& book, const JournalTextRequest& request, std::ostream& out) {
  JournalTextWriter writer(book, out);
  if (request.year)
    writer.opening(account_openings(book, *request.year, request.start), request.year->begin());
  const auto years = request.year ? std::vector<Period>{*request.year} : fiscal_years(book, request.start);
  for (const Period& year : years)
    export_lines(book, year, [&](const FileLine& line) {
      if (request.year || !line.is_carried) writer.line(line);
    });
  return writer.transactions();
}

}  // namespace vireo
