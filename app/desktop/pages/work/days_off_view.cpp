#include "app/desktop/pages/work/days_off_view.h"

#include <algorithm>

#include "app/desktop/model/typed_date.h"
#include "core/actions/keep_tasks.h"
#include "core/base/text.h"

namespace vireo {

DaysOffView::DaysOffView(Session& session)
    : table(session.wording(), [](const StoredDaysOff& row) { return row.id; }), session_(session) {
  const Wording& wording = session.wording();
  table.date(
      "from", wording.text("work_page.off.from"), [](const StoredDaysOff& row) { return row.days.first; },
      110);
  table.date(
      "to", wording.text("work_page.off.to"), [](const StoredDaysOff& row) { return row.days.last; }, 110);
  table.text(
      "label", wording.text("work_page.off.label"), [](const StoredDaysOff& row) { return row.days.label; },
      180);
  table.status(
      "state", wording.text("work_page.state"),
      [this](const StoredDaysOff& row) -> Status {
        const bool over = row.days.last < session_.today();
        return {session_.wording().text(over ? "work_page.off.over" : "work_page.off.ahead"),
                over ? Tone::muted : Tone::good};
      },
      100);
  table.stretch("label");
  refresh();
}

void DaysOffView::refresh() {
  auto rows = days_off(session_.book());
  const Date today = session_.today();
  std::stable_sort(rows.begin(), rows.end(), [&](const StoredDaysOff& a, const StoredDaysOff& b) {
    return (a.days.last < today) < (b.days.last < today);
  });
  table.set(std::move(rows));
}

Checked<std::string> DaysOffView::add() {
  Problems found;
  const auto day = [&](const char* field) {
    return take(parse_typed_date(form.text(field), session_.today(), session_.wording().style()), found,
                field);
  };
  const auto first = day("from");
  const auto last = trimmed(form.text("to")).empty() ? first : day("to");
  if (first && last && *last < *first)
    found.push_back(problem("period.reversed", {"", 0, "to"}, {{"first", *first}, {"last", *last}}));
  if (!found.empty()) {
    form.show(found, session_.wording());
    return found;
  }
  const DaysOff days{*first, *last, trimmed(form.text("label"))};
  const auto taken = session_.act([&](Book& book) { return take_days_off(book, days); });
  if (!taken) {
    form.show(taken.problems(), session_.wording());
    return taken.problems();
  }
  changed_ = true;
  form.load({});
  refresh();
  return session_.wording().text("work_page.off.taken", {{"first", *first}, {"last", *last}});
}

Checked<std::string> DaysOffView::remove(std::int64_t id) {
  const auto given_up = session_.act([&](Book& book) { return give_up_days_off(book, id); });
  if (!given_up) return given_up.problems();
  changed_ = true;
  refresh();
  return session_.wording().text("work_page.off.given_up");
}

}  // namespace vireo
