#include "reports/sheets/aged_balance.h"

namespace vireo {
namespace {

/// Messages of one side, and what a row opens.
struct AgedSide {
  const char* name;
  const char* title;
  const char* party;
  const char* link;
};

Sheet aged_sheet(const AgedSide& side, const std::vector<AgedRow>& rows, Date today, const Wording& wording) {
  Sheet sheet;
  sheet.name = wording.text(side.name);
  sheet.title = wording.text(side.title, {{"day", today}});
  sheet.columns.push_back({wording.text(side.party), CellKind::text});
  for (const char* id :
       {"aged.not_due", "aged.to_30", "aged.to_60", "aged.to_90", "aged.beyond", "aged.total"})
    sheet.columns.push_back({wording.text(id), CellKind::money});
  std::vector<Money> sums(6, Money(rows.empty() ? Currency() : rows.front().total.currency()));
  for (const AgedRow& row : rows) {
    const std::vector<Money> amounts{row.not_due, row.to_30, row.to_60, row.to_90, row.beyond, row.total};
    SheetRow line;
    line.cells.emplace_back(row.party_name);
    for (std::size_t at = 0; at < amounts.size(); ++at) {
      sums[at] += amounts[at];
      line.cells.emplace_back(amounts[at]);
    }
    // The last cell is what the ones before it make.
    line.cells.back() = Formula{"SUM(B{row}:F{row})", row.total};
    if (*side.link) line.link = {side.link, row.party.value(), row.party_name};
    sheet.rows.push_back(std::move(line));
  }
  sheet.totals.emplace_back(wording.text("ledger.total"));
  for (const Money& sum : sums) sheet.totals.emplace_back(sum_of_column(sum));
  return sheet;
}

}  // namespace

Sheet aged_balance_sheet(const std::vector<AgedRow>& rows, Date today, const Wording& wording) {
  return aged_sheet({"aged.sheet", "aged.title", "aged.client", "client"}, rows, today, wording);
}

Sheet aged_payables_sheet(const std::vector<AgedRow>& rows, Date today, const Wording& wording) {
  return aged_sheet({"aged.payables_sheet", "aged.payables_title", "aged.supplier", ""}, rows, today,
                    wording);
}

}  // namespace vireo
