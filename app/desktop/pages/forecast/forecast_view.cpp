#include "app/desktop/pages/forecast/forecast_view.h"

#include <algorithm>

namespace vireo {
namespace {

constexpr int months_ahead = 12;

TableModel::RowId id_of(Date first) {
  return first.days_since_1970();
}

}  // namespace

ForecastView::ForecastView(Session& session)
    : chance(session),
      months(session.wording(), [](const ForecastMonth& row) { return id_of(row.first); }),
      items(session.wording(),
            [this](const ForecastItem& row) { return TableModel::RowId{&row - items.rows().data()} + 1; }),
      session_(session) {
  drawn_ = chance.changed.connect([this] { fill_chart(); });
  add_columns();
  refresh();
}

void ForecastView::add_columns() {
  const Wording& wording = session_.wording();
  months.text("month", wording.text("forecast_page.period"), &ForecastMonth::name, 122);
  months.amount("in", wording.text("forecast_page.in"), &ForecastMonth::in, 104);
  months.amount("out", wording.text("forecast_page.out"), &ForecastMonth::out, 100);
  months.amount("levies", wording.text("forecast_page.levies.short"), &ForecastMonth::levies, 122);
  months.amount("closing", wording.text("forecast_page.balance"), &ForecastMonth::closing, 110);
  months.tint("closing",
              [](const ForecastMonth& row) { return row.closing.is_negative() ? Tone::bad : Tone::normal; });
  months.stretch("month");
  items.date("date", wording.text("forecast.column.date"), &ForecastItem::date, 116);
  items.text(
      "what", wording.text("forecast.column.what"),
      [this, wording](const ForecastItem& row) {
        const bool out = &row - items.rows().data() >= kept_;
        return out ? wording.text("forecast_page.left_out", {{"what", wording.text(row.why.label)}})
                   : wording.text(row.why.label);
      },
      196);
  items.amount("amount", wording.text("forecast.column.amount"), &ForecastItem::amount, 104);
  items.stretch("what");
}

std::string ForecastView::month_name(const ForecastRow& row) const {
  const Date first = row.month.begin();
  return session_.wording().month(first.year(), first.month());
}

void ForecastView::refresh() {
  Problems found = rules_.refresh(session_);
  chance.forget();
  forecast_.reset();
  base_.reset();
  request_.reset();
  const auto names = scenarios();
  if (std::none_of(names.begin(), names.end(),
                   [&](const NamedValue& each) { return each.value == scenario_; }))
    scenario_.clear();
  if (auto request = take(rules_.forecast_request(session_, months_ahead, scenario_), found)) {
    request_ = std::move(request);
    auto made = cash_forecast(*request_);
    append(found, made.problems());
    if (made.ok()) forecast_ = std::move(made).value();
  }
  if (!scenario_.empty())
    if (auto base = rules_.forecast(session_, months_ahead)) base_ = std::move(base).value();
  remarks_.clear();
  for (const Problem& each : found)
    remarks_ += (remarks_.empty() ? "" : "\n") + session_.wording().text(each);
  fill_rows();
}

void ForecastView::fill_rows() {
  std::vector<ForecastMonth> rows = step_rows(pace_);
  const auto still = [&](const ForecastMonth& row) { return chosen_ && row.first == chosen_->begin(); };
  if (std::none_of(rows.begin(), rows.end(), still)) chosen_.reset();
  months.set(std::move(rows));
  fill_chart();
  fill_items();
}

void ForecastView::set_pace(ForecastPace pace) {
  pace_ = pace;
  chosen_.reset();
  fill_rows();
}

std::vector<ForecastMonth> ForecastView::step_rows(ForecastPace pace) const {
  std::vector<ForecastMonth> rows;
  if (!forecast_) return rows;
  const Wording& wording = session_.wording();
  for (const ForecastStep& step : forecast_steps(*forecast_, pace))
    rows.push_back({step.first, step.last,
                    pace == ForecastPace::months ? wording.month(step.first.year(), step.first.month())
                                                 : wording.date(step.first),
                    step.opening, step.sum_of(FlowGroup::in), step.sum_of(FlowGroup::out),
                    step.sum_of(FlowGroup::levies), step.closing});
  return rows;
}

void ForecastView::fill_chart() {
  const Wording& wording = session_.wording();
  chart_ = {};
  chart_.title = wording.text(pace_ == ForecastPace::months  ? "forecast_page.chart"
                              : pace_ == ForecastPace::weeks ? "forecast_page.chart.weeks"
                                                             : "forecast_page.chart.days");
  chart_.currency = session_.currency();
  chart_.series = {{wording.text("forecast_page.in"), SeriesShape::bar, Tone::good, {}},
                   {wording.text("forecast_page.out"), SeriesShape::bar, Tone::bad, {}},
                   {wording.text("forecast_page.levies"), SeriesShape::bar, Tone::warning, {}},
                   {wording.text("forecast.column.closing"), SeriesShape::line, Tone::accent, {}}};
  for (const ForecastMonth& month : months.rows()) {
    chart_.labels.push_back(short_name(month));
    chart_.labels_long.push_back(month.name);
    chart_.series[0].values.emplace_back(month.in);
    chart_.series[1].values.emplace_back(-month.out);
    chart_.series[2].values.emplace_back(-month.levies);
    chart_.series[3].values.emplace_back(month.closing);
  }
  if (!forecast_ || forecast_->rows.empty()) return;
  if (base_) {
    chart_.series.push_back({wording.text("forecast_page.base"), SeriesShape::dashed_line, Tone::muted, {}});
    for (const ForecastMonth& month : months.rows())
      chart_.series.back().values.emplace_back(balance_on(*base_, month.last));
  }
  add_bands();
  chart_.summary =
      wording.text("forecast_page.chart.summary", {{"cash", forecast_->rows.front().opening.amount},
                                                   {"lowest", forecast_->lowest_day.balance},
                                                   {"day", forecast_->lowest_day.day}});
}

std::string ForecastView::short_name(const ForecastMonth& row) const {
  const std::string& month =
      session_.wording().style().months_short[static_cast<std::size_t>(row.first.month() - 1)];
  return pace_ == ForecastPace::months ? month : std::to_string(row.first.day()) + " " + month;
}

std::string ForecastView::name_of(TableModel::RowId id) const {
  const ForecastMonth* found = months.find(id);
  return found ? found->name : std::string();
}

std::optional<Figure> ForecastView::balance_of(TableModel::RowId id) const {
  if (pace_ == ForecastPace::months) {
    const ForecastRow* month = row(id);
    return month ? std::optional(month->closing) : std::nullopt;
  }
  const ForecastMonth* found = months.find(id);
  if (!found || !forecast_ || forecast_->rows.empty()) return std::nullopt;
  std::vector<Figure> parts{forecast_->rows.front().opening};
  for (const ForecastItem& item : forecast_->items)
    if (item.date <= found->last) parts.push_back({item.amount, item.why});
  return sum_of({"forecast.closing", {{"day", found->last}}}, session_.currency(), std::move(parts));
}

const ForecastRow* ForecastView::row(TableModel::RowId id) const {
  if (!forecast_) return nullptr;
  const auto found = std::find_if(forecast_->rows.begin(), forecast_->rows.end(),
                                  [&](const ForecastRow& each) { return id_of(each.month.begin()) == id; });
  return found == forecast_->rows.end() ? nullptr : &*found;
}

Money ForecastView::levies() const {
  Money sum(session_.currency());
  if (!forecast_) return sum;
  for (const ForecastMonth& month : step_rows(ForecastPace::months)) sum += month.levies;
  return -sum;
}

void ForecastView::choose_month(std::optional<TableModel::RowId> id) {
  const ForecastMonth* chosen = id ? months.find(*id) : nullptr;
  chosen_ = chosen ? std::optional(Period(chosen->first, chosen->last.plus_days(1))) : std::nullopt;
  fill_items();
}

void ForecastView::fill_items() {
  std::vector<ForecastItem> shown;
  const auto add = [&](const std::vector<ForecastItem>& from) {
    for (const ForecastItem& item : from)
      if (!chosen_ || chosen_->contains(item.date)) shown.push_back(item);
  };
  if (forecast_) add(forecast_->items);
  kept_ = static_cast<TableModel::RowId>(shown.size());
  // What is left out stands below, so that it can be brought back.
  if (forecast_) add(forecast_->left_out);
  items.set(std::move(shown));
}

}  // namespace vireo
