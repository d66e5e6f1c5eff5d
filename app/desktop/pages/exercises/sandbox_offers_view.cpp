#include "app/desktop/pages/exercises/sandbox_offers.h"

#include <algorithm>

#include "core/store/catalog/catalog.h"
#include "core/training/exercise.h"

namespace vireo {
namespace {

bool offers(const std::vector<NamedValue>& all, const std::string& value) {
  return std::any_of(all.begin(), all.end(), [&](const NamedValue& each) { return each.value == value; });
}

void offer_as_is(std::vector<NamedValue>& all, const std::string& value) {
  if (!value.empty() && !offers(all, value)) all.push_back({value, value});
}

std::vector<RegimePack> packs_of(const Catalog& catalog, const std::string& country) {
  std::vector<RegimePack> packs;
  for (const std::string& id : catalog.regime_ids())
    if (auto pack = catalog.regime(id); pack && pack->country == country)
      packs.push_back(std::move(pack).value());
  return packs;
}

std::vector<NamedValue> known_countries(const Catalog& catalog, const std::string& language) {
  std::vector<NamedValue> all;
  for (const std::string& code : catalog.country_codes())
    if (const auto country = catalog.country(code)) all.push_back({code, country->names.in(language)});
  std::sort(all.begin(), all.end(), [](const NamedValue& a, const NamedValue& b) { return a.text < b.text; });
  return all;
}

std::string page_of(const std::string& screen) {
  return screen.substr(0, screen.find('/'));
}

std::vector<NamedValue> known_screens(const std::string& chosen, const Wording& wording) {
  std::vector<NamedValue> all{{"", wording.text("exercise_editor.screen.none")}};
  for (const std::string& page : exercise_screens()) {
    const bool is_place = page_of(chosen) == page && chosen != page;
    all.push_back({page, wording.text("page." + page)});
    // A place in that page has no name of its own.
    if (is_place)
      all.push_back({chosen, wording.text("page." + page) + " · " + chosen.substr(page.size() + 1)});
  }
  offer_as_is(all, chosen);
  return all;
}

}  // namespace

SandboxOffers sandbox_offers(const ExerciseDraft& draft, const TemplateSource& templates,
                             const Wording& wording) {
  const Catalog catalog(templates);
  const std::string& language = wording.language();
  SandboxOffers found;
  found.countries = known_countries(catalog, language);
  offer_as_is(found.countries, draft.country);
  found.regimes.push_back({"", wording.text("new_book.no_regime")});
  for (const RegimePack& pack : packs_of(catalog, draft.country)) {
    found.regimes.push_back({pack.id, pack.names.in(language)});
    if (pack.id == draft.regime)
      for (const RuleActivity& each : pack.activities)
        found.activities.push_back({each.id, each.names.in(language)});
  }
  offer_as_is(found.regimes, draft.regime);
  offer_as_is(found.activities, draft.activity);
  found.screens = known_screens(draft.screen, wording);
  const auto country = catalog.country(draft.country);
  if (country && !country->identifiers.empty())
    found.numbers.push_back(
        {country->identifiers.front().id, country->identifiers.front().labels.in(language)});
  for (const auto& [kind, value] : draft.identifiers)
    if (std::none_of(found.numbers.begin(), found.numbers.end(),
                     [&kind = kind](const auto& each) { return each.kind == kind; }))
      found.numbers.push_back({kind, kind});
  return found;
}

void settle_sandbox(ExerciseDraft& draft, const std::string& changed, const TemplateSource& templates) {
  const Catalog catalog(templates);
  if (changed == "country") {
    draft.regime.clear();
    // Numbers of another country mean nothing here; the address changes its country alone.
    draft.identifiers.clear();
    if (const auto last = draft.address.rfind(';'); last != std::string::npos)
      draft.address.replace(last + 1, std::string::npos, draft.country);
  }
  if (changed != "country" && changed != "regime") return;
  std::vector<std::string> known;
  for (const RegimePack& pack : packs_of(catalog, draft.country))
    if (pack.id == draft.regime)
      for (const RuleActivity& each : pack.activities) known.push_back(each.id);
  if (std::find(known.begin(), known.end(), draft.activity) == known.end())
    draft.activity = known.empty() ? "" : known.front();
}

}  // namespace vireo
