#pragma once
// HomeView: what the first page shows: the few figures one looks for each morning, how cash went and will go,
// what comes next, and what is still to set up. Everything is read from the book; no widget. Without a regime
// the estimate and its deadlines are simply left out.
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/model/chart_data.h"
#include "app/desktop/model/navigator.h"
#include "app/desktop/model/regime_rules.h"
#include "app/desktop/session.h"
#include "core/base/figure.h"
#include "core/forecast/cash_forecast.h"
#include "core/store/home_queries.h"

namespace vireo {

/// A figure and what to know about it; worded.
struct HomeFigure {
  std::string id;  // "owed", "overdue", "set_aside", "cash", "receipts"
  std::string value;
  std::string note;
  Tone tone = Tone::muted;
};

/// Something that comes next, by day.
struct HomeNext {
  std::string icon;
  std::string title;
  std::string note;
  Tone tone = Tone::accent;
  Route route;
};

/// A line of the checklist and where it is done.
struct HomeStep {
  std::string id;
  std::string title;
  bool done = false;
  Route route;
};

class HomeView {
 public:
  explicit HomeView(Session& session) : session_(session) { refresh(); }
  void refresh();

  std::string title() const;
  std::string day() const;
  /// Always the same ids in the same order, "set_aside" only with a regime.
  const std::vector<HomeFigure>& figures() const { return figures_; }
  /// Why that much is to be set aside.
  const std::optional<Figure>& set_aside() const { return set_aside_; }
  /// What of bank and cash is really one's own.
  const Figure& mine() const { return mine_; }
  const ChartData& chart() const { return chart_; }
  const std::vector<HomeNext>& next() const { return next_; }
  const std::vector<HomeStep>& steps() const { return steps_; }
  bool set_up() const;
  /// Nothing has moved yet: the chart would be empty.
  bool nothing_yet() const { return nothing_yet_; }

 private:
  void read_figures();
  void read_estimate();
  void read_chart();
  void read_next();
  void read_alerts();
  void read_steps();
  std::string in_days(Date due) const;
  std::string word(const std::string& id, const Arguments& arguments = {}) const;

  Session& session_;
  RegimeRules rules_;
  std::optional<EstimateRequest> request_;
  std::optional<Estimate> estimate_;
  std::optional<Figure> set_aside_;
  Figure mine_;
  std::vector<HomeFigure> figures_;
  ChartData chart_;
  std::vector<HomeNext> next_;
  std::optional<Forecast> forecast_;
  std::vector<HomeStep> steps_;
  bool nothing_yet_ = false;
};

}  // namespace vireo
