#include "app/desktop/pages/taxes/rates_view.h"

#include "app/desktop/model/typed_date.h"
#include "core/actions/set_own_rate.h"

namespace vireo {
namespace {

Status trust_of(const RateRow& row, const Wording& wording) {
  if (row.value.is_own) return {wording.text("rates.state.own"), Tone::accent};
  if (row.value.provisional) return {wording.text("rates.state.provisional"), Tone::warning};
  switch (row.value.source.confidence) {
    case Confidence::high:
      return {wording.text("rates.state.high"), Tone::good};
    case Confidence::medium:
      return {wording.text("rates.state.medium"), Tone::warning};
    case Confidence::low:
      return {wording.text("rates.state.low"), Tone::bad};
  }
  return {};
}

}  // namespace

RatesView::RatesView(Session& session)
    : table(session.wording(),
            [this](const RateRow& row) { return TableModel::RowId{&row - table.rows().data()} + 1; }),
      form({"value", "source", "from"}),
      session_(session) {
  const Wording& wording = session.wording();
  table.text(
      "name", wording.text("rates.name"),
      [&wording](const RateRow& row) { return row.names.in(wording.language()); }, 200);
  table.text(
      "value", wording.text("rates.value"),
      [&wording](const RateRow& row) { return wording.value(row.value.argument()); }, 90);
  table.date(
      "from", wording.text("rates.from"), [](const RateRow& row) { return row.value.from; }, 112);
  table.status(
      "state", wording.text("rates.trust"), [&wording](const RateRow& row) { return trust_of(row, wording); },
      130);
  table.stretch("name");
  refresh();
}

void RatesView::refresh() {
  rules_.refresh(session_);
  std::vector<RateRow> rows;
  if (rules_.known())
    for (const Parameter& parameter : rules_.pack().parameters.parameters)
      if (const auto value = rules_.pack().parameters.value(parameter.id, session_.today()))
        rows.push_back({parameter.id, parameter.names, *value});
  table.set(std::move(rows));
}

void RatesView::choose(std::optional<TableModel::RowId> id) {
  const RateRow* row = id ? table.find(*id) : nullptr;
  chosen_ = row ? row->parameter : std::string();
  if (!row) return form.load({});
  std::string typed = row->value.value.shortest();
  if (const auto point = typed.find('.'); point != std::string::npos)
    typed.replace(point, 1, session_.wording().style().decimal_mark);
  form.load({{"value", typed},
             {"source", row->value.is_own ? row->value.source.title : std::string()},
             {"from", session_.wording().date(session_.today())}});
}

std::string RatesView::source() const {
  for (const RateRow& row : table.rows())
    if (row.parameter == chosen_)
      return session_.wording().text(row.value.is_own ? "rates.own" : "rates.read_in",
                                     {{"source", row.value.source.title}});
  return {};
}

Checked<Done> RatesView::save() {
  return put(form.text("value"));
}

Checked<Done> RatesView::reset() {
  return put({});
}

Checked<Done> RatesView::put(const std::string& value) {
  Problems problems;
  const auto from = take(parse_typed_date(form.text("from"), session_.today(), session_.wording().style()),
                         problems, "from");
  if (from) {
    const OwnRate rate{chosen_, value, form.text("source"), *from};
    const auto done = session_.act([&](Book& book) { return set_own_rate(book, rate, session_.context()); });
    if (done) {
      refresh();
      return Done{};
    }
    problems = done.problems();
  }
  form.show(problems, session_.wording());
  return problems;
}

}  // namespace vireo
