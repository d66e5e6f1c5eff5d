#include "app/desktop/pages/documents/draft_view.h"

#include <algorithm>

#include "core/actions/document_setting.h"
#include "core/base/text.h"
#include "core/store/catalog/catalog.h"
#include "core/store/documents_table.h"
#include "core/store/parties_table.h"
#include "core/store/profile_table.h"
#include "core/store/services_table.h"

namespace vireo {
namespace {

constexpr int most_proposals = 40;

std::vector<Unit> known_units(const Session& session) {
  auto units = Catalog(session.templates()).units();
  return units ? std::move(units).value() : std::vector<Unit>{};
}

std::string vat_typed(const VatTreatment& vat, const Checked<VatTreatment>& usual) {
  if (usual && *usual == vat) return {};
  if (vat.category == VatCategory::standard) return vat.rate.percent().shortest();
  return std::string(code_of(vat.category));
}

std::string& part_of(LineRequest& line, std::string_view part) {
  if (part == "text") return line.text;
  if (part == "quantity") return line.quantity;
  if (part == "unit") return line.unit;
  if (part == "unit_price") return line.unit_price;
  expect(part == "vat", "a part of a line");
  return line.vat;
}

}  // namespace

std::string price_text(const UnitPrice& price, const Wording& wording) {
  const Money shown = Money::rounded(price.value(), price.currency(), Rounding::half_away_from_zero);
  return shown.value() == price.value() ? wording.amount(shown) : wording.number(price.value());
}

bool DraftLine::blank() const {
  return trimmed(typed.text).empty() && trimmed(typed.unit_price).empty();
}

DraftView::DraftView(Session& session) : session_(session), units_(known_units(session)) {
  begin(DocumentKind::invoice);
}

DraftLine DraftView::new_line() const {
  DraftLine line;
  line.typed.quantity = "1";
  line.typed.unit = lines_.empty() ? (units_.empty() ? "" : units_.front().id) : lines_.back().typed.unit;
  return line;
}

void DraftView::begin(DocumentKind kind, std::optional<PartyId> client) {
  kind_ = kind;
  id_.reset();
  currency_.reset();
  lines_.clear();
  lines_.push_back(new_line());
  lines_dirty_ = false;
  const auto known = client ? party_if(session_.book(), *client) : std::nullopt;
  form.clear_errors();
  form.load({{"client", known ? known->name : ""}});
  lines_rearranged.emit();
}

bool DraftView::load(DocumentId id) {
  const auto draft = draft_of(session_.book(), id);
  if (!draft) return false;
  id_ = id;
  kind_ = draft->kind;
  currency_ = draft->currency;
  const Wording& wording = session_.wording();
  const auto setting = document_setting(session_.book(), draft->client, session_.context());
  const Checked<VatTreatment> usual =
      setting ? vat_of(setting->vat_situation()) : Checked<VatTreatment>(problem("vat.rate_missing"));
  lines_.clear();
  for (const DocumentLine& line : draft->lines) {
    DraftLine shown;
    shown.typed = {line.text,
                   wording.number(line.quantity.value()),
                   line.unit,
                   price_text(line.unit_price, wording),
                   vat_typed(line.vat, usual),
                   line.detail,
                   line.discount.fraction().is_zero() ? "" : line.discount.percent().shortest(),
                   line.service,
                   line.time_group};
    lines_.push_back(std::move(shown));
  }
  if (lines_.empty()) lines_.push_back(new_line());
  lines_dirty_ = false;
  const auto day = [&](const std::optional<Date>& date) {
    return date ? wording.date(*date) : std::string();
  };
  const auto days = draft->payment_term_days;
  form.clear_errors();
  form.load({{"client", party(session_.book(), draft->client).name},
             {"reference", draft->reference},
             {"service_first", day(draft->service_first)},
             {"service_last", day(draft->service_last)},
             {"payment_term_days", days ? std::to_string(*days) : ""},
             {"notes", draft->notes}});
  lines_rearranged.emit();
  return true;
}

std::string DraftView::title() const {
  const std::string kind(name_of(kind_));
  const auto who = client();
  if (!id_ || !who) return session_.wording().text("draft.new." + kind);
  return session_.wording().text("draft.title." + kind, {{"client", who->name}});
}

Currency DraftView::currency() const {
  return currency_.value_or(session_.currency());
}

std::optional<Party> DraftView::client() const {
  const std::string typed = trimmed(form.text("client"));
  if (typed.empty()) return std::nullopt;
  auto found = find_party(session_.book(), typed, PartyRole::client);
  if (!found) return std::nullopt;
  return std::move(found).value();
}

std::string DraftView::client_note() const {
  const std::string typed = trimmed(form.text("client"));
  if (typed.empty()) return session_.wording().text("draft.client.type");
  const auto found = client();
  if (!found) return session_.wording().text("draft.client.nobody", {{"typed", typed}});
  std::string note = folded(found->name) == folded(typed) ? "" : found->name;
  if (!found->address.city.empty()) note += (note.empty() ? "" : " · ") + found->address.city;
  return note.empty() ? session_.wording().text("draft.client.found") : note;
}

void DraftView::choose_client(PartyId id) {
  form.set("client", party(session_.book(), id).name);
  form.loaded.emit();
}

std::vector<std::string> DraftView::client_names(const std::string& typed) const {
  std::vector<std::string> names;
  for (const Party& each :
       parties(session_.book(), {PartyRole::client, trimmed(typed), false, most_proposals}))
    names.push_back(each.name);
  return names;
}

void DraftView::set_part(std::size_t line, const std::string& part, const std::string& typed) {
  expect(line < lines_.size(), "a line that is shown");
  DraftLine& changed = lines_[line];
  std::string& kept = part_of(changed.typed, part);
  if (kept == typed) return;
  kept = typed;
  lines_dirty_ = true;
  if (changed.errors.erase(part) > 0) errors_changed.emit();
  if (part == "text") fill_from_service(changed, line);
  lines_typed.emit();
}

/// A service's name typed or chosen brings its unit and price, unless a price was typed already.
void DraftView::fill_from_service(DraftLine& line, std::size_t at) {
  const std::string wanted = folded(trimmed(line.typed.text));
  if (wanted.empty()) return;
  for (const Service& offered : services(session_.book())) {
    if (folded(offered.name) != wanted) continue;
    line.typed.service = offered.id;
    if (!trimmed(line.typed.unit_price).empty()) return;
    line.typed.unit = offered.unit;
    line.typed.unit_price = price_text(offered.unit_price, session_.wording());
    line.typed.vat = offered.vat_code;
    line.typed.detail = offered.detail;
    line_filled.emit(at);
    return;
  }
}

void DraftView::add_line(std::size_t after) {
  const auto at = std::min(after + 1, lines_.size());
  lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(at), new_line());
  lines_rearranged.emit();
}

void DraftView::remove_line(std::size_t line) {
  if (!lines_[line].blank()) lines_dirty_ = true;
  lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(line));
  if (lines_.empty()) lines_.push_back(new_line());
  lines_rearranged.emit();
}

void DraftView::move_line(std::size_t line, int by) {
  const auto to = static_cast<std::ptrdiff_t>(line) + by;
  if (to < 0 || to >= static_cast<std::ptrdiff_t>(lines_.size())) return;
  std::swap(lines_[line], lines_[static_cast<std::size_t>(to)]);
  lines_dirty_ = true;
  lines_rearranged.emit();
}

std::vector<std::string> DraftView::service_names() const {
  std::vector<std::string> names;
  for (const Service& each : services(session_.book())) names.push_back(each.name);
  return names;
}

std::vector<DraftChoice> DraftView::units() const {
  std::vector<DraftChoice> all;
  for (const Unit& unit : units_) all.push_back({unit.id, unit.names.in(session_.wording().language())});
  return all;
}

bool DraftView::vat_applies() const {
  if (!profile_on(session_.book(), session_.today()).vat_exempt()) return true;
  return std::any_of(lines_.begin(), lines_.end(), [](const DraftLine& l) { return !l.typed.vat.empty(); });
}

std::vector<DraftChoice> DraftView::vat_choices() const {
  const Wording& wording = session_.wording();
  std::string usual = wording.text("draft.vat.usual");
  const auto who = client();
  if (who)
    if (const auto setting = document_setting(session_.book(), who->id, session_.context()))
      if (const auto vat = vat_of(setting->vat_situation()))
        usual = vat->category == VatCategory::standard
                    ? wording.percent(vat->rate)
                    : wording.text("draft.vat." + std::string(code_of(vat->category)));
  std::vector<DraftChoice> all{{"", usual}};
  const std::string own = profile_on(session_.book(), session_.today()).get("country");
  if (const auto country = Catalog(session_.templates()).country(own))
    for (const VatRate& rate : country->vat_rates_on(session_.today())) {
      const std::string text = wording.percent(rate.rate);
      if (text != usual) all.push_back({rate.rate.percent().shortest(), text});
    }
  for (const char* code : {"AE", "E", "Z", "O"}) {
    const std::string text = wording.text("draft.vat." + std::string(code));
    if (text != usual) all.push_back({code, text});
  }
  // What a line already has can always be read.
  for (const DraftLine& line : lines_)
    if (std::none_of(all.begin(), all.end(), [&](const DraftChoice& c) { return c.value == line.typed.vat; }))
      all.push_back({line.typed.vat, line.typed.vat});
  return all;
}

}  // namespace vireo
