#pragma once
// Paths: where Vireo keeps its settings and its own files on this machine, and where the files installed with
// it stand. Books lie where people put them.
#include <filesystem>

namespace vireo {

/// ~/.local/share/vireo and the like; made when missing. On Linux by the XDG rules, which wx does not follow
/// here.
std::filesystem::path data_folder();
/// ~/.config/vireo and the like; made when missing.
std::filesystem::path config_folder();
/// Where people keep documents; proposed for new books.
std::filesystem::path documents_folder();
/// share/vireo/fonts beside the folder of the program: for register_fonts and the PDF writer. May not exist.
std::filesystem::path bundled_fonts_folder();

}  // namespace vireo
