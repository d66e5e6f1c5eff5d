#pragma once
// Argument: a value inside a message ("{amount}", "{date}"), kept canonical and language-free until somebody
// words it. Message: an id of the catalogue with its arguments. core returns messages, never prose.
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace vireo {

struct Argument {
  enum class Kind { text, integer, decimal, money, percent, date, term, local };
  Kind kind = Kind::text;
  std::string value;  // canonical text: "1250.50", "2026-03-05"; for a term, the id of another message;
                      // local: a text of knowledge data in its languages (LocalText)
  std::string unit;   // the currency of money, else empty

  Argument() = default;
  Argument(std::string text) : value(std::move(text)) {}
  Argument(const char* text) : value(text) {}
  Argument(std::int64_t number) : kind(Kind::integer), value(std::to_string(number)) {}
  Argument(int number) : kind(Kind::integer), value(std::to_string(number)) {}
  Argument(Kind a_kind, std::string a_value, std::string a_unit = {})
      : kind(a_kind), value(std::move(a_value)), unit(std::move(a_unit)) {}
  /// An argument which is itself a message id and is worded in the reader's language.
  static Argument term(std::string message_id) { return {Kind::term, std::move(message_id)}; }

  friend bool operator==(const Argument&, const Argument&) = default;
};

using Arguments = std::vector<std::pair<std::string, Argument>>;

struct Message {
  std::string id{};
  Arguments arguments{};

  friend bool operator==(const Message&, const Message&) = default;
};

}  // namespace vireo
