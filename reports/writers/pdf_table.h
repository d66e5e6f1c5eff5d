#pragma once
// Lays a table out: widths of its columns, header, rows with small text below the main one. Used by
// pdf_blocks.cpp.
#include <memory>
#include <vector>

#include "reports/model/paper.h"
#include "reports/writers/pdf_look.h"
#include "reports/writers/pdf_piece.h"

namespace vireo::pdf {

struct TableSetting {
  const Fonts& fonts;
  const Look& look;
  double tallest;  // what one page can hold
};

/// The header, then one piece a row (several for a row taller than half a page, so that nothing is lost).
std::vector<std::shared_ptr<Piece>> table_pieces(const paper::Table& table, const TableSetting& setting);

}  // namespace vireo::pdf
