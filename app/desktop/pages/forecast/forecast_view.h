#pragma once
// ForecastView: the cash of the next twelve months: as a chart, month by month, and item by item, with the
// lowest balance and when it comes. No widget.
#include <optional>
#include <string>

#include "app/desktop/model/chart_data.h"
#include "app/desktop/model/regime_rules.h"
#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"

namespace vireo {

/// A month of the list: money in, out and to offices, and what is left.
struct ForecastMonth {
  Date first{};
  std::string name{};  // worded
  Money opening{};
  Money in{};
  Money out{};
  Money levies{};
  Money closing{};
};

class ForecastView {
 public:
  explicit ForecastView(Session& session);
  void refresh();

  const std::optional<Forecast>& forecast() const { return forecast_; }
  const ChartData& chart() const { return chart_; }
  /// What was left out, or why there is nothing (worded), one a line.
  const std::string& remarks() const { return remarks_; }
  /// The row behind a month of the list.
  const ForecastRow* row(TableModel::RowId id) const;
  /// Contributions and tax of all the months.
  Money levies() const;
  /// "mars 2027"
  std::string month_name(const ForecastRow& row) const;
  /// Shows the items of one month below, or of all.
  void choose_month(std::optional<TableModel::RowId> id);
  std::optional<Date> chosen_month() const { return chosen_; }

  TableOf<ForecastMonth> months;
  TableOf<ForecastItem> items;

 private:
  void add_columns();
  void fill_chart();
  void fill_items();

  Session& session_;
  RegimeRules rules_;
  std::optional<Forecast> forecast_;
  ChartData chart_;
  std::string remarks_;
  std::optional<Date> chosen_;
};

}  // namespace vireo
