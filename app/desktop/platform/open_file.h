#pragma once
// Opens a file or a folder with the program the system has for it (a PDF, a workbook), or a link in the
// browser.
#include <filesystem>
#include <string>

namespace vireo {

/// False when the system has no program for it: tell the person where the file lies.
bool open_file(const std::filesystem::path& file);
bool open_link(const std::string& link);

}  // namespace vireo
