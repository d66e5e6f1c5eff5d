// What the page of business plans shows and does.
#include "app/desktop/pages/plan/plan_view.h"
#include "app/desktop/pages/plan/plan_row_view.h"
#include "app/desktop/pages/plan/plan_tables_view.h"
#include "app/desktop/pages/plan/sections_view.h"

#include <set>

#include "tests/desktop/pages/page_book.h"

namespace vireo::plan_view_test {

using page_book::PageBook;

const PlanCell* cell(const PlanView& view, const std::string& path) {
  for (const PlanCell& each : view.cells.rows())
    if (each.path == path) return &each;
  return nullptr;
}

void choose(PlanView& view, const std::string& path) {
  for (std::size_t row = 0; row < view.cells.rows().size(); ++row)
    if (view.cells.rows()[row].path == path) view.choose_cell(static_cast<TableModel::RowId>(row) + 1);
}

TEST(PlanView, BeginsFromATemplateAndFollowsWhatIsTyped) {
  PageBook the;
  PlanView view(the.session);
  EXPECT_TRUE(view.empty());
  ASSERT_EQ(view.templates().size(), 6U);
  ASSERT_TRUE(view.begin().ok());
  EXPECT_FALSE(view.empty());
  ASSERT_EQ(view.figures.rows().size(), 14U);
  const Money before = *view.figures.rows().front().first;
  choose(view, "services.hourly.price.0");
  EXPECT_EQ(view.form.text("value"), "38");
  view.form.set("value", "48");
  ASSERT_TRUE(view.change().ok());
  // 230.77 hours of the first year, at ten euros more.
  EXPECT_EQ((*view.figures.rows().front().first - before).text(), "2307.70");
  EXPECT_EQ(cell(view, "services.hourly.price.0")->value, "48");
  EXPECT_EQ(view.chart().labels.size(), 36U);
  ASSERT_TRUE(the.session.undo().ok());
  view.refresh();
  EXPECT_EQ(*view.figures.rows().front().first, before);
}

TEST(PlanView, AWrongValueStandsInItsFieldAndChangesNothing) {
  PageBook the;
  PlanView view(the.session);
  ASSERT_TRUE(view.begin().ok());
  choose(view, "soc_rate");
  view.form.set("value", "25,8");
  EXPECT_FALSE(view.change().ok());
  EXPECT_FALSE(view.form.error("value").empty());
  view.refresh();
  EXPECT_EQ(cell(view, "soc_rate")->value, "0,258");
}

TEST(PlanView, CopiesRemovesAndSaves) {
  PageBook the;
  PlanView view(the.session);
  ASSERT_TRUE(view.begin().ok());
  ASSERT_TRUE(view.copy().ok());
  EXPECT_EQ(view.plans().size(), 2U);
  for (const char* name : {"plan.xlsx", "plan.pdf"}) {
    ASSERT_TRUE(view.save(the.folder / name).ok()) << name;
    EXPECT_GT(std::filesystem::file_size(the.folder / name), 1000U) << name;
  }
  EXPECT_FALSE(view.save(the.folder / "nowhere" / "plan.pdf").ok());
  ASSERT_TRUE(view.remove().ok());
  EXPECT_EQ(view.plans().size(), 1U);
}

TEST(SectionsView, ATextIsKeptAndTheSectionCountsAsWritten) {
  PageBook the;
  PlanView plan(the.session);
  ASSERT_TRUE(plan.begin().ok());
  SectionsView view(the.session);
  view.show_plan(plan.chosen());
  ASSERT_EQ(view.table.rows().size(), 12U);
  EXPECT_FALSE(view.any_chosen());
  view.choose(4);
  EXPECT_EQ(view.heading(), "Marché et clientèle");
  EXPECT_NE(view.prompts().find("?"), std::string::npos);
  std::string text;
  for (int word = 0; word < 80; ++word) text += "preuve ";
  EXPECT_TRUE(view.is_changed(text));
  ASSERT_TRUE(view.save(text).ok());
  EXPECT_EQ(view.table.rows()[3].tone, Tone::good);
  EXPECT_EQ(view.progress(), "Rédigé à 9\u00A0%.") << "one of eleven";
  ASSERT_TRUE(the.session.undo().ok());
  view.show_plan(plan.chosen());
  EXPECT_EQ(view.text(), "");
}

TEST(PlanView, YearsAreFilledToTheRightAndASpreadsheetIsPasted) {
  page_book::PageBook the;
  PlanView view(the.session);
  ASSERT_TRUE(view.begin().ok());
  choose(view, "services.hourly.price.0");
  ASSERT_TRUE(view.may_fill());
  view.form.set("value", "44,50");
  ASSERT_TRUE(view.fill_right().ok());
  for (const char* year : {"0", "1", "2"})
    EXPECT_EQ(cell(view, std::string("services.hourly.price.") + year)->value, "44,5") << year;
  choose(view, "services.hourly.price.2");
  EXPECT_FALSE(view.may_fill()) << "nothing stands to its right";
  choose(view, "services.hourly.units.0");
  ASSERT_TRUE(view.paste("20\t21\t22\n40\t41\t42\n").ok());
  EXPECT_EQ(cell(view, "services.hourly.units.2")->value, "22");
  EXPECT_EQ(cell(view, "services.hourly.price.1")->value, "41");
  ASSERT_TRUE(the.session.undo().ok()) << "one step";
  view.refresh();
  EXPECT_EQ(cell(view, "services.hourly.price.1")->value, "44,5");
  choose(view, "services.hourly.units.0");
  EXPECT_FALSE(view.paste("20\tvingt\t22").ok());
  EXPECT_FALSE(view.form.error("value").empty());
  EXPECT_EQ(cell(view, "services.hourly.units.0")->value, "25") << "nothing of it is kept";
}

TEST(PlanView, RowsAreAddedAndTakenOut) {
  page_book::PageBook the;
  PlanView view(the.session);
  ASSERT_TRUE(view.begin().ok());
  PlanRowView row(the.session, view.chosen(), "services");
  row.form.set("units", "3");
  row.form.set("price", "trois cents");
  EXPECT_FALSE(row.save().ok()) << "it has no name";
  EXPECT_FALSE(row.form.error("name").empty());
  row.form.set("name", "Réseaux sociaux");
  EXPECT_FALSE(row.save().ok());
  EXPECT_FALSE(row.form.error("price").empty());
  row.form.set("price", "290");
  row.form.set("hours", "7");
  ASSERT_TRUE(row.save().ok());
  view.refresh();
  ASSERT_TRUE(cell(view, "services.reseaux_sociaux.price.0"));
  EXPECT_EQ(cell(view, "services.reseaux_sociaux.price.2")->value, "290");
  PlanRowView share(the.session, view.chosen(), "charges");
  share.form.set("name", "Commission");
  share.form.set("kind", "pct");
  share.form.set("amount", "3,5");
  ASSERT_TRUE(share.save().ok());
  PlanRowView loan(the.session, view.chosen(), "loans");
  loan.form.set("amount", "3000");
  loan.form.set("rate", "4");
  loan.form.set("repaid", "equal_principal");
  loan.form.set("deferred", "36");
  EXPECT_FALSE(loan.save().ok());
  EXPECT_FALSE(loan.form.error("deferred").empty());
  loan.form.set("deferred", "6");
  ASSERT_TRUE(loan.save().ok());
  PlanRowView grant(the.session, view.chosen(), "contrib");
  grant.form.set("amount", "500");
  grant.form.set("from", "grant");
  ASSERT_TRUE(grant.save().ok());
  view.refresh();
  EXPECT_EQ(cell(view, "charges.commission.rate")->value, "0,035");
  EXPECT_EQ(cell(view, "loans.0.rate")->value, "0,04");
  EXPECT_EQ(cell(view, "loans.0.defer")->value, "6");
  // What the plan does not have yet stands there to be typed.
  choose(view, "late.invoice");
  EXPECT_EQ(cell(view, "late.invoice")->value, "");
  view.form.set("value", "1500");
  ASSERT_TRUE(view.change().ok());
  EXPECT_EQ(cell(view, "late.invoice")->value, "1\u202F500") << "a group begins with its first value";
  choose(view, "services.reseaux_sociaux.price.0");
  ASSERT_TRUE(view.may_remove_row());
  ASSERT_TRUE(view.remove_row().ok());
  EXPECT_FALSE(cell(view, "services.reseaux_sociaux.price.0"));
  choose(view, "opening");
  EXPECT_FALSE(view.may_remove_row());
}

TEST(PlanTablesView, ShowsTheTablesByYearAndThePlanBesideTheBook) {
  PageBook the(documents_book::exempt_business(), "fr", "2026-03-02");
  the.invoice(the.noel(), "Accueil;20;h;50", "2026-02-02");
  PlanView plan(the.session);
  ASSERT_TRUE(plan.begin().ok());
  PlanTablesView view(the.session);
  view.show_plan(plan.chosen());
  std::set<std::string> tables;
  for (const PlanTableLine& each : view.lines.rows()) tables.insert(each.table);
  EXPECT_EQ(tables.size(), 18U) << "T1 to T18";
  EXPECT_EQ(view.lines.rows().front().table, "Capacité et prix");
  EXPECT_TRUE(view.chart().labels.empty());
  for (std::size_t row = 0; row < view.lines.rows().size(); ++row)
    if (view.lines.rows()[row].name == "Valeur ajoutée")
      view.choose_line(static_cast<TableModel::RowId>(row) + 1);
  EXPECT_EQ(view.chart().labels.size(), 36U);
  EXPECT_NE(view.about_line().find("marge brute"), std::string::npos) << view.about_line();
  view.check();
  ASSERT_EQ(view.checks.rows().size(), 25U);
  for (const PlanCheckLine& each : view.checks.rows()) EXPECT_NE(each.state, "non") << each.id;
  EXPECT_EQ(view.start(), "2026");
  // January and February are over, four rows each.
  ASSERT_EQ(view.actuals.rows().size(), 8U) << view.about_actuals();
  const PlanActual& february = view.actuals.rows()[4];
  EXPECT_EQ(february.id, "revenue");
  EXPECT_EQ(february.actual.text(), "1000.00");
  EXPECT_EQ(february.difference() + february.planned, february.actual);
  view.choose_start("2025");
  EXPECT_GT(view.actuals.rows().size(), 8U);
  view.show_plan("");
  EXPECT_TRUE(view.lines.rows().empty());
  EXPECT_TRUE(view.actuals.rows().empty());
}

TEST(PlanTablesView, APlanThatHasNotBegunSaysSo) {
  PageBook the(documents_book::exempt_business(), "fr", "2026-03-02");
  PlanView plan(the.session);
  ASSERT_TRUE(plan.begin().ok());
  choose(plan, "start_month");
  plan.form.set("value", "6");
  ASSERT_TRUE(plan.change().ok());
  PlanTablesView view(the.session);
  view.show_plan(plan.chosen());
  EXPECT_EQ(view.start(), "2025");
  view.choose_start("2026");
  EXPECT_TRUE(view.actuals.rows().empty());
  EXPECT_NE(view.about_actuals().find("01/06/2026"), std::string::npos) << view.about_actuals();
}

TEST(PlanView, BeginsFromWhatTheBookSaysOfTheMonthsBefore) {
  PageBook the(documents_book::exempt_business(), "fr", "2026-06-10");
  const PartyId noel = the.noel();
  the.invoice(noel, "Accueil;20;h;50", "2026-02-02");
  the.invoice(noel, "Accueil;10;h;56", "2026-04-02");
  the.invoice(noel, "Tri;1;u;300", "2026-05-02");
  PlanView view(the.session);
  view.new_form.set("from", "book");
  ASSERT_TRUE(view.begin().ok());
  // February to May: four months; 30 h for 1560.00.
  ASSERT_TRUE(cell(view, "services.h.units.0") && cell(view, "services.piece.units.0"));
  EXPECT_EQ(cell(view, "services.h.units.0")->value, "7,5");
  EXPECT_EQ(cell(view, "services.h.price.0")->value, "52");
  EXPECT_EQ(cell(view, "services.piece.units.0")->value, "0,25");
  EXPECT_EQ(cell(view, "start_month")->value, "6");
  EXPECT_EQ(cell(view, "charges.software.amount.0"), nullptr) << "no cost in the book, none in the plan";
  // The template's year from June: 7.88 + 6.38 + 4.50 + 8.25 + 3 x 8.63 + 7.13 + 7.50 + 7.88 + 7.50 + 7.13
  // are 90.04 hours; pieces are 3.01 in the same way.
  EXPECT_EQ(view.figures.rows().front().first->text(), "5585.08") << "90.04 x 52 + 3.01 x 300";
  choose(view, "services.h.price.0");
  EXPECT_NE(view.cell_heading().find("01/02/2026"), std::string::npos) << view.cell_heading();
  choose(view, "soc_rate");
  EXPECT_NE(view.cell_heading().find("du modèle"), std::string::npos) << view.cell_heading();
}

TEST(PlanView, ABookWithoutSalesSaysSoAndKeepsNothing) {
  PageBook the;
  PlanView view(the.session);
  view.new_form.set("from", "book");
  const auto begun = view.begin();
  ASSERT_FALSE(begun.ok());
  EXPECT_EQ(begun.problems().front().code(), "plan.book_empty");
  EXPECT_TRUE(view.empty());
}

}  // namespace vireo::plan_view_test
