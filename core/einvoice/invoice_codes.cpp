#include "core/einvoice/invoice_codes.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace vireo {
namespace {

constexpr std::string_view countries =
    " AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI"
    " BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN"
    " CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK"
    " FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM"
    " HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN"
    " KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK"
    " ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP"
    " NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW"
    " SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF"
    " TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI"
    " VN VU WF WS YE YT ZA ZM ZW"
    " XI 1A ";

bool is_capital_or_digit(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace

bool is_country_code(std::string_view code) {
  return code.size() == 2 && std::all_of(code.begin(), code.end(), is_capital_or_digit) &&
         countries.find(" " + std::string(code) + " ") != std::string_view::npos;
}

bool is_unit_code(std::string_view code) {
  return (code.size() == 2 || code.size() == 3) && std::all_of(code.begin(), code.end(), is_capital_or_digit);
}

bool is_means_code(std::string_view code) {
  if (code == "ZZZ") return true;
  int value = 0;
  const auto [end, error] = std::from_chars(code.data(), code.data() + code.size(), value);
  if (error != std::errc{} || end != code.data() + code.size() || code[0] == '0') return false;
  return (value >= 1 && value <= 70) || (value >= 74 && value <= 78) || (value >= 91 && value <= 98);
}

bool is_endpoint_scheme(std::string_view code) {
  for (const std::string_view known : {"EM", "AN", "AQ", "AS", "AU"})
    if (code == known) return true;
  return code.size() == 4 && code.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_exemption_code(std::string_view code) {
  std::string large(code);
  for (char& c : large)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return large.size() > 9 && large.starts_with("VATEX-");
}

}  // namespace vireo
