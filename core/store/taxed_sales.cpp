#include "core/store/taxed_sales.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/store/accounts_table.h"
#include "core/store/documents_table.h"
#include "core/store/receipts_queries.h"
#include "core/store/sold_assets.h"

namespace vireo {
namespace {

struct TaxRow {
  VatTreatment vat;
  std::int64_t base = 0;
  std::int64_t tax = 0;
};

std::vector<TaxRow> tax_rows(const Book& book, DocumentId document) {
  std::vector<TaxRow> rows;
  SQLite::Statement read(
      book.connection(),
      "SELECT category, rate, base, tax FROM document_tax WHERE document_id = ? ORDER BY id");
  read.bind(1, document.value());
  while (read.executeStep()) {
    const auto category = vat_category_of(read.getColumn(0).getString());
    const auto rate = Decimal::parse(read.getColumn(1).getString());
    expect(category && rate, "the book holds the VAT of documents");
    rows.push_back(
        {{*category, Rate::percent(*rate)}, read.getColumn(2).getInt64(), read.getColumn(3).getInt64()});
  }
  return rows;
}

/// `whole` shared by weights; the last one with a weight takes what is left.
std::vector<Money> shared(const Money& whole, const std::vector<std::int64_t>& weights) {
  std::vector<Money> parts(weights.size(), Money(whole.currency()));
  std::int64_t sum = 0;
  std::size_t last = weights.size();
  for (std::size_t at = 0; at < weights.size(); ++at) {
    sum += weights[at];
    if (weights[at] != 0) last = at;
  }
  if (last == weights.size() || sum == 0) {
    if (!parts.empty()) parts.front() = whole;
    return parts;
  }
  Money left = whole;
  for (std::size_t at = 0; at < last; ++at) {
    const Decimal part =
        (whole.value() * Decimal::of(weights[at])).divided_by(Decimal::of(sum), 6, Rounding::half_even);
    parts[at] = Money::rounded(part, whole.currency(), Rounding::half_even);
    left -= parts[at];
  }
  parts[last] = left;
  return parts;
}

void add_shares(std::vector<TaxedSale>& sales, const TaxedSale& whole, const std::vector<TaxRow>& rows) {
  std::vector<std::int64_t> bases;
  std::vector<std::int64_t> taxes;
  for (const TaxRow& row : rows) {
    bases.push_back(row.base);
    taxes.push_back(row.tax);
  }
  const auto base_parts = shared(whole.base, bases);
  const auto tax_parts = shared(whole.tax, taxes);
  for (std::size_t at = 0; at < rows.size(); ++at) {
    TaxedSale part = whole;
    part.vat = rows[at].vat;
    part.base = base_parts[at];
    part.tax = tax_parts[at];
    if (!part.base.is_zero() || !part.tax.is_zero()) sales.push_back(std::move(part));
  }
}

constexpr const char* issued_sql = R"sql(
SELECT d.id, d.issue_date, d.number, p.name, d.kind, d.total_net, d.total_tax, d.currency
FROM document d JOIN party p ON p.id = d.client_id
WHERE d.kind IN ('invoice', 'credit_note') AND d.number IS NOT NULL AND d.issue_date >= ? AND d.issue_date < ?
ORDER BY d.issue_date, d.id)sql";

std::vector<TaxedSale> invoiced(const Book& book, const Period& period) {
  std::vector<TaxedSale> sales;
  const Currency home = ledger_currency(book);
  SQLite::Statement read(book.connection(), issued_sql);
  read.bind(1, period.begin().text());
  read.bind(2, period.end().text());
  while (read.executeStep()) {
    const DocumentId id(read.getColumn(0).getInt64());
    const auto day = Date::parse(read.getColumn(1).getString());
    expect(day.has_value(), "the book holds days");
    TaxedSale sale;
    sale.date = *day;
    sale.piece = read.getColumn(2).getString();
    sale.client = read.getColumn(3).getString();
    sale.links.push_back({"document", id.value(), sale.piece});
    const bool is_credit = read.getColumn(4).getString() == "credit_note";
    std::int64_t net = read.getColumn(5).getInt64();
    std::int64_t tax = read.getColumn(6).getInt64();
    if (read.getColumn(7).getString() != home.code()) {
      // What was booked, in the book's own currency.
      const auto document = issued_of(book, id);
      expect(document.has_value(), "an issued document is there");
      if (!document->facts().home) continue;
      tax = document->facts().home->total_tax.minor();
      net = document->facts().home->total_gross.minor() - tax;
    }
    if (is_credit && net > 0) net = -net;
    if (is_credit && tax > 0) tax = -tax;
    sale.base = Money::of_minor(net, home);
    sale.tax = Money::of_minor(tax, home);
    add_shares(sales, sale, tax_rows(book, id));
  }
  return sales;
}

void add_assets(std::vector<TaxedSale>& sales, const Book& book, const Period& period) {
  for (const DisposedRow& row : disposed_assets(book, period)) {
    if (row.entry == 0 || row.tax.is_zero()) continue;
    TaxedSale sale{*row.asset.disposed, {VatCategory::standard, row.rate}, row.asset.disposal_price, row.tax};
    sale.piece = row.asset.label;
    sale.links.push_back({"entry", row.entry, row.asset.label});
    sale.of_asset = true;
    sales.push_back(std::move(sale));
  }
}

std::vector<TaxedSale> received(const Book& book, const Period& period) {
  std::vector<TaxedSale> sales;
  for (const ReceiptRow& row : receipts(book, period)) {
    TaxedSale sale{row.date, {}, row.amount_net, row.tax, row.client, row.piece, {}};
    if (row.payment.is_set()) sale.links.push_back({"payment", row.payment.value(), row.piece});
    // A surplus kept as credit belongs to no document yet: its VAT becomes known when it is used.
    if (!row.document.is_set()) continue;
    sale.links.push_back({"document", row.document.value(), row.piece});
    add_shares(sales, sale, tax_rows(book, row.document));
  }
  return sales;
}

}  // namespace

std::vector<TaxedSale> taxed_sales(const Book& book, const Period& period, bool on_invoicing) {
  std::vector<TaxedSale> sales = on_invoicing ? invoiced(book, period) : received(book, period);
  add_assets(sales, book, period);
  return sales;
}

}  // namespace vireo
