#include "app/desktop/pages/documents/recurring_invoices_view.h"

#include "core/store/recurring_invoices_table.h"

namespace vireo {
namespace {

std::string as_written(const std::string& typed, const Wording& wording) {
  const auto number = parse_typed_decimal(typed);
  return number ? wording.number(*number) : typed;
}

}  // namespace

RecurringInvoicesView::RecurringInvoicesView(Session& session)
    : table(session.wording(), [](const RecurringInvoice& each) { return each.id; }), session_(session) {
  const Wording& wording = session.wording();
  table.text("client", wording.text("recurring.client"), &RecurringInvoice::client_name, 150);
  table.text("label", wording.text("recurring.label"), &RecurringInvoice::label, 120);
  table.text(
      "every", wording.text("recurring.every"),
      [this](const RecurringInvoice& each) {
        if (each.months_between == 1) return session_.wording().text("recurring.every_month");
        return session_.wording().text("recurring.every_months", {{"count", each.months_between}});
      },
      120);
  table.date("next", wording.text("recurring.next"), &RecurringInvoice::next, 110);
  table.status("state", wording.text("recurring.state"), [this](const RecurringInvoice& each) -> Status {
    const Wording& words = session_.wording();
    if (each.paused) return {words.text("recurring.state.paused"), Tone::muted};
    if (!due_days(each, session_.today()).empty()) return {words.text("recurring.state.due"), Tone::warning};
    return {words.text("recurring.state.running"), Tone::good};
  });
  table.stretch("label");
  refresh();
}

void RecurringInvoicesView::refresh() {
  table.set(recurring_invoices(session_.book()));
  if (!chosen_) return;
  const RecurringInvoice* kept = table.find(chosen_->id);
  chosen_ = kept ? std::optional(*kept) : std::nullopt;
}

bool RecurringInvoicesView::choose(TableModel::RowId id) {
  const RecurringInvoice* found = table.find(id);
  if (!found) return false;
  chosen_ = *found;
  form.load({});
  return true;
}

std::string RecurringInvoicesView::title() const {
  return chosen_ ? chosen_->label : session_.wording().text("recurring.choose");
}

std::string RecurringInvoicesView::schedule() const {
  if (!chosen_) return {};
  const Wording& wording = session_.wording();
  std::string text;
  for (const LineRequest& line : chosen_->lines)
    text += line.text + " · " + as_written(line.quantity, wording) + " × " +
            as_written(line.unit_price, wording) + "\n";
  RecurringInvoice running = *chosen_;
  running.paused = false;
  text += "\n" + wording.text("recurring.schedule");
  for (const Date day : due_days(running, session_.today().plus_months(12))) text += "\n" + wording.date(day);
  return text;
}

Checked<std::string> RecurringInvoicesView::pause_or_resume() {
  expect(chosen_.has_value(), "a recurring invoice is chosen");
  const auto change = chosen_->paused ? RecurringChange::resume : RecurringChange::pause;
  const auto done =
      session_.act([&](Book& book) { return change_recurring_invoice(book, chosen_->id, change); });
  if (!done) return done.problems();
  refresh();
  return session_.wording().text("recurring.told_changed");
}

Checked<std::string> RecurringInvoicesView::change_prices() {
  expect(chosen_.has_value(), "a recurring invoice is chosen");
  const auto percent = parse_typed_decimal(form.text("percent"));
  if (!percent) {
    const Problems found{problem("money.unreadable", {"", 0, "percent"}, {{"typed", form.text("percent")}})};
    form.show(found, session_.wording());
    return found;
  }
  const auto done =
      session_.act([&](Book& book) { return change_recurring_prices(book, chosen_->id, *percent); });
  if (!done) return done.problems();
  refresh();
  return session_.wording().text("recurring.told_changed");
}

Checked<std::string> RecurringInvoicesView::end() {
  expect(chosen_.has_value(), "a recurring invoice is chosen");
  const auto done = session_.act(
      [&](Book& book) { return change_recurring_invoice(book, chosen_->id, RecurringChange::remove); });
  if (!done) return done.problems();
  refresh();
  return session_.wording().text("recurring.told_changed");
}

RecurringRequest recurring_of(const IssuedDocument& document) {
  RecurringRequest request;
  request.draft.kind = DocumentKind::invoice;
  request.draft.client = document.facts().client.name;
  request.draft.client_id = document.client();
  request.draft.currency = document.currency().code();
  request.draft.reference = document.reference();
  request.draft.notes = document.notes();
  request.draft.lines.emplace();
  for (const DocumentLine& line : document.lines()) {
    LineRequest each;
    each.text = line.text;
    each.detail = line.detail;
    each.quantity = line.quantity.value().shortest();
    each.unit = line.unit;
    each.unit_price = line.unit_price.value().shortest();
    each.service = line.service;
    if (!line.discount.fraction().is_zero()) each.discount_percent = line.discount.percent().shortest();
    request.draft.lines->push_back(std::move(each));
  }
  request.first = document.issue_date().plus_months(1);
  return request;
}

}  // namespace vireo
