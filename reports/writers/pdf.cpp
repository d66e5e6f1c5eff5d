#include "reports/writers/pdf.h"

#include <algorithm>

#include "reports/writers/pdf_blocks.h"
#include "reports/writers/pdf_container.h"
#include "reports/writers/pdf_furniture.h"

namespace vireo {

namespace {

/// A paper laid out: what stands around its blocks, and the blocks page by page.
struct LaidOut {
  pdf::Fonts fonts;
  pdf::Look look;
  pdf::Furniture furniture;
  std::vector<pdf::PlacedPage> pages{};

  LaidOut(const Paper& paper, const std::filesystem::path& folder)
      : fonts(in_language(folder, paper.language)), look(paper.accent), furniture(paper, fonts, look) {
    const pdf::Frame frame = furniture.frame();
    pdf::PieceList pieces(fonts, look, frame.bottom - frame.later_page_top);
    for (const auto& block : paper.blocks) pieces.add(block);
    pages = pdf::paginate(pieces.take(), frame);
  }
  LaidOut(const LaidOut&) = delete;
  LaidOut& operator=(const LaidOut&) = delete;

  void draw(pdf::Canvas& canvas, std::size_t at) const {
    furniture.draw(canvas, {at + 1, pages.size()});
    for (const auto& placed : pages[at]) pdf::draw(canvas, placed);
  }

 private:
  static pdf::Fonts in_language(const std::filesystem::path& folder, const std::string& language) {
    pdf::Fonts fonts(folder);
    fonts.set_language(language);
    return fonts;
  }
};

/// The paper with the pages of its headings in its contents: laid out once with room for them, then as it is.
Paper with_contents(Paper paper, const std::filesystem::path& folder) {
  const auto contents = std::find_if(paper.blocks.begin(), paper.blocks.end(), [](const paper::Block& block) {
    return std::holds_alternative<paper::Contents>(block);
  });
  if (contents == paper.blocks.end()) return paper;
  auto& entries = std::get<paper::Contents>(*contents).entries;
  entries.clear();
  for (const paper::Block& block : paper.blocks)
    if (const auto* text = std::get_if<paper::Paragraph>(&block);
        text && text->style == paper::TextStyle::heading)
      entries.push_back({text->text, 0});
  const LaidOut laid(paper, folder);
  std::size_t next = 0;
  for (std::size_t page = 0; page < laid.pages.size(); ++page)
    for (const pdf::PlacedPiece& placed : laid.pages[page])
      if (!placed.piece->heading.empty() && next < entries.size()) entries[next++].page = page + 1;
  return paper;
}

}  // namespace

PaperPicture picture_of(const Paper& paper, const std::filesystem::path& fonts, int width, int page) {
  const Paper whole = with_contents(paper, fonts);
  const LaidOut laid(whole, fonts);
  const double scale = width / pdf::page_width;
  pdf::Canvas canvas(scale);
  const int pages = static_cast<int>(laid.pages.size());
  laid.draw(canvas, static_cast<std::size_t>(std::clamp(page, 1, pages) - 1));
  return {static_cast<int>(pdf::page_width * scale), static_cast<int>(pdf::page_height * scale), pages,
          canvas.pixels()};
}

std::string write_pdf(const Paper& paper, const PdfOptions& options) {
  const Paper whole = with_contents(paper, options.fonts);
  const LaidOut laid(whole, options.fonts);
  pdf::Canvas canvas;
  for (std::size_t at = 0; at < laid.pages.size(); ++at) {
    laid.draw(canvas, at);
    canvas.end_page();
  }
  return pdf::mended(canvas.finish(),
                     {paper.title, paper.author, paper.language, options.created, options.invoice});
}

}  // namespace vireo
