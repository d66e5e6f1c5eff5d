#include "core/actions/recur_invoice.h"

#include "core/base/text.h"
#include "core/store/catalog/catalog.h"
#include "core/store/documents_table.h"
#include "core/store/parties_table.h"
#include "core/store/recurring_invoices_table.h"

namespace vireo {
namespace {

DraftRequest request_of(const RecurringInvoice& recurring) {
  DraftRequest request;
  request.client_id = recurring.client;
  request.lines = recurring.lines;
  if (!recurring.currency.empty()) request.currency = recurring.currency;
  request.reference = recurring.reference;
  request.notes = recurring.notes;
  return request;
}

/// The draft of one day, with the words for its days resolved in the client's language.
Checked<DraftDocument> draft_for(const Book& book, const RecurringInvoice& recurring, Date day,
                                 const Context& context) {
  const Catalog catalog(context.templates);
  const std::string language = party(book, recurring.client).language;
  auto wording = catalog.document_wording(language.empty() ? "fr" : language);
  if (!wording) return wording.problems();
  const Period period = period_of(recurring, day);
  DraftRequest request = request_of(recurring);
  for (LineRequest& line : *request.lines) {
    line.text = with_days(line.text, period, *wording);
    line.detail = with_days(line.detail, period, *wording);
  }
  request.notes = with_days(*request.notes, period, *wording);
  request.service_first = period.begin().text();
  request.service_last = period.last().text();
  return preview_draft(book, request, context);
}

Checked<RecurringInvoice> known(const Book& book, std::int64_t id) {
  if (auto found = recurring_invoice(book, id)) return std::move(*found);
  return problem("recurring.unknown", {}, {{"id", id}});
}

}  // namespace

Checked<std::int64_t> add_recurring_invoice(Book& book, const RecurringRequest& request,
                                            const Context& context) {
  Problems problems;
  const auto draft = take(preview_draft(book, request.draft, context), problems);
  if (request.months_between < 1 || request.months_between > 60)
    problems.push_back(problem("recurring.months_wrong", {"", 0, "every-months"}));
  if (request.last && *request.last < request.first)
    problems.push_back(problem("recurring.ends_before", {"", 0, "to"}));
  if (!draft || !problems.empty()) return problems;
  RecurringInvoice recurring;
  recurring.client = draft->client;
  recurring.lines = request.draft.lines.value_or(std::vector<LineRequest>{});
  recurring.label =
      trimmed(request.label).empty() && !draft->lines.empty() ? draft->lines.front().text : request.label;
  recurring.currency = draft->currency.code();
  recurring.reference = draft->reference;
  recurring.notes = draft->notes;
  recurring.months_between = request.months_between;
  recurring.next = request.first;
  recurring.last = request.last;
  return book.write({{"deed.recurring_invoice_added", {{"label", recurring.label}}}},
                    [&](Book::Write& write) -> Checked<std::int64_t> {
                      return insert_recurring_invoice(write, recurring);
                    });
}

Checked<Done> change_recurring_invoice(Book& book, std::int64_t id, RecurringChange change) {
  auto found = known(book, id);
  if (!found) return found.problems();
  RecurringInvoice recurring = std::move(found).value();
  recurring.paused = change == RecurringChange::pause;
  return book.write({{"deed.recurring_invoice_changed", {{"label", recurring.label}}}},
                    [&](Book::Write& write) -> Checked<Done> {
                      if (change == RecurringChange::remove)
                        delete_recurring_invoice(write, id);
                      else
                        update_recurring_invoice(write, recurring);
                      return Done{};
                    });
}

Checked<Done> change_recurring_prices(Book& book, std::int64_t id, const Decimal& percent) {
  auto found = known(book, id);
  if (!found) return found.problems();
  RecurringInvoice recurring = std::move(found).value();
  const Decimal factor = (Decimal::of(100) + percent).divided_by(Decimal::of(100), 8, Rounding::half_even);
  for (LineRequest& line : recurring.lines)
    if (const auto price = parse_typed_decimal(line.unit_price))
      line.unit_price =
          (*price * factor.rounded(6, Rounding::half_even)).rounded(2, Rounding::half_away_from_zero).text();
  return book.write({{"deed.recurring_invoice_changed", {{"label", recurring.label}}}},
                    [&](Book::Write& write) -> Checked<Done> {
                      update_recurring_invoice(write, recurring);
                      return Done{};
                    });
}

Checked<std::vector<DraftedRecurring>> draft_due_invoices(Book& book, const Context& context) {
  struct Due {
    DraftDocument draft;
    DraftedRecurring told;
  };
  std::vector<Due> due;
  std::vector<RecurringInvoice> moved;
  Problems problems;
  for (RecurringInvoice& each : recurring_invoices(book)) {
    const auto days = due_days(each, context.today);
    for (const Date day : days)
      if (auto draft = take(draft_for(book, each, day, context), problems))
        due.push_back({std::move(*draft), {{}, each.id, day}});
    if (days.empty()) continue;
    each.next = each.next.plus_months(static_cast<int>(days.size()) * each.months_between);
    moved.push_back(std::move(each));
  }
  if (!problems.empty()) return problems;
  if (due.empty()) return std::vector<DraftedRecurring>{};
  return book.write({{"deed.recurring_drafted", {{"count", static_cast<std::int64_t>(due.size())}}}},
                    [&](Book::Write& write) -> Checked<std::vector<DraftedRecurring>> {
                      std::vector<DraftedRecurring> drafted;
                      for (const Due& each : due) {
                        drafted.push_back(each.told);
                        drafted.back().draft = add_draft(write, each.draft);
                      }
                      for (const RecurringInvoice& each : moved) update_recurring_invoice(write, each);
                      return drafted;
                    });
}

}  // namespace vireo
