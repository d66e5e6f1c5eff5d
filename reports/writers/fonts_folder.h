#pragma once
// Where the fonts that travel with Vireo lie: share/vireo/fonts beside the folder of the program, or
// VIREO_FONTS. Used by whoever prints; the system's fonts step in when the folder is missing.
#include <filesystem>

namespace vireo {

std::filesystem::path fonts_folder();

}  // namespace vireo
