#pragma once
// What stands around a paper's blocks: the band at the head of the first page, one line at the head of later
// ones, the foot, the page number, a watermark. Used by pdf.cpp.
#include <optional>

#include "reports/model/paper.h"
#include "reports/writers/pdf_look.h"
#include "reports/writers/pdf_picture.h"
#include "reports/writers/pdf_piece.h"

namespace vireo::pdf {

struct PageNumber {
  std::size_t page = 1;
  std::size_t pages = 1;
};

class Furniture {
 public:
  Furniture(const Paper& paper, const Fonts& fonts, const Look& look);
  Frame frame() const;
  void draw(Canvas& canvas, PageNumber number) const;

 private:
  void draw_head(Canvas& canvas) const;
  void draw_ground(Canvas& canvas) const;
  double draw_logo(Canvas& canvas) const;
  void draw_later_head(Canvas& canvas) const;
  void draw_foot(Canvas& canvas, PageNumber number) const;
  void draw_watermark(Canvas& canvas) const;
  double sender_left() const;
  double title_left() const;
  double foot_height() const;

  const Paper& paper_;
  const Fonts& fonts_;
  const Look& look_;
  std::optional<Picture> logo_;
  double logo_width_ = 0;
  Text title_;
  Text subtitle_;
  double sender_width_ = 0;  // what logo and title leave
  Text sender_;
  Text tagline_;
  Text foot_;
  double band_height_ = 0;
};

}  // namespace vireo::pdf
