#include "core/parties/profile.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/weekday_hours.h"
#include "core/base/zone.h"
#include "core/parties/identifier_checks.h"

namespace vireo {
namespace {

/// Keys that end in a name of knowledge data: identifiers, answers to a pack's questions, own figures in
/// place of a pack's and where they come from. Their checks need that data.
constexpr std::string_view free_prefixes[] = {"id.", "answer.", "own.", "own_source."};

const ProfileKey* key_named(std::string_view name) {
  for (const auto& key : profile_keys())
    if (key.name == name) return &key;
  return nullptr;
}

std::string capitals_without_blanks(const std::string& typed) {
  std::string kept;
  for (const char c : typed)
    if (c != ' ') kept.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
  return kept;
}

bool is_letters(const std::string& text, std::size_t count, char first, char last) {
  return text.size() == count &&
         std::all_of(text.begin(), text.end(), [&](char c) { return c >= first && c <= last; });
}

std::optional<std::string> one_of(const ProfileKey& key, const std::string& typed) {
  const auto found = std::find(key.choices.begin(), key.choices.end(), typed);
  return found == key.choices.end() ? std::nullopt : std::optional<std::string>(typed);
}

bool is_iban(const std::string& text) {
  const bool in_form = text.size() >= 15 && text.size() <= 34 &&
                       std::all_of(text.begin(), text.end(),
                                   [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
  return in_form && bears_out(IdentifierCheck::mod_97_10, text);
}

std::optional<std::string> whole_number(const std::string& typed) {
  const bool digits =
      !typed.empty() && typed.size() <= 4 && typed.find_first_not_of("0123456789") == std::string::npos;
  return digits ? std::optional<std::string>(std::to_string(std::stoi(typed))) : std::nullopt;
}

/// "MM-DD" is not a date of its own but one of every year.
std::optional<std::string> day_or_date(std::string_view key, const std::string& typed) {
  const auto day = Date::parse(key == "fiscal_year_start" ? "2000-" + typed : typed);
  return day ? std::optional<std::string>(typed) : std::nullopt;
}

std::optional<std::string> kept_value(const ProfileKey& key, const std::string& typed) {
  switch (key.value) {
    case ProfileValue::text:
    case ProfileValue::blob:
      return typed;
    case ProfileValue::choice:
      return one_of(key, typed);
    case ProfileValue::country: {
      auto code = capitals_without_blanks(typed);
      return is_letters(code, 2, 'A', 'Z') ? std::optional<std::string>(code) : std::nullopt;
    }
    case ProfileValue::currency: {
      auto code = capitals_without_blanks(typed);
      return Currency::parse(code).ok() ? std::optional<std::string>(code) : std::nullopt;
    }
    case ProfileValue::language:
      return is_letters(typed, 2, 'a', 'z') ? std::optional<std::string>(typed) : std::nullopt;
    case ProfileValue::date:
      return day_or_date(key.name, typed);
    case ProfileValue::whole_number:
      return whole_number(typed);
    case ProfileValue::address: {
      const auto address = parse_address(typed, "");
      return address.ok() ? std::optional<std::string>(address->text()) : std::nullopt;
    }
    case ProfileValue::rate: {
      const auto rate = parse_typed_decimal(typed);
      return rate && !rate->is_negative() ? std::optional<std::string>(rate->shortest()) : std::nullopt;
    }
    case ProfileValue::colour: {
      auto colour = capitals_without_blanks(typed);
      const bool in_form = colour.size() == 7 && colour[0] == '#' &&
                           colour.find_first_not_of("0123456789ABCDEF", 1) == std::string::npos;
      return in_form ? std::optional<std::string>(colour) : std::nullopt;
    }
    case ProfileValue::weekday_hours:
      return parse_weekday_hours(typed).ok() ? std::optional<std::string>(typed) : std::nullopt;
    case ProfileValue::zone:
      return zone_known(typed) ? std::optional<std::string>(typed) : std::nullopt;
    case ProfileValue::iban: {
      auto iban = capitals_without_blanks(typed);
      return is_iban(iban) ? std::optional<std::string>(iban) : std::nullopt;
    }
  }
  return std::nullopt;
}

std::string listed(const std::vector<std::string_view>& choices) {
  std::string all;
  for (const auto choice : choices) all += (all.empty() ? "" : ", ") + std::string(choice);
  return all;
}

}  // namespace

const std::vector<ProfileKey>& profile_keys() {
  static const std::vector<ProfileKey> keys{
      {"name"},
      {"country", ProfileValue::country},
      {"currency", ProfileValue::currency},
      {"language", ProfileValue::language},
      {"regime"},
      {"activity"},
      {"legal_form", ProfileValue::choice, {"sole_trader", "company"}},
      {"basis", ProfileValue::choice, {"cash", "accrual"}},
      {"vat_scheme", ProfileValue::choice, {"exempt", "standard"}},
      {"vat_due", ProfileValue::choice, {"receipt", "invoice"}},
      {"vat_period", ProfileValue::choice, {"monthly", "quarterly"}},
      {"vat_return_day", ProfileValue::whole_number},
      {"local_business_tax", ProfileValue::rate},
      {"income_tax_instalment", ProfileValue::rate},
      {"address", ProfileValue::address},
      {"iban", ProfileValue::iban},
      {"bic"},
      {"account_holder"},
      {"email"},
      {"phone"},
      {"start", ProfileValue::date},
      {"declaration_period", ProfileValue::choice, {"monthly", "quarterly"}},
      {"flat_income_tax", ProfileValue::choice, {"yes", "no"}},
      {"relief", ProfileValue::choice, {"none", "creation"}},
      {"fiscal_year_start", ProfileValue::date},
      {"payment_term_days", ProfileValue::whole_number},
      {"quote_valid_days", ProfileValue::whole_number},
      {"logo", ProfileValue::blob},
      {"document_layout", ProfileValue::choice, {"band", "letter", "sober"}},
      {"document_colour", ProfileValue::colour},
      {"e_invoice_platform"},
      {"e_invoice_address"},
      {"invoice_notes"},
      {"tagline"},
      {"late_rate", ProfileValue::rate},
      {"time_zone", ProfileValue::zone},
      {"work_hours", ProfileValue::weekday_hours},
      {"billable_share", ProfileValue::rate},
      {"hours_day_most", ProfileValue::rate},
      {"hours_week_warning", ProfileValue::rate},
      {"hours_week_most", ProfileValue::rate},
      {"hours_rest_least", ProfileValue::rate},
      {"days_in_a_row_most", ProfileValue::whole_number},
      {"urgent_days", ProfileValue::whole_number},
      {"floor_hourly", ProfileValue::rate},
  };
  return keys;
}

const std::string& Profile::get(std::string_view key) const {
  static const std::string nothing;
  const auto found = facts_.find(key);
  return found == facts_.end() ? nothing : found->second;
}

std::vector<PartyIdentifier> Profile::identifiers() const {
  std::vector<PartyIdentifier> all;
  for (const auto& [key, value] : facts_)
    if (key.starts_with("id.") && !value.empty()) all.push_back({key.substr(3), value});
  return all;
}

Currency Profile::currency() const {
  return has("currency") ? Currency::of(get("currency")) : Currency{};
}

Address Profile::address() const {
  const auto address = parse_address(get("address"), get("country"));
  return address.ok() ? *address : Address{{}, {}, {}, get("country")};
}

std::optional<int> Profile::payment_term_days() const {
  return has("payment_term_days") ? std::optional<int>(std::stoi(get("payment_term_days"))) : std::nullopt;
}

Checked<std::string> check_profile_value(std::string_view name, std::string_view typed) {
  const std::string value = trimmed(typed);
  for (const auto prefix : free_prefixes)
    if (name.starts_with(prefix) && name.size() > prefix.size()) return value;
  const ProfileKey* key = key_named(name);
  const std::string field(name);
  if (!key) {
    std::vector<std::string> known;
    for (const auto& each : profile_keys()) known.emplace_back(each.name);
    return problem("profile.unknown_key", {"", 0, field},
                   {{"key", field}, {"nearest", nearest(name, known)}});
  }
  // An empty value takes a fact back from that day on.
  if (value.empty()) return value;
  if (auto kept = kept_value(*key, value)) return *kept;
  if (key->value == ProfileValue::choice)
    return problem("profile.unknown_choice", {"", 0, field},
                   {{"key", field}, {"typed", value}, {"choices", listed(key->choices)}});
  return problem("profile.unreadable", {"", 0, field}, {{"key", field}, {"typed", value}});
}

}  // namespace vireo
