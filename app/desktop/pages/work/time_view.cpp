#include "app/desktop/pages/work/time_view.h"

#include <map>

#include "app/desktop/model/hour_text.h"
#include "app/desktop/model/typed_date.h"
#include "app/desktop/pages/work/subjects_view.h"
#include "core/base/text.h"
#include "core/base/zone.h"
#include "core/store/parties_table.h"
#include "core/store/work_setting.h"

namespace vireo {
namespace {

Period week_of(Date day) {
  const Date monday = day.plus_days(1 - day.weekday());
  return {monday, monday.plus_days(7)};
}

std::string clock(const std::optional<Instant>& moment) {
  return moment ? wall_time(*moment).text().substr(11) : std::string();
}

}  // namespace

TimeView::TimeView(Session& session)
    : table(session.wording(), [](const TimeEntry& row) { return row.id.value(); }),
      session_(session),
      zone_(own_zone(session.book(), session.templates(), session.today())),
      week_(week_of(session.today())) {
  make_columns();
  begin();
  refresh();
}

void TimeView::make_columns() {
  const Wording& wording = session_.wording();
  table.date("day", wording.text("work_page.day"), &TimeEntry::day, 120);
  table.text(
      "what", wording.text("work_page.what"),
      [this](const TimeEntry& row) { return subject_text(session_, row); }, 210);
  table.text("note", wording.text("work_page.note"), &TimeEntry::note, 150);
  table.text(
      "from", wording.text("work_page.from"), [](const TimeEntry& row) { return clock(row.begin); }, 66);
  table.text(
      "to", wording.text("work_page.to"), [](const TimeEntry& row) { return clock(row.end); }, 66);
  table.text(
      "length", wording.text("work_page.length_of"),
      [this](const TimeEntry& row) { return length_text(length(row), session_.wording()); }, 90);
  table.status(
      "state", wording.text("work_page.state"), [this](const TimeEntry& row) { return status_of(row); }, 156);
  table.edit("length", [this](TableColumn& column) {
    column.kind = ColumnKind::amount;
    column.key = [this](std::size_t row) { return length(table.rows()[row]).count; };
  });
  table.stretch("what");
  table.tint("note", [](const TimeEntry&) { return Tone::muted; });
}

Minutes TimeView::length(const TimeEntry& entry) const {
  if (!entry.running()) return entry.minutes;
  const Instant now{session_.book().now().utc_milliseconds, zone_};
  return entry.begin->utc_milliseconds < now.utc_milliseconds ? minutes_between(*entry.begin, now)
                                                              : Minutes{};
}

Status TimeView::status_of(const TimeEntry& entry) const {
  const Wording& wording = session_.wording();
  if (entry.running()) return {wording.text("work_page.state.runs"), Tone::accent};
  if (entry.billed()) return {wording.text("work_page.state.billed"), Tone::good};
  if (!entry.billable) return {wording.text("work_page.state.not_billable"), Tone::muted};
  if (entry.engagement)
    if (const auto known = engagement(session_.book(), *entry.engagement);
        known && known->terms != EngagementTerms::hourly)
      return {wording.text("engagement.terms." + std::string(name_of(known->terms))), Tone::normal};
  return {wording.text("work_page.state.to_bill"), Tone::warning};
}

void TimeView::refresh() {
  table.set(time_entries(session_.book(), {.period = week_}));
}

void TimeView::go(int weeks) {
  week_ = week_of(weeks == 0 ? session_.today() : week_.begin().plus_days(7 * weeks));
  refresh();
}

std::string TimeView::week() const {
  return session_.wording().text("work_page.week_of", {{"first", week_.begin()}, {"last", week_.last()}});
}

std::vector<DayTotal> TimeView::days() const {
  const Wording& wording = session_.wording();
  std::map<Date, Minutes> totals;
  for (const TimeEntry& entry : table.rows()) totals[entry.day].count += length(entry).count;
  std::vector<DayTotal> all;
  for (Date day = week_.begin(); day < week_.end(); day = day.plus_days(1)) {
    const std::string& name = wording.style().weekdays[static_cast<std::size_t>(day.weekday()) - 1];
    const Minutes total = totals[day];
    all.push_back({name.substr(0, 3) + " " + std::to_string(day.day()),
                   total.count > 0 ? length_text(total, wording) : std::string(), day == session_.today()});
  }
  return all;
}

std::string TimeView::total() const {
  Minutes all;
  Minutes billable;
  for (const TimeEntry& entry : table.rows()) {
    all.count += length(entry).count;
    if (entry.billable) billable.count += length(entry).count;
  }
  const Wording& wording = session_.wording();
  return wording.text("work_page.total_of_week",
                      {{"total", length_text(all, wording)}, {"billable", length_text(billable, wording)}});
}

std::vector<NamedValue> TimeView::subjects() const {
  return time_subjects(session_);
}

void TimeView::begin() {
  changed_.reset();
  form.clear_errors();
  const Date day = week_.contains(session_.today()) ? session_.today() : week_.begin();
  form.load({{"date", session_.wording().date(day)}});
}

bool TimeView::may_change(TimeEntryId id) const {
  const TimeEntry* entry = table.find(id.value());
  return entry && !entry->running() && !entry->billed();
}

bool TimeView::begin(TimeEntryId id) {
  if (!may_change(id)) return false;
  const TimeEntry& entry = *table.find(id.value());
  changed_ = id;
  form.clear_errors();
  form.load({{"subject", subject_of(entry, subjects())},
             {"date", session_.wording().date(entry.day)},
             {"from", clock(entry.begin)},
             {"to", clock(entry.end)},
             {"minutes", entry.begin ? std::string() : length_text(entry.minutes, session_.wording())},
             {"note", entry.note},
             {"not_billable", entry.billable ? "" : "yes"},
             {"outside", entry.outside_hours ? "yes" : ""}});
  return true;
}

Checked<TimeRequest> TimeView::typed_request() const {
  Problems found;
  TimeRequest request;
  request.subject = subject_named(form.text("subject"), form.text("note"));
  request.subject.billable = form.text("not_billable").empty();
  request.subject.outside_hours = form.text("outside") == "yes";
  if (const auto day = take(parse_typed_date(form.text("date"), session_.today(), session_.wording().style()),
                            found, "date"))
    request.day = *day;
  request.from = form.text("from");
  request.to = form.text("to");
  request.minutes = form.text("minutes");
  request.zone = zone_;
  if (!found.empty()) return found;
  return request;
}

Checked<std::string> TimeView::save() {
  const auto request = typed_request();
  if (!request) {
    form.show(request.problems(), session_.wording());
    return request.problems();
  }
  const Context context = session_.context();
  const auto kept = session_.act([&](Book& book) -> Checked<TimeEntryId> {
    if (!changed_) return add_time(book, *request, context);
    const auto done = change_time(book, *changed_, *request, context);
    if (!done) return done.problems();
    return Checked<TimeEntryId>(*changed_, done.problems());
  });
  if (!kept) {
    form.show(kept.problems(), session_.wording());
    return kept.problems();
  }
  const char* told = changed_ ? "work_page.changed" : "work_page.added";
  const TimeEntry entry = *time_entry(session_.book(), *kept);
  week_ = week_of(entry.day);
  begin();
  refresh();
  std::string text = session_.wording().text(
      told,
      {{"length", length_text(entry.minutes, session_.wording())}, {"what", subject_text(session_, entry)}});
  for (const Problem& each : kept.problems()) text += " " + session_.wording().text(each);
  return text;
}

Checked<std::string> TimeView::remove(TimeEntryId id) {
  const auto known = time_entry(session_.book(), id);
  const auto removed = session_.act([&](Book& book) { return remove_time(book, id); });
  if (!removed) return removed.problems();
  refresh();
  return session_.wording().text("deed.time_removed", {{"what", subject_text(session_, *known)}});
}

std::vector<NamedValue> TimeView::to_bill() const {
  const Wording& wording = session_.wording();
  struct Sum {
    Minutes billed{};
    std::optional<Money> amount{};
    bool priced = true;
  };
  std::vector<std::pair<PartyId, Sum>> sums;
  for (const UnbilledLine& line : unbilled_time(session_.book(), {}, session_.today())) {
    if (sums.empty() || sums.back().first != line.client) sums.push_back({line.client, {}});
    Sum& sum = sums.back().second;
    sum.billed.count += line.billed.count;
    if (!line.price || (sum.amount && sum.amount->currency() != line.price->currency()))
      sum.priced = false;
    else
      sum.amount = sum.amount ? *sum.amount + line.amount() : line.amount();
  }
  std::vector<NamedValue> all;
  for (const auto& [client, sum] : sums)
    all.push_back({std::to_string(client.value()),
                   party(session_.book(), client).name + " · " + hours_text(sum.billed, wording) + " · " +
                       (sum.priced ? wording.money(*sum.amount) : wording.text("work_page.no_rate"))});
  return all;
}

void TimeView::begin_bill(std::optional<TimeEntryId> chosen) {
  const auto known = to_bill();
  std::string client = known.empty() ? std::string() : known.front().value;
  if (chosen)
    if (const auto entry = time_entry(session_.book(), *chosen); entry && entry->client)
      for (const NamedValue& each : known)
        if (each.value == std::to_string(entry->client->value())) client = each.value;
  bill_form.clear_errors();
  bill_form.load({{"client", client}, {"until", session_.wording().date(session_.today())}});
}

Checked<BilledTime> TimeView::bill() {
  Problems found;
  BillRequest request;
  if (!bill_form.text("client").empty()) request.client = PartyId(std::stoll(bill_form.text("client")));
  if (const auto day =
          take(parse_typed_date(bill_form.text("until"), session_.today(), session_.wording().style()), found,
               "until"))
    request.until = *day;
  if (const std::string typed = trimmed(bill_form.text("rate")); !typed.empty()) {
    const auto rate = parse_typed_decimal(typed);
    if (!rate) found.push_back(problem("unit_price.unreadable", {"", 0, "rate"}, {{"typed", typed}}));
    if (rate)
      if (const auto price = take(UnitPrice::of(*rate, session_.currency()), found, "rate"))
        request.rate = *price;
  }
  if (!found.empty()) {
    bill_form.show(found, session_.wording());
    return found;
  }
  const Context context = session_.context();
  auto billed = session_.act([&](Book& book) { return bill_time(book, request, context); });
  if (!billed) bill_form.show(billed.problems(), session_.wording());
  if (billed) refresh();
  return billed;
}

}  // namespace vireo
