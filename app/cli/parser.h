#pragma once
// Parser: the words read by CLI11, and its help in the chosen language. Only the rows of THE TABLE that are
// needed are told to it: one for a command that was recognised, all of them for the help of everything.
#include <memory>
#include <string>
#include <vector>

#include "app/cli/invocation.h"
#include "app/cli/usage.h"

namespace vireo::cli {

struct TypedGlobals {
  std::string book{};
  std::string today{};
  std::string language{};
  std::string templates{};
  bool json = false;
};

struct Reading {
  TypedGlobals globals{};
  Typed typed{};
  std::string refusal{};  // of CLI11 itself, for what read_usage let pass
};

Reading read_words(const Command& command, const std::vector<std::string>& words, const Wording& wording);

/// The help of the program, of a noun or of one command.
std::string help_text(const Usage& usage, const Wording& wording);

}  // namespace vireo::cli
