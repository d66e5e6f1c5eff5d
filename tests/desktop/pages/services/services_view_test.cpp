// The list and the form of services.
#include "app/desktop/pages/services/services_view.h"
#include "tests/desktop/pages/page_book.h"

namespace vireo::services_view_test {

TEST(ServicesView, AddsChangesAndArchives) {
  page_book::PageBook book;
  ServicesView view(book.session);
  view.form.set("name", "Gestion de boîte mail");
  view.form.set("unit_price", "38,00");
  ASSERT_TRUE(view.save().ok());
  ASSERT_EQ(view.table.size(), 1u);
  EXPECT_EQ(view.table.text(0, 3), "38,00\u00A0€");
  view.form.set("unit_price", "0,085");
  ASSERT_TRUE(view.save().ok());
  EXPECT_EQ(view.table.size(), 1u);
  EXPECT_EQ(view.form.text("unit_price"), "0,085");
  ASSERT_TRUE(view.archive().ok());
  EXPECT_EQ(view.table.size(), 0u);
}

TEST(ServicesView, SaysEverythingThatIsWrong) {
  page_book::PageBook book;
  ServicesView view(book.session);
  view.form.set("unit_price", "cher");
  EXPECT_FALSE(view.save().ok());
  EXPECT_FALSE(view.form.error("name").empty());
  EXPECT_FALSE(view.form.error("unit_price").empty());
}

}  // namespace vireo::services_view_test
