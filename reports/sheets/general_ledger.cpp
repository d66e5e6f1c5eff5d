#include "reports/sheets/general_ledger.h"

#include "core/store/accounts_table.h"
#include "reports/sheets/period_title.h"

namespace vireo {
namespace {

/// The rows still to come, and the sums of those that came.
struct LedgerStream {
  LedgerStream(const Book& book, const std::optional<Period>& period, const FiscalYearStart& start,
               const std::optional<AccountId>& account, std::string a_opening)
      : rows(book, period, start, account),
        opening(std::move(a_opening)),
        debit(ledger_currency(book)),
        credit(ledger_currency(book)) {}
  GeneralLedgerRows rows;
  std::string opening;
  Money debit;
  Money credit;
};

bool fill(LedgerStream& stream, SheetRow& out) {
  LedgerRow row;
  if (!stream.rows.next(row)) return false;
  const std::string code(row.code);
  const std::string label(row.account_label);
  if (row.is_opening) {
    out.cells = {code,
                 label,
                 row.date,
                 std::monostate{},
                 std::monostate{},
                 std::monostate{},
                 stream.opening,
                 std::monostate{},
                 std::monostate{},
                 std::monostate{},
                 std::monostate{},
                 row.balance};
    return true;
  }
  out.link = {"entry", row.entry, {}};
  stream.debit += row.debit;
  stream.credit += row.credit;
  out.cells = {code,
               label,
               row.date,
               std::string(row.journal),
               std::string(row.number),
               std::string(row.piece_ref),
               std::string(row.label),
               std::string(row.subaccount),
               std::string(row.letter),
               row.debit,
               row.credit,
               row.balance};
  return true;
}

std::string account_name(const Book& book, AccountId id) {
  for (const AccountRow& each : accounts(book))
    if (each.id == id) return each.code + " " + each.label;
  return {};
}

}  // namespace

Sheet general_ledger_sheet(const Book& book, const std::optional<Period>& period,
                           const FiscalYearStart& start, const Wording& wording,
                           const std::optional<AccountId>& account) {
  Sheet sheet;
  sheet.name = wording.text("report.general_ledger");
  const std::string what = account ? sheet.name + ", " + account_name(book, *account) : sheet.name;
  sheet.title = period ? period_title(what, *period, wording) : what;
  const auto column = [&](const char* id, CellKind kind, int width = 0) {
    sheet.columns.push_back({wording.text(id), kind, width});
  };
  column("ledger.account", CellKind::text, 10);
  column("ledger.account_label", CellKind::text, 28);
  column("ledger.date", CellKind::date);
  column("ledger.journal", CellKind::text, 8);
  column("ledger.number", CellKind::text, 10);
  column("ledger.piece", CellKind::text, 14);
  column("ledger.label", CellKind::text, 34);
  column("ledger.subaccount", CellKind::text, 12);
  column("ledger.letter", CellKind::text, 8);
  column("ledger.debit", CellKind::money);
  column("ledger.credit", CellKind::money);
  column("ledger.balance", CellKind::money);
  const auto stream =
      std::make_shared<LedgerStream>(book, period, start, account, wording.text("ledger.opening"));
  sheet.source = [stream](SheetRow& row) { return fill(*stream, row); };
  sheet.totals_at_end = [stream, total = wording.text("ledger.total")] {
    std::vector<Cell> cells(12);
    cells[6] = total;
    cells[9] = sum_of_column(stream->debit);
    cells[10] = sum_of_column(stream->credit);
    return cells;
  };
  return sheet;
}

}  // namespace vireo
