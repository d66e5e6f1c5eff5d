#include "app/desktop/pages/work/ahead_view.h"

#include <fstream>

#include "app/desktop/model/hour_text.h"
#include "core/store/catalog/catalog.h"
#include "core/store/parties_table.h"
#include "core/store/profile_table.h"
#include "core/store/work_setting.h"
#include "reports/papers/engagement_letter.h"
#include "reports/report_file.h"
#include "reports/sheets/hour_statement.h"

namespace vireo {
namespace {

constexpr int weeks_shown = 10;

/// Hours in hundredths, as a chart counts what is no money.
Money in_chart(Minutes minutes) {
  return Money::rounded(shown_hours(minutes), Currency(), Rounding::half_away_from_zero);
}

std::vector<WorkedStretch> stretches(const Book& book, const Period& period) {
  std::vector<WorkedStretch> all;
  for (const TimeEntry& entry : time_entries(book, {.period = period}))
    if (entry.begin && entry.end)
      all.push_back({entry.day, entry.begin->utc_milliseconds / 60000, entry.end->utc_milliseconds / 60000});
  return all;
}

}  // namespace

AheadView::AheadView(Session& session)
    : table(session.wording(), [](const AgreementRow& row) { return row.engagement.id.value(); }),
      session_(session) {
  make_columns();
  refresh();
}

void AheadView::make_columns() {
  const Wording& wording = session_.wording();
  table.text("client", wording.text("work_page.client"), &AgreementRow::client, 170);
  table.text(
      "name", wording.text("work_page.agreement"),
      [](const AgreementRow& row) { return row.engagement.name; }, 150);
  table.text(
      "terms", wording.text("work_page.terms"),
      [this](const AgreementRow& row) {
        return session_.wording().text("engagement.terms." + std::string(name_of(row.engagement.terms)));
      },
      130);
  table.amount(
      "price", wording.text("work_page.price"),
      [](const AgreementRow& row) -> std::optional<Money> {
        const Engagement& each = row.engagement;
        if (each.bank) return each.bank->price;
        if (each.terms == EngagementTerms::fixed) return each.price;
        if (!each.hourly_rate) return std::nullopt;
        return Money::rounded(each.hourly_rate->value(), each.currency, Rounding::half_away_from_zero);
      },
      104);
  const auto hours = [&](const char* id, const char* title, auto get) {
    table.text(
        id, wording.text(title),
        [this, get](const AgreementRow& row) {
          return row.hours ? hours_text(get(*row.hours), session_.wording()) : std::string();
        },
        92);
    table.edit(id, [this, get](TableColumn& column) {
      column.kind = ColumnKind::amount;
      column.key = [this, get](std::size_t row) {
        const AgreementRow& each = table.rows()[row];
        return each.hours ? get(*each.hours).count : INT64_MIN;
      };
    });
  };
  hours("used", "work_page.used", [](const HoursLeft& each) { return each.cycle.used; });
  hours("left", "work_page.left", [](const HoursLeft& each) { return each.left; });
  table.status(
      "state", wording.text("work_page.state"), [this](const AgreementRow& row) { return status_of(row); },
      190);
  table.stretch("name");
}

Status AheadView::status_of(const AgreementRow& row) const {
  const Wording& wording = session_.wording();
  const Date today = session_.today();
  if (row.engagement.last && *row.engagement.last < today)
    return {wording.text("work_page.state.ended"), Tone::muted};
  if (row.engagement.first > today)
    return {wording.text("work_page.state.begins", {{"day", row.engagement.first}}), Tone::muted};
  if (row.hours && row.hours->left.count <= 0) return {wording.text("work_page.state.used_up"), Tone::bad};
  if (row.hours && row.hours->alert) return {wording.text("work_page.state.almost_used"), Tone::warning};
  if (row.hours)
    return {wording.text("work_page.state.until", {{"day", row.hours->cycle.period.last()}}), Tone::good};
  return {wording.text("work_page.state.runs_on"), Tone::good};
}

void AheadView::refresh() {
  const Book& book = session_.book();
  const auto left = hours_left(book, session_.today());
  std::vector<AgreementRow> rows;
  for (const Engagement& each : engagements(book)) {
    AgreementRow row{each, party(book, each.client).name, {}};
    for (const HoursLeft& hours : left)
      if (hours.engagement.id == each.id) row.hours = hours;
    rows.push_back(std::move(row));
  }
  table.set(std::move(rows));
  fill_chart();
}

void AheadView::fill_chart() {
  const Wording& wording = session_.wording();
  const Date today = session_.today();
  warnings_.clear();
  chart_ = {};
  chart_.title = wording.text("work_page.ahead.chart");
  chart_.unit = wording.text("work_page.hour");
  chart_.series = {{wording.text("work_page.ahead.promised"), SeriesShape::bar, Tone::accent, {}},
                   {wording.text("work_page.ahead.due"), SeriesShape::bar, Tone::warning, {}},
                   {wording.text("work_page.ahead.available"), SeriesShape::line, Tone::good, {}}};
  const auto setting = work_setting(session_.book(), session_.templates(), today);
  if (!setting) return;
  std::int64_t overloaded = 0;
  for (const WeekLoad& each : week_loads(capacity_request(session_.book(), *setting, today, weeks_shown))) {
    const Date first = each.week.begin();
    chart_.labels.push_back(std::to_string(first.day()) + " " +
                            wording.style().months_short[static_cast<std::size_t>(first.month()) - 1]);
    chart_.labels_long.push_back(
        wording.text("work_page.week_of", {{"first", first}, {"last", each.week.last()}}));
    chart_.series[0].values.emplace_back(in_chart(each.promised));
    chart_.series[1].values.emplace_back(in_chart(each.due));
    chart_.series[2].values.emplace_back(in_chart(each.available));
    if (each.load > Decimal::of(1)) ++overloaded;
    for (const Message& warning : each.warnings) warnings_.push_back(wording.text(warning));
  }
  chart_.summary =
      wording.text("work_page.ahead.summary",
                   {{"weeks", static_cast<std::int64_t>(chart_.labels.size())}, {"count", overloaded}});
  const Period past(today.plus_days(-27 - (today.weekday() - 1)), today.plus_days(1));
  for (const Message& passed : limits_passed(setting->habits, stretches(session_.book(), past)))
    warnings_.push_back(wording.text(passed));
}

std::string AheadView::warnings() const {
  if (warnings_.empty()) return session_.wording().text("work_page.ahead.calm");
  std::string all;
  for (const std::string& each : warnings_) all += (all.empty() ? "" : "\n") + each;
  return all;
}

const Engagement* AheadView::agreement(EngagementId id) const {
  const AgreementRow* row = table.find(id.value());
  return row ? &row->engagement : nullptr;
}

std::string AheadView::letter_name(EngagementId id) const {
  const AgreementRow* row = table.find(id.value());
  return session_.wording().text("engagement_letter.title") + " " + (row ? row->client : std::string()) +
         ".pdf";
}

Checked<std::string> AheadView::save_letter(EngagementId id, const std::filesystem::path& file) const {
  const Engagement* known = agreement(id);
  if (!known) return problem("engagement.unknown", {}, {{"typed", id.value()}, {"nearest", ""}});
  const EngagementLetter letter =
      engagement_letter(session_.book(), *known, session_.templates(), session_.today());
  const std::string& own = session_.wording().language();
  const std::string language = letter.client.language.empty() ? own : letter.client.language;
  const auto wording = Catalog(session_.templates()).wording(language == "fr" ? "fr" : "en");
  if (!wording) return wording.problems();
  const std::filesystem::path ending = file.extension();
  const std::string bytes = ending == ".eml"   ? engagement_letter_mail(letter, *wording)
                            : ending == ".txt" ? engagement_letter_text(letter, *wording) + "\n"
                                               : engagement_letter_pdf(letter, *wording);
  const auto written = write_whole(file, [&](std::ostream& out) { out << bytes; });
  if (!written) return written.problems();
  return session_.wording().text("cli.said.written", {{"file", file.string()}});
}

bool AheadView::has_statement(EngagementId id) const {
  const AgreementRow* row = table.find(id.value());
  return row && row->hours;
}

std::string AheadView::file_name(EngagementId id) const {
  const AgreementRow* row = table.find(id.value());
  return session_.wording().text("hours.sheet") + " " + (row ? row->client : std::string()) + " " +
         session_.today().text().substr(0, 7) + ".pdf";
}

Checked<std::string> AheadView::save_statement(EngagementId id, const std::filesystem::path& file) const {
  const AgreementRow* row = table.find(id.value());
  if (!row || !row->hours) return problem("hours.no_bank", {}, {{"name", row ? row->engagement.name : ""}});
  const Date today = session_.today();
  const Date first = row->hours->cycle.period.begin();
  const auto statement =
      hour_statement(session_.book(), row->engagement, Period::month(first.year(), first.month()), today);
  if (!statement) return statement.problems();
  const Wording& wording = session_.wording();
  const std::string sender = profile_on(session_.book(), today).get("name");
  const std::string format = report_format_of(file);
  if (format == "pdf" || format.empty()) {
    const std::string bytes = hour_statement_pdf(*statement, sender, row->client, wording, today);
    const auto written = write_whole(file, [&](std::ostream& out) { out << bytes; });
    if (!written) return written.problems();
  } else {
    const Sheet sheet = hour_statement_sheet(*statement, row->client, wording);
    const auto written = write_report(sheet, {sheet.title, sender, today}, wording, format, file);
    if (!written) return written.problems();
  }
  return wording.text("cli.said.written", {{"file", file.string()}});
}

}  // namespace vireo
