#include "core/parties/address.h"

#include "core/base/text.h"

namespace vireo {
namespace {

std::string quoted_part(const std::string& part) {
  if (part.find_first_of(";\"") == std::string::npos) return part;
  std::string quoted = "\"";
  for (const char c : part) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

/// "fr" -> "FR", or nothing when it is no two-letter code.
std::optional<std::string> country_code(const std::string& typed) {
  if (typed.size() != 2) return std::nullopt;
  std::string code;
  for (const char c : typed) {
    const char capital = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (capital < 'A' || capital > 'Z') return std::nullopt;
    code.push_back(capital);
  }
  return code;
}

void replace(std::string& text, std::string_view name, const std::string& value) {
  for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at + value.size()))
    text.replace(at, name.size(), value);
}

}  // namespace

std::string Address::text() const {
  if (empty() && country.empty()) return {};
  return quoted_part(street) + ";" + quoted_part(postcode) + ";" + quoted_part(city) + ";" + country;
}

Checked<Address> parse_address(std::string_view typed, std::string_view own_country) {
  const auto parts = split_quoted(typed, ';');
  if (parts.size() != 3 && parts.size() != 4)
    return problem("address.wrong_parts", {"", 0, "address"},
                   {{"typed", std::string(typed)}, {"count", static_cast<std::int64_t>(parts.size())}});
  Address address{trimmed(parts[0]), trimmed(parts[1]), trimmed(parts[2]), std::string(own_country)};
  if (parts.size() == 4 && !trimmed(parts[3]).empty()) {
    const auto code = country_code(trimmed(parts[3]));
    if (!code)
      return problem("address.country_unreadable", {"", 0, "address"}, {{"typed", trimmed(parts[3])}});
    address.country = *code;
  }
  return address;
}

std::vector<std::string> address_lines(const Address& address, const std::vector<std::string>& patterns) {
  static const std::vector<std::string> plain{"{street}", "{postcode} {city}"};
  std::vector<std::string> lines;
  for (std::string line : patterns.empty() ? plain : patterns) {
    replace(line, "{street}", address.street);
    replace(line, "{postcode}", address.postcode);
    replace(line, "{city}", address.city);
    if (line = trimmed(line); !line.empty()) lines.push_back(line);
  }
  return lines;
}

}  // namespace vireo
