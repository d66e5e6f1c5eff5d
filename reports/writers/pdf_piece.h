#pragma once
// Pieces: what a paper's blocks become, each a strip of the page that is never cut. paginate() shares them
// out. Used by the pdf files alone.
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "reports/writers/pdf_canvas.h"

namespace vireo::pdf {

struct PlacedText {
  std::shared_ptr<const Text> text;
  double x = 0;  // from the page's left edge
  double y = 0;  // from the piece's top
};

struct Piece {
  double gap_before = 0;  // left out at the top of a page
  double height = 0;
  std::vector<PlacedText> texts = {};
  std::function<void(Canvas& canvas, double top)> behind = {};  // drawn below the texts
  bool keep_with_next = false;
  bool begins_page = false;
  std::string heading = {};                    // what a table of contents calls it
  std::shared_ptr<const Piece> repeated = {};  // drawn first when this piece begins a page (a table's header)
};

struct PlacedPiece {
  std::shared_ptr<const Piece> piece;
  double top = 0;
};
using PlacedPage = std::vector<PlacedPiece>;

/// Where the pieces may stand.
struct Frame {
  double first_page_top = 0;
  double later_page_top = 0;
  double bottom = 0;
};

/// Pieces that keep together stay on one page as long as one page can hold them. At least one page.
std::vector<PlacedPage> paginate(const std::vector<std::shared_ptr<const Piece>>& pieces, const Frame& frame);
void draw(Canvas& canvas, const PlacedPiece& placed);

}  // namespace vireo::pdf
