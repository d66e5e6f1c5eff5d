#pragma once
// Shows a PDF with the system's own program: the bytes go into a file of this session's temporary folder.
#include <string>

#include "app/desktop/page.h"

namespace vireo {

/// When the system has no program for it, the person is told where the file lies.
void show_paper(const std::string& bytes, const std::string& name, const PageWorld& world);

}  // namespace vireo
