#include "reports/sheets/journals.h"

#include "core/store/accounts_table.h"
#include "reports/sheets/period_title.h"

namespace vireo {
namespace {

/// The lines still to come, and the sums of those that came.
struct JournalStream {
  JournalStream(const Book& book, const std::optional<Period>& period,
                const std::optional<std::int64_t>& entry)
      : lines(book, period, std::nullopt, entry),
        debit(ledger_currency(book)),
        credit(ledger_currency(book)) {}
  JournalLines lines;
  Money debit;
  Money credit;
};

bool fill(JournalStream& stream, SheetRow& out) {
  JournalLine line;
  if (!stream.lines.next(line)) return false;
  out.link = {std::string(line.source_kind), line.source_id, {}};
  stream.debit += line.debit;
  stream.credit += line.credit;
  out.cells = {std::string(line.journal),
               line.date,
               std::string(line.number),
               std::string(line.piece_ref),
               std::string(line.code),
               std::string(line.account_label),
               std::string(line.label),
               line.debit,
               line.credit};
  return true;
}

}  // namespace

Sheet journals_sheet(const Book& book, const std::optional<Period>& period, const Wording& wording,
                     const std::optional<std::int64_t>& entry) {
  Sheet sheet;
  sheet.name = wording.text("report.journals");
  sheet.title = entry    ? wording.text("ledger.title_of_entry")
                : period ? period_title(sheet.name, *period, wording)
                         : sheet.name;
  const auto column = [&](const char* id, CellKind kind, int width = 0) {
    sheet.columns.push_back({wording.text(id), kind, width});
  };
  column("ledger.journal", CellKind::text, 8);
  column("ledger.date", CellKind::date);
  column("ledger.number", CellKind::text, 10);
  column("ledger.piece", CellKind::text, 14);
  column("ledger.account", CellKind::text, 10);
  column("ledger.account_label", CellKind::text, 28);
  column("ledger.label", CellKind::text, 34);
  column("ledger.debit", CellKind::money);
  column("ledger.credit", CellKind::money);
  const auto stream = std::make_shared<JournalStream>(book, period, entry);
  sheet.source = [stream](SheetRow& row) { return fill(*stream, row); };
  sheet.totals_at_end = [stream, total = wording.text("ledger.total")] {
    std::vector<Cell> cells(9);
    cells[6] = total;
    cells[7] = sum_of_column(stream->debit);
    cells[8] = sum_of_column(stream->credit);
    return cells;
  };
  return sheet;
}

}  // namespace vireo
