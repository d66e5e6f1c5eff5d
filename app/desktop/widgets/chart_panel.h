#pragma once
// ChartPanel: a card with a chart: title, legend, a box under the mouse or the arrow keys, and a button that
// shows the same figures as a table. Its accessible name is the chart's title, its description the
// one-sentence summary.
//
//   auto* chart = new ChartPanel(this, look, "home.cash");
//   chart->show(view.cash_chart());          // ChartData, again after each change
//   page->Add(chart, 1, wxEXPAND);
#include <optional>
#include <string>

#include "app/desktop/model/chart_data.h"
#include "app/desktop/widgets/card.h"

class wxButton;
class wxDataViewListCtrl;
class wxSimplebook;
class wxStaticText;

namespace vireo {

class ChartPanel : public Card {
 public:
  /// `name` is the stable one; the parts are "<name>.plot", "<name>.table", "<name>.toggle".
  ChartPanel(wxWindow* parent, const Look& look, const std::string& name);
  void show(ChartData data);
  void show_as_table(bool table);
  bool shown_as_table() const;

 private:
  class Plot;
  class Legend;
  void fill_table();

  std::string name_;
  ChartData data_;
  wxStaticText* title_;
  wxButton* toggle_;
  Legend* legend_;
  wxSimplebook* book_;
  Plot* plot_;
  wxDataViewListCtrl* table_;
};

}  // namespace vireo
