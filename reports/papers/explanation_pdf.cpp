#include "reports/papers/explanation_pdf.h"

#include "reports/model/step_lines.h"
#include "reports/writers/fonts_folder.h"
#include "reports/writers/pdf.h"

namespace vireo {

std::string explanation_pdf(const std::string& sender, const std::vector<ExplainedFigure>& figures,
                            const Wording& wording, Date day) {
  Paper paper;
  paper.language = wording.language();
  paper.author = sender;
  paper.title = figures.empty() ? sender : figures.front().title;
  paper.header = {
      .sender = sender, .title = wording.text("explanation.title"), .subtitle = wording.date(day)};
  paper.footer = wording.text("taxes.estimates_only");
  for (const ExplainedFigure& figure : figures) {
    paper.blocks.emplace_back(paper::Paragraph{figure.title, paper::TextStyle::heading});
    paper.blocks.emplace_back(step_lines(figure.why, wording));
    paper.blocks.emplace_back(paper::Spacer{});
  }
  return write_pdf(paper, {fonts_folder(), day});
}

}  // namespace vireo
