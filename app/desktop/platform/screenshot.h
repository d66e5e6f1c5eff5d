#pragma once
// A picture of a window as it stands on the screen, as PNG. For --shots and for reports of problems.
#include <filesystem>

class wxWindow;

namespace vireo {

/// False when the window is not on a screen or the file cannot be written. `window` must have been painted.
bool save_screenshot(wxWindow* window, const std::filesystem::path& png);

}  // namespace vireo
