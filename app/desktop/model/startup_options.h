#pragma once
// StartupOptions: what was said on the command line of the window's program. The words of one table
// (startup_options.cpp), read without wx, so that they are tested without a display.
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/checked.h"
#include "core/base/date.h"
#include "core/store/catalog/template_source.h"

namespace vireo {

struct StartupOptions {
  bool sample = false;  // make or reuse today's sample book and open it
  std::optional<std::filesystem::path> book{};
  std::optional<Date> today{};
  std::string language{};  // empty: what is remembered, else the system's
  std::string theme{};     // "light", "dark"; empty: what is remembered, else the system's
  std::string page{};      // a route: "documents/31"
  std::optional<std::filesystem::path> shots{};  // walk the pages, write pictures there, leave
  TemplateSource templates{};
};

/// The words after the program's name. Problems: "start.unknown_option" {typed}, "start.missing_value"
/// {option}, "start.unknown_theme" {typed}, "start.one_book" {typed} and those of a date.
Checked<StartupOptions> parse_startup_options(const std::vector<std::string>& words);

}  // namespace vireo
