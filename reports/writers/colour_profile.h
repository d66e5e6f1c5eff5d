#pragma once
// The sRGB colour profile that a PDF/A names as its output intent, made by lcms2: the same bytes each time.
#include <string>

namespace vireo::pdf {

std::string srgb_profile();

}  // namespace vireo::pdf
