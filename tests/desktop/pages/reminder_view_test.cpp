// What the reminder of an overdue invoice shows and notes.
#include "app/desktop/pages/documents/reminder_view.h"

#include "core/store/documents_table.h"
#include "tests/desktop/pages/page_book.h"

namespace vireo::reminder_view_test {

using documents_book::day;
using page_book::PageBook;

TEST(ReminderView, TheLetterGoesToTheNextLevelOnceItWasSent) {
  PageBook book(documents_book::exempt_business(), "fr", "2026-04-20");
  const DocumentId id = book.invoice(book.noel(), "Gestion;10;h;100.00", "2026-02-09");
  const auto document = issued_of(book.session.book(), id);
  ASSERT_TRUE(document.has_value());
  ReminderView view(book.session, *document);
  ASSERT_TRUE(view.is_overdue());
  EXPECT_EQ(view.level(), 1);
  EXPECT_NE(view.letter().text.find(document->number()), std::string::npos);
  EXPECT_EQ(view.paper(view.letter().text).substr(0, 5), "%PDF-");
  EXPECT_NE(view.mail("Bonjour").find("X-Unsent: 1"), std::string::npos);
  ASSERT_TRUE(view.sent(day("2026-04-20")).ok());
  EXPECT_EQ(ReminderView(book.session, *document).level(), 2);
  EXPECT_EQ(view.promised(day("2026-04-01")).problems().front().code(), "reminder.promise_past");
  ASSERT_TRUE(view.promised(day("2026-04-30")).ok());
  ASSERT_TRUE(view.dispute(true).ok());
  EXPECT_TRUE(view.is_disputed());
  // Late, last sent, promised, disputed, interest.
  EXPECT_EQ(view.state().size(), 5u);
}

TEST(ReminderView, AnInvoiceNotYetDueHasNone) {
  PageBook book;
  const DocumentId id = book.invoice(book.noel(), "Gestion;10;h;100.00", "2026-03-01");
  const auto document = issued_of(book.session.book(), id);
  EXPECT_FALSE(ReminderView(book.session, *document).is_overdue());
}

}  // namespace vireo::reminder_view_test
