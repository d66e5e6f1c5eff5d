#include "reports/sheets/receipts_return.h"

#include "reports/sheets/period_title.h"

namespace vireo {

Sheet receipts_return_sheet(const ReceiptsReturn& form, const std::vector<FilledBox>& boxes,
                            const Period& period, const Wording& wording) {
  Sheet sheet;
  sheet.name = wording.text("report.receipts_return");
  sheet.title = period_title(form.names.in(wording.language()), period, wording);
  sheet.columns = {{wording.text("returns.line"), CellKind::text, 8},
                   {wording.text("returns.code"), CellKind::text, 8},
                   {wording.text("returns.label"), CellKind::text, 60},
                   {wording.text("returns.amount"), CellKind::money}};
  for (const FilledBox& each : boxes)
    sheet.rows.push_back({{each.box->line, each.box->key.empty() ? each.box->code : each.box->key,
                           each.box->label.in(wording.language()), each.amount},
                          each.box->is_total() ? SheetRow::Weight::subtotal : SheetRow::Weight::plain});
  sheet.rows.push_back({{Cell(), Cell(), wording.text("returns.source", {{"source", form.source.title}})},
                        SheetRow::Weight::plain});
  return sheet;
}

}  // namespace vireo
