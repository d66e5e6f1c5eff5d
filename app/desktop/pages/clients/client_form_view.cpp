#include "app/desktop/pages/clients/client_form_view.h"

#include <algorithm>

#include "core/actions/add_client.h"
#include "core/base/text.h"
#include "core/store/catalog/catalog.h"
#include "core/store/parties_table.h"
#include "core/store/profile_table.h"

namespace vireo {
namespace {

std::vector<Country> known_countries(const Session& session) {
  const Catalog catalog(session.templates());
  std::vector<Country> known;
  for (const std::string& code : catalog.country_codes())
    if (auto country = catalog.country(code)) known.push_back(std::move(country).value());
  return known;
}

std::vector<IdentifierKind> kinds_everywhere(const Session& session) {
  auto kinds = Catalog(session.templates()).common_identifiers();
  return kinds ? std::move(kinds).value() : std::vector<IdentifierKind>{};
}

/// A field for every kind any country knows: the form keeps what was typed when the country changes.
std::vector<std::string> fields_of(const std::vector<Country>& countries,
                                   const std::vector<IdentifierKind>& common) {
  std::vector<std::string> fields{"name", "kind", "street", "postcode", "city", "country"};
  const auto add = [&](const IdentifierKind& kind) {
    const std::string field = "id." + kind.id;
    if (std::find(fields.begin(), fields.end(), field) == fields.end()) fields.push_back(field);
  };
  for (const Country& country : countries)
    std::for_each(country.identifiers.begin(), country.identifiers.end(), add);
  std::for_each(common.begin(), common.end(), add);
  for (const char* last : {"email", "phone", "language", "payment_term_days", "expected_delay_days", "notes"})
    fields.push_back(last);
  return fields;
}

}  // namespace

ClientFormView::ClientFormView(Session& session)
    : ClientFormView(session, known_countries(session), kinds_everywhere(session)) {}

ClientFormView::ClientFormView(Session& session, std::vector<Country> countries,
                               std::vector<IdentifierKind> common)
    : form(fields_of(countries, common)),
      session_(session),
      countries_(std::move(countries)),
      common_(std::move(common)),
      own_country_(profile_on(session.book(), session.today()).get("country")) {
  begin();
}

void ClientFormView::begin(const std::string& name) {
  id_.reset();
  archived_ = false;
  form.clear_errors();
  form.load({{"name", ""}, {"kind", "business"}, {"country", country_name(own_country_)}});
  if (!name.empty()) {
    form.set("name", name);
    form.loaded.emit();
  }
}

void ClientFormView::load(PartyId id) {
  const auto found = party_if(session_.book(), id);
  if (!found) return begin();
  id_ = id;
  archived_ = found->archived;
  const auto days = found->payment_term_days;
  std::vector<std::pair<std::string, std::string>> values{
      {"name", found->name},
      {"kind", found->is_business ? "business" : "person"},
      {"street", found->address.street},
      {"postcode", found->address.postcode},
      {"city", found->address.city},
      {"country", country_name(found->address.country)},
      {"email", found->email},
      {"phone", found->phone},
      {"language", found->language},
      {"payment_term_days", days ? std::to_string(*days) : ""},
      {"expected_delay_days", found->expected_delay_days ? std::to_string(*found->expected_delay_days) : ""},
      {"notes", found->notes}};
  const auto& fields = form.fields();
  for (const PartyIdentifier& each : found->identifiers)
    if (std::find(fields.begin(), fields.end(), "id." + each.kind) != fields.end())
      values.emplace_back("id." + each.kind, each.value);
  form.clear_errors();
  form.load(values);
}

std::string ClientFormView::title() const {
  if (!id_) return session_.wording().text("clients.new");
  return party(session_.book(), *id_).name;
}

std::string ClientFormView::country_name(const std::string& code) const {
  for (const Country& country : countries_)
    if (country.code == code) return country.names.in(session_.wording().language());
  return code;
}

const Country* ClientFormView::country_typed() const {
  const std::string typed = trimmed(form.text("country"));
  const std::string wanted = folded(typed);
  for (const Country& country : countries_) {
    if (country.code == capitals(typed)) return &country;
    for (const auto& [language, name] : country.names.by_language)
      if (folded(name) == wanted) return &country;
  }
  return nullptr;
}

/// The code of a country whose data we have; else as typed: any country can be lived in.
std::string ClientFormView::country_code() const {
  if (const Country* country = country_typed()) return country->code;
  const std::string typed = trimmed(form.text("country"));
  return typed.size() == 2 ? capitals(typed) : typed;
}

std::vector<IdentifierQuestion> ClientFormView::identifiers() const {
  const std::string& language = session_.wording().language();
  const Country* country = country_typed();
  std::vector<IdentifierQuestion> asked;
  const auto derived = [&](const std::string& kind) {
    return kind != "vat" && country &&
           std::any_of(country->derived.begin(), country->derived.end(),
                       [&](const DerivedIdentifier& each) { return each.id == kind; });
  };
  for (const IdentifierKind& kind : country ? country->identifiers : common_)
    if (!derived(kind.id)) asked.push_back({"id." + kind.id, kind.labels.in(language), kind.example});
  return asked;
}

std::vector<std::string> ClientFormView::country_names() const {
  std::vector<std::string> names;
  for (const Country& country : countries_) names.push_back(country.names.in(session_.wording().language()));
  return names;
}

std::vector<ClientChoice> ClientFormView::kinds() const {
  return {{"business", session_.wording().text("clients.kind.business")},
          {"person", session_.wording().text("clients.kind.person")}};
}

std::vector<ClientChoice> ClientFormView::languages() const {
  std::vector<ClientChoice> all{{"", session_.wording().text("clients.language.own")}};
  const Catalog catalog(session_.templates());
  for (const std::string& code : catalog.document_languages())
    if (const auto wording = catalog.document_wording(code)) all.push_back({code, wording->style().name});
  return all;
}

Problems ClientFormView::in_fields(Problems problems) const {
  const auto& fields = form.fields();
  for (Problem& each : problems) {
    std::string& field = each.place.field;
    if (each.code().starts_with("address.country"))
      field = "country";
    else if (field == "address" || each.code().starts_with("address."))
      field = "street";
    else if (std::find(fields.begin(), fields.end(), "id." + field) != fields.end())
      field = "id." + field;
  }
  return problems;
}

Checked<PartyId> ClientFormView::save() {
  PartyRequest request;
  request.name = form.text("name");
  request.email = form.text("email");
  request.phone = form.text("phone");
  request.language = form.text("language");
  request.payment_term_days = form.text("payment_term_days");
  request.expected_delay_days = form.text("expected_delay_days");
  request.notes = form.text("notes");
  request.is_business = form.text("kind") != "person";
  request.address = Address{trimmed(form.text("street")), trimmed(form.text("postcode")),
                            trimmed(form.text("city")), country_code()}
                        .text();
  for (const IdentifierQuestion& asked : identifiers())
    request.identifiers.push_back({asked.field.substr(3), trimmed(form.text(asked.field))});
  const Context context = session_.context();
  const auto saved = session_.act([&](Book& book) -> Checked<PartyId> {
    if (!id_) return add_client(book, request, context);
    const auto changed = change_party_details(book, *id_, request, context);
    if (!changed) return changed.problems();
    return *id_;
  });
  if (!saved) {
    const Problems told = in_fields(saved.problems());
    form.show(told, session_.wording());
    return told;
  }
  load(*saved);
  return saved;
}

Checked<Done> ClientFormView::archive(bool archived) {
  expect(id_.has_value(), "a client in the book is archived");
  auto done = session_.act([&](Book& book) { return archive_party(book, *id_, archived); });
  if (done) archived_ = archived;
  return done;
}

}  // namespace vireo
