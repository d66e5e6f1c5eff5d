#pragma once
// Usage: what is wrong with the words themselves, found by reading THE TABLE and told in the chosen language
// with the nearest known word: an unknown command or option, a value that is missing, an option given twice.
// All of it at once. Values are read later, by the command (invocation.h).
#include <string>
#include <vector>

#include "app/cli/command.h"
#include "core/base/checked.h"

namespace vireo::cli {

struct Usage {
  const Command* command = nullptr;  // the one that is meant, when one can be told
  std::string noun{};                // typed, and known
  bool help = false;                 // --help or -h stands somewhere, or nothing was typed
  Problems problems{};
};

Usage read_usage(const std::vector<std::string>& words);

/// The value of a global option, which may stand anywhere, or empty.
std::string typed_global(const std::vector<std::string>& words, const std::string& name);

}  // namespace vireo::cli
