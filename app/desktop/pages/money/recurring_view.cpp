#include "app/desktop/pages/money/recurring_view.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "app/desktop/model/typed_date.h"
#include "app/desktop/model/typed_money.h"
#include "core/actions/add_recurring.h"
#include "core/base/text.h"
#include "core/store/catalog/catalog.h"
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
      form({"direction", "label", "amount", "every", "from", "until", "category", "supplier", "currency"}),
      session_(session) {
  const Wording& wording = session.wording();
  table.text("label", wording.text("in_out.what"), &Recurring::label, 140);
  table.amount(
      "amount", wording.text("in_out.amount"),
      [](const Recurring& item) {
        return item.direction == Recurring::Direction::out ? -item.amount : item.amount;
      },
      105);
  table.text(
      "every", wording.text("in_out.every"),
      [&wording](const Recurring& item) { return rhythm(item.months_between, wording); }, 125);
  table.status(
      "turn", wording.text("in_out.turn"), [this](const Recurring& item) { return turn_of(item); }, 150);
  table.date("from", wording.text("in_out.from"), &Recurring::first, 116);
  table.date("until", wording.text("in_out.until"), &Recurring::last, 116);
  table.stretch("label");
  begin_new();
  refresh();
}

void RecurringView::begin_new() {
  form.load({{"direction", "out"}, {"every", "1"}, {"from", session_.wording().date(session_.today())}});
}

Status RecurringView::turn_of(const Recurring& item) const {
  const Wording& wording = session_.wording();
  const Date today = session_.today();
  const auto due = static_cast<std::int64_t>(due_days(item, today).size());
  if (due > 0) return {wording.text("in_out.turn.due", {{"count", due}}), Tone::warning};
  const auto ahead = occurrences(item, Period(today.plus_days(1), today.plus_days(1 + 366 * 10)));
  if (ahead.empty()) return {wording.text("in_out.turn.ended"), Tone::muted};
  return {wording.text("in_out.turn.next", {{"day", ahead.front()}}), Tone::normal};
}

std::vector<NamedValue> RecurringView::categories() const {
  std::vector<NamedValue> all{{"", session_.wording().text("in_out.no_category")}};
  if (const auto known = Catalog(session_.templates()).categories())
    for (const ExpenseCategory& each : *known)
      all.push_back({each.id, each.names.in(session_.wording().language())});
  return all;
}

bool RecurringView::is_due(TableModel::RowId id) const {
  return std::any_of(due_.begin(), due_.end(),
                     [&](const DueExpense& each) { return each.item.id.value() == id; });
}

std::string RecurringView::due_text() const {
  constexpr std::size_t most_lines = 8;
  const Wording& wording = session_.wording();
  std::string text = wording.text("in_out.book_due.text");
  for (std::size_t at = 0; at < due_.size() && at < most_lines; ++at)
    text += "\n" + wording.text("in_out.book_due.line", {{"day", due_[at].day},
                                                         {"label", due_[at].item.label},
                                                         {"amount", due_[at].item.amount}});
  if (due_.size() > most_lines)
    text += "\n" + wording.text("in_out.book_due.more",
                                {{"count", static_cast<std::int64_t>(due_.size() - most_lines)}});
  return text;
}

bool RecurringView::category_needed() const {
  return std::any_of(due_.begin(), due_.end(),
                     [](const DueExpense& each) { return each.item.category.empty(); });
}

bool RecurringView::rate_needed() const {
  return std::any_of(due_.begin(), due_.end(), [this](const DueExpense& each) {
    return each.item.amount.currency() != session_.currency();
  });
}

Checked<std::string> RecurringView::book_due() {
  RecurringBooking booking{session_.today(), {}, due_form.text("category"), {}};
  if (rate_needed()) {
    booking.exchange_rate = parse_typed_decimal(due_form.text("rate"));
    if (!booking.exchange_rate) {
      const Problems found{
          problem("line.number_unreadable", {"", 0, "rate"}, {{"typed", due_form.text("rate")}})};
      due_form.show(found, session_.wording());
      return found;
    }
  }
  const Context context = session_.context();
  const auto booked = session_.act([&](Book& book) { return book_due_expenses(book, booking, context); });
  if (!booked) {
    due_form.show(booked.problems(), session_.wording());
    return booked.problems();
  }
  refresh();
  return session_.wording().text("in_out.booked_due", {{"count", static_cast<std::int64_t>(booked->size())}});
}

Checked<std::string> RecurringView::skip_due(TableModel::RowId id) {
  const Date today = session_.today();
  const auto skipped =
      session_.act([&](Book& book) { return skip_due_expenses(book, RecurringId(id), today, today); });
  if (!skipped) return skipped.problems();
  refresh();
  return session_.wording().text("in_out.skipped_due");
}

void RecurringView::refresh() {
  due_ = due_expenses(session_.book(), session_.today());
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
  item.category = form.text("category");
  item.supplier = trimmed(form.text("supplier"));
  const auto day = [&](const char* field) {
    return take(parse_typed_date(form.text(field), session_.today(), wording.style()), problems, field);
  };
  const std::string code = capitals(trimmed(form.text("currency")));
  const auto currency =
      code.empty() ? session_.currency() : take(Currency::parse(code), problems, "currency");
  if (auto amount = take(parse_typed_money(form.text("amount"), currency.value_or(session_.currency())),
                         problems, "amount"))
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
