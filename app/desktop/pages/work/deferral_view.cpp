#include "app/desktop/pages/work/deferral_view.h"

#include <algorithm>

#include "app/desktop/model/hour_text.h"
#include "app/desktop/model/typed_date.h"
#include "core/store/profile_table.h"

namespace vireo {

bool has_deferral(const Session& session) {
  if (profile_on(session.book(), session.today()).get("basis") == "cash") return false;
  const auto all = engagements(session.book());
  return std::any_of(all.begin(), all.end(), [](const Engagement& each) { return each.bank.has_value(); });
}

DeferralView::DeferralView(Session& session)
    : table(session.wording(), [](const DeferredHours& row) { return row.engagement.id.value(); }),
      session_(session) {
  const Wording& wording = session.wording();
  table.text("client", wording.text("work_page.client"), &DeferredHours::client, 170);
  table.text(
      "name", wording.text("work_page.agreement"),
      [](const DeferredHours& row) { return row.engagement.name; }, 170);
  table.text(
      "hours", wording.text("work_page.left"),
      [this](const DeferredHours& row) { return hours_text(row.left, session_.wording()); }, 92);
  table.amount(
      "amount", wording.text("forecast.column.amount"),
      [](const DeferredHours& row) { return row.amount.amount; }, 110);
  table.stretch("name");
  const FiscalYearStart start = fiscal_year_start(profile_on(session.book(), session.today()));
  form.load({{"date", wording.date(start.year_with(session.today()).begin().plus_days(-1))}});
  refresh();
}

void DeferralView::refresh() {
  table.set({});
  booked_ = false;
  total_ = Money(session_.currency());
  remarks_.clear();
  day_.reset();
  form.clear_errors();
  const auto typed = parse_typed_date(form.text("date"), session_.today(), session_.wording().style());
  if (!typed) {
    Problems found = typed.problems();
    for (Problem& each : found) each.place.field = "date";
    return form.show(found, session_.wording());
  }
  const auto found = hours_to_defer(session_.book(), *typed, session_.today());
  for (const Problem& each : found.problems())
    remarks_ += (remarks_.empty() ? "" : "\n") + session_.wording().text(each);
  if (!found) return;
  day_ = *typed;
  booked_ = are_hours_deferred(session_.book(), *typed);
  total_ = found->total.amount;
  table.set(found->rows);
}

std::string DeferralView::sentences() const {
  std::string all;
  if (day_) {
    const Wording& wording = session_.wording();
    if (table.rows().empty() && !booked_)
      all = wording.text("deferral.nothing", {{"day", *day_}});
    else
      all = wording.text(booked_ ? "cli.said.hours_deferred_already" : "cli.said.hours_to_defer",
                         {{"day", *day_}, {"amount", total_}});
  }
  if (!remarks_.empty()) all += (all.empty() ? "" : "\n") + remarks_;
  return all;
}

const Figure* DeferralView::figure_of(TableModel::RowId id) const {
  const DeferredHours* row = table.find(id);
  return row ? &row->amount : nullptr;
}

std::string DeferralView::name_of(TableModel::RowId id) const {
  const DeferredHours* row = table.find(id);
  return row ? row->client + " – " + row->engagement.name : std::string();
}

Checked<std::string> DeferralView::book() {
  refresh();
  if (!day_) return problem("date.unreadable", {"", 0, "date"}, {{"typed", form.text("date")}});
  const Wording& wording = session_.wording();
  const Date day = *day_;
  const HourDeferralRequest request{day, wording.text("deferral.entry_label", {{"day", day}}),
                                    wording.text("deferral.reversal_label", {{"day", day}})};
  const Context context{session_.templates(), session_.today()};
  const auto done = session_.act([&](Book& book) { return defer_hours(book, request, context); });
  if (!done) return done.problems();
  const Money amount = done->deferral.total.amount;
  refresh();
  return wording.text("cli.said.hours_deferred",
                      {{"day", day}, {"next", day.plus_days(1)}, {"amount", amount}});
}

Checked<std::string> DeferralView::take_back() {
  if (!day_) return problem("date.unreadable", {"", 0, "date"}, {{"typed", form.text("date")}});
  const Date day = *day_;
  const auto done = session_.act([&](Book& book) { return drop_deferral(book, day); });
  if (!done) return done.problems();
  refresh();
  return session_.wording().text("cli.said.deferral_removed", {{"day", day}});
}

}  // namespace vireo
