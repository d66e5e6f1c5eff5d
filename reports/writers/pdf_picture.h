#pragma once
// A logo for the page: PNG or JPEG bytes as a Cairo surface. Used by the pdf files alone.
#include <cairo.h>

#include <memory>
#include <optional>
#include <string>

#include "reports/writers/pdf_canvas.h"

namespace vireo::pdf {

class Picture {
 public:
  /// Nothing when the bytes are no PNG or JPEG, are broken, too large (over 40 million pixels), or are a CMYK
  /// JPEG.
  static std::optional<Picture> read(const std::string& bytes);
  double aspect() const;  // width / height
  void draw(cairo_t* target, const Box& box) const;

 private:
  struct Freed {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  };
  using Surface = std::unique_ptr<cairo_surface_t, Freed>;
  explicit Picture(Surface surface) : surface_(std::move(surface)) {}
  static std::optional<Picture> read_png(const std::string& bytes);
  static std::optional<Picture> read_jpeg(const std::string& bytes);

  Surface surface_;
};

}  // namespace vireo::pdf
