#include "core/store/kept_forecasts.h"

#include "core/store/accounts_table.h"
#include "core/store/home_queries.h"
#include "core/store/row_values.h"

namespace vireo {
namespace {

std::optional<ForecastKind> kept_kind(const std::string& name) {
  for (const ForecastKind kind : forecast_kinds())
    if (name_of(kind) == name) return kind;
  return std::nullopt;
}

std::vector<KeptItem> items_of(const Book& book, std::int64_t kept, const Currency& currency) {
  std::vector<KeptItem> all;
  SQLite::Statement read(book.connection(),
                         "SELECT kind, item, label, party_id, day, amount FROM kept_forecast_item WHERE "
                         "kept_forecast_id = ? ORDER BY id");
  read.bind(1, kept);
  while (read.executeStep()) {
    const auto kind = kept_kind(read.getColumn(0).getString());
    const auto key = ForecastKey::parse(read.getColumn(1).getString());
    expect(kind && key, "a kept forecast holds kinds and keys");
    all.push_back({*kind, *key, read.getColumn(2).getString(), PartyId(read.getColumn(3).getInt64()),
                   day_in(read.getColumn(4)), Money::of_minor(read.getColumn(5).getInt64(), currency)});
  }
  return all;
}

/// Money of clients by the invoice it ended; a refund goes the other way.
void add_receipts(const Book& book, const KeptForecast& kept, Date today, std::vector<ActualFlow>& flows) {
  SQLite::Statement read(
      book.connection(),
      "SELECT s.document_id, d.number, d.client_id, s.date, coalesce(s.home_amount, s.amount), s.kind, "
      "d.kind "
      "FROM settlement s JOIN document d ON d.id = s.document_id WHERE s.kind IN ('payment', 'refund') AND "
      "s.date > ? AND s.date <= ? ORDER BY s.date, s.id");
  read.bind(1, kept.kept_on.text());
  read.bind(2, today.text());
  while (read.executeStep()) {
    const Money amount = Money::of_minor(read.getColumn(4).getInt64(), kept.opening.currency());
    const bool out =
        read.getColumn(5).getString() == "refund" || read.getColumn(6).getString() == "credit_note";
    flows.push_back({OutcomeCategory::receipts, "invoice", read.getColumn(0).getInt64(),
                     read.getColumn(1).getString(), PartyId(read.getColumn(2).getInt64()),
                     day_in(read.getColumn(3)), out ? -amount : amount});
  }
}

void add_expenses(const Book& book, const KeptForecast& kept, const std::set<std::string>& owner_categories,
                  Date today, std::vector<ActualFlow>& flows) {
  SQLite::Statement read(
      book.connection(),
      "SELECT e.id, e.category, CASE WHEN e.label <> '' THEN e.label ELSE coalesce(p.name, e.category) END, "
      "e.paid_date, e.amount_gross FROM expense e LEFT JOIN party p ON p.id = e.supplier_id WHERE "
      "e.paid_date "
      "> ? AND e.paid_date <= ? ORDER BY e.paid_date, e.id");
  read.bind(1, kept.kept_on.text());
  read.bind(2, today.text());
  while (read.executeStep()) {
    const bool levy = owner_categories.contains(read.getColumn(1).getString());
    flows.push_back({levy ? OutcomeCategory::levies : OutcomeCategory::expenses, "expense",
                     read.getColumn(0).getInt64(), read.getColumn(2).getString(), PartyId(),
                     day_in(read.getColumn(3)),
                     -Money::of_minor(read.getColumn(4).getInt64(), kept.opening.currency())});
  }
}

}  // namespace

std::int64_t add_kept_forecast(Book::Write& write, const KeptForecast& kept,
                               const std::vector<KeptItem>& items) {
  const std::int64_t id = write.new_ids(1);
  SQLite::Statement add(write.connection(),
                        "INSERT INTO kept_forecast (id, kept_on, opening) VALUES (?, ?, ?)");
  add.bind(1, id);
  add.bind(2, kept.kept_on.text());
  add.bind(3, kept.opening.minor());
  add.exec();
  SQLite::Statement item(write.connection(),
                         "INSERT INTO kept_forecast_item (id, kept_forecast_id, kind, item, label, party_id, "
                         "day, amount) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  for (const KeptItem& each : items) {
    item.reset();
    item.bind(1, write.new_ids(1));
    item.bind(2, id);
    item.bind(3, name_of(each.kind));
    item.bind(4, each.key.text());
    item.bind(5, each.label);
    bind_id(item, 6, each.client.is_set() ? std::optional(each.client) : std::nullopt);
    item.bind(7, each.date.text());
    item.bind(8, each.amount.minor());
    item.exec();
  }
  return id;
}

std::vector<KeptForecast> kept_forecasts(const Book& book) {
  const Currency currency = ledger_currency(book);
  std::vector<KeptForecast> all;
  SQLite::Statement read(book.connection(),
                         "SELECT id, kept_on, opening FROM kept_forecast ORDER BY kept_on DESC, id DESC");
  while (read.executeStep())
    all.push_back({read.getColumn(0).getInt64(), day_in(read.getColumn(1)),
                   Money::of_minor(read.getColumn(2).getInt64(), currency)});
  return all;
}

std::optional<KeptForecast> kept_before(const Book& book, Date day) {
  for (const KeptForecast& each : kept_forecasts(book))
    if (each.kept_on < day) return each;
  return std::nullopt;
}

OutcomeRequest outcome_inputs(const Book& book, const KeptForecast& kept,
                              const std::set<std::string>& owner_categories, Date today) {
  OutcomeRequest request{kept.kept_on,
                         today,
                         kept.opening,
                         cash_balance(book, today),
                         items_of(book, kept.id, kept.opening.currency()),
                         {}};
  add_receipts(book, kept, today, request.flows);
  add_expenses(book, kept, owner_categories, today, request.flows);
  return request;
}

}  // namespace vireo
