#include "app/desktop/pages/money/recurring_view.h"

#include <array>
#include <charconv>

#include "app/desktop/model/typed_date.h"
#include "app/desktop/model/typed_money.h"
#include "core/actions/add_recurring.h"
#include "core/store/recurring_table.h"

namespace vireo {
namespace {

constexpr std::array<int, 5> usual_rhythms{1, 2, 3, 6, 12};

std::string rhythm(int months, const Wording& wording) {
  if (months == 1) return wording.text("in_out.every_month");
  return wording.text("in_out.every_months", {{"count", months}});
}

}  // namespace

RecurringView::RecurringView(Session& session)
    : table(session.wording(), [](const Recurring& item) { return item.id.value(); }),
      form({"direction", "label", "amount", "every", "from", "until"}),
      session_(session) {
  const Wording& wording = session.wording();
  table.text("label", wording.text("in_out.what"), &Recurring::label, 180);
  table.amount("amount", wording.text("in_out.amount"), [](const Recurring& item) {
    return item.direction == Recurring::Direction::out ? -item.amount : item.amount;
  });
  table.text(
      "every", wording.text("in_out.every"),
      [&wording](const Recurring& item) { return rhythm(item.months_between, wording); }, 140);
  table.date("from", wording.text("in_out.from"), &Recurring::first);
  table.date("until", wording.text("in_out.until"), &Recurring::last);
  table.stretch("label");
  begin_new();
  refresh();
}

void RecurringView::begin_new() {
  form.load({{"direction", "out"}, {"every", "1"}, {"from", session_.wording().date(session_.today())}});
}

void RecurringView::refresh() {
  table.set(recurring_items(session_.book()));
}

std::vector<NamedValue> RecurringView::directions() const {
  return {{"out", session_.wording().text("in_out.goes_out")},
          {"in", session_.wording().text("in_out.comes_in")}};
}

std::vector<NamedValue> RecurringView::rhythms() const {
  std::vector<NamedValue> all;
  for (const int months : usual_rhythms)
    all.push_back({std::to_string(months), rhythm(months, session_.wording())});
  return all;
}

Checked<std::string> RecurringView::save() {
  const Wording& wording = session_.wording();
  Problems problems;
  Recurring item;
  item.direction = form.text("direction") == "in" ? Recurring::Direction::in : Recurring::Direction::out;
  item.label = form.text("label");
  const auto day = [&](const char* field) {
    return take(parse_typed_date(form.text(field), session_.today(), wording.style()), problems, field);
  };
  if (auto amount = take(parse_typed_money(form.text("amount"), session_.currency()), problems, "amount"))
    item.amount = *amount;
  if (auto first = day("from")) item.first = *first;
  if (!form.text("until").empty()) item.last = day("until");
  const std::string& every = form.text("every");
  std::from_chars(every.data(), every.data() + every.size(), item.months_between);
  if (item.label.empty()) problems.push_back(problem("recurring.label_missing", {"", 0, "label"}));
  if (problems.empty()) {
    const auto added = session_.act([&](Book& book) { return add_recurring(book, item); });
    if (added) {
      begin_new();
      refresh();
      return wording.text("in_out.recurring_added", {{"label", item.label}});
    }
    problems = added.problems();
  }
  form.show(problems, wording);
  return problems;
}

Checked<Done> RecurringView::remove(TableModel::RowId id) {
  auto removed = session_.act([&](Book& book) { return remove_recurring(book, RecurringId(id)); });
  if (removed) refresh();
  return removed;
}

}  // namespace vireo
