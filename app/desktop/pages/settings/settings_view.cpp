#include "app/desktop/pages/settings/settings_view.h"

#include <algorithm>
#include <map>

#include "app/desktop/model/typed_date.h"
#include "core/actions/change_profile.h"
#include "core/actions/change_series.h"
#include "core/base/text.h"
#include "core/store/backup.h"
#include "core/store/blobs_table.h"
#include "core/store/profile_table.h"
#include "core/store/series_table.h"

namespace vireo {
namespace {

/// Typed as they are kept.
const std::vector<std::string> plain_facts{"name",
                                           "tagline",
                                           "legal_form",
                                           "email",
                                           "phone",
                                           "language",
                                           "regime",
                                           "activity",
                                           "vat_scheme",
                                           "declaration_period",
                                           "flat_income_tax",
                                           "relief",
                                           "iban",
                                           "bic",
                                           "account_holder",
                                           "payment_term_days",
                                           "quote_valid_days",
                                           "late_rate",
                                           "invoice_notes",
                                           "document_layout",
                                           "document_colour",
                                           "e_invoice_platform",
                                           "e_invoice_address",
                                           "time_zone",
                                           "work_hours",
                                           "billable_share",
                                           "hours_day_most",
                                           "hours_week_warning",
                                           "hours_week_most",
                                           "hours_rest_least",
                                           "days_in_a_row_most",
                                           "urgent_days",
                                           "floor_hourly"};
const std::vector<std::string> address_parts{"street", "postcode", "city"};
constexpr DocumentKind numbered[] = {DocumentKind::quote, DocumentKind::invoice, DocumentKind::credit_note};

bool is_part_of_address(const std::string& field) {
  return std::find(address_parts.begin(), address_parts.end(), field) != address_parts.end();
}

/// The fields of every book: identifiers come from whichever country the business is in.
std::vector<std::string> all_fields(const std::vector<std::string>& identifiers) {
  std::vector<std::string> fields{"from"};
  fields.insert(fields.end(), plain_facts.begin(), plain_facts.end());
  fields.insert(fields.end(), address_parts.begin(), address_parts.end());
  fields.insert(fields.end(), identifiers.begin(), identifiers.end());
  fields.push_back("start");
  for (const DocumentKind kind : numbered) fields.emplace_back(name_of(kind));
  return fields;
}

std::vector<std::string> identifiers_of(const Session& session) {
  const Profile profile = profile_on(session.book(), session.today());
  std::vector<std::string> fields;
  if (const auto country = Catalog(session.templates()).country(profile.get("country")))
    for (const IdentifierKind& kind : country->identifiers) fields.push_back("id." + kind.id);
  return fields;
}

}  // namespace

SettingsView::SettingsView(Session& session)
    : form(all_fields(identifiers_of(session))),
      history(session.wording(),
              [](const ProfileFact& fact) {
                // Of key and day, which make a fact.
                return static_cast<std::int64_t>(std::hash<std::string>{}(fact.key + fact.from.text()) >> 1);
              }),
      session_(session),
      catalog_(session.templates()),
      identifier_fields_(identifiers_of(session)) {
  history.date("from", word("settings.history.from"), &ProfileFact::from, 120);
  history.text(
      "key", word("settings.history.key"), [this](const ProfileFact& f) { return label(f.key); }, 260);
  history.text("value", word("settings.history.value"),
               [this](const ProfileFact& f) { return shown_value(f.key, f.value); });
  history.stretch("value");
  load();
}

void SettingsView::read_knowledge(const Profile& profile) {
  if (!country_ || country_->code != profile.get("country")) {
    country_.reset();
    if (auto country = catalog_.country(profile.get("country"))) country_ = std::move(country).value();
  }
  if (!pack_ || pack_->id != profile.get("regime")) {
    pack_.reset();
    if (profile.has("regime"))
      if (auto pack = catalog_.regime(profile.get("regime"))) pack_ = std::move(pack).value();
  }
}

void SettingsView::refresh() {
  history.set(profile_facts(session_.book()));
  if (!form.dirty()) load();
}

void SettingsView::load() {
  const Profile profile = profile_on(session_.book(), session_.today());
  read_knowledge(profile);
  std::vector<std::pair<std::string, std::string>> values;
  for (const std::string& field : plain_facts) values.emplace_back(field, fact_or_usual(profile, field));
  for (const std::string& field : identifier_fields_) values.emplace_back(field, profile.get(field));
  const Address address = profile.address();
  values.emplace_back("street", address.street);
  values.emplace_back("postcode", address.postcode);
  values.emplace_back("city", address.city);
  const auto start = Date::parse(profile.get("start"));
  values.emplace_back("start", start ? session_.wording().date(*start) : "");
  for (const DocumentKind kind : numbered)
    values.emplace_back(name_of(kind), number_series(session_.book(), kind).pattern);
  values.emplace_back("from", session_.wording().date(session_.today()));
  form.load(values);
  history.set(profile_facts(session_.book()));
}

/// What holds where nothing was said.
std::string SettingsView::fact_or_usual(const Profile& profile, const std::string& field) const {
  static const std::map<std::string, std::string> usual{{"legal_form", "sole_trader"},
                                                        {"flat_income_tax", "no"},
                                                        {"document_layout", "band"},
                                                        {"relief", "none"}};
  if (profile.has(field)) return profile.get(field);
  if (field == "declaration_period" && pack_ && !pack_->rhythms.empty()) return pack_->rhythms.front().id;
  const auto found = usual.find(field);
  return found == usual.end() ? "" : found->second;
}

std::string SettingsView::label(const std::string& field) const {
  if (field.starts_with("id.")) {
    const IdentifierKind* kind = country_ ? country_->identifier(field.substr(3)) : nullptr;
    return kind ? kind->labels.in(session_.wording().language()) : field.substr(3);
  }
  const std::string id = "profile.key." + field;
  return session_.wording().knows(id) ? word(id) : field;
}

std::string SettingsView::example(const std::string& field) const {
  static const std::map<std::string, std::string> examples{
      {"document_colour", "#2B4C8C"}, {"time_zone", "Europe/Paris"}, {"work_hours", "7 7 7 7 7 0 0"},
      {"billable_share", "0.65"},     {"hours_day_most", "9"},       {"hours_week_warning", "35"},
      {"hours_week_most", "44"},      {"hours_rest_least", "11"},    {"days_in_a_row_most", "6"},
      {"urgent_days", "2"},           {"floor_hourly", "30"}};
  const auto found = examples.find(field);
  return found == examples.end() ? "" : found->second;
}

std::string SettingsView::identifier_example(const std::string& field) const {
  const IdentifierKind* kind = country_ ? country_->identifier(field.substr(3)) : nullptr;
  return kind ? kind->example : "";
}

std::vector<SettingsView::Choice> SettingsView::choices(const std::string& field) const {
  const std::string& language = session_.wording().language();
  std::vector<Choice> all;
  if (field == "activity" && pack_)
    for (const RuleActivity& activity : pack_->activities)
      all.emplace_back(activity.id, activity.names.in(language));
  if (field == "regime") {
    for (const std::string& id : catalog_.regime_ids())
      if (const auto pack = catalog_.regime(id); pack.ok() && country_ && pack->country == country_->code)
        all.emplace_back(id, pack->names.in(language));
    all.emplace_back("", word("new_book.no_regime"));
  }
  if (field == "language")
    for (const std::string& code : catalog_.languages())
      if (const auto wording = catalog_.wording(code)) all.emplace_back(code, wording->style().name);
  for (const ProfileKey& key : profile_keys())
    if (key.name == field)
      for (const std::string_view choice : key.choices)
        all.emplace_back(choice, word("profile.choice." + field + "." + std::string(choice)));
  return all;
}

std::string SettingsView::shown_value(const std::string& key, const std::string& value) const {
  for (const auto& [choice, text] : choices(key))
    if (choice == value) return text;
  if (key == "logo") return value.empty() ? word("settings.logo.none") : word("settings.logo.chosen");
  if (key == "start")
    if (const auto day = Date::parse(value)) return session_.wording().date(*day);
  if (key == "address") {
    std::string shown;
    for (const std::string& part : split_quoted(value, ';'))
      if (!part.empty()) shown += (shown.empty() ? "" : ", ") + part;
    return shown;
  }
  return value;
}

/// Days are typed as people write them and kept as ISO.
std::string SettingsView::typed_value(const std::string& field) const {
  const std::string typed = trimmed(form.text(field));
  if (field != "start") return typed;
  const auto day = parse_typed_date(typed, session_.today(), session_.wording().style());
  return day ? day->text() : typed;
}

std::vector<std::pair<std::string, std::string>> SettingsView::changed_facts() const {
  std::vector<std::pair<std::string, std::string>> facts;
  bool moved = false;
  for (const std::string& field : form.fields()) {
    if (!form.dirty(field) || field == "from") continue;
    if (is_part_of_address(field))
      moved = true;
    else if (std::none_of(std::begin(numbered), std::end(numbered),
                          [&](DocumentKind kind) { return name_of(kind) == field; }))
      facts.emplace_back(field, typed_value(field));
  }
  if (moved) {
    const Profile profile = profile_on(session_.book(), session_.today());
    const Address address{typed_value("street"), typed_value("postcode"), typed_value("city"),
                          profile.get("country")};
    facts.emplace_back("address", address.text());
  }
  return facts;
}

bool SettingsView::save() {
  Problems found;
  const auto from =
      take(parse_typed_date(form.text("from"), session_.today(), session_.wording().style()), found, "from");
  const auto facts = changed_facts();
  if (from && !facts.empty()) {
    const auto changed = session_.act([&](Book& book) {
      return change_profile(book, {facts, *from}, session_.context());
    });
    if (!changed) append(found, changed.problems());
  }
  std::vector<SeriesChange> series;
  for (const DocumentKind kind : numbered)
    if (form.dirty(name_of(kind)))
      series.push_back({.kind = kind, .pattern = trimmed(form.text(name_of(kind)))});
  if (!series.empty()) {
    const auto changed =
        session_.act([&](Book& book) { return change_series(book, series, session_.today()); });
    if (!changed) append(found, changed.problems());
  }
  for (Problem& each : found)
    if (each.place.field == "address") each.place.field = "street";
  form.show(found, session_.wording());
  if (!found.empty()) return false;
  load();
  return true;
}

std::string SettingsView::logo() const {
  const std::string hash = profile_on(session_.book(), session_.today()).get("logo");
  return hash.empty() ? "" : blob_bytes(session_.book(), hash).value_or("");
}

std::string SettingsView::second_place() const {
  const auto place = vireo::second_place(session_.book());
  if (!place) return "";
  const auto text = place->u8string();
  return {reinterpret_cast<const char*>(text.data()), text.size()};
}

}  // namespace vireo
