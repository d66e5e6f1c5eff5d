#include "app/desktop/pages/taxes/taxes_view.h"

#include "core/actions/change_profile.h"
#include "core/actions/mark_declared.h"

namespace vireo {
namespace {

/// What is declared here, among the things one may declare; as the sample's years call it too.
constexpr const char* obligation = "contributions";

Status status_of(const EstimatePeriod& period, const Wording& wording) {
  const auto told = [&](const char* id, Tone tone) { return Status{wording.text(id), tone}; };
  if (period.filed && period.filed->paid_on) return told("taxes.state.paid", Tone::good);
  if (period.filed) return told("estimate.state.declared", Tone::accent);
  if (period.late) return told("estimate.state.late", Tone::bad);
  if (period.state == PeriodState::due) return told("estimate.state.due", Tone::warning);
  return told(period.state == PeriodState::running ? "estimate.state.running" : "estimate.state.future",
              Tone::muted);
}

}  // namespace

TaxesView::TaxesView(Session& session)
    : table(
          session.wording(),
          [](const EstimatePeriod& row) { return TableModel::RowId{row.period.begin().days_since_1970()}; }),
      limits(
          session.wording(),
          [this](const ThresholdGauge& row) { return TableModel::RowId{&row - limits.rows().data()} + 1; }),
      session_(session) {
  add_columns();
  add_limit_columns();
  refresh();
}

void TaxesView::add_columns() {
  const Wording& wording = session_.wording();
  table.text(
      "period", wording.text("estimate.period"),
      [wording](const EstimatePeriod& row) {
        return wording.text("taxes.period", {{"first", row.period.begin()}, {"last", row.period.last()}});
      },
      240);
  table.date("due", wording.text("estimate.due"), &EstimatePeriod::due);
  table.amount(
      "base", wording.text("estimate.column.base"),
      [](const EstimatePeriod& row) { return row.filed ? row.filed->base : row.base.amount; }, 180);
  table.amount("contributions", wording.text("taxes.contributions"),
               [](const EstimatePeriod& row) { return row.amount_of(ResultKind::contribution); });
  table.amount("tax", wording.text("taxes.income_tax"),
               [](const EstimatePeriod& row) { return row.amount_of(ResultKind::income_tax); });
  table.amount("total", wording.text("taxes.total"), [](const EstimatePeriod& row) {
    return row.filed ? row.filed->amount : row.shown_total().amount;
  });
  table.status("state", wording.text("estimate.state"),
               [wording](const EstimatePeriod& row) { return status_of(row, wording); });
  table.stretch("period");
}

void TaxesView::add_limit_columns() {
  const Wording& wording = session_.wording();
  limits.text(
      "name", wording.text("taxes.limit"),
      [wording](const ThresholdGauge& row) { return row.threshold->names.in(wording.language()); }, 220);
  limits.amount("received", wording.text("cli.column.received"),
                [](const ThresholdGauge& row) { return row.received.amount; });
  limits.amount("limit", wording.text("cli.column.limit"),
                [](const ThresholdGauge& row) { return row.limit.amount; });
  limits.status(
      "state", wording.text("estimate.state"),
      [wording](const ThresholdGauge& row) {
        const Tone tone = row.state == GaugeState::passed ? Tone::bad
                          : row.state == GaugeState::near ? Tone::warning
                                                          : Tone::good;
        return Status{std::to_string(row.percent) + "\u00A0%", tone};
      },
      90);
  limits.date("when", wording.text("cli.column.expected"),
              [](const ThresholdGauge& row) { return row.passed_on ? row.passed_on : row.expected_on; });
  limits.text(
      "then", wording.text("taxes.then"),
      [wording](const ThresholdGauge& row) { return row.consequence().in(wording.language()); }, 300);
  limits.stretch("then");
}

void TaxesView::refresh() {
  const Wording& wording = session_.wording();
  Problems found = rules_.refresh(session_);
  estimate_.reset();
  notices_.clear();
  refusal_.clear();
  std::vector<ThresholdGauge> gauges;
  if (const auto request = rules_.request(session_)) {
    estimate_ = take(vireo::estimate(*request), found);
    if (auto made = take(threshold_gauges(*request), found)) gauges = std::move(*made);
  }
  limits.set(std::move(gauges));
  for (const Problem& each : found) refusal_ += (refusal_.empty() ? "" : "\n") + wording.text(each);
  if (estimate_)
    for (const LocalText& notice : estimate_->notices) notices_.push_back(notice.in(wording.language()));
  table.set(estimate_ ? estimate_->periods : std::vector<EstimatePeriod>{});
}

std::string TaxesView::regime() const {
  return rules_.known() ? rules_.pack().names.in(session_.wording().language()) : std::string();
}

std::optional<TableModel::RowId> TaxesView::next_to_do() const {
  for (const EstimatePeriod& row : table.rows())
    if (!row.filed || !row.filed->paid_on) return row.period.begin().days_since_1970();
  return std::nullopt;
}

const EstimatePeriod* TaxesView::period(TableModel::RowId id) const {
  return table.find(id);
}

std::string TaxesView::boxes(const EstimatePeriod& period) const {
  const Wording& wording = session_.wording();
  std::string text;
  for (const EstimateBase& base : period.bases)
    text += base.names.in(wording.language()) + "\t" + wording.money(base.declared.amount) + "\n";
  for (const EstimateLine& line : period.lines)
    text += line.names.in(wording.language()) + "\t" + wording.money(line.shown().amount) + "\n";
  return text + wording.text("taxes.total") + "\t" + wording.money(period.shown_total().amount) + "\n";
}

Checked<Done> TaxesView::apply(const ProposedChange& change) {
  const ProfileChange wanted{{{change.key, change.value}}, change.from};
  return session_.act([&](Book& book) { return change_profile(book, wanted, session_.context()); });
}

Checked<Done> TaxesView::declare(TableModel::RowId id, Date day) {
  const EstimatePeriod* row = period(id);
  if (!row) return problem("declared.unknown");
  const DeclaredPeriod filed{0,   obligation,  row->period, row->base.amount, row->shown_total().amount,
                             day, std::nullopt};
  return session_.act([&](Book& book) { return mark_declared(book, filed, session_.today()); });
}

Checked<Done> TaxesView::pay(TableModel::RowId id, Date day) {
  const EstimatePeriod* row = period(id);
  if (!row) return problem("declared.unknown");
  std::int64_t declared = 0;
  for (const DeclaredPeriod& each : declared_periods(session_.book()))
    if (each.period == row->period) declared = each.id;
  return session_.act([&](Book& book) { return mark_declared_paid(book, declared, day); });
}

}  // namespace vireo
