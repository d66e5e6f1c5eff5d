#pragma once
// Turns the blocks of a paper into pieces: one function for each kind of block. Used by pdf.cpp.
#include <memory>
#include <vector>

#include "reports/model/paper.h"
#include "reports/writers/pdf_look.h"
#include "reports/writers/pdf_piece.h"

namespace vireo::pdf {

class PieceList {
 public:
  PieceList(const Fonts& fonts, const Look& look, double tallest)
      : fonts_(fonts), look_(look), tallest_(tallest) {}
  void add(const paper::Block& block);
  std::vector<std::shared_ptr<const Piece>> take() { return std::move(pieces_); }

 private:
  void add(const paper::Parties& parties);
  void add(const paper::Facts& facts);
  void add(const paper::Table& table);
  void add(const paper::Totals& totals);
  void add(const paper::Paragraph& paragraph);
  void add(const paper::Qr& qr);
  void add(const paper::Spacer& spacer);
  void add(const paper::StepTree& tree);
  void add(const paper::Chart& chart);
  void add(const paper::Contents& contents);
  void add(const paper::PageBreak& page_break);

  std::shared_ptr<Piece> push(double gap_before);
  /// Sets words in the piece at x and y; gives the y below them.
  double set(Piece& piece, const TypeStyle& style, const std::string& words, Box place) const;
  double set_total(Piece& piece, const paper::TotalRow& row, Box place) const;
  double set_qr(Piece& piece, const paper::Qr& qr, Box place) const;

  const Fonts& fonts_;
  const Look& look_;
  double tallest_;  // what one page can hold
  std::vector<std::shared_ptr<const Piece>> pieces_;
  std::vector<std::shared_ptr<Piece>> open_;  // the last pieces of a table, which keep with totals after it
};

}  // namespace vireo::pdf
