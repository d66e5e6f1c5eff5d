// ISO 4217 codes whose number of decimals is not two, and the two-decimal codes Vireo accepts.
#include <algorithm>
#include <array>

#include "core/base/money.h"
#include "core/base/text.h"

namespace vireo {
namespace {

struct Row {
  std::string_view code;
  int decimals;
};

// Source: ISO 4217 list one, active codes and minor units.
constexpr std::string_view two_decimals =
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF "
    "CHE "
    "CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD "
    "HNL "
    "HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU "
    "MUR "
    "MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG "
    "SEK "
    "SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST "
    "XCD "
    "YER ZAR ZMW ZWL";
constexpr std::array<Row, 23> other_decimals{{
    {"BIF", 0}, {"CLP", 0}, {"DJF", 0}, {"GNF", 0}, {"ISK", 0}, {"JPY", 0}, {"KMF", 0}, {"KRW", 0},
    {"PYG", 0}, {"RWF", 0}, {"UGX", 0}, {"UYI", 0}, {"VND", 0}, {"VUV", 0}, {"XAF", 0}, {"XOF", 0},
    {"XPF", 0}, {"BHD", 3}, {"IQD", 3}, {"JOD", 3}, {"KWD", 3}, {"OMR", 3}, {"TND", 3},
}};

std::optional<int> decimals_of(std::string_view code) {
  if (code.size() != 3 || code.find(' ') != std::string_view::npos) return std::nullopt;
  for (const auto& row : other_decimals)
    if (row.code == code) return row.decimals;
  if (code == "LYD") return 3;
  const auto at = two_decimals.find(code);
  if (at != std::string_view::npos && at % 4 == 0) return 2;
  return std::nullopt;
}

}  // namespace

Checked<Currency> Currency::parse(std::string_view code) {
  std::string upper = trimmed(code);
  for (char& c : upper)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  const auto decimals = decimals_of(upper);
  if (!decimals) return problem("currency.unknown", {}, {{"code", std::string(code)}});
  Currency found;
  std::copy_n(upper.begin(), 3, found.code_);
  found.decimals_ = *decimals;
  return found;
}

Currency Currency::of(std::string_view code) {
  return parse(code).value();
}

}  // namespace vireo
