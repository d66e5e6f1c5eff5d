#pragma once
// Draws a Paper as an A4 PDF: embedded fonts, selectable text, as many pages as needed. Equal papers and
// options give equal bytes. The only door to Cairo, Pango, libqpdf and libqrencode, whose names stay in the
// .cpp files.
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "reports/model/paper.h"
#include "reports/writers/pdf_container.h"

namespace vireo {

struct PdfOptions {
  std::filesystem::path fonts;  // folder with the Inter fonts; the system's fonts step in for what is missing
  Date created;                 // the day written into the file (the day of issue)
  std::optional<pdf::AttachedInvoice> invoice{};  // makes it a Factur-X
};

/// The PDF's bytes. Throws std::runtime_error when a library refuses (no memory, a broken picture is passed
/// over).
std::string write_pdf(const Paper& paper, const PdfOptions& options);
/// One page of a paper as the PDF shows it, three bytes a pixel; `page` from 1.
struct PaperPicture {
  int width = 0;
  int height = 0;
  int pages = 0;
  std::vector<std::uint8_t> pixels{};
};
PaperPicture picture_of(const Paper& paper, const std::filesystem::path& fonts, int width, int page = 1);

}  // namespace vireo
