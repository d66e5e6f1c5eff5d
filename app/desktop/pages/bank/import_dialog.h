#pragma once
// Shows what a bank's file is read as, asks what is open, and imports it. Decisions are ImportView's.
#include <filesystem>
#include <optional>
#include <string>

#include "app/desktop/page.h"

namespace vireo {

/// The sentence of what was done, or nothing when the person thought better of it or stopped it.
std::optional<std::string> import_statement_file(wxWindow* parent, const PageWorld& world,
                                                 const std::filesystem::path& file);

}  // namespace vireo
