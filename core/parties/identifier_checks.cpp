#include "core/parties/identifier_checks.h"

#include <algorithm>
#include <cstdint>
#include <map>

namespace vireo {
namespace {

int digit(char character) {
  return character - '0';
}
bool is_digit(char character) {
  return character >= '0' && character <= '9';
}
bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_digit);
}
/// 0..9 for digits, 10..35 for letters.
int value_of(char character) {
  return is_digit(character) ? digit(character) : character - 'A' + 10;
}

int luhn_sum(std::string_view digits) {
  int sum = 0;
  bool doubled = false;
  for (auto at = digits.rbegin(); at != digits.rend(); ++at, doubled = !doubled) {
    const int value = doubled ? 2 * digit(*at) : digit(*at);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10;
}

/// The remainder of a text whose letters stand for two digits each.
int remainder_97(std::string_view text) {
  int rest = 0;
  for (const char character : text) {
    const int value = value_of(character);
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest;
}

int weighted_sum(std::string_view digits, int first_weight) {
  int sum = 0;
  for (const char character : digits) sum += first_weight-- * digit(character);
  return sum;
}

bool luhn(std::string_view text, std::string_view) {
  return luhn_sum(text) == 0;
}

bool luhn_four(std::string_view text, std::string_view) {
  // The check digit completes the sum of the others (last one single) to a number ending in 6.
  return digit(text.back()) == (16 - luhn_sum(text.substr(0, text.size() - 1))) % 10;
}

bool digit_sum_5(std::string_view text, std::string_view) {
  int sum = 0;
  for (const char character : text) sum += digit(character);
  return sum % 5 == 0;
}

bool mod_97_10(std::string_view text, std::string_view) {
  if (text.size() <= 4) return false;
  return remainder_97(std::string(text.substr(4)) + std::string(text.substr(0, 4))) == 1;
}

bool mod_97_letters(std::string_view text, std::string_view prefix) {
  return remainder_97(std::string(prefix) + std::string(text)) == 1;
}

bool key_97(std::string_view text, std::string_view) {
  if (text.size() <= 2) return false;
  const auto key = text.substr(0, 2);
  const auto number = text.substr(2);
  if (all_digits(key)) return key == key_97_of(number);
  // Keys with a letter, for the day on which the digits are used up: letters without I and O.
  constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  const auto first = alphabet.find(key[0]);
  const auto second = alphabet.find(key[1]);
  if (first == std::string_view::npos || second == std::string_view::npos) return false;
  const auto rank = static_cast<int>(is_digit(key[0]) ? first * 24 + second : first * 34 + second);
  const int check = rank - (is_digit(key[0]) ? 10 : 100);
  std::int64_t value = 0;
  for (const char character : number) value = value * 10 + digit(character);
  return check >= 0 && (value + 1 + check / 11) % 11 == check % 11;
}

bool complement_97(std::string_view text, std::string_view) {
  const auto tail = text.substr(text.size() - 2);
  return digit(tail[0]) * 10 + digit(tail[1]) == 97 - remainder_97(text.substr(0, text.size() - 2));
}

bool mod_11_10(std::string_view text, std::string_view) {
  int product = 10;
  for (const char character : text.substr(0, text.size() - 1)) {
    const int sum = (product + digit(character)) % 10;
    product = 2 * (sum == 0 ? 10 : sum) % 11;
  }
  return digit(text.back()) == (11 - product) % 10;
}

bool weighted_11(std::string_view text, std::string_view) {
  const int rest = 11 - weighted_sum(text.substr(0, text.size() - 1), static_cast<int>(text.size())) % 11;
  return digit(text.back()) == (rest > 9 ? 0 : rest);
}

bool weighted_11_direct(std::string_view text, std::string_view) {
  return weighted_sum(text.substr(0, 8), 9) % 11 == digit(text[8]);
}

bool weighted_97(std::string_view text, std::string_view) {
  const int sum = weighted_sum(text.substr(0, 7), 8) + digit(text[7]) * 10 + digit(text[8]);
  return sum % 97 == 0 || sum % 97 == 42;
}

bool weighted_letter_23(std::string_view text, std::string_view) {
  constexpr std::string_view letters = "WABCDEFGHIJKLMNOPQRSTUV";
  const int second = text.size() > 8 && text[8] != 'W' ? (text[8] - 'A' + 1) * 9 : 0;
  const int rest = (weighted_sum(text.substr(0, 7), 8) + second) % 23;
  return text[7] == letters[static_cast<std::size_t>(rest)];
}

bool letter_23(std::string_view text, std::string_view) {
  constexpr std::string_view letters = "TRWAGMYFPDXBNJZSQVHLCKE";
  int number = 0;
  for (const char character : text.substr(0, text.size() - 1))
    number = number * 10 + (is_digit(character) ? digit(character) : character - 'X');
  return text.back() == letters[static_cast<std::size_t>(number % 23)];
}

bool letter_or_digit_10(std::string_view text, std::string_view) {
  const auto body = text.substr(1, 7);
  const int rest = (10 - luhn_sum(std::string(body) + "0")) % 10;
  return text.back() == static_cast<char>('0' + rest) || text.back() == "JABCDEFGHI"[rest];
}

}  // namespace

const std::vector<std::pair<std::string, IdentifierCheck>>& identifier_check_names() {
  static const std::vector<std::pair<std::string, IdentifierCheck>> names = {
      {"none", IdentifierCheck::none},
      {"luhn", IdentifierCheck::luhn},
      {"luhn_four", IdentifierCheck::luhn_four},
      {"digit_sum_5", IdentifierCheck::digit_sum_5},
      {"mod_97_10", IdentifierCheck::mod_97_10},
      {"mod_97_letters", IdentifierCheck::mod_97_letters},
      {"key_97", IdentifierCheck::key_97},
      {"complement_97", IdentifierCheck::complement_97},
      {"mod_11_10", IdentifierCheck::mod_11_10},
      {"weighted_11", IdentifierCheck::weighted_11},
      {"weighted_11_direct", IdentifierCheck::weighted_11_direct},
      {"weighted_97", IdentifierCheck::weighted_97},
      {"weighted_letter_23", IdentifierCheck::weighted_letter_23},
      {"letter_23", IdentifierCheck::letter_23},
      {"letter_or_digit_10", IdentifierCheck::letter_or_digit_10},
  };
  return names;
}

bool bears_out(IdentifierCheck check, std::string_view normalised, std::string_view prefix) {
  using Test = bool (*)(std::string_view, std::string_view);
  static const std::map<IdentifierCheck, Test> tests = {
      {IdentifierCheck::luhn, luhn},
      {IdentifierCheck::luhn_four, luhn_four},
      {IdentifierCheck::digit_sum_5, digit_sum_5},
      {IdentifierCheck::mod_97_10, mod_97_10},
      {IdentifierCheck::mod_97_letters, mod_97_letters},
      {IdentifierCheck::key_97, key_97},
      {IdentifierCheck::complement_97, complement_97},
      {IdentifierCheck::mod_11_10, mod_11_10},
      {IdentifierCheck::weighted_11, weighted_11},
      {IdentifierCheck::weighted_11_direct, weighted_11_direct},
      {IdentifierCheck::weighted_97, weighted_97},
      {IdentifierCheck::weighted_letter_23, weighted_letter_23},
      {IdentifierCheck::letter_23, letter_23},
      {IdentifierCheck::letter_or_digit_10, letter_or_digit_10},
  };
  const auto test = tests.find(check);
  return test == tests.end() || test->second(normalised, prefix);
}

std::string key_97_of(std::string_view digits) {
  const int key = (12 + 3 * remainder_97(digits)) % 97;
  return {static_cast<char>('0' + key / 10), static_cast<char>('0' + key % 10)};
}

}  // namespace vireo
