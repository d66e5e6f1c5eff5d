#include "reports/standards/beancount_text.h"

#include <map>
#include <sstream>

#include "core/base/text.h"
#include "core/store/accounts_table.h"
#include "core/store/ledger_export.h"

namespace vireo {
namespace {

std::string_view root_of(AccountClass account_class) {
  switch (account_class) {
    case AccountClass::asset:
      return "Assets";
    case AccountClass::liability:
      return "Liabilities";
    case AccountClass::equity:
      return "Equity";
    case AccountClass::income:
      return "Income";
    case AccountClass::expense:
      return "Expenses";
  }
  return "Equity";
}

/// Letters, digits and hyphens, as account names ask.
std::string component(std::string_view text) {
  std::string kept;
  for (const char c : folded(text)) {
    const bool fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (fits)
      kept += c;
    else if (!kept.empty() && kept.back() != '-')
      kept += '-';
  }
  while (!kept.empty() && kept.back() == '-') kept.pop_back();
  return kept;
}

std::string in_quotes(std::string_view text) {
  std::string all = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') all += '\\';
    all += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return all + "\"";
}

class BeancountWriter {
 public:
  BeancountWriter(const Book& book, std::ostream& out) : out_(out), currency_(ledger_currency(book)) {
    for (const AccountRow& each : accounts(book))
      names_.emplace(each.code, std::string(root_of(each.account_class)) + ":A" + component(each.code) + "-" +
                                    component(each.label));
  }

  void begin(const std::string& title, Date first) {
    out_ << "option \"title\" " << in_quotes(title) << "\noption \"operating_currency\" \""
         << currency_.code() << "\"\n\n";
    for (const auto& [code, name] : names_)
      out_ << first.text() << " open " << name << " " << currency_.code() << "\n";
  }

  void opening(const std::vector<AccountOpening>& balances, Date day) {
    if (balances.empty()) return;
    out_ << "\n" << day.text() << " * \"Opening\"\n";
    ++transactions_;
    for (const AccountOpening& each : balances) posting(each.account, each.balance);
  }

  void line(const FileLine& line) {
    if (line.entry != entry_) {
      entry_ = line.entry;
      ++transactions_;
      out_ << "\n" << line.date.text() << " * " << in_quotes(line.label) << "\n";
      out_ << "  journal: " << in_quotes(line.journal) << "\n";
      if (!line.number.empty()) out_ << "  number: " << in_quotes(line.number) << "\n";
      if (!line.piece_ref.empty()) out_ << "  piece: " << in_quotes(line.piece_ref) << "\n";
    }
    posting(line.account, line.debit - line.credit);
  }

  void assertions(Date day_after) {
    out_ << "\n";
    for (const auto& [code, balance] : balances_)
      out_ << day_after.text() << " balance " << names_.at(code) << "  " << balance.text() << " "
           << currency_.code() << "\n";
  }

  std::int64_t transactions() const { return transactions_; }

 private:
  void posting(std::string_view account, const Money& amount) {
    const std::string code(account);
    out_ << "  " << names_.at(code) << "  " << amount.text() << " " << currency_.code() << "\n";
    balances_.try_emplace(code, Money(currency_)).first->second += amount;
  }

  std::ostream& out_;
  Currency currency_;
  std::map<std::string, std::string> names_;
  std::map<std::string, Money> balances_;
  std::int64_t entry_ = 0;
  std::int64_t transactions_ = 0;
};

}  // namespace

std::int64_t write_beancount(const Book& book, const BeancountRequest& request, std::ostream& out) {
  const auto years = request.year ? std::vector<Period>{*request.year} : fiscal_years(book, request.start);
  if (years.empty()) return 0;
  BeancountWriter writer(book, out);
  writer.begin(request.title, years.front().begin());
  if (request.year)
    writer.opening(account_openings(book, *request.year, request.start), request.year->begin());
  for (const Period& year : years)
    export_lines(book, year, [&](const FileLine& line) {
      if (request.year || !line.is_carried) writer.line(line);
    });
  writer.assertions(years.back().end());
  return writer.transactions();
}

}  // namespace vireo
