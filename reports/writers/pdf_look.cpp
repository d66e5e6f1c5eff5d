#include "reports/writers/pdf_look.h"

#include <cmath>

namespace vireo::pdf {
namespace {

double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// Contrast of white text on `ink`, as WCAG counts it.
double contrast_with_white(Ink ink) {
  const double luminance = 0.2126 * linear(ink.red) + 0.7152 * linear(ink.green) + 0.0722 * linear(ink.blue);
  return 1.05 / (luminance + 0.05);
}

Ink readable(paper::Colour colour) {
  constexpr double enough = 4.5;
  Ink ink{colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0, 1};
  while (contrast_with_white(ink) < enough) ink = mixed(ink, {0, 0, 0}, 0.06);
  return ink;
}

}  // namespace

Ink mixed(Ink from, Ink to, double share) {
  const auto between = [share](double a, double b) { return a + (b - a) * share; };
  return {between(from.red, to.red), between(from.green, to.green), between(from.blue, to.blue), 1};
}

Look::Look(paper::Colour colour)
    : accent(readable(colour)),
      accent_deep(mixed(accent, {0, 0, 0.05}, 0.22)),
      accent_light(mixed(accent, {1, 1, 1}, 0.16)),
      accent_pale(mixed(accent, {1, 1, 1}, 0.93)),
      zebra(mixed(accent, {1, 1, 1}, 0.967)) {
  body.ink = ink;
  strong = body;
  strong.weight = PANGO_WEIGHT_SEMIBOLD;
  small = body.with(muted);
  small.size = 7.75;
  small.line_spacing = 1.12;
  label = small;
  label.size = 6.75;
  label.weight = PANGO_WEIGHT_MEDIUM;
  label.capitals = true;
  heading = label.with(accent);
  heading.weight = PANGO_WEIGHT_BOLD;
  title = strong;
  title.size = 11.5;
}

}  // namespace vireo::pdf
