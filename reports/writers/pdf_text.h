#pragma once
// Text set in a style and a width, ready to be measured and drawn (Pango inside). Used by the pdf files
// alone.
#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <vector>

#include "reports/model/paper.h"

namespace vireo::pdf {

struct Ink {
  double red = 0;
  double green = 0;
  double blue = 0;
  double alpha = 1;
};

struct TypeStyle {
  double size = 9.25;  // points
  PangoWeight weight = PANGO_WEIGHT_NORMAL;
  Ink ink = {};
  paper::Align align = paper::Align::left;
  bool capitals = false;       // a label: capitals, spaced a little
  double line_spacing = 1.05;  // of the font's own height

  TypeStyle with(Ink other) const;
  TypeStyle aligned(paper::Align other) const;
};

/// The text is never read as markup; broken UTF-8 and control characters are replaced.
class Text {
 public:
  /// Wraps at `width` points; without a width it stays on its own lines.
  Text(PangoContext* context, const TypeStyle& style, const std::string& words, double width = 0);

  double width() const;  // what is inked, at most the width given
  double height() const;
  int line_count() const;
  void draw(cairo_t* target, double x, double y) const;
  /// The text in parts of at most `height` points, cut between lines.
  std::vector<std::string> parts_of_height(double height) const;

 private:
  struct Unreferenced {
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
  };
  std::unique_ptr<PangoLayout, Unreferenced> layout_;
  Ink ink_;
};

}  // namespace vireo::pdf
