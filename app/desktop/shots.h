#pragma once
// Takes a picture of every page, the start screen, the dialog of a new book and the palette, in light and
// dark, in every language: for those who judge how the window looks.
#include <filesystem>

namespace vireo {

class Program;

/// Writes "fr-light-home.png" ... into `folder`; false when something could not be shown or written.
bool take_shots(Program& program, const std::filesystem::path& folder);

}  // namespace vireo
