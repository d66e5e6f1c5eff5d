#pragma once
// ForecastView: the cash of the next twelve months: as a chart, month by month, and item by item, with the
// lowest balance and when it comes; beside it a scenario of the book, and the bands of chance. No widget.
#include <filesystem>
#include <optional>
#include <string>

#include "app/desktop/model/chart_data.h"
#include "app/desktop/model/named_value.h"
#include "app/desktop/model/regime_rules.h"
#include "app/desktop/model/table_of.h"
#include "app/desktop/pages/forecast/chance_view.h"
#include "app/desktop/session.h"
#include "core/forecast/forecast_steps.h"
#include "core/store/forecast_table.h"

namespace vireo {

/// A row of the list: money in, out and to offices, and what is left.
struct ForecastMonth {
  Date first{};
  Date last{};
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
  ForecastPace pace() const { return pace_; }
  void set_pace(ForecastPace pace);
  /// The balance at the end of a row, with all that makes it; nothing for a row that is not there.
  std::optional<Figure> balance_of(TableModel::RowId id) const;
  std::string name_of(TableModel::RowId id) const;
  /// The month behind a row of the list.
  const ForecastRow* row(TableModel::RowId id) const;
  /// Contributions and tax of all the months.
  Money levies() const;
  /// "mars 2027"
  std::string month_name(const ForecastRow& row) const;
  /// Shows the items of one row below, or of all.
  void choose_month(std::optional<TableModel::RowId> id);
  std::optional<Date> chosen_month() const {
    return chosen_ ? std::optional(chosen_->begin()) : std::nullopt;
  }

  /// The book's scenarios, first none of them.
  std::vector<NamedValue> scenarios() const;
  const std::string& scenario() const { return scenario_; }
  void choose_scenario(const std::string& name);
  /// What the scenario changes of the lowest and the last balance, worded; empty without one.
  std::string compared() const;
  /// The chosen scenario, to be changed.
  Checked<StoredScenario> stored_scenario() const;
  /// The same under a name of its own, to be changed apart.
  Checked<std::string> copy_scenario();
  Checked<std::string> remove_scenario();

  /// Another day for an item, or out of the forecast, or as it was; worded.
  Checked<std::string> move(TableModel::RowId id, const std::string& day);
  Checked<std::string> leave_out(TableModel::RowId id);
  Checked<std::string> restore(TableModel::RowId id);
  bool is_left_out(TableModel::RowId id) const { return id > kept_; }
  std::string day_of(TableModel::RowId id) const;

  /// Keeps the forecast as it stands, without a scenario; worded.
  Checked<std::string> keep();

  /// Draws the bands by chance of this seed ("forecast simulate --seed"); the chart follows when they are
  /// there. Problem "forecast.seed_wrong".
  Checked<Done> draw_bands(const std::string& seed);
  std::uint64_t seed() const { return seed_; }

  /// What is on the page as a file, in its steps, with scenario and bands: xlsx, PDF, CSV by the ending.
  Checked<std::string> write(const std::filesystem::path& file) const;
  /// "Prévision 2026-11-14.xlsx".
  std::string file_name() const;
  ChanceView chance;

  TableOf<ForecastMonth> months;
  TableOf<ForecastItem> items;

 private:
  void add_columns();
  std::vector<ForecastMonth> step_rows(ForecastPace pace) const;
  std::string short_name(const ForecastMonth& row) const;
  void fill_rows();
  void fill_chart();
  void fill_items();
  void add_bands();
  Checked<std::string> change(TableModel::RowId id, std::optional<Date> day, bool excluded, const char* said);

  Session& session_;
  RegimeRules rules_;
  std::optional<Forecast> forecast_;
  ChartData chart_;
  std::string remarks_;
  std::optional<Period> chosen_;
  ForecastPace pace_ = ForecastPace::months;
  std::string scenario_;
  std::optional<Forecast> base_;  // without the scenario, when one is chosen
  std::optional<ForecastRequest> request_;
  std::uint64_t seed_ = 1;
  TableModel::RowId kept_ = 0;  // items from here on are left out
  Connection drawn_;
};

}  // namespace vireo
