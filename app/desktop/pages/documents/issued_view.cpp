#include "app/desktop/pages/documents/issued_view.h"

#include <algorithm>

#include "core/store/blobs_table.h"
#include "core/store/catalog/catalog.h"
#include "core/store/payments_table.h"
#include "reports/papers/document_pdf.h"

namespace vireo {
namespace {

std::string vat_text(const VatTreatment& vat, const Wording& wording) {
  if (vat.category == VatCategory::standard) return wording.percent(vat.rate);
  return wording.text("draft.vat." + std::string(code_of(vat.category)));
}

}  // namespace

IssuedView::IssuedView(Session& session)
    : lines(session.wording(), [](const IssuedLine& line) { return line.position; }), session_(session) {
  if (auto units = Catalog(session.templates()).units()) units_ = std::move(units).value();
  const Wording& wording = session.wording();
  lines.text("text", wording.text("draft.column.text"), &IssuedLine::text, 160);
  lines.text("quantity", wording.text("draft.column.quantity"), &IssuedLine::quantity, 100);
  lines.text("price", wording.text("draft.column.unit_price"), &IssuedLine::unit_price, 110);
  for (const char* figures : {"quantity", "price"})
    lines.edit(figures, [](TableColumn& column) { column.kind = ColumnKind::amount; });
  lines.text("vat", wording.text("draft.column.vat"), &IssuedLine::vat, 100);
  lines.amount("net", wording.text("draft.column.net"), &IssuedLine::net);
  lines.stretch("text");
}

bool IssuedView::load(DocumentId id) {
  document_ = issued_of(session_.book(), id);
  row_ = document_row(session_.book(), id, session_.today());
  if (!document_ || !row_) {
    document_.reset();
    return false;
  }
  show_lines();
  return true;
}

void IssuedView::show_lines() {
  const Wording& wording = session_.wording();
  std::vector<IssuedLine> shown;
  for (const DocumentLine& line : document_->lines()) {
    const Unit* unit = unit_named(units_, line.unit);
    const std::string count = wording.number(line.quantity.value());
    shown.push_back({static_cast<std::int64_t>(shown.size() + 1), line.text,
                     unit ? count + "\u00A0" + unit->shorts.in(wording.language()) : count,
                     price_text(line.unit_price, wording), vat_text(line.vat, wording), line.net});
  }
  lines.set(std::move(shown));
}

std::string IssuedView::title() const {
  const std::string kind(name_of(document_->kind()));
  return session_.wording().text("issued.title." + kind, {{"number", document_->number()}});
}

Status IssuedView::status() const {
  return status_of(*row_, session_.wording());
}

std::vector<Fact> IssuedView::facts() const {
  const Wording& wording = session_.wording();
  const IssuedDocument& shown = *document_;
  std::vector<Fact> all;
  const auto add = [&](const std::string& id, const std::string& value) {
    if (!value.empty()) all.push_back({wording.text(id), value});
  };
  add("issued.client", shown.facts().client.name);
  std::string address;
  for (const std::string& line : shown.facts().client.address_lines)
    address += (address.empty() ? "" : ", ") + line;
  add("issued.address", address);
  add("issued.date", wording.date_long(shown.issue_date()));
  if (shown.due_date())
    add(shown.kind() == DocumentKind::quote ? "issued.valid_until" : "issued.due",
        wording.date_long(*shown.due_date()));
  add("issued.reference", shown.reference());
  if (shown.facts().corrects) add("issued.corrects", shown.facts().corrects->number);
  if (shown.service_first() && shown.service_last())
    add("issued.service", wording.text("issued.service_between",
                                       {{"first", *shown.service_first()}, {"last", *shown.service_last()}}));
  else if (const auto day = shown.service_last() ? shown.service_last() : shown.service_first())
    add("issued.service", wording.date(*day));
  add("issued.notes", shown.notes());
  return all;
}

std::vector<TotalRow> IssuedView::totals() const {
  const Wording& wording = session_.wording();
  const Totals& totals = document_->totals();
  std::vector<TotalRow> rows;
  if (!totals.tax.is_zero()) {
    rows.push_back({wording.text("draft.total.net"), wording.money(totals.net)});
    for (const TaxGroup& group : totals.groups)
      rows.push_back({group.vat.category == VatCategory::standard
                          ? wording.text("draft.total.vat", {{"rate", group.vat.rate}, {"base", group.base}})
                          : wording.text("draft.vat." + std::string(code_of(group.vat.category))),
                      wording.money(group.tax)});
  }
  const char* whole = totals.tax.is_zero() ? "draft.total.no_vat" : "draft.total.gross";
  rows.push_back({wording.text(whole), wording.money(totals.gross), true});
  return rows;
}

std::vector<SettledPart> IssuedView::settled() const {
  const Wording& wording = session_.wording();
  std::vector<SettledPart> parts;
  for (const Settlement& each : settlements_of_document(session_.book(), document_->id())) {
    std::string what = wording.text("settlement." + std::string(name_of(each.kind)));
    if (each.payment)
      if (const auto paid = payment(session_.book(), *each.payment);
          paid && each.kind == SettlementKind::payment)
        what = wording.text("payment.method." + std::string(name_of(paid->method))) +
               (paid->reference.empty() ? "" : " · " + paid->reference);
    parts.push_back({wording.date(each.date), what, wording.money(each.amount), each.payment});
  }
  return parts;
}

std::string IssuedView::open_text() const {
  return row_->open.is_zero() ? std::string() : session_.wording().money(row_->open);
}

bool IssuedView::can_be_paid() const {
  return document_->kind() != DocumentKind::quote && !row_->open.is_zero() &&
         document_->state() != DocumentState::cancelled;
}

bool IssuedView::can_be_credited() const {
  return document_->kind() == DocumentKind::invoice && document_->state() != DocumentState::cancelled;
}

bool IssuedView::can_be_answered() const {
  return document_->kind() == DocumentKind::quote && document_->state() == DocumentState::issued;
}

bool IssuedView::can_become_invoice() const {
  return document_->kind() == DocumentKind::quote && document_->state() != DocumentState::refused;
}

std::string IssuedView::paper() const {
  if (!document_->paper_hash().empty())
    if (auto archived = blob_bytes(session_.book(), document_->paper_hash())) return std::move(*archived);
  return document_pdf(session_.book(), session_.templates(), *document_);
}

std::string IssuedView::paper_name() const {
  std::string name = document_->number();
  for (char& c : name)
    if (c == '/' || c == '\\' || c == ':') c = '-';
  return name + ".pdf";
}

Wording IssuedView::wording_of_document() const {
  auto own = Catalog(session_.templates()).wording(document_->language());
  return own ? std::move(own).value() : session_.wording();
}

std::string IssuedView::email_text() const {
  const Wording words = wording_of_document();
  const std::string kind(name_of(document_->kind()));
  Arguments named{{"number", document_->number()},
                  {"total", document_->totals().gross},
                  {"date", document_->issue_date()},
                  {"due", document_->due_date().value_or(document_->issue_date())},
                  {"sender", document_->facts().sender.name}};
  std::string text = words.text("issued.email.subject." + kind, named) + "\n\n";
  text += words.text("issued.email.greeting") + "\n\n";
  const bool late = row_->overdue;
  if (late) named.emplace_back("open", row_->open);
  text += words.text(late ? "issued.email.overdue" : "issued.email.text." + kind, named) + "\n\n";
  return text + words.text("issued.email.regards") + "\n" + document_->facts().sender.name + "\n";
}

std::string IssuedView::email_address() const {
  return document_->facts().client.email;
}

Checked<Done> IssuedView::answer(QuoteAnswer answer) {
  return session_.act([&](Book& book) { return answer_quote(book, document_->id(), answer); });
}

Checked<DocumentId> IssuedView::make_invoice() {
  const Context context = session_.context();
  return session_.act([&](Book& book) { return invoice_from_quote(book, document_->id(), context); });
}

bool IssuedView::has_deposits() const {
  return document_ && document_->kind() == DocumentKind::quote &&
         (!deposits_of(session_.book(), *document_).empty() ||
          !progress_of(session_.book(), *document_).empty());
}

Checked<DocumentId> IssuedView::make_deposit(const Decimal& percent) {
  const Context context = session_.context();
  return session_.act(
      [&](Book& book) { return deposit_from_quote(book, document_->id(), percent, context); });
}

Checked<DocumentId> IssuedView::make_progress(const Decimal& percent) {
  const Context context = session_.context();
  return session_.act(
      [&](Book& book) { return progress_from_quote(book, document_->id(), percent, context); });
}

Checked<DocumentId> IssuedView::revise() {
  return session_.act([&](Book& book) { return revise_quote(book, document_->id()); });
}

Checked<DocumentId> IssuedView::make_final() {
  const Context context = session_.context();
  return session_.act([&](Book& book) { return final_from_quote(book, document_->id(), context); });
}

Checked<IssuedDocument> IssuedView::credit(const std::vector<int>& lines_credited,
                                           const std::string& reason) {
  CreditRequest request;
  request.invoice = document_->id();
  request.lines = lines_credited;
  request.reason = reason;
  const Context context = session_.context();
  return session_.act([&](Book& book) {
    return credit_document(book, request, context, archive_as_pdf(book, session_.templates()));
  });
}

}  // namespace vireo
