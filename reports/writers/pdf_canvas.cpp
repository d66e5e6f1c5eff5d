#include "reports/writers/pdf_canvas.h"

#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>
#include <qrencode.h>

#include <algorithm>
#include <cstring>
#include <numbers>
#include <stdexcept>

namespace vireo::pdf {
namespace {

cairo_status_t append_bytes(void* bytes, const unsigned char* data, unsigned int length) {
  try {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
  } catch (...) {
    return CAIRO_STATUS_NO_MEMORY;  // an exception must not cross a C library
  }
}

/// The person's fonts plus those of the folder, known to us alone and not to the whole program.
FcConfig* font_config(const std::filesystem::path& folder) {
  FcConfig* config = FcInitLoadConfigAndFonts();
  if (!config) throw std::runtime_error("pdf: the system's fonts cannot be read");
  const std::string name = folder.string();
  if (!name.empty()) FcConfigAppFontAddDir(config, reinterpret_cast<const FcChar8*>(name.c_str()));
  return config;
}

void set_source(cairo_t* target, Ink ink) {
  cairo_set_source_rgba(target, ink.red, ink.green, ink.blue, ink.alpha);
}

}  // namespace

Fonts::Fonts(const std::filesystem::path& folder) {
  std::unique_ptr<PangoFontMap, Unreferenced> map(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
  if (!map) throw std::runtime_error("pdf: Pango was built without FreeType");
  FcConfig* config = font_config(folder);
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map.get()), config);
  FcConfigDestroy(config);  // the map keeps its own hold
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map.get()), 72);
  context_.reset(pango_font_map_create_context(map.get()));
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context_.get(), options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(context_.get(), FALSE);
}

void Fonts::set_language(const std::string& language) {
  pango_context_set_language(context_.get(), pango_language_from_string(language.c_str()));
}

Canvas::Canvas()
    : surface_(cairo_pdf_surface_create_for_stream(append_bytes, &bytes_, page_width, page_height)),
      target_(cairo_create(surface_.get())) {
  cairo_pdf_surface_restrict_to_version(surface_.get(), CAIRO_PDF_VERSION_1_5);
  // The clock must not reach the file: the real dates are written afterwards.
  cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
}

Canvas::Canvas(double scale)
    : surface_(cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(page_width * scale),
                                          static_cast<int>(page_height * scale))),
      target_(cairo_create(surface_.get())) {
  cairo_scale(target_.get(), scale, scale);
  fill({0, 0, page_width, page_height}, {1, 1, 1, 1});
}

std::vector<std::uint8_t> Canvas::pixels() {
  target_.reset();
  cairo_surface_flush(surface_.get());
  const int width = cairo_image_surface_get_width(surface_.get());
  const int height = cairo_image_surface_get_height(surface_.get());
  const int stride = cairo_image_surface_get_stride(surface_.get());
  const unsigned char* data = cairo_image_surface_get_data(surface_.get());
  std::vector<std::uint8_t> kept;
  if (!data) return kept;
  kept.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
  for (int row = 0; row < height; ++row)
    for (int column = 0; column < width; ++column) {
      std::uint32_t pixel = 0;
      std::memcpy(&pixel, data + row * stride + column * 4, sizeof pixel);
      for (const unsigned shift : {16U, 8U, 0U}) kept.push_back(static_cast<std::uint8_t>(pixel >> shift));
    }
  return kept;
}

std::string Canvas::finish() {
  target_.reset();
  cairo_surface_finish(surface_.get());
  const auto status = cairo_surface_status(surface_.get());
  if (status != CAIRO_STATUS_SUCCESS)
    throw std::runtime_error(std::string("pdf: the pages cannot be drawn: ") +
                             cairo_status_to_string(status));
  surface_.reset();
  return std::move(bytes_);
}

void Canvas::fill(const Box& box, Ink ink, double radius) {
  cairo_t* target = target_.get();
  constexpr double quarter = std::numbers::pi / 2;
  cairo_new_path(target);
  if (radius <= 0) {
    cairo_rectangle(target, box.x, box.y, box.width, box.height);
  } else {
    const double right = box.x + box.width - radius;
    const double bottom = box.y + box.height - radius;
    cairo_arc(target, right, box.y + radius, radius, -quarter, 0);
    cairo_arc(target, right, bottom, radius, 0, quarter);
    cairo_arc(target, box.x + radius, bottom, radius, quarter, 2 * quarter);
    cairo_arc(target, box.x + radius, box.y + radius, radius, 2 * quarter, 3 * quarter);
    cairo_close_path(target);
  }
  set_source(target, ink);
  cairo_fill(target);
}

void Canvas::fill_gradient(const Box& box, Ink from, Ink to) {
  cairo_pattern_t* pattern = cairo_pattern_create_linear(box.x, box.y, box.x + box.width, box.y + box.height);
  cairo_pattern_add_color_stop_rgb(pattern, 0, from.red, from.green, from.blue);
  cairo_pattern_add_color_stop_rgb(pattern, 1, to.red, to.green, to.blue);
  cairo_rectangle(target_.get(), box.x, box.y, box.width, box.height);
  cairo_set_source(target_.get(), pattern);
  cairo_fill(target_.get());
  cairo_pattern_destroy(pattern);
}

void Canvas::disc(double x, double y, double radius, Ink ink) {
  cairo_new_path(target_.get());
  cairo_arc(target_.get(), x, y, radius, 0, 2 * std::numbers::pi);
  set_source(target_.get(), ink);
  cairo_fill(target_.get());
}

void Canvas::line(double x_from, double x_to, double y, Ink ink, double thickness) {
  cairo_move_to(target_.get(), x_from, y);
  cairo_line_to(target_.get(), x_to, y);
  cairo_set_line_width(target_.get(), thickness);
  set_source(target_.get(), ink);
  cairo_stroke(target_.get());
}

void Canvas::polyline(const std::vector<Point>& points, Ink ink, double thickness) {
  for (const Point& each : points) cairo_line_to(target_.get(), each.x, each.y);
  cairo_set_line_join(target_.get(), CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width(target_.get(), thickness);
  set_source(target_.get(), ink);
  cairo_stroke(target_.get());
}

void Canvas::qr(const std::string& payload, const Box& square, Ink ink) {
  struct CodeFreed {
    void operator()(QRcode* code) const { QRcode_free(code); }
  };
  constexpr int smallest_that_fits = 0;
  const std::unique_ptr<QRcode, CodeFreed> code(
      QRcode_encodeString8bit(payload.c_str(), smallest_that_fits, QR_ECLEVEL_M));
  if (!code) return;
  const double module = square.width / code->width;
  const auto is_dark = [&](int row, int column) { return (code->data[row * code->width + column] & 1) != 0; };
  // One path of whole runs: separate squares would show hairlines between them.
  cairo_new_path(target_.get());
  for (int row = 0; row < code->width; ++row) {
    for (int column = 0; column < code->width; ++column) {
      const int first = column;
      while (column < code->width && is_dark(row, column)) ++column;
      if (column == first) continue;
      cairo_rectangle(target_.get(), square.x + first * module, square.y + row * module,
                      (column - first) * module, module);
    }
  }
  set_source(target_.get(), ink);
  cairo_fill(target_.get());
}

}  // namespace vireo::pdf
