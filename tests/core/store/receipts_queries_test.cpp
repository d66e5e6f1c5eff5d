#include "core/store/receipts_queries.h"

#include <gtest/gtest.h>

#include "core/store/home_queries.h"
#include "tests/core/actions/money_book.h"

namespace vireo::receipts_queries_test {

using money_book::day;
using money_book::MoneyBook;
using money_book::told;

/// Exercise E05 of the training notes: six invoices of one quarter.
struct Exercise {
  MoneyBook the{};
  std::vector<DocumentId> invoices{};

  Exercise() {
    for (const char* net : {"800.00", "450.00", "1200.00", "650.00", "900.00", "300.00"})
      invoices.push_back(
          the.issue("2026-01-15", net, invoices.size() % 2 == 0 ? "Ateliers Noël" : "Le Fournil"));
    pay(0, "2026-02-05", "800.00");
    pay(1, "2026-02-20", "450.00");
    pay(2, "2026-02-05", "600.00");
    pay(2, "2026-04-10", "600.00");
    pay(3, "2026-04-02", "650.00");
    pay(4, "2026-03-29", "900.00");
  }
  void pay(std::size_t invoice, const char* on, const char* amount) {
    EXPECT_EQ(told(the.pay(invoices[invoice], on, amount)), "ok");
  }
};

TEST(Receipts, the_base_of_a_quarter_is_what_was_received) {
  Exercise exercise;
  const auto first_quarter = Period::inclusive(day("2026-01-01"), day("2026-03-31"));
  const auto rows = receipts(exercise.the.book, first_quarter);
  std::vector<std::string> lines;
  for (const auto& row : rows)
    lines.push_back(std::to_string(row.order) + " " + row.date.text() + " " + row.amount_gross.text());
  EXPECT_EQ(lines, (std::vector<std::string>{"1 2026-02-05 800.00", "2 2026-02-05 600.00",
                                             "3 2026-02-20 450.00", "4 2026-03-29 900.00"}));
  EXPECT_EQ(rows.front().client, "Ateliers Noël");
  EXPECT_EQ(rows.front().nature, "Gestion de boîte mail");
  EXPECT_EQ(rows.front().activity, "bnc_ssi");
  const auto sums = receipts_by_activity(exercise.the.book, first_quarter);
  ASSERT_EQ(sums.size(), 1U);
  EXPECT_EQ(sums[0].amount_net.text(), "2750.00");
  EXPECT_EQ(sums[0].links.size(), 8U);
}

TEST(Receipts, order_numbers_go_on_through_the_year) {
  Exercise exercise;
  const auto rows = receipts(exercise.the.book, Period::inclusive(day("2026-04-01"), day("2026-04-30")));
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].order, 5);
  EXPECT_EQ(rows[0].date.text(), "2026-04-02");
  EXPECT_EQ(rows[1].order, 6);
}

TEST(Receipts, months_hold_their_own) {
  Exercise exercise;
  std::vector<std::string> months;
  for (const auto& month : receipts_by_month(exercise.the.book, Period::year(2026)))
    months.push_back(month.month.begin().text() + " " + month.amount_net.text());
  EXPECT_EQ(months,
            (std::vector<std::string>{"2026-02-01 1850.00", "2026-03-01 900.00", "2026-04-01 1250.00"}));
}

TEST(HomeQueries, tell_what_is_owed_late_and_there) {
  Exercise exercise;
  const Book& book = exercise.the.book;
  const auto before = owed_figures(book, day("2026-02-14"));
  EXPECT_EQ(before.owed.text(), "300.00");
  EXPECT_EQ(before.overdue.text(), "0.00");  // due on 14 February, late from the day after
  const auto after = owed_figures(book, day("2026-02-15"));
  EXPECT_EQ(after.overdue.text(), "300.00");
  EXPECT_EQ(after.overdue_count, 1);
  EXPECT_EQ(cash_balance(book, day("2026-03-31")).text(), "2750.00");
  const auto months = month_figures(book, day("2026-01-10"), day("2026-02-01"));
  ASSERT_EQ(months.size(), 2U);
  EXPECT_EQ(months[0].turnover.text(), "4300.00");
  EXPECT_EQ(months[1].receipts.text(), "1850.00");
  EXPECT_EQ(months[1].cash_end.text(), "1850.00");
  const auto shares = client_shares(book, Period::year(2026));
  ASSERT_EQ(shares.size(), 2U);
  EXPECT_EQ(shares[0].turnover.text(), "2900.00");  // 800 + 1200 + 900
  EXPECT_EQ(shares[0].share.fraction().text(), "0.6744");
}

TEST(HomeQueries, the_checklist_follows_the_data) {
  MoneyBook the;
  const auto done = [&] {
    std::string ids;
    for (const auto& fact : setup_facts(the.book))
      if (fact.done) ids += fact.id + " ";
    return ids;
  };
  EXPECT_EQ(done(), "profile client ");
  EXPECT_EQ(told(the.pay(the.issue("2026-03-02", "10.00"), "2026-03-03", "10.00")), "ok");
  EXPECT_EQ(done(), "profile client invoice payment ");
}

TEST(AgedBalance, sorts_what_is_owed_by_age) {
  MoneyBook the;
  the.issue("2026-01-01", "10.00");                // due 31 January: 59 days late on 31 March
  the.issue("2026-02-20", "20.00");                // due 22 March: 9 days late
  the.issue("2026-03-20", "40.00");                // not due
  the.issue("2026-03-21", "80.00", "Le Fournil");  // not due
  const auto rows = aged_balance(the.book, day("2026-03-31"));
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].party_name, "Ateliers Noël");
  EXPECT_EQ(rows[0].not_due.text() + " " + rows[0].to_30.text() + " " + rows[0].to_60.text() + " " +
                rows[0].total.text(),
            "40.00 20.00 10.00 70.00");
  EXPECT_EQ(rows[1].total.text(), "80.00");
}

TEST(AgedBalance, IsAsItStoodOnItsDay) {
  MoneyBook the;
  const DocumentId early = the.issue("2026-01-01", "10.00");
  the.issue("2026-03-20", "40.00");
  ASSERT_EQ(told(the.pay(early, "2026-02-10", "4.00")), "ok");
  ASSERT_EQ(told(the.pay(early, "2026-03-05", "6.00")), "ok");
  const struct {
    const char* on;
    const char* total;  // "" when nothing was owed
  } days[] = {{"2025-12-31", ""},
              {"2026-02-09", "10.00"},
              {"2026-02-28", "6.00"},
              {"2026-03-10", ""},
              {"2026-03-31", "40.00"}};
  for (const auto& each : days) {
    const auto rows = aged_balance(the.book, day(each.on));
    EXPECT_EQ(rows.empty() ? "" : rows[0].total.text(), each.total) << each.on;
  }
}

}  // namespace vireo::receipts_queries_test
