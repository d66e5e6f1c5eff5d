#include "app/desktop/pages/home/home_view.h"

#include <algorithm>
#include <map>

#include "core/actions/book_recurring.h"
#include "core/forecast/alerts.h"
#include "core/forecast/simulated_forecast.h"
#include "core/store/bank_table.h"
#include "core/store/obligation_inputs.h"
#include "core/store/open_items.h"
#include "core/store/own_money_inputs.h"
#include "core/store/profile_table.h"
#include "core/store/recurring_invoices_table.h"
#include "core/tax/threshold_gauge.h"

namespace vireo {
namespace {

constexpr int months_back = 11;
constexpr int months_ahead = 6;         // on the chart
constexpr int months_of_forecast = 12;  // what alerts look at, as on the page of the forecast
constexpr std::size_t most_late = 4;
constexpr std::size_t most_next = 7;

/// Where each line of the checklist is done.
const std::map<std::string, Route, std::less<>>& step_routes() {
  static const std::map<std::string, Route, std::less<>> routes{
      {"profile", {"settings"}},          {"client", {"clients", "new"}},
      {"service", {"services", "new"}},   {"invoice", {"documents", "new"}},
      {"payment", {"money", "owed"}},     {"expense_receipt", {"money", "new"}},
      {"backup", {"settings", "backup"}}, {"e_invoice_platform", {"settings", "e_invoice_platform"}},
  };
  return routes;
}

}  // namespace

std::string HomeView::word(const std::string& id, const Arguments& arguments) const {
  return session_.wording().text("home." + id, arguments);
}

void HomeView::refresh() {
  (void)rules_.refresh(session_);
  read_estimate();
  read_figures();
  read_chart();
  read_next();
  read_steps();
}

std::string HomeView::title() const {
  const std::string name = session_.title();
  return name.empty() ? session_.wording().text("page.home") : name;
}

std::string HomeView::day() const {
  std::string text = session_.wording().date_long(session_.today());
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

void HomeView::read_estimate() {
  request_.reset();
  estimate_.reset();
  set_aside_.reset();
  request_ = rules_.request(session_);
  if (!request_) return;
  if (auto found = estimate(*request_)) {
    estimate_ = std::move(found).value();
    set_aside_ = estimate_->set_aside;
  }
}

void HomeView::read_figures() {
  const Wording& wording = session_.wording();
  const Date today = session_.today();
  const OwedFigures owed = owed_figures(session_.book(), today);
  const auto months = month_figures(session_.book(), today.plus_months(-1).first_of_month(), today);
  const MonthFigures& now = months.back();
  const MonthFigures& before = months.front();
  figures_.clear();
  figures_.push_back({"receipts", wording.money(now.receipts),
                      word("figure.receipts.note", {{"amount", before.receipts}}), Tone::muted});
  figures_.push_back({"owed", wording.money(owed.owed),
                      word("figure.owed.note", {{"count", owed.owed_count}}), Tone::muted});
  figures_.push_back({"overdue", wording.money(owed.overdue),
                      word("figure.overdue.note", {{"count", owed.overdue_count}}),
                      owed.overdue_count > 0 ? Tone::bad : Tone::good});
  if (set_aside_)
    figures_.push_back({"set_aside", wording.money(set_aside_->amount), word("figure.set_aside.note"),
                        set_aside_->confidence() == Confidence::high ? Tone::muted : Tone::warning});
  const OwnMoneyRequest parts = own_money_inputs(session_.book(), today, set_aside_);
  mine_ = own_money(parts);
  figures_.push_back({"cash", wording.money(parts.cash), word("figure.cash.mine", {{"amount", mine_.amount}}),
                      mine_.amount.is_negative() ? Tone::bad : Tone::muted});
}

void HomeView::read_chart() {
  const Wording& wording = session_.wording();
  const Date today = session_.today();
  auto months = month_figures(session_.book(), today.first_of_month().plus_months(-months_back), today);
  // What happened before the book began is no month of it.
  const auto began = std::find_if(months.begin(), months.end(), [](const MonthFigures& month) {
    return !month.receipts.is_zero() || !month.expenses.is_zero() || !month.cash_end.is_zero();
  });
  nothing_yet_ = began == months.end();
  const std::ptrdiff_t least = 3;
  if (months.end() - began > least) months.erase(months.begin(), began);
  forecast_.reset();
  if (auto made = rules_.forecast(session_, months_of_forecast)) forecast_ = std::move(made).value();

  chart_ = {};
  chart_.title = word("chart");
  chart_.currency = session_.currency();
  chart_.series = {{word("chart.receipts"), SeriesShape::bar, Tone::good, {}},
                   {word("chart.expenses"), SeriesShape::bar, Tone::bad, {}},
                   {word("chart.cash"), SeriesShape::area, Tone::accent, {}},
                   {word("chart.forecast"), SeriesShape::dashed_line, Tone::accent, {}}};
  const auto add = [&](const Period& month) {
    const Date first = month.begin();
    chart_.labels.push_back(wording.style().months_short[static_cast<std::size_t>(first.month() - 1)]);
    chart_.labels_long.push_back(wording.month(first.year(), first.month()));
    for (ChartSeries& series : chart_.series) series.values.emplace_back();
  };
  const Money cash = cash_balance(session_.book(), today);
  for (const MonthFigures& month : months) {
    add(month.month);
    chart_.series[0].values.back() = month.receipts;
    chart_.series[1].values.back() = month.expenses;
    chart_.series[2].values.back() = month.month.contains(today) ? cash : month.cash_end;
  }
  if (!forecast_ || nothing_yet_) return;
  chart_.series[3].values.back() = cash;
  chart_.first_future = static_cast<int>(chart_.labels.size());
  const ForecastRow* lowest = nullptr;
  int shown = 0;
  for (const ForecastRow& row : forecast_->rows) {
    const bool running = row.month.contains(today);
    if (!running && ++shown > months_ahead) break;
    if (!lowest || row.closing.amount < lowest->closing.amount) lowest = &row;
    if (running) continue;
    add(row.month);
    chart_.series[3].values.back() = row.closing.amount;
  }
  if (!lowest) return;
  const Date month = lowest->month.begin();
  chart_.summary = word("chart.summary", {{"cash", cash},
                                          {"lowest", lowest->closing.amount},
                                          {"month", wording.month(month.year(), month.month())}});
}

std::string HomeView::in_days(Date due) const {
  const int days = days_between(session_.today(), due);
  if (days == 0) return word("next.today");
  return days > 0 ? word("next.in_days", {{"count", days}}) : word("next.days_late", {{"count", -days}});
}

/// What endangers the cash, with what can be done; late invoices are told one by one below.
void HomeView::read_alerts() {
  if (!forecast_ || nothing_yet_ || forecast_->rows.empty()) return;
  const OwnMoneyRequest own = own_money_inputs(session_.book(), session_.today(), set_aside_);
  AlertRequest asked{.today = session_.today(), .forecast = &*forecast_, .buffer = usual_buffer(*forecast_)};
  asked.set_aside = own.vat + (set_aside_ ? set_aside_->amount : Money(own.vat.currency()));
  for (const Alert& each : alerts(asked))
    if (each.level != AlertLevel::yellow)
      next_.push_back({"alert-triangle",
                       session_.wording().text(each.cause),
                       session_.wording().text(each.action),
                       each.level == AlertLevel::red ? Tone::bad : Tone::warning,
                       {"forecast"}});
}

void HomeView::read_next() {
  const Wording& wording = session_.wording();
  next_.clear();
  read_alerts();
  std::vector<OpenItem> late;
  for (const OpenItem& item : open_items(session_.book(), session_.today()))
    if (item.days_overdue > 0 && item.open.is_positive()) late.push_back(item);
  std::stable_sort(late.begin(), late.end(),
                   [](const OpenItem& a, const OpenItem& b) { return a.days_overdue > b.days_overdue; });
  if (late.size() > most_late) late.resize(most_late);
  for (const OpenItem& item : late)
    next_.push_back({"bell",
                     word("next.remind", {{"client", item.client_name}}),
                     item.number + " · " + wording.money(item.open) + " · " + in_days(item.due_date),
                     Tone::bad,
                     {"documents", std::to_string(item.document.value())}});
  std::size_t recurring = 0;
  for (const RecurringInvoice& each : recurring_invoices(session_.book()))
    recurring += due_days(each, session_.today()).size();
  if (recurring > 0)
    next_.push_back({"refresh",
                     word("next.recurring", {{"count", static_cast<std::int64_t>(recurring)}}),
                     word("next.recurring.note"),
                     Tone::accent,
                     {"documents", "recurring"}});
  const std::size_t costs = due_expenses(session_.book(), session_.today()).size();
  if (costs > 0)
    next_.push_back({"refresh",
                     word("next.recurring_costs", {{"count", static_cast<std::int64_t>(costs)}}),
                     word("next.recurring_costs.note"),
                     Tone::accent,
                     {"money", "recurring"}});
  const std::int64_t unmatched = bank_line_count(session_.book(), BankLineState::open);
  if (unmatched > 0)
    next_.push_back({"building-bank",
                     word("next.bank", {{"count", unmatched}}),
                     word("next.bank.note"),
                     Tone::accent,
                     {"bank"}});
  if (rules_.known() && session_.today() > rules_.pack().parameters.checked.last)
    next_.push_back({"info-circle",
                     word("next.outdated", {{"date", rules_.pack().parameters.checked.last}}),
                     word("next.outdated.note"),
                     Tone::warning,
                     {"taxes"}});
  if (!estimate_) return;
  if (const auto gauges = threshold_gauges(*request_))
    for (const ThresholdGauge& gauge : *gauges)
      if (gauge.change)
        next_.insert(next_.begin(),
                     {"alert-triangle",
                      word("next.limit", {{"name", gauge.threshold->names.in(wording.language())}}),
                      gauge.consequence().in(wording.language()),
                      Tone::bad,
                      {"taxes"}});
  const ObligationRequest wish = obligation_inputs(session_.book(), Catalog(session_.templates()), *request_,
                                                   *estimate_, session_.today().plus_months(6));
  const auto due = obligations(wish);
  if (!due) return;
  for (const Obligation& each : *due) {
    if (next_.size() >= most_next) break;
    std::string note = wording.date(each.due) + " · " + in_days(each.due);
    if (each.amount && each.amount->is_positive()) note += " · " + wording.money(*each.amount);
    next_.push_back(
        {"calendar",
         each.duty ? each.duty->names.in(wording.language())
                   : word("next.declaration", {{"first", each.period.begin()}, {"last", each.period.last()}}),
         note,
         each.late ? Tone::bad : Tone::accent,
         {"taxes"}});
  }
}

void HomeView::read_steps() {
  steps_.clear();
  for (const SetupFact& fact : setup_facts(session_.book())) {
    const auto route = step_routes().find(fact.id);
    steps_.push_back({fact.id, session_.wording().text("setup." + fact.id), fact.done,
                      route == step_routes().end() ? Route{"home"} : route->second});
  }
  const Profile profile = profile_on(session_.book(), session_.today());
  const auto country = Catalog(session_.templates()).country(profile.get("country"));
  if (!country || !country->electronic.reception_from ||
      session_.today() < *country->electronic.reception_from)
    return;
  steps_.push_back({"e_invoice_platform", session_.wording().text("setup.e_invoice_platform"),
                    profile.has("e_invoice_platform"), step_routes().at("e_invoice_platform")});
}

bool HomeView::set_up() const {
  return std::all_of(steps_.begin(), steps_.end(), [](const HomeStep& step) { return step.done; });
}

}  // namespace vireo
