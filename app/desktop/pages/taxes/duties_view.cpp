#include "app/desktop/pages/taxes/duties_view.h"

#include "core/actions/file_return.h"

namespace vireo {
namespace {

constexpr int months_ahead = 12;

Status status_of(const Obligation& row, Date today, const Wording& wording) {
  if (row.late) return {wording.text("estimate.state.late"), Tone::bad};
  if (days_between(today, row.due) <= days_of_late_duties)
    return {wording.text("duties.soon"), Tone::warning};
  return {wording.text("estimate.state.future"), Tone::muted};
}

std::string period_of(const Obligation& row, const Wording& wording) {
  if (row.duty->months >= 12) return std::to_string(row.period.begin().year());
  return wording.text("taxes.period", {{"first", row.period.begin()}, {"last", row.period.last()}});
}

}  // namespace

DutiesView::DutiesView(Session& session)
    : table(session.wording(),
            [this](const Obligation& row) { return TableModel::RowId{&row - table.rows().data()} + 1; }),
      boxes(session.wording(),
            [this](const DutyBox& row) { return TableModel::RowId{&row - boxes.rows().data()} + 1; }),
      session_(session) {
  add_columns();
  refresh();
}

void DutiesView::add_columns() {
  const Wording& wording = session_.wording();
  table.date("due", wording.text("duties.due"), &Obligation::due);
  table.text(
      "name", wording.text("duties.name"),
      [&wording](const Obligation& row) { return row.duty->names.in(wording.language()); }, 300);
  table.text(
      "period", wording.text("estimate.period"),
      [&wording](const Obligation& row) { return period_of(row, wording); }, 230);
  table.amount("amount", wording.text("cli.column.amount"), &Obligation::amount);
  table.status("state", wording.text("estimate.state"), [this](const Obligation& row) {
    return status_of(row, session_.today(), session_.wording());
  });
  table.stretch("name");
  boxes.text("name", wording.text("duties.box"), &DutyBox::name, 320);
  boxes.text("value", wording.text("cli.column.amount"), &DutyBox::value, 130);
  boxes.text("origin", wording.text("duties.origin"), &DutyBox::origin, 200);
  boxes.stretch("name");
}

void DutiesView::refresh() {
  std::vector<Obligation> rows;
  rules_.refresh(session_);
  if (const auto request = rules_.request(session_))
    if (const auto estimated = estimate(*request))
      if (const auto all =
              obligations(obligation_inputs(session_.book(), Catalog(session_.templates()), *request,
                                            *estimated, session_.today().plus_months(months_ahead))))
        for (const Obligation& each : *all)
          if (each.duty) rows.push_back(each);
  std::optional<std::string> before;
  if (const Obligation* was = chosen()) before = was->id;
  table.set(std::move(rows));
  chosen_.reset();
  for (std::size_t place = 0; place < table.size(); ++place)
    if (before && table.rows()[table.row_at(place)].id == *before) chosen_ = table.id_at(place);
  choose(chosen_);
}

void DutiesView::choose(std::optional<TableModel::RowId> id) {
  chosen_ = id;
  filled_.reset();
  std::vector<DutyBox> rows;
  const Obligation* row = chosen();
  const Wording& wording = session_.wording();
  if (row && !row->duty->form.empty())
    if (auto filled =
            filled_return(session_.book(), Catalog(session_.templates()), row->duty->form, row->period)) {
      filled_ = std::move(*filled);
      for (const CalculatedValue& result : filled_->outcome.results)
        rows.push_back({result.slot->names.in(wording.language()),
                        wording.value(result.shown(filled_->pack->currency)),
                        {},
                        result.slot->id});
      for (const BookAnswer& answer : filled_->answers)
        if (answer.origin == AnswerOrigin::otherwise || answer.origin == AnswerOrigin::profile)
          rows.push_back({filled_->pack->input(answer.input)->questions.in(wording.language()),
                          answer.value,
                          wording.text(std::string("duties.origin.") + name_of(answer.origin)),
                          {}});
    }
  boxes.set(std::move(rows));
}

std::string DutiesView::advice() const {
  const Obligation* row = chosen();
  return row ? row->duty->texts.in(session_.wording().language()) : std::string();
}

std::optional<Figure> DutiesView::why(TableModel::RowId id) const {
  const DutyBox* box = boxes.find(id);
  if (!box || box->result.empty() || !filled_ || !chosen()) return std::nullopt;
  auto step = filled_->program->explain(case_of(filled_->answers), chosen()->period.last(), box->result);
  const CalculatedValue* value = filled_->result(box->result);
  if (!step || !value) return std::nullopt;
  Figure figure{Money::rounded(value->value.decimal(), session_.currency(), Rounding::half_up),
                std::move(*step)};
  add_answers(figure.why, *filled_->pack, filled_->answers);
  return figure;
}

std::string DutiesView::text() const {
  std::string all;
  for (const DutyBox& box : boxes.rows())
    if (!box.result.empty()) all += box.name + "\t" + box.value + "\n";
  return all;
}

Checked<Done> DutiesView::done(Date day) {
  const Obligation* row = chosen();
  if (!row) return problem("declared.unknown");
  const FileReturnRequest request{.duty = row->duty, .period = row->period, .done_on = day};
  const auto filed = session_.act([&](Book& book) { return file_return(book, request, session_.context()); });
  if (!filed) return filed.problems();
  refresh();
  return Done{};
}

}  // namespace vireo
