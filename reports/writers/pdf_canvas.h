#pragma once
// The page one draws on: an A4 Cairo PDF surface in memory with its fonts, and the few shapes a paper is made
// of. Used by the pdf files alone.
#include <cairo.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "reports/writers/pdf_text.h"

namespace vireo::pdf {

// Places on a page are points in floating point, as Cairo takes them; an amount comes here as a text, or in a
// chart as the height of what is drawn, and never goes back.
constexpr double page_width = 595.276;
constexpr double page_height = 841.890;
constexpr double margin = 48;
constexpr double content_width = page_width - 2 * margin;
constexpr double content_left = margin;
constexpr double content_right = page_width - margin;

struct Box {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

/// The context texts are set with: fonts of the folder first, then the system's. Outlines are not hinted, so
/// that letters keep their spacing at every zoom.
class Fonts {
 public:
  explicit Fonts(const std::filesystem::path& folder);
  Text text(const TypeStyle& style, const std::string& words, double width = 0) const {
    return {context_.get(), style, words, width};
  }
  void set_language(const std::string& language);

 private:
  struct Unreferenced {
    void operator()(void* object) const { g_object_unref(object); }
  };
  std::unique_ptr<PangoContext, Unreferenced> context_;
};

class Canvas {
 public:
  Canvas();
  /// A picture of one page instead, `scale` pixels a point, on white.
  explicit Canvas(double scale);
  cairo_t* target() const { return target_.get(); }
  void end_page() { cairo_show_page(target_.get()); }
  /// What follows is a paragraph of the text for screen readers and for copying, until end_paragraph().
  void begin_paragraph() { cairo_tag_begin(target_.get(), "P", nullptr); }
  void end_paragraph() { cairo_tag_end(target_.get(), "P"); }
  /// The PDF as Cairo writes it. The canvas is done.
  std::string finish();
  /// The picture's pixels, three bytes each, row by row. The canvas is done.
  std::vector<std::uint8_t> pixels();

  void fill(const Box& box, Ink ink, double radius = 0);
  void fill_gradient(const Box& box, Ink from, Ink to);
  void disc(double x, double y, double radius, Ink ink);
  void line(double x_from, double x_to, double y, Ink ink, double thickness = 0.6);
  struct Point {
    double x = 0;
    double y = 0;
  };
  void polyline(const std::vector<Point>& points, Ink ink, double thickness);
  /// The modules of a QR code in a square; nothing when the payload is too long for one.
  void qr(const std::string& payload, const Box& square, Ink ink);

 private:
  struct Freed {
    void operator()(cairo_t* target) const { cairo_destroy(target); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  };
  std::string bytes_;
  std::unique_ptr<cairo_surface_t, Freed> surface_;
  std::unique_ptr<cairo_t, Freed> target_;
};

}  // namespace vireo::pdf
