#pragma once
// The closed list of ways in which identifiers protect themselves against a wrong digit. Country data names
// them
// ("luhn"); which number of which country uses which one is not known here. Used by check_identifier.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vireo {

enum class IdentifierCheck {
  none,                // its form is all there is
  luhn,                // doubled every second digit from the right, sum a multiple of 10
  luhn_four,           // a Luhn sum that ends in 6 before the check digit is taken off
  digit_sum_5,         // the sum of the digits is a multiple of 5
  mod_97_10,           // ISO 7064 with the first four characters moved behind
  mod_97_letters,      // ISO 7064 in place, letters as two digits, the prefix in front
  key_97,              // two key characters before a number whose remainder by 97 they carry
  complement_97,       // the last two digits are 97 minus the rest modulo 97
  mod_11_10,           // ISO 7064 modulo 11,10
  weighted_11,         // weights n..2, the complement to 11, ten counts as zero
  weighted_11_direct,  // weights n..2, the remainder by 11 itself
  weighted_97,         // weights 8..2, the last two digits complete to 97, or to 42 or 55 beyond
  weighted_letter_23,  // weights 8..2 (a second letter counts nine), the letter of the remainder by 23
  letter_23,           // the letter of the number modulo 23 (X, Y, Z in front are 0, 1, 2)
  letter_or_digit_10,  // every second digit doubled, the complement to 10 as a digit or a letter
};

const std::vector<std::pair<std::string, IdentifierCheck>>& identifier_check_names();

/// Whether `normalised` (capital letters and digits, in the form its kind asks for, without prefix) bears
/// out.
bool bears_out(IdentifierCheck check, std::string_view normalised, std::string_view prefix = {});

/// The two digits of key_97 for an all-digit number.
std::string key_97_of(std::string_view digits);

}  // namespace vireo
