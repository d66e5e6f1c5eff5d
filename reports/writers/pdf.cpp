#include "reports/writers/pdf.h"

#include "reports/writers/pdf_blocks.h"
#include "reports/writers/pdf_container.h"
#include "reports/writers/pdf_furniture.h"

namespace vireo {

std::string write_pdf(const Paper& paper, const PdfOptions& options) {
  pdf::Fonts fonts(options.fonts);
  fonts.set_language(paper.language);
  const pdf::Look look(paper.accent);
  const pdf::Furniture furniture(paper, fonts, look);
  const pdf::Frame frame = furniture.frame();

  pdf::PieceList pieces(fonts, look, frame.bottom - frame.later_page_top);
  for (const auto& block : paper.blocks) pieces.add(block);
  const auto pages = pdf::paginate(pieces.take(), frame);

  pdf::Canvas canvas;
  for (std::size_t at = 0; at < pages.size(); ++at) {
    furniture.draw(canvas, {at + 1, pages.size()});
    for (const auto& placed : pages[at]) pdf::draw(canvas, placed);
    canvas.end_page();
  }
  return pdf::mended(canvas.finish(),
                     {paper.title, paper.author, paper.language, options.created, options.invoice});
}

}  // namespace vireo
