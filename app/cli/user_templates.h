#pragma once
// Where a person's own rule packs lie: beside the window's data, so that both programs read the same ones.
#include <filesystem>

namespace vireo::cli {

/// $XDG_DATA_HOME/vireo/templates, or below the home folder; nothing when there is no home. Not made here.
std::filesystem::path user_templates_folder();

}  // namespace vireo::cli
