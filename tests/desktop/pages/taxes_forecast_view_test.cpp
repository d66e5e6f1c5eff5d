// What the pages of taxes, of the forecast and of the books show and do.
#include <fstream>

#include "app/desktop/pages/books/ledger_work_view.h"
#include "app/desktop/pages/forecast/forecast_view.h"
#include "app/desktop/pages/home/home_view.h"
#include "app/desktop/pages/taxes/compare_view.h"
#include "app/desktop/pages/taxes/duties_view.h"
#include "app/desktop/pages/taxes/rates_view.h"
#include "app/desktop/pages/taxes/taxes_view.h"
#include "core/actions/add_payment.h"
#include "core/store/entries_table.h"
#include "tests/desktop/pages/page_book.h"

namespace vireo::taxes_forecast_view_test {

using documents_book::day;
using page_book::PageBook;

/// An invoice of 475.00 paid on 20 February 2026, and one of 300.00 due on 11 March.
NewBookRequest quarterly() {
  auto request = documents_book::exempt_business();
  request.facts = {{"declaration_period", "quarterly"}};
  return request;
}

struct PaidBook : PageBook {
  PaidBook() : PageBook(quarterly()) {
    const PartyId noel = PageBook::noel();
    const DocumentId paid = invoice(noel, "Gestion de boîte mail;12.5;h;38.00", "2026-02-02");
    invoice(noel, "Saisie;10;h;30.00", "2026-02-09");
    PaymentRequest payment;
    payment.documents = {paid};
    payment.amount = Money::parse("475.00", Currency::of("EUR")).value();
    payment.date = day("2026-02-20");
    expect(add_payment(session.book(), payment, day("2026-03-02")).ok(), "the test's payment fits");
  }
};

TEST(TaxesView, TheRunningReturnIsTheRateOnWhatArrived) {
  PaidBook book;
  TaxesView view(book.session);
  ASSERT_TRUE(view.has_rules());
  const auto next = view.next_to_do();
  ASSERT_TRUE(next.has_value());
  const EstimatePeriod* running = view.period(Date::parse("2026-01-01")->days_since_1970());
  ASSERT_NE(running, nullptr);
  EXPECT_EQ(running->base.amount.text(), "475.00");
  // 475 x 25.6 % = 121.60 and x 0.2 % = 0.95, each in whole euros on the statement: 122 + 1.
  EXPECT_EQ(running->shown_total().amount.text(), "123.00");
  EXPECT_NE(view.boxes(*running).find("475,00\u00A0€"), std::string::npos) << view.boxes(*running);
}

TEST(TaxesView, AReturnIsDeclaredOncePaidOnceAndNotBeforeItsPeriodIsOver) {
  PaidBook book;
  TaxesView view(book.session);
  const auto id = Date::parse("2026-01-01")->days_since_1970();
  EXPECT_EQ(view.declare(id, day("2026-03-02")).problems().front().code(), "declared.period_not_over");
  EXPECT_EQ(view.pay(id, day("2026-03-02")).problems().front().code(), "declared.unknown");

  TaxesView older(book.session);
  // Begun on 15 January 2025: the first return runs to the end of June, the next ones are quarters.
  const auto first = older.next_to_do();
  ASSERT_TRUE(first.has_value());
  ASSERT_NE(*first, id);
  ASSERT_TRUE(older.declare(*first, day("2026-03-02")).ok());
  older.refresh();
  EXPECT_TRUE(older.period(*first)->filed.has_value());
  EXPECT_EQ(older.declare(*first, day("2026-03-02")).problems().front().code(), "declared.already");
  ASSERT_TRUE(older.pay(*first, day("2026-03-02")).ok());
  older.refresh();
  EXPECT_NE(older.next_to_do(), first);
}

TEST(TaxesView, ABookWithoutARegimeHasNoReturns) {
  auto request = documents_book::exempt_business();
  request.country = "IE";
  request.regime.clear();
  request.activity.clear();
  request.identifiers.clear();
  request.address = "3 Quay Street;D01;Dublin;IE";
  PageBook book(request, "en");
  TaxesView view(book.session);
  EXPECT_FALSE(view.has_rules());
  EXPECT_FALSE(view.estimate().has_value());
  EXPECT_EQ(view.table.size(), 0u);
}

TEST(DutiesView, ABookThatChargesVatFillsItsReturnAndMarksItDone) {
  auto request = documents_book::exempt_business();
  request.facts = {{"vat_scheme", "standard"}, {"id.vat", "FR44732829320"}};
  PageBook book(request);
  const DocumentId sold = book.invoice(book.noel(), "Gestion;10;h;100.00", "2026-02-02");
  PaymentRequest payment;
  payment.documents = {sold};
  payment.amount = Money::parse("1200.00", Currency::of("EUR")).value();
  payment.date = day("2026-02-20");
  ASSERT_TRUE(add_payment(book.session.book(), payment, day("2026-03-02")).ok());
  DutiesView view(book.session);
  std::optional<TableModel::RowId> february;
  for (std::size_t place = 0; place < view.table.size(); ++place)
    if (view.table.find(view.table.id_at(place))->id == "vat_return_monthly.2026-02-01")
      february = view.table.id_at(place);
  ASSERT_TRUE(february.has_value());
  view.choose(february);
  EXPECT_EQ(view.chosen()->amount->text(), "200.00");
  EXPECT_NE(view.text().find("A1 – Ventes, prestations de services\t1 000,00 €"), std::string::npos)
      << view.text();
  const auto why = view.why(view.boxes.id_at(0));
  ASSERT_TRUE(why.has_value());
  EXPECT_EQ(why->amount.text(), "1000.00");
  ASSERT_TRUE(view.done(day("2026-03-02")).ok());
  EXPECT_EQ(view.chosen(), nullptr);
  EXPECT_FALSE(view.done(day("2026-03-02")).ok());
}

TEST(RatesView, AnOwnFigureNeedsASourceAndIsMarked) {
  PaidBook book;
  RatesView view(book.session);
  ASSERT_GT(view.table.size(), 20u);
  view.choose(view.table.id_at(0));
  EXPECT_EQ(view.form.text("value"), "25,6");
  view.form.set("value", "20");
  ASSERT_FALSE(view.save().ok());
  EXPECT_FALSE(view.form.error("source").empty());
  view.form.set("source", "Courrier");
  ASSERT_TRUE(view.save().ok());
  EXPECT_TRUE(view.table.rows().front().value.is_own);
  TaxesView taxes(book.session);
  // 475 x 20 % = 95.00 and 0.95 of training: 95 + 1.
  EXPECT_EQ(taxes.period(Date::parse("2026-01-01")->days_since_1970())->shown_total().amount.text(), "123.00")
      << "the own figure holds from today on, the receipt came before";
  ASSERT_TRUE(view.reset().ok());
  EXPECT_FALSE(view.table.rows().front().value.is_own);
}

TEST(CompareView, StatusesStandSideBySideAtTheTurnoverTyped) {
  PaidBook book;
  CompareView view(book.session);
  ASSERT_EQ(view.table.size(), 2u);
  view.form.set("turnover", "40000");
  view.form.set("expenses", "0");
  view.refresh();
  // The worked examples of the rules: 10 320 and 12 420 of contributions.
  std::vector<std::string> contributions;
  for (const ComparedStatus& row : view.table.rows()) contributions.push_back(row.contributions->text());
  EXPECT_NE(std::find(contributions.begin(), contributions.end(), "10320.00"), contributions.end());
  EXPECT_EQ(view.chart().series.size(), 2u);
  EXPECT_EQ(view.chart().marks.size(), 3u) << "two limits of VAT and the turnover typed";
  EXPECT_TRUE(view.why(view.table.id_at(0)).has_value());
  view.form.set("family", "couple");
  ASSERT_TRUE(view.keep_answers().ok());
  EXPECT_EQ(CompareView(book.session).form.text("family"), "couple");
}

TEST(HomeView, SaysWhenTheRulesWereLastVerified) {
  const auto told = [](const char* today) {
    PageBook book(documents_book::exempt_business(), "en", today);
    const HomeView view(book.session);
    return std::any_of(view.next().begin(), view.next().end(), [](const HomeNext& next) {
      return next.title.find("Rules verified up to") != std::string::npos;
    });
  };
  EXPECT_FALSE(told("2026-12-31"));
  EXPECT_TRUE(told("2027-01-01"));
}

TEST(ForecastView, AMonthIsItsBalanceBeforeAndWhatMoves) {
  PaidBook book;
  ForecastView view(book.session);
  ASSERT_EQ(view.months.size(), 12u);
  const ForecastMonth& march = view.months.rows().front();
  EXPECT_EQ(march.opening.text(), "475.00");
  EXPECT_EQ(march.in.text(), "300.00");
  EXPECT_EQ(march.closing.text(), "775.00");
  for (const ForecastMonth& month : view.months.rows())
    EXPECT_EQ(month.closing, month.opening + month.in + month.out + month.levies) << month.name;
  // Contributions on the 475.00 of the first quarter and the 300.00 expected in March: due at the end of
  // April.
  const ForecastMonth& april = view.months.rows()[1];
  EXPECT_EQ(april.levies.text(), "-200.00");  // 775 x 25.6 % = 198.40 -> 198, x 0.2 % = 1.55 -> 2
  EXPECT_EQ(view.levies().text(), "200.00");
  EXPECT_EQ(view.chart().labels.size(), 12u);
  EXPECT_FALSE(view.chart().summary.empty());
}

TEST(ForecastView, AMonthShowsItsOwnItems) {
  PaidBook book;
  ForecastView view(book.session);
  EXPECT_EQ(view.items.size(), 2u);
  view.choose_month(view.months.id_at(0));
  ASSERT_EQ(view.items.size(), 1u);
  EXPECT_EQ(view.items.rows().front().amount.text(), "300.00");
  view.choose_month(std::nullopt);
  EXPECT_EQ(view.items.size(), 2u);
}

TEST(ForecastView, WeeksAndDaysTellTheSameMoneyInSmallerSteps) {
  PaidBook book;
  ForecastView view(book.session);
  for (const ForecastPace pace : {ForecastPace::weeks, ForecastPace::days}) {
    view.set_pace(pace);
    const auto& rows = view.months.rows();
    ASSERT_EQ(rows.size(), pace == ForecastPace::weeks ? 26u : 60u);
    EXPECT_EQ(view.chart().labels.size(), rows.size());
    Money balance = view.forecast()->opening;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      EXPECT_EQ(rows[row].opening, balance);
      balance = balance + rows[row].in + rows[row].out + rows[row].levies;
      EXPECT_EQ(rows[row].closing, balance) << rows[row].name;
      EXPECT_EQ(balance_on(*view.forecast(), rows[row].last), balance);
      if (row > 0) {
        EXPECT_EQ(rows[row].first, rows[row - 1].last.plus_days(1));
      }
    }
    const TableModel::RowId last = view.months.id_at(rows.size() - 1);
    const auto why = view.balance_of(last);
    ASSERT_TRUE(why);
    EXPECT_EQ(why->amount, balance);
    EXPECT_GT(why->why.children.size(), 1u) << "the opening and what moves until then";
    view.choose_month(last);
    for (const ForecastItem& each : view.items.rows()) EXPECT_GE(each.date, rows.back().first);
  }
  view.set_pace(ForecastPace::months);
  EXPECT_EQ(view.months.rows().size(), 12u);
}

void write_file(const std::filesystem::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}
std::string fec_of(int lines) {
  std::string text =
      "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\t"
      "PieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\t"
      "Idevise\r\n";
  for (int at = 1; at <= lines; ++at) {
    const std::string head = "VE\tVentes\t" + std::to_string(at) + "\t20250110\t";
    const std::string tail = "\t\t\tF" + std::to_string(at) + "\t20250110\tVente\t";
    text += head + "411000\tClients" + tail + "100,00\t0,00\t\t\t20250131\t\t\r\n";
    text += head + "706000\tPrestations" + tail + "0,00\t100,00\t\t\t20250131\t\t\r\n";
  }
  return text;
}

TEST(LedgerWorkView, AFecIsImportedAndTakenBack) {
  PageBook book;
  LedgerWorkView work(book.session);
  const auto file = book.folder / "732829320FEC20251231.txt";
  write_file(file, fec_of(2));
  const auto imported = work.import_fec(file, [](std::int64_t) { return true; });
  ASSERT_TRUE(imported && imported->ok());
  EXPECT_EQ((*imported)->entries, 2);
  ASSERT_TRUE(work.newest_import().has_value());
  ASSERT_TRUE(work.take_back(*work.newest_import()).ok());
  EXPECT_FALSE(work.newest_import().has_value());
}

TEST(LedgerWorkView, AStoppedImportLeavesNothingBehind) {
  PageBook book;
  LedgerWorkView work(book.session);
  const auto file = book.folder / "f.txt";
  write_file(file, fec_of(1500));
  EXPECT_FALSE(work.import_fec(file, [](std::int64_t) { return false; }).has_value());
  EXPECT_FALSE(work.newest_import().has_value());
  EXPECT_TRUE(work.import_fec(file, [](std::int64_t) { return true; })->ok());
}

TEST(LedgerWorkView, ABrokenFileIsRefusedWithItsLine) {
  PageBook book;
  LedgerWorkView work(book.session);
  const auto file = book.folder / "f.txt";
  std::string text = fec_of(2);
  text.replace(text.find("0,00\t100,00"), 11, "0,00\t100,01");
  write_file(file, text);
  const auto refused = work.import_fec(file, [](std::int64_t) { return true; });
  ASSERT_TRUE(refused.has_value());
  ASSERT_FALSE(refused->ok());
  const auto& told = refused->problems();
  EXPECT_TRUE(
      std::any_of(told.begin(), told.end(), [](const Problem& each) { return each.place.line == 2; }));
}

TEST(LedgerWorkView, APeriodIsClosedAndItsFilesAreWritten) {
  PaidBook book;
  LedgerWorkView work(book.session);
  EXPECT_EQ(work.proposed_lock(), day("2026-02-28"));
  const auto locked = work.lock(work.proposed_lock());
  ASSERT_TRUE(locked.ok());
  EXPECT_EQ(locked->entries_validated, 1);  // the payment; both invoices are final since they were issued
  EXPECT_EQ(work.export_fec(book.folder / "").value(), 1);
  ASSERT_TRUE(work.export_journal(book.folder / work.proposed_journal_name()).ok());
  EXPECT_GT(std::filesystem::file_size(book.folder / work.proposed_journal_name()), 100u);
}

}  // namespace vireo::taxes_forecast_view_test
