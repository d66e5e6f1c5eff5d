#include "app/desktop/pages/start/new_book_view.h"

#include <gtest/gtest.h>

#include "core/store/catalog/wording_catalog.h"
#include "tests/support/temporary_folder.h"

namespace vireo::new_book_view_test {

struct Fixture {
  test::TemporaryFolder folder;
  NewBookView view{{{{}, *Date::of(2026, 11, 23)}, load_wording({}, "fr").value(), folder.path()}};
};

TEST(NewBookView, ProposesWhatFitsTheLanguage) {
  Fixture it;
  EXPECT_EQ(it.view.form.text("country"), "FR");
  EXPECT_EQ(it.view.form.text("regime"), "fr-micro");
  EXPECT_EQ(it.view.identifier_label(), "SIRET");
  EXPECT_GT(it.view.activities().size(), 1u);
  EXPECT_EQ(it.view.form.text("start"), "23/11/2026");
}

TEST(NewBookView, AnotherCountryChangesWhatCanBeChosen) {
  Fixture it;
  it.view.form.set("country", "DE");
  EXPECT_TRUE(it.view.settle("country"));
  EXPECT_EQ(it.view.form.text("regime"), "");
  EXPECT_TRUE(it.view.activities().empty());
  EXPECT_NE(it.view.identifier_label(), "SIRET");
}

TEST(NewBookView, TheFileFollowsTheNameUntilItIsTyped) {
  Fixture it;
  it.view.form.set("name", "Lilas / Roses");
  it.view.settle("name");
  EXPECT_EQ(it.view.path(), it.folder / "Lilas - Roses.vireo");
  it.view.form.set("file", (it.folder / "mine.vireo").string());
  it.view.form.set("name", "Other");
  it.view.settle("name");
  EXPECT_EQ(it.view.path(), it.folder / "mine.vireo");
}

TEST(NewBookView, SaysAllThatIsWrongAtOnce) {
  Fixture it;
  it.view.form.set("identifier", "73282932000075");
  it.view.form.set("start", "30/02/2026");
  EXPECT_FALSE(it.view.check());
  for (const char* field : {"name", "identifier", "start"}) EXPECT_NE(it.view.form.error(field), "") << field;
}

TEST(NewBookView, MakesARequestThatMakesABook) {
  Fixture it;
  it.view.form.set("name", "Atelier des Lilas EI");
  it.view.form.set("identifier", "73282932000074");
  it.view.form.set("street", "12 rue des Lilas");
  it.view.form.set("postcode", "69003");
  it.view.form.set("city", "Lyon");
  ASSERT_TRUE(it.view.check());
  const auto book =
      new_book(it.view.path(), test::test_world(), it.view.request(), {{}, *Date::of(2026, 11, 23)});
  ASSERT_TRUE(book.ok());
}

}  // namespace vireo::new_book_view_test
