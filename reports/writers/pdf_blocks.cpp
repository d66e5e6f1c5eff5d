#include "reports/writers/pdf_blocks.h"

#include <algorithm>

#include "reports/writers/pdf_table.h"

namespace vireo::pdf {
namespace {

constexpr double corner = 4;

/// Adds a drawing to those below the piece's texts.
void draw_behind(Piece& piece, std::function<void(Canvas&, double)> drawing) {
  piece.behind = [before = std::move(piece.behind), after = std::move(drawing)](Canvas& canvas, double top) {
    if (before) before(canvas, top);
    after(canvas, top);
  };
}

}  // namespace

std::shared_ptr<Piece> PieceList::push(double gap_before) {
  auto piece = std::make_shared<Piece>();
  piece->gap_before = gap_before;
  pieces_.push_back(piece);
  return piece;
}

double PieceList::set(Piece& piece, const TypeStyle& style, const std::string& words, Box place) const {
  if (words.empty()) return place.y;
  auto text = std::make_shared<const Text>(fonts_.text(style, words, place.width));
  const double below = place.y + text->height();
  piece.texts.push_back({std::move(text), place.x, place.y});
  piece.height = std::max(piece.height, below);
  return below;
}

void PieceList::add(const paper::Block& block) {
  if (std::holds_alternative<paper::Totals>(block))
    for (auto& piece : open_) piece->keep_with_next = true;
  open_.clear();
  std::visit([this](const auto& one) { add(one); }, block);
}

void PieceList::add(const paper::Parties& parties) {
  if (parties.columns.empty()) return;
  constexpr double gutter = 24;
  const auto count = static_cast<double>(parties.columns.size());
  const double width = (content_width - gutter * (count - 1)) / count;
  auto piece = push(24);
  double x = content_left;
  for (const auto& column : parties.columns) {
    double y = set(*piece, look_.heading, column.heading, {x, 0, width, 0}) + 5;
    for (std::size_t at = 0; at < column.lines.size(); ++at) {
      TypeStyle style = at == 0 ? look_.strong : look_.body;
      if (at == 0) style.size += 0.75;
      y = set(*piece, style, column.lines[at], {x, y, width, 0}) + (at == 0 ? 1.5 : 0.5);
    }
    x += width + gutter;
  }
}

void PieceList::add(const paper::Facts& facts) {
  if (facts.facts.empty()) return;
  constexpr double inset = 14;
  constexpr double gutter = 10;
  constexpr std::size_t most_in_a_line = 4;
  for (std::size_t first = 0; first < facts.facts.size(); first += most_in_a_line) {
    const std::size_t end = std::min(first + most_in_a_line, facts.facts.size());
    const auto count = static_cast<double>(std::min(facts.facts.size(), most_in_a_line));
    const double width = (content_width - 2 * inset + gutter) / count;
    auto piece = push(first == 0 ? 20 : 4);
    double x = content_left + inset;
    for (std::size_t at = first; at < end; ++at, x += width) {
      const double y = set(*piece, look_.label, facts.facts[at].label, {x, 10, width - gutter, 0}) + 3.5;
      TypeStyle value = look_.strong;
      value.weight = PANGO_WEIGHT_MEDIUM;
      set(*piece, value, facts.facts[at].value, {x, y, width - gutter, 0});
    }
    piece->height += 10;
    const Ink pale = look_.accent_pale;
    const double height = piece->height;
    piece->behind = [pale, height](Canvas& canvas, double top) {
      canvas.fill({content_left, top, content_width, height}, pale, corner);
    };
  }
}

void PieceList::add(const paper::Table& table) {
  if (table.columns.empty()) return;
  const auto rows = table_pieces(table, {fonts_, look_, tallest_});
  for (const auto& piece : rows) pieces_.push_back(piece);
  // The last row (and the header, when it is the only one) goes along with the totals.
  if (!rows.empty()) open_.assign(rows.end() - 1, rows.end());
}

double PieceList::set_qr(Piece& piece, const paper::Qr& qr, Box place) const {
  constexpr double side = 78;
  constexpr double gutter = 12;
  double x = place.x;
  if (!qr.payload.empty()) {
    draw_behind(piece, [payload = qr.payload, dark = look_.ink, place](Canvas& canvas, double top) {
      canvas.qr(payload, {place.x, top + place.y, side, side}, dark);
    });
    piece.height = std::max(piece.height, place.y + side);
    x += side + gutter;
  }
  const double width = place.x + place.width - x;
  double y = set(piece, look_.heading, qr.heading, {x, place.y, width, 0}) + 4;
  TypeStyle style = look_.body;
  style.size = 8.25;
  for (const auto& line : qr.lines) y = set(piece, style, line, {x, y, width, 0}) + 1;
  return y;
}

double PieceList::set_total(Piece& piece, const paper::TotalRow& row, Box place) const {
  constexpr double inset = 9;  // as in a table's cells, so that the amounts stand below its last column
  TypeStyle label = row.emphasised ? look_.strong.with(look_.white) : look_.body.with(look_.muted);
  TypeStyle value = row.emphasised ? look_.strong.with(look_.white) : look_.body;
  value.weight = row.emphasised ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_MEDIUM;
  if (row.emphasised) {
    label.size = 10.25;
    value.size = 13;
  }
  const double padding = row.emphasised ? 9 : 5;
  const double y = place.y + (row.emphasised ? 6 : 0);
  const double value_width = std::min(fonts_.text(value, row.value).width() + 1, place.width * 0.62);
  const double label_width = place.width - 2 * inset - value_width - 8;
  const double value_height = fonts_.text(value, row.value, value_width).height();
  const double label_height = fonts_.text(label, row.label, label_width).height();
  const double height = std::max(value_height, label_height) + 2 * padding;
  const Box box{place.x, y, place.width, height};
  set(piece, label, row.label, {box.x + inset, y + (height - label_height) / 2, label_width, 0});
  set(piece, value.aligned(paper::Align::right), row.value,
      {box.x + box.width - inset - value_width, y + (height - value_height) / 2, value_width, 0});
  draw_behind(piece, [box, emphasised = row.emphasised, look = look_](Canvas& canvas, double top) {
    if (emphasised)
      canvas.fill({box.x, top + box.y, box.width, box.height}, look.accent, corner);
    else
      canvas.line(box.x, box.x + box.width, top + box.y + box.height, look.hairline, 0.5);
  });
  return y + height;
}

void PieceList::add(const paper::Totals& totals) {
  constexpr double width = 206;
  auto piece = push(14);
  double y = 0;
  for (const auto& row : totals.rows) y = set_total(*piece, row, {content_right - width, y, width, 0});
  piece->height = std::max(piece->height, y);
  if (totals.beside) set_qr(*piece, *totals.beside, {content_left, 5, content_width - width - 20, 0});
}

void PieceList::add(const paper::Paragraph& paragraph) {
  const bool heading = paragraph.style == paper::TextStyle::heading;
  const bool is_small = paragraph.style == paper::TextStyle::small;
  const bool is_strong = paragraph.style == paper::TextStyle::strong;
  const TypeStyle& style = heading     ? look_.title
                           : is_small  ? look_.small
                           : is_strong ? look_.strong
                                       : look_.body;
  double gap = heading ? 18 : is_small ? 10 : 8;
  const Text whole = fonts_.text(style, paragraph.text, content_width);
  // Lines of a long text may part between pages; a heading stays with what it heads.
  const double tallest = whole.height() > tallest_ / 4 ? 60 : tallest_;
  for (const auto& part : whole.parts_of_height(tallest)) {
    auto piece = push(gap);
    set(*piece, style, part, {content_left, 0, content_width, 0});
    piece->keep_with_next = heading || is_strong;
    if (heading && gap > 0) piece->heading = paragraph.text;
    gap = 0;
  }
}

void PieceList::add(const paper::Qr& qr) {
  set_qr(*push(16), qr, {content_left, 0, content_width, 0});
}

void PieceList::add(const paper::Spacer& spacer) {
  push(0)->height = spacer.points;
}

void PieceList::add(const paper::StepTree& tree) {
  constexpr double indent = 14;
  constexpr double value_width = 110;
  constexpr int deepest = 12;
  for (const auto& line : tree.lines) {
    const double inwards = indent * std::clamp(line.depth, 0, deepest);
    const double label_width = content_width - inwards - value_width - 12;
    const TypeStyle& style = line.depth == 0 ? look_.strong : look_.body;
    auto piece = push(line.depth == 0 ? 8 : 1);
    set(*piece, style.aligned(paper::Align::right), line.value,
        {content_right - value_width, 3, value_width, 0});
    const double y = set(*piece, style, line.label, {content_left + inwards, 3, label_width, 0});
    set(*piece, look_.small, line.note, {content_left + inwards, y + 1, label_width, 0});
    piece->height += 3;
    const Ink hairline = look_.hairline;
    const double height = piece->height;
    piece->behind = [hairline, height, inwards](Canvas& canvas, double top) {
      canvas.line(content_left + inwards, content_right, top + height, hairline, 0.5);
      if (inwards > 0) canvas.fill({content_left + inwards - 8, top + 4, 1.2, height - 7}, hairline);
    };
  }
}

}  // namespace vireo::pdf
