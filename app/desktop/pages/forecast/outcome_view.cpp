#include "app/desktop/pages/forecast/outcome_view.h"

#include "core/store/catalog/catalog.h"

namespace vireo {

bool OutcomeView::any(const Session& session) {
  return kept_before(session.book(), session.today()).has_value();
}

OutcomeView::OutcomeView(Session& session)
    : table(session.wording(),
            [](const OutcomeRow& row) { return static_cast<TableModel::RowId>(row.category) + 1; }),
      reasons(
          session.wording(),
          [this](const OutcomeReason& row) { return TableModel::RowId{&row - reasons.rows().data()} + 1; }),
      session_(session) {
  add_columns();
  const auto kept = kept_before(session.book(), session.today());
  const auto categories = Catalog(session.templates()).categories();
  if (!kept || !categories) return;
  const Outcome found =
      outcome(outcome_inputs(session.book(), *kept, owner_categories(*categories), session.today()));
  table.set(found.rows);
  reasons.set(found.reasons);
  summary_ = session.wording().text(
      "outcome_page.text",
      {{"day", kept->kept_on}, {"planned", found.planned_cash}, {"actual", found.actual_cash}});
}

void OutcomeView::add_columns() {
  const Wording& wording = session_.wording();
  table.text(
      "category", wording.text("forecast.column.what"),
      [this](const OutcomeRow& row) {
        return session_.wording().text("outcome.category." + std::string(name_of(row.category)));
      },
      150);
  table.amount("planned", wording.text("outcome_page.planned"), &OutcomeRow::planned, 112);
  table.amount("actual", wording.text("outcome_page.actual"), &OutcomeRow::actual, 112);
  for (const OutcomeCause cause : outcome_causes)
    table.amount(
        std::string(name_of(cause)), wording.text("outcome.cause." + std::string(name_of(cause))),
        [cause](const OutcomeRow& row) { return row.causes[static_cast<std::size_t>(cause)]; }, 112);
  table.stretch("category");
  reasons.text(
      "why", wording.text("outcome_page.why"),
      [this](const OutcomeReason& row) { return session_.wording().text(outcome_message(row)); }, 420);
  reasons.amount(
      "difference", wording.text("outcome_page.difference"),
      [](const OutcomeReason& row) { return row.difference(); }, 110);
  reasons.tint("difference", [](const OutcomeReason& row) {
    return row.difference().is_negative() ? Tone::bad : Tone::good;
  });
  reasons.stretch("why");
}

}  // namespace vireo
