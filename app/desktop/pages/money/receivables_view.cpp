#include "app/desktop/pages/money/receivables_view.h"

#include "app/desktop/model/typed_date.h"
#include "app/desktop/model/typed_money.h"
#include "core/actions/add_payment.h"

namespace vireo {

ReceivablesView::ReceivablesView(Session& session)
    : table(session.wording(), [](const OpenItem& item) { return item.document.value(); }),
      form({"amount", "date", "method", "reference", "surplus", "shortfall"}),
      session_(session) {
  const Wording& wording = session.wording();
  table.text("number", wording.text("in_out.number"), &OpenItem::number, 130);
  table.text("client", wording.text("in_out.client"), &OpenItem::client_name, 160);
  table.date("due", wording.text("in_out.due"), &OpenItem::due_date);
  table.amount("open", wording.text("in_out.open"), &OpenItem::open);
  table.status(
      "state", wording.text("in_out.state"), [this](const OpenItem& item) { return state_of(item); }, 170);
  table.stretch("client");
  refresh();
}

Status ReceivablesView::state_of(const OpenItem& item) const {
  const Wording& wording = session_.wording();
  if (item.open.is_negative()) return {wording.text("in_out.to_return"), Tone::muted};
  if (item.days_overdue > 0)
    return {wording.text("in_out.days_late", {{"count", item.days_overdue}}), Tone::bad};
  const int days = days_between(session_.today(), item.due_date);
  return {wording.text(days == 0 ? "in_out.due_today" : "in_out.days_left", {{"count", days}}), Tone::accent};
}

void ReceivablesView::refresh() {
  table.set(open_items(session_.book(), session_.today()));
  if (!chosen_ || !table.find(chosen_->value())) {
    chosen_.reset();
    form.load({});
  }
}

std::string ReceivablesView::note() const {
  Money owed(session_.currency()), late(session_.currency());
  for (const OpenItem& item : table.rows()) {
    if (item.open.currency() != owed.currency()) continue;
    owed += item.open;
    if (item.days_overdue > 0) late += item.open;
  }
  return session_.wording().text(late.is_zero() ? "in_out.note_owed" : "in_out.note_owed_late",
                                 {{"owed", owed}, {"late", late}});
}

bool ReceivablesView::choose(TableModel::RowId document) {
  const OpenItem* item = table.find(document);
  if (!item) return false;
  chosen_ = item->document;
  form.load({{"amount", session_.wording().amount(item->open.abs())},
             {"date", session_.wording().date(session_.today())},
             {"method", "transfer"},
             {"surplus", "none"},
             {"shortfall", "none"}});
  return true;
}

std::string ReceivablesView::title() const {
  const OpenItem* item = chosen_ ? table.find(chosen_->value()) : nullptr;
  if (!item) return session_.wording().text("in_out.record_payment");
  return session_.wording().text(item->open.is_negative() ? "in_out.repay_of" : "in_out.payment_of",
                                 {{"number", item->number}});
}

std::vector<NamedValue> ReceivablesView::methods() const {
  std::vector<NamedValue> all;
  for (const auto& [name, method] : payment_method_names())
    all.push_back({name, session_.wording().text("payment.method." + name)});
  return all;
}

std::vector<NamedValue> ReceivablesView::surpluses() const {
  std::vector<NamedValue> all;
  for (const auto& [name, surplus] : surplus_names())
    all.push_back({name, session_.wording().text("in_out.surplus." + name)});
  return all;
}

std::vector<NamedValue> ReceivablesView::shortfalls() const {
  std::vector<NamedValue> all;
  for (const auto& [name, shortfall] : shortfall_names())
    all.push_back({name, session_.wording().text("in_out.shortfall." + name)});
  return all;
}

Checked<std::string> ReceivablesView::save() {
  expect(chosen_.has_value(), "a payment is of a document");
  const Wording& wording = session_.wording();
  const OpenItem* item = table.find(chosen_->value());
  expect(item != nullptr, "the chosen document is in the list");
  PaymentRequest wanted;
  Problems problems;
  wanted.documents = {*chosen_};
  if (auto amount = take(parse_typed_money(form.text("amount"), item->open.currency()), problems, "amount"))
    wanted.amount = *amount;
  if (auto day =
          take(parse_typed_date(form.text("date"), session_.today(), wording.style()), problems, "date"))
    wanted.date = *day;
  if (auto method = take(payment_method(form.text("method")), problems, "method")) wanted.method = *method;
  if (auto more = take(surplus(form.text("surplus")), problems, "surplus")) wanted.surplus = *more;
  if (auto less = take(shortfall(form.text("shortfall")), problems, "shortfall")) wanted.shortfall = *less;
  wanted.reference = form.text("reference");
  if (!problems.empty()) {
    form.show(problems, wording);
    return problems;
  }
  const auto added = session_.act([&](Book& book) { return add_payment(book, wanted, session_.today()); });
  if (!added) {
    Problems told = added.problems();
    // What is wrong with the document as a whole is told beside the amount.
    for (Problem& found : told)
      if (found.place.field.empty() || found.place.field == "number") found.place.field = "amount";
    form.show(told, wording);
    return told;
  }
  const SettledDocument& settled = added->documents.front();
  std::string told =
      wording.text(settled.open.is_zero() ? "in_out.payment_settles" : "in_out.payment_leaves",
                   {{"number", settled.number}, {"amount", wanted.amount}, {"open", settled.open}});
  for (const Problem& warned : added.problems()) told += " " + wording.text(warned);
  refresh();
  return told;
}

}  // namespace vireo
