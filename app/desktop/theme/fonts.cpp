#include "app/desktop/theme/fonts.h"

#include "app/desktop/strings.h"

namespace vireo {
namespace {

constexpr double body_points = 10.5;

wxFont inter(double points, wxFontWeight weight) {
  wxFontInfo info(points);
  info.FaceName(wxS("Inter")).Weight(weight);
  return wxFont(info);
}

}  // namespace

void register_fonts(const std::filesystem::path& folder) {
  for (const char* face : {"Regular", "Medium", "SemiBold", "Bold"}) {
    const auto path = folder / (std::string("Inter-") + face + ".otf");
    std::error_code unreadable;
    if (std::filesystem::exists(path, unreadable)) wxFont::AddPrivateFont(U(path.string()));
  }
}

Fonts make_fonts(double scale) {
  const double points = body_points * scale;
  return {inter(points, wxFONTWEIGHT_NORMAL),          inter(points, wxFONTWEIGHT_SEMIBOLD),
          inter(points * 0.9, wxFONTWEIGHT_NORMAL),    inter(points * 1.08, wxFONTWEIGHT_SEMIBOLD),
          inter(points * 1.55, wxFONTWEIGHT_SEMIBOLD), inter(points * 1.8, wxFONTWEIGHT_SEMIBOLD)};
}

}  // namespace vireo
