#include "reports/writers/pdf_text.h"

#include <algorithm>
#include <cmath>

namespace vireo::pdf {
namespace {

std::string harmless(const std::string& words) {
  gchar* valid = g_utf8_make_valid(words.data(), static_cast<gssize>(words.size()));
  std::string text = valid;
  g_free(valid);
  for (char& byte : text)
    if ((static_cast<unsigned char>(byte) < 0x20 && byte != '\n') || byte == 0x7F) byte = ' ';
  return text;
}

PangoAttrList* attributes(const TypeStyle& style) {
  PangoAttrList* list = pango_attr_list_new();
  // Figures of one width stand in columns; a word cut at a line's end (an IBAN) gets no hyphen.
  pango_attr_list_insert(list, pango_attr_font_features_new(style.capitals ? "tnum=1,case=1" : "tnum=1"));
  pango_attr_list_insert(list, pango_attr_insert_hyphens_new(FALSE));
  if (style.capitals) {
    pango_attr_list_insert(list, pango_attr_text_transform_new(PANGO_TEXT_TRANSFORM_UPPERCASE));
    pango_attr_list_insert(list,
                           pango_attr_letter_spacing_new(static_cast<int>(style.size * 0.06 * PANGO_SCALE)));
  }
  return list;
}

PangoAlignment alignment(paper::Align align) {
  switch (align) {
    case paper::Align::right:
      return PANGO_ALIGN_RIGHT;
    case paper::Align::centre:
      return PANGO_ALIGN_CENTER;
    case paper::Align::left:
      break;
  }
  return PANGO_ALIGN_LEFT;
}

}  // namespace

TypeStyle TypeStyle::with(Ink other) const {
  TypeStyle changed = *this;
  changed.ink = other;
  return changed;
}

TypeStyle TypeStyle::aligned(paper::Align other) const {
  TypeStyle changed = *this;
  changed.align = other;
  return changed;
}

Text::Text(PangoContext* context, const TypeStyle& style, const std::string& words, double width)
    : layout_(pango_layout_new(context)), ink_(style.ink) {
  PangoFontDescription* font =
      pango_font_description_from_string("Inter, Noto Sans, DejaVu Sans, sans-serif");
  pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
  pango_font_description_set_weight(font, style.weight);
  pango_layout_set_font_description(layout_.get(), font);
  pango_font_description_free(font);
  PangoAttrList* list = attributes(style);
  pango_layout_set_attributes(layout_.get(), list);
  pango_attr_list_unref(list);
  pango_layout_set_alignment(layout_.get(), alignment(style.align));
  pango_layout_set_line_spacing(layout_.get(), static_cast<float>(style.line_spacing));
  pango_layout_set_wrap(layout_.get(), PANGO_WRAP_WORD_CHAR);
  if (width > 0) pango_layout_set_width(layout_.get(), static_cast<int>(std::ceil(width * PANGO_SCALE)));
  const std::string text = harmless(words);
  pango_layout_set_text(layout_.get(), text.data(), static_cast<int>(text.size()));
}

double Text::width() const {
  PangoRectangle logical;
  pango_layout_get_extents(layout_.get(), nullptr, &logical);
  return static_cast<double>(logical.width) / PANGO_SCALE;
}

double Text::height() const {
  PangoRectangle logical;
  pango_layout_get_extents(layout_.get(), nullptr, &logical);
  return static_cast<double>(logical.height) / PANGO_SCALE;
}

int Text::line_count() const {
  return pango_layout_get_line_count(layout_.get());
}

void Text::draw(cairo_t* target, double x, double y) const {
  cairo_set_source_rgba(target, ink_.red, ink_.green, ink_.blue, ink_.alpha);
  cairo_move_to(target, x, y);
  pango_cairo_show_layout(target, layout_.get());
}

std::vector<std::string> Text::parts_of_height(double height) const {
  const std::string text = pango_layout_get_text(layout_.get());
  const int lines = line_count();
  const double line_height = this->height() / std::max(1, lines);
  const int lines_a_part = std::max(1, static_cast<int>(height / line_height));
  std::vector<std::string> parts;
  for (int first = 0; first < lines; first += lines_a_part) {
    const auto start_of = [&](int line) {
      return line >= lines
                 ? text.size()
                 : static_cast<std::size_t>(pango_layout_get_line_readonly(layout_.get(), line)->start_index);
    };
    std::string part = text.substr(start_of(first), start_of(first + lines_a_part) - start_of(first));
    while (part.ends_with('\n')) part.pop_back();
    parts.push_back(part);
  }
  return parts;
}

}  // namespace vireo::pdf
