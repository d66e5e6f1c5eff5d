// The closing step of hour banks in the window: what it shows, books and takes back.
#include "app/desktop/pages/work/deferral_view.h"

#include "core/actions/keep_engagements.h"
#include "tests/desktop/pages/page_book.h"

namespace vireo::deferral_view_test {

using page_book::PageBook;

NewBookRequest accrual_business() {
  auto request = documents_book::exempt_business();
  request.regime.clear();
  request.activity.clear();
  request.facts = {{"vat_scheme", "exempt"}};
  return request;
}

/// Ten hours for 400 from January, invoiced and not worked, looked at in March; they stay valid.
struct Package : PageBook {
  explicit Package(const NewBookRequest& request = accrual_business()) : PageBook(request) {
    const PartyId client = noel();
    Engagement agreed;
    agreed.client = client;
    agreed.name = "Forfait";
    agreed.terms = EngagementTerms::retainer;
    agreed.currency = session.currency();
    agreed.first = documents_book::day("2026-01-05");
    agreed.bank = HourBankTerms{};
    agreed.bank->granted = {600};
    agreed.bank->price = Money::parse("400", session.currency()).value();
    agreed.bank->cycle_months = 12;
    expect(add_engagement(session.book(), agreed).ok(), "the test's agreement is complete");
    invoice(client, "Forfait;1;piece;400", "2026-01-05");
  }
};

TEST(DeferralView, WhatIsNotWorkedIsShownBookedAndTakenBack) {
  Package the;
  ASSERT_TRUE(has_deferral(the.session));
  DeferralView view(the.session);
  EXPECT_EQ(view.form.text("date"), "31/12/2025") << "the fiscal year that ended last";
  EXPECT_FALSE(view.can_book());
  view.form.set("date", "31/01/2026");
  view.refresh();
  ASSERT_EQ(view.table.row_count(), 1u);
  EXPECT_EQ(view.table.rows()[0].amount.amount.text(), "400.00");
  ASSERT_TRUE(view.can_book());
  ASSERT_TRUE(view.book().ok());
  EXPECT_TRUE(view.booked());
  EXPECT_FALSE(view.can_book()) << "never twice";
  ASSERT_TRUE(view.take_back().ok());
  EXPECT_FALSE(view.booked());
}

TEST(DeferralView, AWrongOrComingDayIsSaid) {
  Package the;
  DeferralView view(the.session);
  view.form.set("date", "hier soir");
  view.refresh();
  EXPECT_FALSE(view.form.error("date").empty());
  EXPECT_FALSE(view.book().ok());
  view.form.set("date", "31/12/2026");
  view.refresh();
  EXPECT_FALSE(view.can_book());
  EXPECT_FALSE(view.sentences().empty());
}

TEST(DeferralView, BooksThatFollowTheMoneyHaveNoSuchStep) {
  Package the(documents_book::exempt_business());
  EXPECT_FALSE(has_deferral(the.session));
}

}  // namespace vireo::deferral_view_test
