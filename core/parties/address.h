#pragma once
// Address: where a party lives or sits, as an envelope needs it. How a country orders the lines is country
// data (Country::address_lines); here are only the parts.
#include <string>
#include <string_view>
#include <vector>

#include "core/base/checked.h"

namespace vireo {

struct Address {
  std::string street{};
  std::string postcode{};
  std::string city{};
  std::string country{};  // ISO 3166 code in capitals

  bool empty() const { return street.empty() && postcode.empty() && city.empty(); }
  /// "1 Mill Lane;12345;Newtown;XX", quoting a part that holds a semicolon: what parse_address reads.
  std::string text() const;
  friend bool operator==(const Address&, const Address&) = default;
};

/// "street;postcode;city;country"; the country may be left out and is then `own_country`.
/// Problems: "address.wrong_parts" {typed, count}, "address.country_unreadable" {typed}.
Checked<Address> parse_address(std::string_view typed, std::string_view own_country);

/// The lines of an envelope below the name. `patterns` are a country's ("{postcode} {city}"); without any,
/// street and "postcode city". Empty lines are left out.
std::vector<std::string> address_lines(const Address& address, const std::vector<std::string>& patterns);

}  // namespace vireo
