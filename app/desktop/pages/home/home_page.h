#pragma once
// The first page: key figures, cash, what comes next, what is still to set up. What it shows is HomeView's.
#include <map>

#include <wx/scrolwin.h>

#include "app/desktop/page.h"
#include "app/desktop/pages/home/home_view.h"

class wxSimplebook;

namespace vireo {

class Card;
class ChartPanel;
class FigureRow;
class KeyFigure;
class PageHeader;

class HomePage : public Page {
 public:
  HomePage(wxWindow* parent, const PageWorld& world);
  void open(const std::string& item) override;
  void refresh() override;
  bool make_new() override;

 private:
  void make_figures();
  void show_figures();
  void show_next();
  void show_steps();
  void explain(const std::string& id);

  HomeView view_;
  PageHeader* header_;
  FigureRow* figures_;
  std::map<std::string, KeyFigure*> figure_;
  wxSimplebook* middle_;  // the chart, or what to do first
  ChartPanel* chart_;
  Card* steps_;
  wxPanel* step_lines_;
  Card* next_;
  wxScrolledWindow* next_lines_;
};

Page* make_home_page(wxWindow* parent, const PageWorld& world);

}  // namespace vireo
