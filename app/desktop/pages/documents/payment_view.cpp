#include "app/desktop/pages/documents/payment_view.h"

#include "app/desktop/model/typed_date.h"
#include "app/desktop/model/typed_money.h"

namespace vireo {

PaymentView::PaymentView(Session& session, const DocumentRow& document)
    : session_(session), document_(document) {
  document_.open = document.open.abs();
  form.load({{"amount", session.wording().money(document_.open)},
             {"date", session.wording().date(session.today())},
             {"method", std::string(name_of(PaymentMethod::transfer))},
             {"difference", "none"}});
}

std::string PaymentView::title() const {
  const char* id =
      document_.kind == DocumentKind::credit_note ? "payment_form.title_back" : "payment_form.title";
  return session_.wording().text(id, {{"number", document_.number}});
}

std::string PaymentView::open_note() const {
  return session_.wording().text("payment_form.open",
                                 {{"amount", document_.open}, {"client", document_.client_name}});
}

AmountCase PaymentView::amount_case() const {
  const auto typed = parse_typed_money(form.text("amount"), currency());
  if (!typed) return AmountCase::unreadable;
  if (*typed == document_.open) return AmountCase::exact;
  return *typed > document_.open ? AmountCase::surplus : AmountCase::shortfall;
}

std::string PaymentView::difference_question() const {
  const auto typed = parse_typed_money(form.text("amount"), currency());
  if (!typed) return {};
  const Money difference = (*typed - document_.open).abs();
  const bool more = amount_case() == AmountCase::surplus;
  return session_.wording().text(more ? "payment_form.more" : "payment_form.less",
                                 {{"difference", difference}});
}

std::vector<DraftChoice> PaymentView::difference_answers() const {
  const Wording& wording = session_.wording();
  std::vector<DraftChoice> answers;
  if (amount_case() == AmountCase::surplus) {
    for (const char* name : {"credit", "refund"})
      answers.push_back({name, wording.text("payment.surplus." + std::string(name))});
    // Nothing is chosen for the person: an unnamed surplus is refused.
    answers.insert(answers.begin(), {"none", wording.text("payment_form.choose")});
  } else if (amount_case() == AmountCase::shortfall) {
    for (const char* name : {"none", "bank_charges", "discount"})
      answers.push_back({name, wording.text("payment.shortfall." + std::string(name))});
  }
  return answers;
}

std::vector<DraftChoice> PaymentView::methods() const {
  std::vector<DraftChoice> all;
  for (const auto& [name, method] : payment_method_names())
    all.push_back({name, session_.wording().text("payment.method." + name)});
  return all;
}

Checked<AddedPayment> PaymentView::save() {
  Problems found;
  PaymentRequest request;
  request.documents = {document_.id};
  request.reference = form.text("reference");
  const auto amount = take(parse_typed_money(form.text("amount"), currency()), found, "amount");
  const auto day =
      take(parse_typed_date(form.text("date"), session_.today(), session_.wording().style()), found, "date");
  const auto method = take(payment_method(form.text("method")), found, "method");
  const std::string& difference = form.text("difference");
  if (amount && *amount > document_.open) {
    if (const auto chosen = surplus(difference)) request.surplus = *chosen;
  } else if (amount && *amount < document_.open) {
    if (const auto chosen = shortfall(difference)) request.shortfall = *chosen;
  }
  if (found.empty()) {
    request.amount = *amount;
    request.date = *day;
    request.method = *method;
    const Date today = session_.today();
    auto added = session_.act([&](Book& book) { return add_payment(book, request, today); });
    if (added) return added;
    found = added.problems();
    for (Problem& each : found)
      if (each.code().starts_with("payment.surplus")) each.place.field = "difference";
  }
  form.show(found, session_.wording());
  return found;
}

}  // namespace vireo
