#include "reports/writers/pdf_furniture.h"

#include <algorithm>

namespace vireo::pdf {
namespace {

constexpr double least_band_height = 118;
constexpr double tile_side = 58;
constexpr double widest_tile = 132;
constexpr double tile_padding = 8;
constexpr double title_width = 200;
constexpr double foot_bottom = page_height - 30;
constexpr double later_head_height = 64;

/// What the words of the head are written in: on the band white, more or less covering.
struct HeadInk {
  double band_alpha = 1;
  Ink elsewhere{};
};

TypeStyle in_head(const Look& look, paper::Layout layout, double size, PangoWeight weight, HeadInk ink) {
  TypeStyle style = look.body;
  style.size = size;
  style.weight = weight;
  style.ink = layout == paper::Layout::band ? look.white : ink.elsewhere;
  if (layout == paper::Layout::band) style.ink.alpha = ink.band_alpha;
  style.line_spacing = 1.08;
  return style;
}

/// The sober head begins with its title; the others end with it.
paper::Align title_side(paper::Layout layout) {
  return layout == paper::Layout::sober ? paper::Align::left : paper::Align::right;
}

double tile_width(const std::optional<Picture>& logo, paper::Layout layout) {
  if (!logo) return layout == paper::Layout::sober ? 0 : tile_side;
  return std::clamp((tile_side - 2 * tile_padding) * logo->aspect() + 2 * tile_padding, tile_side,
                    widest_tile);
}

std::string first_letter(const std::string& name) {
  if (name.empty()) return "·";
  std::size_t length = 1;
  while (length < name.size() && (static_cast<unsigned char>(name[length]) & 0xC0) == 0x80) ++length;
  return name.substr(0, length);
}

std::string with_mark(std::string text, const std::string& mark, const std::string& value) {
  const auto at = text.find(mark);
  return at == std::string::npos ? text : text.replace(at, mark.size(), value);
}

}  // namespace

Furniture::Furniture(const Paper& paper, const Fonts& fonts, const Look& look)
    : paper_(paper),
      fonts_(fonts),
      look_(look),
      logo_(Picture::read(paper.header.logo)),
      logo_width_(tile_width(logo_, paper.layout)),
      title_(
          fonts.text(in_head(look, paper.layout, paper.header.title.size() > 14 ? 19 : 25, PANGO_WEIGHT_BOLD,
                             {1, paper.layout == paper::Layout::letter ? look.accent : look.ink})
                         .aligned(title_side(paper.layout)),
                     paper.header.title, title_width)),
      subtitle_(fonts.text(in_head(look, paper.layout, 10.5, PANGO_WEIGHT_MEDIUM, {0.9, look.muted})
                               .aligned(title_side(paper.layout)),
                           paper.header.subtitle, title_width)),
      sender_width_(page_width - 2 * margin - logo_width_ - 16 - 18 -
                    std::max(title_.width(), subtitle_.width())),
      sender_(fonts.text(
          in_head(look, paper.layout, paper.header.sender.size() > 40 ? 14 : 17.5, PANGO_WEIGHT_BOLD,
                  {1, look.ink})
              .aligned(paper.layout == paper::Layout::sober ? paper::Align::right : paper::Align::left),
          paper.header.sender, sender_width_)),
      tagline_(fonts.text(
          in_head(look, paper.layout, 9.25, PANGO_WEIGHT_NORMAL, {0.86, look.muted})
              .aligned(paper.layout == paper::Layout::sober ? paper::Align::right : paper::Align::left),
          paper.header.tagline, sender_width_)),
      foot_(fonts.text(look.small.aligned(paper::Align::centre), paper.footer, content_width - 90)) {
  const double left_height = sender_.height() + tagline_.height();
  const double right_height = title_.height() + subtitle_.height();
  band_height_ = std::max(least_band_height, std::max(left_height, right_height) + 52);
}

double Furniture::sender_left() const {
  if (paper_.layout == paper::Layout::sober)
    return page_width - margin - sender_width_ - (logo_ ? logo_width_ + 16 : 0);
  return margin + logo_width_ + 16;
}

double Furniture::title_left() const {
  return paper_.layout == paper::Layout::sober ? margin : page_width - margin - title_width;
}

double Furniture::foot_height() const {
  return (paper_.footer.empty() ? 10 : foot_.height()) + 9;
}

Frame Furniture::frame() const {
  return {band_height_ + 26, later_head_height, foot_bottom - foot_height() - 16};
}

void Furniture::draw(Canvas& canvas, PageNumber number) const {
  if (number.page == 1)
    draw_head(canvas);
  else
    draw_later_head(canvas);
  draw_foot(canvas, number);
  if (!paper_.watermark.empty()) draw_watermark(canvas);
}

void Furniture::draw_ground(Canvas& canvas) const {
  switch (paper_.layout) {
    case paper::Layout::band:
      canvas.fill_gradient({0, 0, page_width, band_height_}, look_.accent_deep, look_.accent_light);
      cairo_save(canvas.target());
      cairo_rectangle(canvas.target(), 0, 0, page_width, band_height_);
      cairo_clip(canvas.target());
      canvas.disc(page_width - 36, -22, 150, {1, 1, 1, 0.055});
      canvas.disc(page_width - 190, band_height_ + 34, 104, {1, 1, 1, 0.05});
      cairo_restore(canvas.target());
      return;
    case paper::Layout::letter:
      canvas.line(margin, page_width - margin, band_height_, look_.accent, 2.4);
      return;
    case paper::Layout::sober:
      canvas.line(margin, page_width - margin, band_height_, look_.ink, 0.8);
      return;
  }
}

void Furniture::draw_head(Canvas& canvas) const {
  draw_ground(canvas);
  draw_logo(canvas);
  const double gap = paper_.header.tagline.empty() ? 0 : 4;
  const double left_height = sender_.height() + (gap > 0 ? gap + tagline_.height() : 0);
  const double y = (band_height_ - left_height) / 2;
  sender_.draw(canvas.target(), sender_left(), y);
  if (gap > 0) tagline_.draw(canvas.target(), sender_left(), y + sender_.height() + gap);
  const double right_height = title_.height() + 4 + subtitle_.height();
  const double right_y = (band_height_ - right_height) / 2;
  title_.draw(canvas.target(), title_left(), right_y);
  subtitle_.draw(canvas.target(), title_left(), right_y + title_.height() + 4);
}

double Furniture::draw_logo(Canvas& canvas) const {
  const double y = (band_height_ - tile_side) / 2;
  const bool on_band = paper_.layout == paper::Layout::band;
  const double left = paper_.layout == paper::Layout::sober ? page_width - margin - logo_width_ : margin;
  if (!logo_ && paper_.layout == paper::Layout::sober) return 0;
  if (!logo_) {
    canvas.disc(margin + tile_side / 2, y + tile_side / 2, tile_side / 2,
                on_band ? Ink{1, 1, 1, 0.94} : look_.accent);
    TypeStyle style = look_.strong.with(on_band ? look_.accent : look_.white);
    style.size = 25;
    style.weight = PANGO_WEIGHT_BOLD;
    const Text initial = fonts_.text(style, first_letter(paper_.header.sender));
    initial.draw(canvas.target(), margin + (tile_side - initial.width()) / 2,
                 y + (tile_side - initial.height()) / 2);
    return tile_side;
  }
  canvas.fill({left, y, logo_width_, tile_side}, look_.white, 10);
  const double width = logo_width_ - 2 * tile_padding;
  const double height = tile_side - 2 * tile_padding;
  const double drawn_width = std::min(width, height * logo_->aspect());
  const double drawn_height = drawn_width / logo_->aspect();
  logo_->draw(canvas.target(), {left + (logo_width_ - drawn_width) / 2, y + (tile_side - drawn_height) / 2,
                                drawn_width, drawn_height});
  return logo_width_;
}

void Furniture::draw_later_head(Canvas& canvas) const {
  if (paper_.layout != paper::Layout::sober)
    canvas.fill_gradient({0, 0, page_width, 5}, look_.accent_deep, look_.accent_light);
  TypeStyle name = look_.small.with(look_.ink);
  name.weight = PANGO_WEIGHT_SEMIBOLD;
  fonts_.text(name, paper_.header.sender, content_width / 2).draw(canvas.target(), margin, 30);
  std::string what = paper_.header.title;
  if (!paper_.header.subtitle.empty()) what += (what.empty() ? "" : "  ·  ") + paper_.header.subtitle;
  fonts_.text(look_.small.aligned(paper::Align::right), what, content_width / 2)
      .draw(canvas.target(), margin + content_width / 2, 30);
}

void Furniture::draw_foot(Canvas& canvas, PageNumber number) const {
  const double top = foot_bottom - foot_height();
  const bool numbered = number.pages > 1 || paper_.page_label_always;
  if (paper_.footer.empty() && !numbered) return;
  canvas.line(margin, page_width - margin, top, look_.hairline);
  if (!paper_.footer.empty()) foot_.draw(canvas.target(), margin + 45, top + 9);
  if (!numbered) return;
  std::string label = with_mark(paper_.page_label, "{pages}", std::to_string(number.pages));
  label = with_mark(label, "{page}", std::to_string(number.page));
  TypeStyle style = look_.small.aligned(paper::Align::right);
  style.weight = PANGO_WEIGHT_MEDIUM;
  const Text text = fonts_.text(style, label, 60);
  text.draw(canvas.target(), page_width - margin - 60, top + 9);
}

void Furniture::draw_watermark(Canvas& canvas) const {
  TypeStyle style = look_.strong;
  style.size = 92;
  style.weight = PANGO_WEIGHT_BOLD;
  style.ink = {look_.ink.red, look_.ink.green, look_.ink.blue, 0.06};
  const Text text = fonts_.text(style, paper_.watermark);
  cairo_save(canvas.target());
  cairo_translate(canvas.target(), page_width / 2, page_height * 0.58);
  cairo_rotate(canvas.target(), -0.62);
  const double scale = std::min(1.0, 560 / std::max(1.0, text.width()));
  cairo_scale(canvas.target(), scale, scale);
  text.draw(canvas.target(), -text.width() / 2, -text.height() / 2);
  cairo_restore(canvas.target());
}

}  // namespace vireo::pdf
