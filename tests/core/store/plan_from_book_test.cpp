// A plan that goes on from a book: every value reckoned by hand from what was booked, and where it comes
// from.
#include "core/store/plan_from_book.h"

#include <gtest/gtest.h>

#include "core/actions/add_expense.h"
#include "core/actions/credit_document.h"
#include "core/actions/keep_assets.h"
#include "core/plan/invariants.h"
#include "core/store/catalog/catalog.h"
#include "core/store/catalog/category_catalog.h"
#include "core/store/catalog/plan_catalog.h"
#include "core/store/plan_json.h"
#include "tests/core/actions/money_book.h"

namespace vireo::plan_from_book_test {

using money_book::day;
using money_book::euros;
using money_book::MoneyBook;
using money_book::told;

std::string template_named(const std::string& id) {
  const auto known = load_plan_templates({});
  for (const PlanTemplate& each : *known)
    if (each.id == id) return each.parameters;
  return {};
}

PlanParameters taken(const Book& book, const std::string& from, const char* today) {
  const auto made = plan_from_book(book, template_named(from), *load_categories({}),
                                   *Catalog(TemplateSource{}).units(), day(today));
  EXPECT_TRUE(made.ok()) << (made.ok() ? "" : made.problems().front().code());
  const auto typed = read_plan(made->parameters, Currency::of("EUR"));
  EXPECT_TRUE(typed.ok()) << (typed.ok() ? "" : typed.problems().front().code());
  for (const PlanInvariant& each : plan_checks(*typed, reckon_plan(*typed)))
    EXPECT_TRUE(each.holds) << each.id;
  return *typed;
}

std::string origin(const PlanParameters& typed, const std::string& path) {
  const auto found = typed.origins.find(path);
  return found == typed.origins.end() ? "-" : found->second.of;
}

void pay(MoneyBook& the, DocumentId invoice, const std::string& gross, const char* on) {
  EXPECT_EQ(told(add_payment(the.book, {.documents = {invoice}, .amount = euros(gross), .date = day(on)},
                             day("2026-12-31"))),
            "ok");
}

void spend(MoneyBook& the, const std::string& category, const std::string& gross, const std::string& on,
           bool paid) {
  const ExpenseRequest request{.date = day(on.c_str()),
                               .category = category,
                               .gross = euros(gross),
                               .supplier = "Fournil du web",
                               .vat = ExpenseVat::supplier,
                               .vat_rate = Rate::percent(Decimal::of(20)),
                               .paid = paid};
  EXPECT_EQ(told(add_expense(the.book, the.on("2026-12-31"), request)), "ok");
}

void draw(MoneyBook& the, const std::string& amount, const char* on) {
  const auto entry = Entry::make({.journal_kind = "bank", .date = day(on), .label = "Prélèvement"},
                                 {debit_line(account_for_role(the.book, Role::owner), euros(amount)),
                                  credit_line(account_for_role(the.book, Role::bank), euros(amount))});
  ASSERT_TRUE(entry.ok());
  EXPECT_EQ(
      told(the.book.write({{"deed.test"}}, [&](Book::Write& write) { return add_entry(write, *entry); })),
      "ok");
}

std::string month_day(int month, const char* day_of_it) {
  return "2026-" + std::string(month < 10 ? "0" : "") + std::to_string(month) + "-" + day_of_it;
}

/// 1 000 an hour a month, 400 in August, 1 600 in December, 20 % VAT on top. Each is paid on the 20th of the
/// next month, November's at once, December's not yet. Software is 60 a month with VAT; a bill of 120 is
/// open.
void live_a_year(MoneyBook& the) {
  std::vector<DocumentId> invoices;
  for (int month = 1; month <= 12; ++month) {
    const std::string net = month == 8 ? "400" : month == 12 ? "1600" : "1000";
    invoices.push_back(the.issue(month_day(month, "05"), net));
    spend(the, "software", "60", month_day(month, "10"), true);
  }
  for (int month = 1; month <= 10; ++month)
    pay(the, invoices[static_cast<std::size_t>(month) - 1], month == 8 ? "480" : "1200",
        month_day(month + 1, "20").c_str());
  pay(the, invoices[10], "1200", "2026-11-30");
  spend(the, "phone_internet", "120", "2026-12-15", false);
  draw(the, "600", "2026-02-03");
  draw(the, "1200", "2026-08-03");
  EXPECT_EQ(told(add_asset(
                the.book,
                {.label = "Ordinateur", .cost = euros("1440"), .in_service = day("2026-07-01"), .months = 36},
                the.on("2026-12-31"))),
            "ok");
  EXPECT_EQ(told(add_loan(the.book, {.label = "Prêt",
                                     .amount = euros("1200"),
                                     .annual_rate = Rate(),
                                     .months = 12,
                                     .first_payment = day("2026-10-05")})),
            "ok");
}

TEST(PlanFromBook, AYearOfTheBookIsTheYearOfThePlan) {
  MoneyBook the("standard");
  live_a_year(the);
  const PlanParameters typed = taken(the.book, "micro-vat", "2027-01-10");
  EXPECT_EQ(typed.start_month, 1);
  EXPECT_TRUE(typed.goes_on);
  ASSERT_EQ(typed.services.size(), 1U);
  EXPECT_EQ(typed.services[0].units[2].text(), "1");
  EXPECT_EQ(typed.services[0].price[0].shortest(), "1000");
  EXPECT_EQ(typed.season[7].text(), "0.4");
  EXPECT_EQ(typed.season[11].text(), "1.6");
  EXPECT_EQ(typed.season[0].text(), "1");
  EXPECT_TRUE(typed.ramp.empty());
  // 1 200 of 12 480 came in the invoice's own month, the rest in the next.
  ASSERT_EQ(typed.delay.size(), 2U);
  EXPECT_EQ(typed.delay[0].text(), "0.0962");
  EXPECT_EQ(typed.delay[1].text(), "0.9038");
  // 12 480 received, 720 of software and 1 800 drawn.
  EXPECT_EQ(typed.opening.text(), "9960.00");
  EXPECT_EQ(typed.drawings[0].text(), "150.00");
  ASSERT_EQ(typed.charges.size(), 2U);
  for (const PlanCharge& each : typed.charges) {
    EXPECT_EQ(each.amount[0].text(), each.id == "software" ? "50.00" : "8.33") << each.id;
    EXPECT_EQ(each.vat.text(), "0.2") << each.id;
  }
}

TEST(PlanFromBook, WhatStandsOpenIsBroughtAlong) {
  MoneyBook the("standard");
  live_a_year(the);
  const PlanParameters typed = taken(the.book, "micro-vat", "2027-01-10");
  ASSERT_EQ(typed.open.receivables.size(), 1U);
  EXPECT_EQ(typed.open.receivables[0].text(), "1920.00");
  EXPECT_EQ(typed.open.receivables_vat[0].text(), "320.00");
  ASSERT_EQ(typed.open.payables.size(), 1U);
  EXPECT_EQ(typed.open.payables[0].text(), "120.00");
  EXPECT_EQ(typed.open.vat.text(), "1940.00");    // a sixth of 12 480, less 12 x 10 and 20
  EXPECT_EQ(typed.open.social.text(), "774.00");  // 25.8 % of the 3 000 received since October
  ASSERT_EQ(typed.investments.size(), 1U);
  EXPECT_EQ(typed.investments[0].cost.text(), "1200.00");  // 30 of 36 months
  EXPECT_EQ(typed.investments[0].life_months, 30);
  EXPECT_TRUE(typed.investments[0].had_before);
  ASSERT_EQ(typed.loans.size(), 1U);
  EXPECT_EQ(typed.loans[0].amount.text(), "900.00");
  EXPECT_EQ(typed.loans[0].months, 9);
  const Plan plan = reckon_plan(typed);
  EXPECT_EQ(plan.social_paid[0].text(), "774.00") << "the last quarter is due at once";
  EXPECT_EQ(plan.vat_paid[0].text(), "1940.00");
  EXPECT_EQ(plan.principal[0].text(), "100.00");
  EXPECT_EQ(plan.depreciation[0].text(), "40.00");
}

TEST(PlanFromBook, EachValueSaysWhereItComesFrom) {
  MoneyBook the("standard");
  live_a_year(the);
  const PlanParameters typed = taken(the.book, "micro-vat", "2027-01-10");
  const std::pair<const char*, const char*> rows[] = {
      {"opening", "cash"},      {"season", "season"},          {"delay", "payments"},
      {"draw", "drawings"},     {"charges.software", "costs"}, {"invest.0", "assets"},
      {"loans.0", "loans"},     {"open.receivables", "open"},  {"open.payables", "open"},
      {"open.vat", "open"},     {"open.social", "estimate"},   {"vat", "profile"},
      {"vat_rate", "invoices"}, {"vat_share", "invoices"},     {"soc_rate", "template"},
      {"capacity", "template"}, {"ramp", "existing"},          {"services.h", "sales"}};
  for (const auto& [path, of] : rows) EXPECT_EQ(origin(typed, path), of) << path;
  EXPECT_EQ(typed.origins.at("season").first->text(), "2026-01-01");
  EXPECT_EQ(typed.origins.at("opening").last->text(), "2026-12-31");
}

TEST(PlanFromBook, WhatTheBookDoesNotTellIsTheTemplates) {
  MoneyBook the;
  the.issue("2026-02-05", "1000");
  the.issue("2026-05-05", "600");
  const PlanParameters typed = taken(the.book, "va-micro", "2026-06-10");
  // February to May; the template's year from June: 1.05, 0.85, 0.60 ... and its delays and drawings.
  EXPECT_EQ(typed.services[0].units[0].text(), "0.5");
  EXPECT_EQ(typed.services[0].price[0].shortest(), "800");
  EXPECT_EQ(typed.season[0].text(), "1.05");
  EXPECT_EQ(typed.season[2].text(), "0.6");
  EXPECT_EQ(typed.delay[0].text(), "0.4");
  EXPECT_EQ(typed.drawings[0].text(), "800.00");
  EXPECT_FALSE(typed.charges_vat);
  for (const char* path : {"season", "delay", "draw", "soc_rate"}) EXPECT_EQ(origin(typed, path), "template");
  EXPECT_EQ(origin(typed, "vat"), "profile") << "the exemption";
  EXPECT_EQ(typed.open.receivables.size(), 1U) << "both are expected at once";
  EXPECT_EQ(typed.open.receivables[0].text(), "1600.00");
  EXPECT_EQ(typed.open.receivables_vat[0].text(), "0.00");
}

TEST(PlanFromBook, ACreditNotUsedLessensWhatComesFirst) {
  MoneyBook the;
  const auto paid = the.issue("2026-02-05", "1000");
  the.issue("2026-04-05", "600");
  pay(the, paid, "1000", "2026-02-20");
  EXPECT_EQ(told(credit_document(the.book, {.invoice = paid, .amount = "250", .reason = "geste"},
                                 the.on("2026-05-05"), {})),
            "ok");
  const PlanParameters typed = taken(the.book, "va-micro", "2026-06-10");
  ASSERT_EQ(typed.open.receivables.size(), 1U);
  EXPECT_EQ(typed.open.receivables[0].text(), "350.00") << "600 less the 250 they have in credit";
  EXPECT_TRUE(typed.open.payables.empty());
  EXPECT_EQ(typed.delay.size(), 1U) << "all that was paid came in the invoice's month";
  EXPECT_EQ(origin(typed, "delay"), "payments");
}

TEST(PlanFromBook, ABookWithoutSalesIsRefused) {
  MoneyBook the;
  const auto made = plan_from_book(the.book, template_named("va-micro"), *load_categories({}),
                                   *Catalog(TemplateSource{}).units(), day("2026-06-10"));
  EXPECT_EQ(told(made), "plan.book_empty");
}

}  // namespace vireo::plan_from_book_test
