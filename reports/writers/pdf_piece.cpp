#include "reports/writers/pdf_piece.h"

namespace vireo::pdf {
namespace {

class Pages {
 public:
  explicit Pages(const Frame& frame) : frame_(frame), pages_(1), y_(frame.first_page_top) {}

  bool fresh() const { return pages_.back().empty(); }
  double room() const { return frame_.bottom - y_; }
  double room_of_a_later_page() const { return frame_.bottom - frame_.later_page_top; }
  void begin_page() {
    pages_.emplace_back();
    y_ = frame_.later_page_top;
  }
  void place(const std::shared_ptr<const Piece>& piece) {
    if (fresh() && piece->repeated) put(piece->repeated);
    if (!fresh()) y_ += piece->gap_before;
    put(piece);
  }
  std::vector<PlacedPage> take() { return std::move(pages_); }

 private:
  void put(const std::shared_ptr<const Piece>& piece) {
    pages_.back().push_back({piece, y_});
    y_ += piece->height;
  }

  const Frame& frame_;
  std::vector<PlacedPage> pages_;
  double y_;
};

}  // namespace

std::vector<PlacedPage> paginate(const std::vector<std::shared_ptr<const Piece>>& pieces,
                                 const Frame& frame) {
  Pages pages(frame);
  for (std::size_t first = 0; first < pieces.size();) {
    if (pieces[first]->begins_page && !pages.fresh()) pages.begin_page();
    std::size_t end = first;
    double height = 0;
    do height += pieces[end]->gap_before + pieces[end]->height;
    while (pieces[end++]->keep_with_next && end < pieces.size());
    const double repeated = pieces[first]->repeated ? pieces[first]->repeated->height : 0;
    const bool holdable = height + repeated <= pages.room_of_a_later_page();
    if (holdable && height > pages.room() && !pages.fresh()) pages.begin_page();
    for (; first < end; ++first) {
      const double needed = pieces[first]->gap_before + pieces[first]->height;
      if (needed > pages.room() && !pages.fresh()) pages.begin_page();
      pages.place(pieces[first]);
    }
  }
  return pages.take();
}

void draw(Canvas& canvas, const PlacedPiece& placed) {
  if (placed.piece->behind) placed.piece->behind(canvas, placed.top);
  for (const auto& [text, x, y] : placed.piece->texts) {
    canvas.begin_paragraph();
    text->draw(canvas.target(), x, placed.top + y);
    canvas.end_paragraph();
  }
}

}  // namespace vireo::pdf
