#include "core/store/known_rates.h"

#include "core/store/accounts_table.h"
#include "core/store/documents_table.h"
#include "core/store/row_values.h"

namespace vireo {
namespace {

/// Of the last document issued in that currency.
std::optional<ExchangeRate> rate_of_documents(const Book& book, const Currency& from, const Currency& to,
                                              Date day) {
  SQLite::Statement read(book.connection(),
                         "SELECT id FROM document WHERE currency = ? AND state <> 'draft' AND "
                         "issue_date <= ? ORDER BY issue_date DESC, id DESC");
  read.bind(1, from.code());
  read.bind(2, day.text());
  while (read.executeStep()) {
    const auto issued = issued_of(book, DocumentId(read.getColumn(0).getInt64()));
    if (issued && issued->facts().home && issued->facts().home->rate.to == to)
      return issued->facts().home->rate;
  }
  return std::nullopt;
}

std::optional<ExchangeRate> rate_of_expenses(const Book& book, const Currency& from, const Currency& to,
                                             Date day) {
  SQLite::Statement read(book.connection(),
                         "SELECT exchange_rate, exchange_source, exchange_date FROM expense WHERE "
                         "foreign_currency = ? AND currency = ? AND exchange_date <= ? ORDER BY "
                         "exchange_date DESC, id DESC LIMIT 1");
  read.bind(1, from.code());
  read.bind(2, to.code());
  read.bind(3, day.text());
  if (!read.executeStep()) return std::nullopt;
  return ExchangeRate{from, to, decimal_in(read.getColumn(0)), read.getColumn(1).getString(),
                      day_in(read.getColumn(2))};
}

}  // namespace

KnownRates::KnownRates(const Book& book, Date day) : book_(book), day_(day), home_(ledger_currency(book)) {}

const std::optional<ExchangeRate>& KnownRates::from(const Currency& currency) {
  const auto known = known_.find(currency.code());
  if (known != known_.end()) return known->second;
  auto newest = rate_of_documents(book_, currency, home_, day_);
  const auto of_expense = rate_of_expenses(book_, currency, home_, day_);
  if (of_expense && (!newest || newest->date < of_expense->date)) newest = of_expense;
  return known_.emplace(currency.code(), std::move(newest)).first->second;
}

InBooksCurrency::InBooksCurrency(const Book& book, Date day, Problems& warnings)
    : rates_(book, day), home_(ledger_currency(book)), warnings_(warnings) {}

std::optional<std::optional<ExchangeRate>> InBooksCurrency::take(Money& amount, const std::string& what) {
  if (amount.currency() == home_) return std::optional<ExchangeRate>{};
  const auto& rate = rates_.from(amount.currency());
  if (!rate) {
    warnings_.push_back(
        warning("forecast.foreign_left_out", {},
                {{"what", what}, {"amount", amount}, {"currency", amount.currency().code()}}));
    return std::nullopt;
  }
  amount = rate->convert(amount, Rounding::half_away_from_zero);
  return rate;
}

}  // namespace vireo
