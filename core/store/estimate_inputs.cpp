#include "core/store/estimate_inputs.h"

#include "core/store/book_rules.h"
#include "core/store/declared_table.h"
#include "core/store/receipts_queries.h"

namespace vireo {
namespace {

TaxReceipt receipt_of(const ReceiptRow& row) {
  TaxReceipt receipt{.date = row.date, .amount = row.amount_net, .activity = row.activity};
  receipt.label = {"estimate.receipt", {{"date", row.date}, {"client", row.client}, {"piece", row.piece}}};
  if (row.payment.is_set()) receipt.links.push_back({"payment", row.payment.value(), row.piece});
  if (row.document.is_set()) receipt.links.push_back({"document", row.document.value(), row.piece});
  return receipt;
}

TaxReceipt receipt_of(const StartFigure& figure) {
  TaxReceipt receipt{.date = figure.period.last(), .amount = figure.amount, .activity = figure.activity};
  receipt.label = {"estimate.receipt_before",
                   {{"first", figure.period.begin()}, {"last", figure.period.last()}}};
  receipt.links.push_back({"start_figure", figure.id, {}});
  return receipt;
}

}  // namespace

EstimateRequest estimate_inputs(const Book& book, const RegimePack& pack, const HolidayCalendar& holidays,
                                Date today) {
  EstimateRequest request{.pack = &pack, .holidays = &holidays, .today = today};
  request.facts = dated_facts(book);
  const Period kept = Period::inclusive(*Date::of(today.year() - 2, 1, 1), today);
  for (const auto& row : receipts(book, kept))
    if (!row.amount_net.is_zero()) request.receipts.push_back(receipt_of(row));
  for (const auto& figure : start_figures(book))
    if (figure.kind == "receipts" && !figure.period.empty() && kept.contains(figure.period.last()))
      request.receipts.push_back(receipt_of(figure));
  for (const auto& one : declared_periods(book))
    if (one.obligation == contributions_obligation)
      request.filed.push_back({one.period, one.base, one.amount, one.declared_on, one.paid_on});
  return request;
}

}  // namespace vireo
