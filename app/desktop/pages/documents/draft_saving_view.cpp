// DraftView, second part: what is typed as a request, its totals, what is missing, saving and issuing.
#include <algorithm>

#include "app/desktop/model/typed_date.h"
#include "app/desktop/pages/documents/draft_view.h"
#include "core/actions/document_advice.h"
#include "core/actions/issue_document.h"
#include "core/base/text.h"
#include "reports/papers/document_pdf.h"

namespace vireo {
namespace {

/// "lines[2].quantity" -> {1, "quantity"}.
std::optional<std::pair<std::size_t, std::string>> line_field(const std::string& field) {
  if (!field.starts_with("lines[")) return std::nullopt;
  const auto close = field.find("].");
  if (close == std::string::npos) return std::nullopt;
  std::size_t position = 0;
  for (const char digit : field.substr(6, close - 6))
    position = position * 10 + static_cast<std::size_t>(digit - '0');
  if (position == 0) return std::nullopt;
  return std::pair{position - 1, field.substr(close + 2)};
}

std::optional<std::string> read_day(const std::string& typed, const char* field, const Session& session,
                                    Problems& found) {
  if (trimmed(typed).empty()) return std::string();
  const auto day = take(parse_typed_date(typed, session.today(), session.wording().style()), found, field);
  if (!day) return std::nullopt;
  return day->text();
}

bool reckonable(const LineRequest& line) {
  return parse_typed_decimal(line.quantity) && parse_typed_decimal(line.unit_price);
}

}  // namespace

Problems DraftView::read_form(DraftRequest& request) const {
  Problems found;
  request.client = trimmed(form.text("client"));
  request.reference = form.text("reference");
  request.notes = form.text("notes");
  request.payment_term_days = form.text("payment_term_days");
  request.service_first = read_day(form.text("service_first"), "service_first", session_, found);
  request.service_last = read_day(form.text("service_last"), "service_last", session_, found);
  return found;
}

DraftRequest DraftView::request_of_lines(bool reckonable_only, std::vector<std::size_t>* kept) const {
  DraftRequest request;
  request.kind = kind_;
  if (currency_) request.currency = currency_->code();
  request.lines.emplace();
  for (std::size_t at = 0; at < lines_.size(); ++at) {
    if (lines_[at].blank()) continue;
    LineRequest line = lines_[at].typed;
    if (reckonable_only && !reckonable(line)) continue;
    if (reckonable_only && trimmed(line.text).empty()) line.text = "-";
    request.lines->push_back(std::move(line));
    if (kept) kept->push_back(at);
  }
  return request;
}

std::string DraftView::net_text(std::size_t at) const {
  const LineRequest& line = lines_[at].typed;
  const auto number = parse_typed_decimal(line.quantity);
  const auto amount = parse_typed_decimal(line.unit_price);
  if (!number || !amount) return {};
  const auto quantity = Quantity::of(*number);
  const auto price = UnitPrice::of(*amount, currency());
  if (!quantity || !price) return {};
  DocumentLine reckoned;
  reckoned.quantity = *quantity;
  reckoned.unit_price = *price;
  if (const auto percent = parse_typed_decimal(line.discount_percent))
    reckoned.discount = Rate::percent(*percent);
  return session_.wording().money(line_net(reckoned.figures()));
}

std::vector<TotalRow> DraftView::totals() const {
  const Wording& wording = session_.wording();
  DraftRequest request = request_of_lines(true);
  request.client = trimmed(form.text("client"));
  const auto draft = preview_draft(session_.book(), request, session_.context());
  if (!draft) {
    // Without a client the VAT is not known yet: the sum of what the lines come to is.
    Money net(currency());
    for (const LineRequest& line : *request.lines) {
      const auto quantity = Quantity::of(*parse_typed_decimal(line.quantity));
      const auto price = UnitPrice::of(*parse_typed_decimal(line.unit_price), currency());
      if (quantity && price) net += price->times(*quantity);
    }
    return {{wording.text("draft.total.net"), wording.money(net), true}};
  }
  const Totals totals = draft->totals();
  if (totals.tax.is_zero() && totals.net == totals.gross)
    return {{wording.text("draft.total.no_vat"), wording.money(totals.gross), true}};
  std::vector<TotalRow> rows{{wording.text("draft.total.net"), wording.money(totals.net)}};
  for (const TaxGroup& group : totals.groups)
    rows.push_back({group.vat.category == VatCategory::standard
                        ? wording.text("draft.total.vat", {{"rate", group.vat.rate}, {"base", group.base}})
                        : wording.text("draft.vat." + std::string(code_of(group.vat.category))),
                    wording.money(group.tax)});
  rows.push_back({wording.text("draft.total.gross"), wording.money(totals.gross), true});
  return rows;
}

MissingThing DraftView::missing_thing(const Problem& found) const {
  MissingThing thing{session_.wording().text(found.message), found.place.field, std::nullopt};
  if (thing.field.starts_with("profile.")) thing.route = Route{"settings", thing.field};
  if (thing.field.starts_with("client."))
    if (const auto who = client()) thing.route = Route{"clients", std::to_string(who->id.value())};
  return thing;
}

std::vector<MissingThing> DraftView::advice() const {
  std::vector<MissingThing> all;
  if (!client()) return all;
  std::vector<std::size_t> kept;
  DraftRequest request = request_of_lines(true, &kept);
  if (!read_form(request).empty()) return all;
  const auto draft = preview_draft(session_.book(), request, session_.context());
  if (!draft) return all;
  for (Problem& each : document_advice(session_.book(), *draft, session_.context())) {
    if (const auto line = line_field(each.place.field); line && line->first < kept.size())
      each.place.field = "lines[" + std::to_string(kept[line->first] + 1) + "]." + line->second;
    all.push_back(missing_thing(each));
    if (each.place.field == "time") all.back().route = Route{"work", "time"};
  }
  return all;
}

std::vector<MissingThing> DraftView::missing() const {
  if (!client()) {
    const bool nothing = trimmed(form.text("client")).empty();
    std::vector<MissingThing> all{
        {session_.wording().text(nothing ? "draft.missing.client" : "draft.missing.known_client"),
         "client",
         {}}};
    if (request_of_lines(false).lines->empty())
      all.push_back({session_.wording().text("document.no_lines"), "lines[1].text", {}});
    return all;
  }
  std::vector<std::size_t> kept;
  DraftRequest request = request_of_lines(false, &kept);
  Problems found = read_form(request);
  const auto draft = preview_draft(session_.book(), request, session_.context());
  append(found, draft ? missing_before_issue(session_.book(), *draft, session_.context()) : draft.problems());
  std::vector<MissingThing> all;
  for (Problem& each : found) {
    if (each.severity == Severity::warning) continue;
    if (each.place.field == "lines") each.place.field = "lines[1].text";
    if (const auto line = line_field(each.place.field); line && line->first < kept.size())
      each.place.field = "lines[" + std::to_string(kept[line->first] + 1) + "]." + line->second;
    all.push_back(missing_thing(each));
  }
  return all;
}

void DraftView::show(const Problems& problems, const std::vector<std::size_t>& kept) {
  Problems of_form;
  for (const Problem& each : problems) {
    const auto line = line_field(each.place.field);
    if (line && line->first < kept.size())
      lines_[kept[line->first]].errors[line->second] = session_.wording().text(each.message);
    else
      of_form.push_back(each);
  }
  form.show(of_form, session_.wording());
  errors_changed.emit();
}

Checked<DocumentId> DraftView::save() {
  for (DraftLine& line : lines_) line.errors.clear();
  std::vector<std::size_t> kept;
  DraftRequest request = request_of_lines(false, &kept);
  Problems found = read_form(request);
  const Context context = session_.context();
  if (!found.empty()) {
    // Everything at once: what the action would refuse is told beside the unreadable days.
    const auto draft = preview_draft(session_.book(), request, context);
    if (!draft) append(found, draft.problems());
  }
  if (found.empty()) {
    const auto saved = session_.act([&](Book& book) -> Checked<DocumentId> {
      if (!id_) return draft_document(book, request, context);
      const auto changed = change_draft(book, *id_, request, context);
      if (!changed) return changed.problems();
      return *id_;
    });
    if (saved) {
      id_ = *saved;
      form.clear_errors();
      form.mark_saved();
      lines_dirty_ = false;
      errors_changed.emit();
      return saved;
    }
    found = saved.problems();
  }
  show(found, kept);
  return found;
}

Checked<Done> DraftView::discard() {
  if (!id_) {
    begin(kind_);
    return Done{};
  }
  auto done = session_.act([&](Book& book) { return discard_draft(book, *id_); });
  if (done) begin(kind_);
  return done;
}

Checked<DraftView::Outlook> DraftView::before_issue() {
  if (!id_ || dirty())
    if (const auto saved = save(); !saved) return saved.problems();
  const auto planned = preview_issued(session_.book(), {*id_, {}}, session_.context());
  if (!planned) return planned.problems();
  return Outlook{planned->number(), planned->totals().gross};
}

Checked<std::string> DraftView::preview_pdf() {
  if (!id_ || dirty())
    if (const auto saved = save(); !saved) return saved.problems();
  const auto planned = preview_issued(session_.book(), {*id_, {}}, session_.context());
  if (!planned) return planned.problems();
  return document_pdf(session_.book(), session_.templates(), *planned);
}

PaperPicture DraftView::picture(int width) const {
  DraftRequest request = request_of_lines(true);
  (void)read_form(request);
  const auto draft = preview_draft(session_.book(), request, session_.context());
  if (!draft) return {};
  const auto sketch = sketch_issued(session_.book(), *draft, session_.context());
  if (!sketch) return {};
  return document_picture(session_.book(), session_.templates(), *sketch, width);
}

Checked<IssuedDocument> DraftView::issue() {
  if (!id_ || dirty())
    if (const auto saved = save(); !saved) return saved.problems();
  const DocumentId id = *id_;
  const Context context = session_.context();
  return session_.act([&](Book& book) {
    return issue_document(book, {id, {}}, context, archive_as_pdf(book, session_.templates()));
  });
}

}  // namespace vireo
