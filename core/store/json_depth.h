#pragma once
// How deep a JSON text nests, found before it is parsed: what is nested a million times would be written and
// thrown away by as many calls within each other. For the readers of files that people hand over.
#include <string_view>

namespace vireo {

/// No file of ours nests deeper.
constexpr int deepest_json = 32;

/// Counts brackets outside of texts; says nothing of whether it is JSON.
bool nests_too_deep(std::string_view json);

}  // namespace vireo
