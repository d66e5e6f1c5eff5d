#include "core/actions/document_setting.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/store/parties_table.h"
#include "core/store/profile_table.h"

namespace vireo {
namespace {

bool in_union(const IdentifierRules& rules) {
  return rules.country && rules.country->in_eu;
}

std::optional<Rate> standard_rate(const DocumentSetting& setting) {
  if (!setting.own.country) return std::nullopt;
  const auto rates = setting.own.country->vat_rates_on(setting.day);
  if (rates.empty() || rates.front().id != "standard") return std::nullopt;
  return rates.front().rate;
}

/// A person types "20", "20 %" or "5,5".
std::optional<Rate> typed_percent(std::string typed) {
  if (typed.ends_with('%')) typed = trimmed(typed.substr(0, typed.size() - 1));
  const auto value = parse_typed_decimal(typed);
  if (!value || value->is_negative() || *value > Decimal::of(100)) return std::nullopt;
  return Rate::percent(*value);
}

std::optional<Decimal> typed_number(const std::string& typed, const std::string& field, Problems& found) {
  const auto value = parse_typed_decimal(typed);
  if (!value) found.push_back(problem("line.number_unreadable", {"", 0, field}, {{"typed", typed}}));
  return value;
}

}  // namespace

VatSituation DocumentSetting::vat_situation() const {
  VatSituation situation;
  situation.seller_exempt = profile.vat_exempt();
  situation.seller_in_union = in_union(own);
  const std::string& country = client.address.country;
  situation.client_domestic = country.empty() || country == profile.get("country");
  const std::string number = client.identifier("vat");
  // A member state without data here is known by the form of its numbers.
  situation.client_in_union = in_union(clients) || (!clients.country && is_union_vat_number(number, clients));
  situation.client_is_business = client.is_business;
  situation.client_has_vat_number = !number.empty();
  situation.standard_rate = standard_rate(*this);
  return situation;
}

std::string DocumentSetting::language(const DraftDocument& draft) const {
  if (!draft.language.empty()) return draft.language;
  if (!client.language.empty()) return client.language;
  return profile.has("language") ? profile.get("language") : "en";
}

Checked<DocumentSetting> document_setting(const Book& book, PartyId client, const Context& context) {
  const Catalog catalog(context.templates);
  DocumentSetting setting{
      context.today, profile_on(book, context.today), party(book, client), {}, {}, {}, {}};
  Problems found;
  const std::string own = setting.profile.get("country");
  const std::string theirs = setting.client.address.country;
  auto rules = take(identifier_rules(catalog, own), found);
  auto their_rules = take(identifier_rules(catalog, theirs.empty() ? own : theirs), found);
  auto document_rules = take(catalog.document_rules(own), found);
  auto units = take(catalog.units(), found);
  if (!found.empty()) return found;
  setting.own = std::move(*rules);
  setting.clients = std::move(*their_rules);
  setting.rules = std::move(*document_rules);
  setting.units = std::move(*units);
  return setting;
}

Checked<std::string> read_unit(const std::string& typed, const std::vector<Unit>& units) {
  if (trimmed(typed).empty()) return units.front().id;
  if (const Unit* unit = unit_named(units, typed)) return unit->id;
  std::vector<std::string> known;
  for (const auto& unit : units) {
    known.push_back(unit.id);
    known.insert(known.end(), unit.aliases.begin(), unit.aliases.end());
  }
  return problem("unit.unknown", {}, {{"typed", typed}, {"nearest", nearest(folded(typed), known)}});
}

Checked<VatTreatment> read_vat(const std::string& written, const DocumentSetting& setting) {
  const std::string typed = trimmed(written);
  if (typed.empty()) return vat_of(setting.vat_situation());
  if (const auto category = vat_category_of(capitals(typed))) {
    if (*category != VatCategory::standard) return VatTreatment{*category, Rate{}};
    auto situation = setting.vat_situation();
    if (!situation.standard_rate) return problem("vat.rate_missing");
    return VatTreatment{VatCategory::standard, *situation.standard_rate};
  }
  if (setting.own.country)
    for (const auto& rate : setting.own.country->vat_rates_on(setting.day))
      if (rate.id == typed) return VatTreatment{VatCategory::standard, rate.rate};
  if (const auto percent = typed_percent(typed)) {
    if (!percent->fraction().is_zero()) return VatTreatment{VatCategory::standard, *percent};
    // Without VAT: exempt for whom the exemption holds, zero rated for others.
    return VatTreatment{setting.profile.vat_exempt() ? VatCategory::exempt : VatCategory::zero, Rate{}};
  }
  return problem("vat.unknown", {}, {{"typed", typed}});
}

Checked<DocumentLine> read_line(const LineRequest& typed, std::size_t position,
                                const DocumentSetting& setting, Currency currency) {
  const std::string prefix = "lines[" + std::to_string(position) + "].";
  Problems found;
  DocumentLine line;
  line.text = trimmed(typed.text);
  line.detail = trimmed(typed.detail);
  line.service = typed.service;
  line.time_group = typed.time_group;
  if (line.text.empty()) found.push_back(problem("line.text_missing", {"", 0, prefix + "text"}));
  if (const auto number = typed_number(typed.quantity, prefix + "quantity", found))
    if (const auto quantity = take(Quantity::of(*number), found, prefix + "quantity"))
      line.quantity = *quantity;
  if (const auto number = typed_number(typed.unit_price, prefix + "unit_price", found))
    if (const auto price = take(UnitPrice::of(*number, currency), found, prefix + "unit_price"))
      line.unit_price = *price;
  if (const auto unit = take(read_unit(typed.unit, setting.units), found, prefix + "unit")) line.unit = *unit;
  if (const auto vat = take(read_vat(typed.vat, setting), found, prefix + "vat")) line.vat = *vat;
  if (!trimmed(typed.discount_percent).empty()) {
    if (const auto percent = typed_percent(trimmed(typed.discount_percent)))
      line.discount = *percent;
    else
      found.push_back(problem("line.discount_unreadable", {"", 0, prefix + "discount_percent"},
                              {{"typed", typed.discount_percent}}));
  }
  if (!found.empty()) return found;
  line.net = line_net(line.figures());
  return line;
}

}  // namespace vireo
