#pragma once
// Profile: what holds of one's own business on a day. Every fact is dated: one may move, change the regime or
// leave the VAT exemption on any day. Keys are a closed list (profile_keys) and "id.<kind>" for identifiers.
// Read by core/store/profile_table.h, changed by the action change_profile.
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/money.h"
#include "core/parties/party.h"

namespace vireo {

/// A value of a key from a day on, until the same key's next day.
struct ProfileFact {
  std::string key{};
  std::string value{};
  Date from{};

  friend bool operator==(const ProfileFact&, const ProfileFact&) = default;
};

class Profile {
 public:
  using Facts = std::map<std::string, std::string, std::less<>>;
  Profile(Date day, Facts facts) : day_(day), facts_(std::move(facts)) {}

  Date day() const { return day_; }
  const Facts& facts() const { return facts_; }
  bool has(std::string_view key) const { return !get(key).empty(); }
  /// Empty when nothing was said.
  const std::string& get(std::string_view key) const;

  std::string identifier(std::string_view kind) const { return get("id." + std::string(kind)); }
  std::vector<PartyIdentifier> identifiers() const;
  Currency currency() const;
  Address address() const;
  /// The small-business exemption: no VAT is charged.
  bool vat_exempt() const { return get("vat_scheme") == "exempt"; }
  /// VAT on services is owed when invoicing rather than when paid.
  bool vat_on_invoicing() const { return get("vat_due") == "invoice"; }
  bool sole_trader() const { return get("legal_form") != "company"; }
  std::optional<int> payment_term_days() const;

 private:
  Date day_;
  Facts facts_;
};

enum class ProfileValue {
  text,
  country,
  currency,
  language,
  choice,
  date,
  whole_number,
  address,
  rate,
  iban,
  colour,  // "#2B4C8C"
  weekday_hours,
  zone,
  blob
};

/// One key a profile knows: what its value is, and the closed list of a choice.
struct ProfileKey {
  std::string_view name;
  ProfileValue value = ProfileValue::text;
  std::vector<std::string_view> choices{};
};

const std::vector<ProfileKey>& profile_keys();

/// The value as it is kept, or problems "profile.unknown_key" {key, nearest}, "profile.unknown_choice" {key,
/// typed, choices}, "profile.unreadable" {key, typed}. Identifiers ("id.vat") pass as they are: their check
/// needs country data and is the action's.
Checked<std::string> check_profile_value(std::string_view key, std::string_view typed);

}  // namespace vireo
