// What the page of the working day shows and does, without a window.
#include <fstream>
#include <iterator>

#include "app/desktop/pages/work/agreement_view.h"
#include "app/desktop/pages/work/ahead_view.h"
#include "app/desktop/pages/work/days_off_view.h"
#include "app/desktop/pages/work/letter_view.h"
#include "app/desktop/pages/work/time_view.h"
#include "app/desktop/pages/work/timer_view.h"
#include "app/desktop/pages/work/typed_hours_view.h"
#include "core/store/documents_table.h"
#include "tests/desktop/pages/page_book.h"

namespace vireo::work_views_test {

using page_book::PageBook;

// The test's clock stands at 1 January 2026, 00:00 UTC: that is one o'clock in Paris, a Thursday.
struct Day : PageBook {
  Day() : PageBook(documents_book::exempt_business(), "fr", "2026-01-02") {}
};

void fill_task(WeekView& view, const std::string& name, const std::string& due, const std::string& hours) {
  view.begin_task();
  view.form.set("name", name);
  view.form.set("due", due);
  view.form.set("effort", hours);
}

TEST(TypedHours, ANumberCountsHoursAndAClockIsUnderstood) {
  const std::vector<std::pair<std::string, std::int64_t>> cases{
      {"", 0}, {"3", 180}, {"3,5", 210}, {"0.25", 15}, {"3h30", 210}, {"1:20", 80}, {"45 min", 45}};
  for (const auto& [typed, minutes] : cases) {
    const auto read = parse_typed_hours(typed);
    ASSERT_TRUE(read.ok()) << typed;
    EXPECT_EQ(read->count, minutes) << typed;
  }
  for (const char* typed : {"trois", "-2", "1:75"}) EXPECT_FALSE(parse_typed_hours(typed).ok()) << typed;
}

TEST(TimerView, WhatRunsStandsInTheBookAndOutlivesTheWindow) {
  Day the;
  const PartyId client = the.noel();
  {
    TimerView view(the.session);
    EXPECT_FALSE(view.running());
    view.form.set("subject", "client/" + std::to_string(client.value()));
    view.form.set("note", "Boîte mail");
    ASSERT_TRUE(view.toggle().ok());
    ASSERT_TRUE(view.interrupt().ok());
  }
  TimerView again(the.session);
  ASSERT_TRUE(again.running());
  EXPECT_EQ(again.state(), "Ateliers Noël, depuis 01:00. 1 interruption.");
  EXPECT_EQ(again.form.text("note"), "Boîte mail");
  again.form.set("note", "Agenda");
  ASSERT_TRUE(again.change().ok());
  const auto stopped = again.toggle();
  ASSERT_TRUE(stopped.ok());
  EXPECT_EQ(*stopped, "0 h 00 noté : Ateliers Noël.");
  EXPECT_FALSE(again.running());
  EXPECT_EQ(time_entries(the.session.book(), {}).front().note, "Agenda");
}

TEST(WeekView, ATaskIsAddedDoneAndBroughtBackByUndo) {
  Day the;
  WeekView view(the.session);
  EXPECT_TRUE(view.empty());
  fill_task(view, "", "quand on pourra", "beaucoup");
  ASSERT_FALSE(view.add().ok());
  for (const char* field : {"name", "due", "effort"}) EXPECT_FALSE(view.form.error(field).empty()) << field;
  fill_task(view, "Relancer les inscrits", "04/01/2026", "2");
  ASSERT_TRUE(view.add().ok());
  ASSERT_EQ(view.table.rows().size(), 1u);
  const WeekTask row = view.table.rows().front();
  EXPECT_EQ(view.told(row), "Relancer les inscrits · 2\u00A0h");
  const auto later = view.postpone(row.id);
  ASSERT_TRUE(later.ok());
  EXPECT_EQ(*later, "Tâche Relancer les inscrits repoussée au 11/01/2026");
  ASSERT_TRUE(view.close(row.id, Task::State::done).ok());
  EXPECT_TRUE(view.empty());
  ASSERT_TRUE(the.session.undo().ok());
  view.refresh();
  EXPECT_EQ(view.table.rows().size(), 1u);
}

TEST(WeekView, WhatDoesNotFitIsNamedWithItsMessage) {
  Day the;
  WeekView view(the.session);
  // Friday has 7 hours, and a day may become 10 only when the week as a whole suffices.
  fill_task(view, "Site", "04/01/2026", "6");
  ASSERT_TRUE(view.add().ok());
  fill_task(view, "Diaporama", "04/01/2026", "5");
  ASSERT_TRUE(view.add().ok());
  ASSERT_TRUE(view.overloaded());
  EXPECT_EQ(view.plan().total.count, 660);
  EXPECT_EQ(view.plan().capacity.count, 420);
  ASSERT_EQ(view.give_up().size(), 1u);
  const WeekTask given = view.give_up().front();
  LetterView letter(the.session, view, given.id);
  EXPECT_NE(letter.written().text.find(given.name), std::string::npos);
  for (const NamedValue& each : letter.letters())
    for (const NamedValue& tone : letter.tones()) {
      letter.choose(each.value, tone.value);
      EXPECT_FALSE(letter.written().text.empty()) << each.value << " " << tone.value;
      EXPECT_EQ(letter.written().text.find('{'), std::string::npos) << letter.written().text;
      EXPECT_EQ(letter.written().text.find("work_page"), std::string::npos) << letter.written().text;
    }
}

TEST(TimeView, TimeIsWrittenDownTotalledAndInvoiced) {
  Day the;
  const PartyId client = the.noel();
  TimeView view(the.session);
  EXPECT_TRUE(view.empty_week());
  view.form.set("subject", "client/" + std::to_string(client.value()));
  view.form.set("from", "09:00");
  view.form.set("to", "10:30");
  ASSERT_TRUE(view.save().ok());
  view.form.set("subject", "client/" + std::to_string(client.value()));
  view.form.set("minutes", "1h15");
  ASSERT_TRUE(view.save().ok());
  EXPECT_EQ(view.total(), "2 h 45 en tout, dont 2 h 45 facturables");
  const auto days = view.days();
  ASSERT_EQ(days.size(), 7u);
  EXPECT_EQ(days[4].name, "ven 2");
  EXPECT_EQ(days[4].total, "2 h 45");
  EXPECT_TRUE(days[4].today);
  ASSERT_EQ(view.to_bill().size(), 1u);
  view.begin_bill({});
  // Nothing was agreed: the rate is asked for, then an hour costs that.
  EXPECT_FALSE(view.bill().ok());
  EXPECT_FALSE(view.bill_form.error("rate").empty());
  view.bill_form.set("rate", "40");
  const auto billed = view.bill();
  ASSERT_TRUE(billed.ok());
  EXPECT_EQ(document_row(the.session.book(), billed->draft, the.session.today())->total_net.text(), "110.00");
  EXPECT_TRUE(view.to_bill().empty());
  // What stands on a document is not removed.
  EXPECT_FALSE(view.remove(view.table.rows().front().id).ok());
}

TEST(AgreementView, ARetainerShowsItsHoursAndIsToldToItsClient) {
  Day the;
  const PartyId client = the.noel();
  AgreementView form(the.session, EngagementTerms::retainer);
  EXPECT_FALSE(form.save().ok());
  for (const char* field : {"name", "hours"}) EXPECT_FALSE(form.form.error(field).empty()) << field;
  form.form.set("overage", "block");
  EXPECT_FALSE(form.save().ok());
  EXPECT_FALSE(form.form.error("block-hours").empty());
  form.form.set("overage", "bill");
  form.form.set("name", "Boîte mail");
  form.form.set("hours", "10");
  form.form.set("price", "350");
  ASSERT_TRUE(form.save().ok());
  TimeView time(the.session);
  time.form.set("subject", "client/" + std::to_string(client.value()));
  time.form.set("minutes", "90 min");
  ASSERT_TRUE(time.save().ok());
  AheadView view(the.session);
  ASSERT_EQ(view.table.rows().size(), 1u);
  const AgreementRow& row = view.table.rows().front();
  ASSERT_TRUE(row.hours.has_value());
  EXPECT_EQ(row.hours->left.count, 510);
  EXPECT_EQ(view.chart().labels.size(), 10u);
  EXPECT_EQ(view.chart().unit, "h");
  for (const char* name : {"hours.pdf", "hours.xlsx"}) {
    ASSERT_TRUE(view.save_statement(row.engagement.id, the.folder / name).ok()) << name;
    EXPECT_GT(std::filesystem::file_size(the.folder / name), 1000u) << name;
  }
}

TEST(AgreementView, WorkByTheHourNeedsARate) {
  Day the;
  the.noel();
  AgreementView form(the.session, EngagementTerms::hourly);
  form.form.set("name", "Au coup par coup");
  ASSERT_FALSE(form.save().ok());
  EXPECT_FALSE(form.form.error("rate").empty());
  form.form.set("rate", "38,50");
  form.form.set("increment", "15");
  EXPECT_TRUE(form.save().ok());
}

TEST(TimeView, AnEntryIsChangedUntilItIsBilled) {
  Day the;
  const PartyId client = the.noel();
  TimeView view(the.session);
  view.form.set("subject", "client/" + std::to_string(client.value()));
  view.form.set("minutes", "1h15");
  ASSERT_TRUE(view.save().ok());
  const TimeEntryId id = view.table.rows().front().id;
  ASSERT_TRUE(view.begin(id));
  EXPECT_EQ(view.form.text("subject"), "client/" + std::to_string(client.value()));
  EXPECT_EQ(view.form.text("minutes"), "1 h 15");
  view.form.set("minutes", "2h");
  view.form.set("note", "Agenda");
  view.form.set("not_billable", "yes");
  ASSERT_TRUE(view.save().ok());
  ASSERT_EQ(view.table.rows().size(), 1u);
  EXPECT_EQ(view.table.rows().front().minutes.count, 120);
  EXPECT_EQ(view.table.rows().front().note, "Agenda");
  EXPECT_TRUE(view.to_bill().empty());
  // A new one after it is another entry.
  view.begin();
  view.form.set("subject", "client/" + std::to_string(client.value()));
  view.form.set("minutes", "30 min");
  ASSERT_TRUE(view.save().ok());
  EXPECT_EQ(view.table.rows().size(), 2u);
  view.begin_bill({});
  view.bill_form.set("rate", "40");
  ASSERT_TRUE(view.bill().ok());
  std::size_t changeable = 0;
  for (const TimeEntry& each : view.table.rows()) changeable += view.may_change(each.id) ? 1 : 0;
  EXPECT_EQ(changeable, 1u) << "what is billed stays";
}

TEST(AgreementView, WhatWasAgreedIsShownChangedAndWrittenDown) {
  Day the;
  the.noel();
  AgreementView first(the.session, EngagementTerms::retainer);
  for (const auto& [field, typed] :
       std::vector<std::pair<std::string, std::string>>{{"name", "Boîte mail"},
                                                        {"hours", "10"},
                                                        {"price", "350"},
                                                        {"rollover-cycles", "1"},
                                                        {"rollover-cap", "3"},
                                                        {"excluded", "Appels"},
                                                        {"response-hours", "24"}})
    first.form.set(field, typed);
  ASSERT_TRUE(first.save().ok());
  AheadView ahead(the.session);
  const EngagementId id = ahead.table.rows().front().engagement.id;
  AgreementView again(the.session, *ahead.agreement(id));
  EXPECT_EQ(again.form.text("hours"), "10");
  EXPECT_EQ(again.form.text("rollover-cap"), "3");
  EXPECT_EQ(again.form.text("response-hours"), "24");
  again.form.set("hours", "12,5");
  again.form.set("to", "31/12/2026");
  ASSERT_TRUE(again.save().ok());
  ahead.refresh();
  ASSERT_EQ(ahead.table.rows().size(), 1u);
  EXPECT_EQ(ahead.agreement(id)->bank->granted.count, 750);
  again.form.set("to", "31/12/2025");
  EXPECT_FALSE(again.save().ok());
  EXPECT_FALSE(again.form.error("to").empty());
  for (const char* name : {"letter.pdf", "letter.eml", "letter.txt"})
    ASSERT_TRUE(ahead.save_letter(id, the.folder / name).ok()) << name;
  std::ifstream text(the.folder / "letter.txt");
  const std::string words{std::istreambuf_iterator<char>(text), {}};
  for (const char* said : {"Ateliers Noël", "12,5 heures", "au plus 3 heures", "Appels", "24 heures ouvrées",
                           "du 01/01/2026 au 31/12/2026"})
    EXPECT_NE(words.find(said), std::string::npos) << said << "\n" << words;
}

TEST(DaysOffView, DaysAreTakenAndGivenUp) {
  Day the;
  DaysOffView view(the.session);
  view.form.set("from", "10/01/2026");
  view.form.set("to", "05/01/2026");
  EXPECT_FALSE(view.add().ok());
  EXPECT_FALSE(view.form.error("to").empty());
  view.form.set("to", "12/01/2026");
  view.form.set("label", "Congés");
  ASSERT_TRUE(view.add().ok());
  view.form.set("from", "20/01/2026");
  ASSERT_TRUE(view.add().ok()) << "one day";
  ASSERT_EQ(view.table.rows().size(), 2u);
  EXPECT_EQ(view.table.rows()[1].days.last.text(), "2026-01-20");
  ASSERT_TRUE(view.remove(view.table.rows()[0].id).ok());
  EXPECT_EQ(view.table.rows().size(), 1u);
}

}  // namespace vireo::work_views_test
