#include "reports/writers/pdf_table.h"

#include <algorithm>
#include <numeric>

#include "core/base/expect.h"
#include "core/base/text.h"

namespace vireo::pdf {
namespace {

constexpr double row_padding = 7;
constexpr double header_padding = 7;

/// Which part of a row a piece is: most rows are one piece, first and last at once.
struct RowPart {
  bool shaded = false;
  bool first = true;
  bool last = true;
};

class TableLayout {
 public:
  TableLayout(const paper::Table& table, const TableSetting& setting) : table_(table), setting_(setting) {
    header_style_ = setting.look.strong.with(setting.look.white);
    header_style_.size = 8;
    measure_columns();
  }

  std::shared_ptr<Piece> header() const;
  std::shared_ptr<Piece> row(const paper::TableRow& row, RowPart part) const;
  /// The row itself, or its details cut into rows that fit a page.
  std::vector<paper::TableRow> fitting(const paper::TableRow& row) const;

 private:
  void measure_columns();
  void crowd_columns();
  double unbroken_width(std::size_t column) const;
  double natural_width(std::size_t column) const;
  double text_width(std::size_t column) const { return widths_[column] - 2 * inset_; }
  TypeStyle cell_style(std::size_t column, bool emphasised) const;

  const paper::Table& table_;
  const TableSetting& setting_;
  TypeStyle header_style_;
  double inset_ = 9;            // at the left and right of a cell
  double largest_type_ = 1000;  // points: many columns are set smaller
  std::vector<double> widths_;
  std::vector<double> lefts_;
};

double TableLayout::natural_width(std::size_t column) const {
  double width = setting_.fonts.text(header_style_, table_.columns[column].header).width();
  for (const auto& row : table_.rows) {
    if (column >= row.cells.size()) continue;
    const auto& cell = row.cells[column];
    width = std::max(width, setting_.fonts.text(cell_style(column, true), cell.text).width());
    if (!cell.detail.empty())
      width = std::max(width, setting_.fonts.text(setting_.look.small, cell.detail).width());
  }
  constexpr double against_rounding = 1;
  return width + 2 * inset_ + against_rounding;
}

void TableLayout::measure_columns() {
  const std::size_t count = table_.columns.size();
  widths_.assign(count, 0);
  int weights = 0;
  double fixed = 0;
  for (std::size_t at = 0; at < count; ++at) {
    weights += table_.columns[at].weight;
    if (table_.columns[at].weight > 0) continue;
    widths_[at] = natural_width(at);
    fixed += widths_[at];
  }
  // Columns as wide as their text leave a part of the page to the others.
  const double most_fixed = weights > 0 ? content_width * 0.66 : content_width;
  const double rest = content_width - fixed;
  if (fixed > most_fixed)
    crowd_columns();
  else
    for (std::size_t at = 0; at < count; ++at) {
      if (weights == 0) widths_[at] += rest / static_cast<double>(count);
      if (table_.columns[at].weight > 0) widths_[at] = rest * table_.columns[at].weight / weights;
    }
  lefts_.assign(count, content_left);
  std::partial_sum(widths_.begin(), widths_.end() - 1, lefts_.begin() + 1);
  for (std::size_t at = 1; at < count; ++at) lefts_[at] += content_left;
}

/// Many columns stand closer and smaller rather than with broken amounts.
void TableLayout::crowd_columns() {
  struct Setting {
    double inset;
    double type;
  };
  const std::size_t count = table_.columns.size();
  double needed = 0;
  for (const Setting& tried : {Setting{6, 9.25}, {4, 8.25}, {3, 7.25}, {2.5, 6.5}, {2, 5.75}}) {
    inset_ = tried.inset;
    largest_type_ = tried.type;
    header_style_.size = std::min(header_style_.size, tried.type);
    needed = 0;
    for (std::size_t at = 0; at < count; ++at) needed += widths_[at] = unbroken_width(at);
    if (needed <= content_width) break;
  }
  int weights = 0;
  for (const auto& column : table_.columns) weights += column.weight;
  const double rest = content_width - needed;
  for (std::size_t at = 0; at < count; ++at)
    if (rest < 0)
      widths_[at] *= content_width / needed;
    else if (weights == 0)
      widths_[at] += rest / static_cast<double>(count);
    else
      widths_[at] += rest * table_.columns[at].weight / weights;
}

/// Amounts and codes stay whole, other texts and headers break between words.
double TableLayout::unbroken_width(std::size_t column) const {
  double width = 0;
  const auto widen = [&](const TypeStyle& style, const std::string& text) {
    width = std::max(width, setting_.fonts.text(style, text).width());
  };
  const auto widen_by_words = [&](const TypeStyle& style, const std::string& text) {
    for (const std::string& word : split(text, ' ')) widen(style, word);
  };
  widen_by_words(header_style_, table_.columns[column].header);
  for (const auto& row : table_.rows) {
    if (column >= row.cells.size()) continue;
    const TypeStyle style = cell_style(column, true);
    if (table_.columns[column].weight > 0)
      widen_by_words(style, row.cells[column].text);
    else
      widen(style, row.cells[column].text);
  }
  constexpr double against_rounding = 1;
  return width + 2 * inset_ + against_rounding;
}

TypeStyle TableLayout::cell_style(std::size_t column, bool emphasised) const {
  TypeStyle style = emphasised ? setting_.look.strong : setting_.look.body;
  const bool first = column == 0;
  const bool last = column + 1 == table_.columns.size();
  if (!emphasised && (first || last)) style.weight = PANGO_WEIGHT_MEDIUM;
  style.size = std::min(style.size, largest_type_);
  return style.aligned(table_.columns[column].align);
}

std::shared_ptr<Piece> TableLayout::header() const {
  auto piece = std::make_shared<Piece>();
  piece->gap_before = 20;
  std::vector<std::shared_ptr<const Text>> texts;
  double tallest = 0;
  for (std::size_t at = 0; at < table_.columns.size(); ++at) {
    const auto& column = table_.columns[at];
    texts.push_back(std::make_shared<const Text>(
        setting_.fonts.text(header_style_.aligned(column.align), column.header, text_width(at))));
    tallest = std::max(tallest, texts.back()->height());
  }
  for (std::size_t at = 0; at < texts.size(); ++at)
    piece->texts.push_back(
        {texts[at], lefts_[at] + inset_, header_padding + (tallest - texts[at]->height()) / 2});
  piece->height = tallest + 2 * header_padding;
  piece->keep_with_next = true;
  piece->behind = [accent = setting_.look.accent, height = piece->height](Canvas& canvas, double top) {
    canvas.fill({content_left, top, content_width, height}, accent, 4);
  };
  return piece;
}

std::shared_ptr<Piece> TableLayout::row(const paper::TableRow& row, RowPart part) const {
  expect(row.cells.size() <= table_.columns.size(), "a row has no more cells than its table has columns");
  auto piece = std::make_shared<Piece>();
  const auto& look = setting_.look;
  for (std::size_t at = 0; at < row.cells.size(); ++at) {
    const auto& cell = row.cells[at];
    double y = part.first ? row_padding : 0;
    const auto set = [&](const TypeStyle& style, const std::string& words) {
      if (words.empty()) return;
      auto text = std::make_shared<const Text>(setting_.fonts.text(style, words, text_width(at)));
      const double below = y + text->height();
      piece->texts.push_back({std::move(text), lefts_[at] + inset_, y});
      y = below + 1.5;
      piece->height = std::max(piece->height, below);
    };
    set(cell_style(at, row.emphasised), cell.text);
    set(look.small.aligned(table_.columns[at].align), cell.detail);
  }
  if (part.last) piece->height += row_padding;
  piece->behind = [part, fill = row.emphasised ? look.accent_pale : look.zebra, hairline = look.hairline,
                   emphasised = row.emphasised, height = piece->height](Canvas& canvas, double top) {
    if (part.shaded || emphasised) canvas.fill({content_left, top, content_width, height}, fill);
    if (part.last) canvas.line(content_left, content_left + content_width, top + height - 0.3, hairline);
  };
  return piece;
}

std::vector<paper::TableRow> TableLayout::fitting(const paper::TableRow& row) const {
  std::vector<paper::TableRow> rows{row};
  const double tallest = setting_.tallest / 2;
  constexpr double tallest_part = 48;  // small, so that a page is filled
  for (std::size_t at = 0; at < row.cells.size(); ++at) {
    const auto cut = [&](const TypeStyle& style, std::string paper::TableCell::*member) {
      const std::string whole = row.cells[at].*member;
      if (whole.size() < 200) return;
      const Text text = setting_.fonts.text(style, whole, text_width(at));
      if (text.height() <= tallest) return;
      const auto parts = text.parts_of_height(tallest_part);
      while (rows.size() < parts.size())
        rows.push_back({std::vector<paper::TableCell>(row.cells.size()), false});
      for (std::size_t part = 0; part < parts.size(); ++part) rows[part].cells[at].*member = parts[part];
    };
    cut(cell_style(at, row.emphasised), &paper::TableCell::text);
    cut(setting_.look.small, &paper::TableCell::detail);
  }
  return rows;
}

}  // namespace

std::vector<std::shared_ptr<Piece>> table_pieces(const paper::Table& table, const TableSetting& setting) {
  const TableLayout layout(table, setting);
  const auto header = layout.header();
  std::vector<std::shared_ptr<Piece>> pieces{header};
  bool shaded = false;
  for (const auto& row : table.rows) {
    const auto parts = layout.fitting(row);
    for (std::size_t at = 0; at < parts.size(); ++at) {
      pieces.push_back(layout.row(parts[at], {shaded, at == 0, at + 1 == parts.size()}));
      pieces.back()->repeated = header;
    }
    shaded = !shaded;
  }
  return pieces;
}

}  // namespace vireo::pdf
