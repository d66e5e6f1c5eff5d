#pragma once
// Checked<T>: a value, or every problem found in what a person or a file gave. Used for mistakes that a
// person can mend; bugs use expect(), the world's failures are exceptions.
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/argument.h"
#include "core/base/expect.h"

namespace vireo {

/// Where a problem sits. Line counts from 1; 0 = the whole file. Field is the option, column or form field.
struct Place {
  std::string file{};
  int line = 0;
  std::string field{};

  friend bool operator==(const Place&, const Place&) = default;
};

enum class Severity { error, warning };

/// One thing that is wrong. `message.id` is its stable code; the catalogue holds its reason under that id and
/// what to do under id + ".hint", or under `hint` where the same thing is mended elsewhere.
struct Problem {
  Message message{};
  Place place{};
  Severity severity = Severity::error;
  std::string hint{};

  const std::string& code() const { return message.id; }
};

using Problems = std::vector<Problem>;

inline Problem problem(std::string code, Place place = {}, Arguments arguments = {}) {
  return {{std::move(code), std::move(arguments)}, std::move(place), Severity::error, {}};
}
inline Problem warning(std::string code, Place place = {}, Arguments arguments = {}) {
  return {{std::move(code), std::move(arguments)}, std::move(place), Severity::warning, {}};
}
/// The same problem, told of a field (a form's or a command's name for what was typed).
inline Problem in_field(Problem found, std::string field) {
  found.place.field = std::move(field);
  return found;
}
inline void append(Problems& all, Problems more) {
  for (auto& found : more) all.push_back(std::move(found));
}

template <typename T>
class [[nodiscard]] Checked {
 public:
  Checked(T value) : value_(std::move(value)) {}
  Checked(Problem found) : problems_{std::move(found)} {}
  Checked(Problems found) : problems_(std::move(found)) {
    expect(!problems_.empty(), "a refusal names a problem");
  }
  /// A value that is usable although something deserves a warning.
  Checked(T value, Problems warnings) : value_(std::move(value)), problems_(std::move(warnings)) {}

  bool ok() const { return value_.has_value(); }
  explicit operator bool() const { return ok(); }
  const T& value() const& {
    expect(ok(), "the value of a refusal was asked for");
    return *value_;
  }
  T&& value() && {
    expect(ok(), "the value of a refusal was asked for");
    return std::move(*value_);
  }
  const T& operator*() const& { return value(); }
  const T* operator->() const { return &value(); }
  /// Errors of a refusal, or warnings beside a value.
  const Problems& problems() const { return problems_; }

 private:
  std::optional<T> value_;
  Problems problems_;
};

/// The value of `checked`, or nothing after adding its problems to `all` (told of `field` when given).
template <typename T>
std::optional<T> take(Checked<T> checked, Problems& all, const std::string& field = {}) {
  if (checked.ok()) return std::move(checked).value();
  for (auto found : checked.problems())
    all.push_back(field.empty() ? found : in_field(std::move(found), field));
  return std::nullopt;
}

struct Done {};  // the value of a Checked that only says yes

}  // namespace vireo
