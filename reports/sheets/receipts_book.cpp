#include "reports/sheets/receipts_book.h"

#include <fmt/format.h>

#include "reports/sheets/period_title.h"

namespace vireo {
namespace {

constexpr std::size_t column_net = 6;
constexpr std::size_t column_tax = 7;
constexpr std::size_t column_gross = 8;

std::string nature_of(const ReceiptRow& row, const Wording& wording) {
  if (!row.payment.is_set()) return wording.text("receipts.nature_credit_used");
  if (!row.document.is_set())
    return wording.text(row.kind == SettlementKind::refund ? "receipts.nature_refund"
                                                           : "receipts.nature_credit");
  if (row.nature.empty()) return {};
  return row.more_lines ? wording.text("receipts.nature_more", {{"nature", row.nature}}) : row.nature;
}

std::string activity_of(const ReceiptRow& row, const Wording& wording) {
  const std::string id = "activity." + row.activity;
  return wording.knows(id) ? wording.text(id) : row.activity;
}

struct Sums {
  Money net;
  Money tax;
  Money gross;

  explicit Sums(const Currency& currency) : net(currency), tax(currency), gross(currency) {}
  void add(const ReceiptRow& row) {
    net += row.amount_net;
    tax += row.tax;
    gross += row.amount_gross;
  }
};

/// Adds up `column` from one row of the spreadsheet to another; subtotals in between do not count.
Formula subtotal(char column, std::size_t first_row, std::size_t last_row, const Money& value) {
  return {fmt::format("SUBTOTAL(9,{0}{1}:{0}{2})", column, first_row, last_row), value};
}

/// Rows of the receipts with a subtotal wherever a month or a quarter ends.
class Lines {
 public:
  Lines(const Wording& wording, const Currency& currency)
      : wording_(wording), month_(currency), quarter_(currency), whole_(currency) {}

  void add(const ReceiptRow& row) {
    if (last_ &&
        Period::month(last_->year(), last_->month()) != Period::month(row.date.year(), row.date.month()))
      end_month(quarter_of(*last_) != quarter_of(row.date) || last_->year() != row.date.year());
    last_ = row.date;
    for (Sums* sums : {&month_, &quarter_, &whole_}) sums->add(row);
    rows.push_back({{std::int64_t{row.order}, row.date, row.piece, row.client, nature_of(row, wording_),
                     activity_of(row, wording_), row.amount_net, row.tax, row.amount_gross,
                     wording_.text("payment.method." + std::string(name_of(row.method)))},
                    SheetRow::Weight::plain,
                    row.payment.is_set() ? Link{"payment", row.payment.value(), {}}
                                         : Link{"document", row.document.value(), row.piece}});
  }

  void end() {
    if (last_) end_month(true);
  }

  const Sums& whole() const { return whole_; }
  std::vector<SheetRow> rows{};

 private:
  static int quarter_of(Date day) { return (day.month() + 2) / 3; }

  void end_month(bool quarter_too) {
    add_subtotal(
        wording_.text("receipts.total_month", {{"month", wording_.month(last_->year(), last_->month())}}),
        month_begin_, month_);
    month_begin_ = rows.size();
    month_ = Sums(month_.net.currency());
    if (!quarter_too) return;
    add_subtotal(wording_.text("receipts.total_quarter",
                               {{"quarter", quarter_of(*last_)}, {"year", std::to_string(last_->year())}}),
                 quarter_begin_, quarter_);
    quarter_begin_ = month_begin_ = rows.size();
    quarter_ = Sums(quarter_.net.currency());
  }

  void add_subtotal(std::string label, std::size_t begin, const Sums& sums) {
    SheetRow row;
    row.weight = SheetRow::Weight::subtotal;
    row.cells.resize(column_gross + 1);
    row.cells[4] = std::move(label);
    // The header is the first row of the spreadsheet.
    const std::size_t first = begin + 2;
    const std::size_t last = rows.size() + 1;
    row.cells[column_net] = subtotal('G', first, last, sums.net);
    row.cells[column_tax] = subtotal('H', first, last, sums.tax);
    row.cells[column_gross] = subtotal('I', first, last, sums.gross);
    rows.push_back(std::move(row));
  }

  const Wording& wording_;
  std::optional<Date> last_{};
  std::size_t month_begin_ = 0;
  std::size_t quarter_begin_ = 0;
  Sums month_;
  Sums quarter_;
  Sums whole_;
};

}  // namespace

Sheet receipts_book_sheet(const std::vector<ReceiptRow>& rows, const Period& period, const Wording& wording) {
  Sheet sheet;
  sheet.name = wording.text("receipts.sheet");
  sheet.title = period_title(wording.text("report.receipts_book"), period, wording);
  const auto column = [&](const char* id, CellKind kind, int width = 0) {
    sheet.columns.push_back({wording.text(id), kind, width});
  };
  column("receipts.order", CellKind::integer);
  column("receipts.date", CellKind::date);
  column("receipts.piece", CellKind::text, 16);
  column("receipts.client", CellKind::text);
  column("receipts.nature", CellKind::text, 34);
  column("receipts.activity", CellKind::text, 16);
  column("receipts.net", CellKind::money);
  column("receipts.tax", CellKind::money);
  column("receipts.gross", CellKind::money);
  column("receipts.method", CellKind::text, 14);

  Lines lines(wording, rows.empty() ? Currency() : rows.front().amount_gross.currency());
  for (const ReceiptRow& row : rows) lines.add(row);
  lines.end();
  sheet.rows = std::move(lines.rows);
  sheet.totals.resize(column_gross + 1);
  sheet.totals[3] = wording.text("ledger.total");
  sheet.totals[column_net] = Formula{"SUBTOTAL(9,{cells})", lines.whole().net};
  sheet.totals[column_tax] = Formula{"SUBTOTAL(9,{cells})", lines.whole().tax};
  sheet.totals[column_gross] = Formula{"SUBTOTAL(9,{cells})", lines.whole().gross};
  return sheet;
}

}  // namespace vireo
