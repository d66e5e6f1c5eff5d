#include "core/actions/change_profile.h"

#include <algorithm>

#include "core/actions/identifier_rules.h"
#include "core/store/ledger_queries.h"
#include "core/store/profile_table.h"

namespace vireo {
namespace {

bool is_identifier(const std::string& key) {
  return key.starts_with("id.");
}

/// The value as kept; identifiers by the country that holds from that day on.
std::optional<std::string> kept_value(const std::pair<std::string, std::string>& fact,
                                      const IdentifierRules& rules, Problems& found) {
  const auto& [key, typed] = fact;
  if (!is_identifier(key)) return take(check_profile_value(key, typed), found, key);
  const auto kept = take(checked_identifiers({{key.substr(3), typed}}, rules), found, key);
  return kept ? std::optional<std::string>(kept->front().value) : std::nullopt;
}

std::string country_after(const ProfileChange& change, const Profile& before) {
  for (const auto& [key, value] : change.facts)
    if (key == "country")
      if (const auto code = check_profile_value(key, value); code.ok()) return *code;
  return before.get("country");
}

void add_derived(std::vector<std::pair<std::string, std::string>>& kept, const IdentifierRules& rules) {
  std::vector<PartyIdentifier> changed;
  for (const auto& [key, value] : kept)
    if (is_identifier(key) && !value.empty()) changed.push_back({key.substr(3), value});
  for (const auto& each : derived_identifiers(changed, rules))
    kept.emplace_back("id." + each.kind, each.value);
}

}  // namespace

Checked<Done> change_profile(Book& book, const ProfileChange& change, const Context& context) {
  const Profile before = profile_on(book, change.from);
  const std::string country = country_after(change, before);
  const auto rules = identifier_rules(Catalog(context.templates), country);
  if (!rules) return rules.problems();
  Problems found;
  std::vector<std::pair<std::string, std::string>> kept;
  for (const auto& fact : change.facts) {
    auto value = kept_value(fact, *rules, found);
    if (!value) continue;
    if (fact.first == "address" && !value->empty()) {
      auto address = parse_address(*value, country).value();
      if (address.country.empty()) address.country = country;
      value = address.text();
    }
    if (fact.first == "currency" && *value != before.get("currency") &&
        !trial_balance(book, std::nullopt).rows.empty())
      found.push_back(problem("profile.currency_fixed", {"", 0, "currency"}));
    kept.emplace_back(fact.first, std::move(*value));
  }
  if (!found.empty()) return found;
  add_derived(kept, *rules);
  std::string keys;
  for (const auto& fact : change.facts) keys += (keys.empty() ? "" : ", ") + fact.first;
  return book.write({{"deed.profile_changed", {{"keys", keys}, {"from", change.from}}}},
                    [&](Book::Write& write) -> Checked<Done> {
                      for (const auto& [key, value] : kept) set_profile_fact(write, key, value, change.from);
                      return Done{};
                    });
}

}  // namespace vireo
