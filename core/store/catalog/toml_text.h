#pragma once
// Texts and values as TOML writes them. Used by writers of template files.
#include <string>
#include <string_view>

namespace vireo {

/// In quotes; several lines between triple quotes, so that a person can read and change them.
std::string toml_quoted(std::string_view text);
/// A key as it is, or in quotes when it must be.
std::string toml_key(std::string_view key);

}  // namespace vireo
