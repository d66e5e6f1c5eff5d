#pragma once
// expect: states what must be true if Vireo has no bug. It is not for the world (disk, file: exceptions with
// context) and not for people's mistakes (Checked).
#include <source_location>
#include <stdexcept>
#include <string_view>

namespace vireo {

/// A broken promise inside Vireo itself. Carries the place in the source.
class Bug : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

[[noreturn]] void report_bug(std::string_view what, const std::source_location& where);

/// Throws Bug naming `what` and the caller's place when `holds` is false.
inline void expect(bool holds, std::string_view what,
                   const std::source_location& where = std::source_location::current()) {
  if (!holds) report_bug(what, where);
}

}  // namespace vireo
