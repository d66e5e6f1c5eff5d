#include "reports/sheets/assets.h"

#include "reports/sheets/period_title.h"

namespace vireo {

Sheet assets_sheet(const std::vector<Asset>& assets, const Period& year, const Wording& wording) {
  Sheet sheet;
  sheet.name = wording.text("report.assets");
  sheet.title = period_title(sheet.name, year, wording);
  sheet.columns = {{wording.text("assets.label"), CellKind::text, 34},
                   {wording.text("assets.in_service"), CellKind::date},
                   {wording.text("assets.months"), CellKind::integer},
                   {wording.text("assets.cost"), CellKind::money},
                   {wording.text("assets.before"), CellKind::money},
                   {wording.text("assets.this_year"), CellKind::money},
                   {wording.text("assets.book_value"), CellKind::money},
                   {wording.text("assets.disposed"), CellKind::date},
                   {wording.text("assets.price"), CellKind::money},
                   {wording.text("assets.result"), CellKind::money}};
  for (const Asset& each : assets) {
    if (each.in_service > year.last()) continue;
    // What left in an earlier year is no longer in the register.
    if (each.disposed && *each.disposed < year.begin()) continue;
    sheet.rows.push_back({{each.label, each.in_service, std::int64_t{each.months}, each.cost,
                           depreciated_until(each, year.begin().plus_days(-1)), depreciation_in(each, year),
                           book_value(each, year.last())},
                          SheetRow::Weight::plain});
    auto& cells = sheet.rows.back().cells;
    if (each.disposed && *each.disposed <= year.last())
      cells.insert(cells.end(),
                   {*each.disposed, each.disposal_price,
                    each.disposal_price - (each.cost - depreciated_until(each, *each.disposed))});
    else
      cells.resize(sheet.columns.size());
  }
  return sheet;
}

Sheet loans_sheet(const std::vector<Loan>& loans, const Wording& wording) {
  Sheet sheet;
  sheet.name = wording.text("report.loans");
  sheet.title = sheet.name;
  sheet.columns = {
      {wording.text("assets.label"), CellKind::text, 30}, {wording.text("loans.number"), CellKind::integer},
      {wording.text("bank.column.date"), CellKind::date}, {wording.text("loans.payment"), CellKind::money},
      {wording.text("loans.interest"), CellKind::money},  {wording.text("loans.principal"), CellKind::money},
      {wording.text("loans.open"), CellKind::money}};
  for (const Loan& loan : loans)
    for (const LoanPayment& each : loan_schedule(loan))
      sheet.rows.push_back({{loan.label, std::int64_t{each.number}, each.date, each.payment, each.interest,
                             each.principal, each.open},
                            SheetRow::Weight::plain});
  return sheet;
}

}  // namespace vireo
