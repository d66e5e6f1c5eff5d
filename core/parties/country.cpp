#include "core/parties/country.h"

#include <algorithm>

namespace vireo {
namespace {

bool is_figure(char character) {
  return character >= '0' && character <= '9';
}
bool is_letter(char character) {
  return character >= 'A' && character <= 'Z';
}

/// Capital letters and digits; what people put between them (blanks, dots, dashes) is dropped.
std::string normalised(std::string_view typed) {
  constexpr std::string_view between = " .-/_\t";
  std::string kept;
  for (std::size_t at = 0; at < typed.size(); ++at) {
    if (typed.substr(at).starts_with("\u00A0")) {
      ++at;
    } else if (typed.substr(at).starts_with("\u202F")) {
      at += 2;
    } else if (between.find(typed[at]) == std::string_view::npos) {
      const char character = typed[at];
      kept += character >= 'a' && character <= 'z' ? static_cast<char>(character - 'a' + 'A') : character;
    }
  }
  return kept;
}

bool has_length_of(std::string_view pattern, std::string_view text) {
  return pattern.ends_with('+') ? text.size() >= pattern.size() : text.size() == pattern.size();
}

bool fits(char wanted, char character) {
  switch (wanted) {
    case '#':
      return is_figure(character);
    case '@':
      return is_letter(character);
    case '+':
    case '*':
      return is_figure(character) || is_letter(character);
    default:
      return wanted == character;
  }
}

bool matches(std::string_view pattern, std::string_view text) {
  if (!has_length_of(pattern, text)) return false;
  for (std::size_t at = 0; at < text.size(); ++at)
    if (!fits(pattern[std::min(at, pattern.size() - 1)], text[at])) return false;
  return true;
}

bool has_known_length(const IdentifierKind& kind, std::string_view text) {
  const auto length = kind.length_by_start.find(text.substr(0, 2));
  if (length != kind.length_by_start.end()) return static_cast<int>(text.size()) == length->second;
  return std::any_of(kind.forms.begin(), kind.forms.end(),
                     [&](const IdentifierForm& form) { return has_length_of(form.pattern, text); });
}

}  // namespace

const IdentifierKind* Country::identifier(std::string_view id) const {
  for (const auto& kind : identifiers)
    if (kind.id == id) return &kind;
  return nullptr;
}

std::vector<VatRate> Country::vat_rates_on(Date day) const {
  std::vector<VatRate> found;
  for (const auto& rate : vat_rates)
    if (rate.from <= day && (!rate.until || day <= *rate.until)) found.push_back(rate);
  std::stable_partition(found.begin(), found.end(),
                        [](const VatRate& rate) { return rate.id == "standard"; });
  return found;
}

Checked<std::string> check_identifier(const IdentifierKind& kind, std::string_view typed) {
  std::string text = normalised(typed);
  if (text.starts_with(kind.prefix)) text.erase(0, kind.prefix.size());
  const Arguments arguments = {
      {"kind", Argument(kind.labels)}, {"typed", std::string(typed)}, {"example", kind.example}};
  if (!has_known_length(kind, text)) return problem("identifier.wrong_length", {}, arguments);
  bool in_form = false;
  for (const auto& form : kind.forms) {
    if (!matches(form.pattern, text)) continue;
    in_form = true;
    if (bears_out(form.check, text, kind.prefix)) return kind.prefix + text;
  }
  return problem(in_form ? "identifier.wrong_key" : "identifier.wrong_form", {}, arguments);
}

std::string derive_identifier(const DerivedIdentifier& rule, std::string_view source) {
  switch (rule.rule) {
    case DerivationRule::first_characters:
      return rule.prefix + std::string(source.substr(0, static_cast<std::size_t>(rule.count)));
    case DerivationRule::key_97:
      return rule.prefix + key_97_of(source) + std::string(source);
  }
  return {};
}

}  // namespace vireo
