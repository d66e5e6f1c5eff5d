#include "app/desktop/widgets/figure_row.h"

#include <gtest/gtest.h>

#include <set>

#include <wx/sizer.h>

#include "tests/desktop/support/window_testing.h"

namespace vireo::figure_row_test {

using namespace window_testing;

/// How many lines the shown figures stand in.
std::size_t lines_of(const FigureRow& row) {
  std::set<int> tops;
  for (const wxWindow* each : row.GetChildren())
    if (each->IsShown()) tops.insert(each->GetPosition().y);
  return tops.size();
}

TEST(FigureRow, BreaksIntoEvenLinesWhereTheFiguresDoNotFit) {
  TestFrame frame;
  auto* row = new FigureRow(frame.get(), look());
  std::vector<KeyFigure*> figures;
  for (int at = 0; at < 4; ++at) {
    const std::string name = "figure." + std::to_string(at);
    figures.push_back(row->add({.name = name, .icon = "clock", .title = "Cotisations et impôt à venir"}));
    figures.back()->show("14 732,23 €", "aujourd'hui");
  }
  frame.show(row);
  const int one = figures.front()->GetEffectiveMinSize().x;
  struct Width {
    int figures;
    std::size_t lines;
  };
  // Three would fit, but two and two are even.
  for (const Width& width : {Width{4, 1}, {3, 2}, {2, 2}, {1, 4}, {4, 1}}) {
    frame->SetClientSize(width.figures * one + (width.figures - 1) * frame->FromDIP(14) + 2, 500);
    EXPECT_TRUE(wait_for([&] { return lines_of(*row) == width.lines; })) << width.figures << " in a line";
  }
  frame->SetClientSize(2 * one + frame->FromDIP(14) + 2, 500);
  figures[2]->Hide();
  figures[3]->Hide();
  row->arrange();
  EXPECT_TRUE(wait_for([&] { return lines_of(*row) == 1; }));
}

}  // namespace vireo::figure_row_test
