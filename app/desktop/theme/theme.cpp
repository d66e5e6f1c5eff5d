#include "app/desktop/theme/theme.h"

namespace vireo {
namespace {

wxColour rgb(unsigned long value) {
  return {static_cast<unsigned char>(value >> 16 & 0xFF), static_cast<unsigned char>(value >> 8 & 0xFF),
          static_cast<unsigned char>(value & 0xFF)};
}

}  // namespace

const wxColour& Theme::of(Tone tone) const {
  switch (tone) {
    case Tone::muted:
      return text_muted;
    case Tone::accent:
      return accent;
    case Tone::good:
      return good;
    case Tone::warning:
      return warning;
    case Tone::bad:
      return bad;
    case Tone::normal:
      break;
  }
  return text;
}

const wxColour& Theme::soft(Tone tone) const {
  switch (tone) {
    case Tone::good:
      return good_soft;
    case Tone::warning:
      return warning_soft;
    case Tone::bad:
      return bad_soft;
    case Tone::muted:
      return sidebar;
    case Tone::accent:
    case Tone::normal:
      break;
  }
  return accent_soft;
}

Theme light_theme() {
  Theme theme;
  theme.window = rgb(0xF6F8FA);
  theme.sidebar = rgb(0xEDEFF3);
  theme.card = rgb(0xFFFFFF);
  theme.field = rgb(0xFFFFFF);
  theme.border = rgb(0xE3E7ED);
  theme.border_strong = rgb(0xC5CCD6);
  theme.text = rgb(0x101828);
  theme.text_muted = rgb(0x5D6675);
  theme.accent = rgb(0x2563EB);
  theme.accent_text = rgb(0x1D4ED8);
  theme.accent_soft = rgb(0xDFE8FD);
  theme.on_accent = rgb(0xFFFFFF);
  theme.good = rgb(0x067D5A);
  theme.warning = rgb(0xB45309);
  theme.bad = rgb(0xD12F2F);
  theme.good_soft = rgb(0xDDF5EB);
  theme.warning_soft = rgb(0xFDF0D5);
  theme.bad_soft = rgb(0xFCE4E4);
  theme.grid = rgb(0xEDEFF3);
  theme.tooltip = rgb(0x101828);
  theme.tooltip_text = rgb(0xFFFFFF);
  return theme;
}

Theme dark_theme() {
  Theme theme;
  theme.dark = true;
  theme.window = rgb(0x15171C);
  theme.sidebar = rgb(0x101216);
  theme.card = rgb(0x1D2027);
  theme.field = rgb(0x262A33);
  theme.border = rgb(0x2B303A);
  theme.border_strong = rgb(0x444B58);
  theme.text = rgb(0xF1F4F8);
  theme.text_muted = rgb(0xA0A8B5);
  theme.accent = rgb(0x6C9BFB);
  theme.accent_text = rgb(0xA9C5FF);
  theme.accent_soft = rgb(0x233253);
  theme.on_accent = rgb(0xFFFFFF);
  theme.good = rgb(0x34C997);
  theme.warning = rgb(0xF0A53A);
  theme.bad = rgb(0xF87676);
  theme.good_soft = rgb(0x16342B);
  theme.warning_soft = rgb(0x3A2C14);
  theme.bad_soft = rgb(0x402024);
  theme.grid = rgb(0x2B303A);
  theme.tooltip = rgb(0xF1F4F8);
  theme.tooltip_text = rgb(0x101828);
  return theme;
}

}  // namespace vireo
