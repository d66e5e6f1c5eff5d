#include "core/store/receipts_queries.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "core/store/accounts_table.h"
#include "core/store/row_values.h"

namespace vireo {
namespace {

// One row for each payment and document it settles. What money and charges end counts as received, what is
// paid back as the reverse, whatever is settled otherwise (discount, credit note, loss) not at all. A surplus
// kept is received when it arrives; when it is used later no money moves, but the VAT in it becomes known: a
// row of net and tax alone.
constexpr const char* receipts_sql = R"sql(
SELECT moved.date, moved.payment_id, moved.document_id, moved.gross, moved.tax, moved.kind, moved.method,
       coalesce(d.number, moved.reference), coalesce(party.id, 0), coalesce(party.name, ''),
       coalesce((SELECT text FROM document_line WHERE document_id = d.id ORDER BY position, id LIMIT 1), ''),
       coalesce((SELECT count(*) FROM document_line WHERE document_id = d.id), 0),
       coalesce((SELECT value FROM profile_fact WHERE key = 'activity' AND valid_from <= moved.date
                 ORDER BY valid_from DESC, id DESC LIMIT 1),
                (SELECT value FROM profile_fact WHERE key = 'activity' ORDER BY valid_from, id LIMIT 1), '')
FROM (
  SELECT p.date AS date, p.id AS payment_id, s.document_id AS document_id,
         sum(CASE s.kind WHEN 'refund' THEN -coalesce(s.home_amount, s.amount) ELSE coalesce(s.home_amount, s.amount) END) AS gross,
         sum(CASE s.kind WHEN 'refund' THEN -coalesce(s.home_tax, s.tax) ELSE coalesce(s.home_tax, s.tax) END) AS tax,
         max(CASE s.kind WHEN 'bank_charges' THEN 'payment' ELSE s.kind END) AS kind,
         p.method AS method, p.reference AS reference, p.party_id AS party_id, min(s.id) AS place
  FROM payment p JOIN settlement s ON s.payment_id = p.id
  WHERE p.date >= ?1 AND p.date < ?2 AND s.kind IN ('payment', 'bank_charges', 'client_credit', 'refund')
  GROUP BY p.id, s.document_id
  UNION ALL
  SELECT s.date, NULL, s.document_id, 0, s.tax, s.kind, 'other', '', d.client_id, s.id
  FROM settlement s JOIN document d ON d.id = s.document_id
  WHERE s.date >= ?1 AND s.date < ?2 AND s.payment_id IS NULL AND s.kind = 'client_credit' AND s.tax <> 0
) AS moved
LEFT JOIN document d ON d.id = moved.document_id
LEFT JOIN party ON party.id = moved.party_id
ORDER BY moved.date, moved.place)sql";

ReceiptRow row_in(SQLite::Statement& read, const Currency& currency) {
  ReceiptRow row;
  row.date = day_in(read.getColumn(0));
  row.payment = PaymentId(read.getColumn(1).getInt64());
  row.document = DocumentId(read.getColumn(2).getInt64());
  row.amount_gross = Money::of_minor(read.getColumn(3).getInt64(), currency);
  row.tax = Money::of_minor(read.getColumn(4).getInt64(), currency);
  row.amount_net = row.amount_gross - row.tax;
  row.kind = named(settlement_kind_names(), read.getColumn(5).getString());
  row.method = named(payment_method_names(), read.getColumn(6).getString());
  row.piece = read.getColumn(7).getString();
  row.client_id = PartyId(read.getColumn(8).getInt64());
  row.client = read.getColumn(9).getString();
  row.nature = read.getColumn(10).getString();
  row.more_lines = read.getColumn(11).getInt() > 1;
  row.activity = read.getColumn(12).getString();
  return row;
}

void add_links(std::vector<Link>& links, const ReceiptRow& row) {
  if (row.payment.is_set()) links.push_back({"payment", row.payment.value(), row.piece});
  if (row.document.is_set()) links.push_back({"document", row.document.value(), row.piece});
}

}  // namespace

std::vector<ReceiptRow> receipts(const Book& book, const Period& period) {
  std::vector<ReceiptRow> rows;
  if (period.empty()) return rows;
  const Currency currency = ledger_currency(book);
  SQLite::Statement read(book.connection(), receipts_sql);
  // From the first of January: the order number counts within the year.
  read.bind(1, Period::year(period.begin().year()).begin().text());
  read.bind(2, period.end().text());
  int order = 0;
  int year = 0;
  while (read.executeStep()) {
    ReceiptRow row = row_in(read, currency);
    order = row.date.year() == year ? order + 1 : 1;
    year = row.date.year();
    row.order = order;
    if (row.date >= period.begin()) rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<ReceiptMonth> receipts_by_month(const Book& book, const Period& period) {
  std::vector<ReceiptMonth> months;
  for (const ReceiptRow& row : receipts(book, period)) {
    const Period month = Period::month(row.date.year(), row.date.month());
    auto found = std::find_if(months.begin(), months.end(), [&](const ReceiptMonth& known) {
      return known.month == month && known.activity == row.activity;
    });
    if (found == months.end()) {
      const Money nothing(row.amount_gross.currency());
      found = months.insert(months.end(), {month, row.activity, nothing, nothing, nothing, {}});
    }
    found->amount_net += row.amount_net;
    found->tax += row.tax;
    found->amount_gross += row.amount_gross;
    add_links(found->links, row);
  }
  return months;
}

std::vector<StartFigure> start_figures(const Book& book) {
  std::vector<StartFigure> all;
  SQLite::Statement read(book.connection(),
                         "SELECT id, kind, activity, first_day, last_day, amount, currency FROM start_figure "
                         "ORDER BY first_day, id");
  while (read.executeStep())
    all.push_back(
        {read.getColumn(0).getInt64(), read.getColumn(1).getString(), read.getColumn(2).getString(),
         Period::inclusive(day_in(read.getColumn(3)), day_in(read.getColumn(4))),
         Money::of_minor(read.getColumn(5).getInt64(), Currency::of(read.getColumn(6).getString()))});
  return all;
}

std::vector<ReceiptSum> receipts_by_activity(const Book& book, const Period& period) {
  std::vector<ReceiptSum> sums;
  const auto sum_for = [&sums](const std::string& activity, const Currency& currency) -> ReceiptSum& {
    for (auto& known : sums)
      if (known.activity == activity) return known;
    return sums.emplace_back(ReceiptSum{activity, Money(currency), {}});
  };
  for (const StartFigure& figure : start_figures(book)) {
    if (figure.kind != "receipts" || figure.period.begin() < period.begin() ||
        figure.period.end() > period.end())
      continue;
    auto& sum = sum_for(figure.activity, figure.amount.currency());
    sum.amount_net += figure.amount;
    sum.links.push_back({"start_figure", figure.id, figure.period.begin().text()});
  }
  for (const ReceiptRow& row : receipts(book, period)) {
    auto& sum = sum_for(row.activity, row.amount_gross.currency());
    sum.amount_net += row.amount_net;
    add_links(sum.links, row);
  }
  return sums;
}

}  // namespace vireo
