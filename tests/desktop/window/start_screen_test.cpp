#include "app/desktop/start_screen.h"

#include <gtest/gtest.h>

#include <wx/msgdlg.h>
#include <wx/textctrl.h>

#include "app/desktop/new_book_dialog.h"
#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "tests/desktop/window/program_fixture.h"

namespace vireo::start_screen_test {

using namespace window_testing;

TEST(StartScreen, OffersEveryWayIn) {
  RunningProgram it(false);
  EXPECT_EQ(it.program->frame(), nullptr);
  for (const char* id : {"start.new", "start.open", "start.learn", "start.write", "start.progress",
                         "start.restore", "start.sample"}) {
    auto* card = named<wxWindow>(id);
    ASSERT_NE(card, nullptr) << id;
    EXPECT_TRUE(card->AcceptsFocusFromKeyboard()) << id;
#ifdef __WXGTK__
    EXPECT_NE(accessible_name(card), "") << id;
#endif
  }
}

TEST(StartScreen, AFewAnswersMakeABookAndOpenIt) {
  RunningProgram it(false);
  const auto type = [](const char* field, const std::string& text) {
    named<wxTextCtrl>(std::string("new_book.") + field)->SetValue(U(text));
  };
  const Answering person([&](wxDialog* dialog) {
    auto* asked = dynamic_cast<NewBookDialog*>(dialog);
    if (!asked) return wxID_CANCEL;
    type("name", "Atelier des Lilas EI");
    type("identifier", "73282932000074");
    type("street", "12 rue des Lilas");
    type("postcode", "69003");
    type("city", "Lyon");
    type("file", (it.folder / "lilas.vireo").string());
    return wxID_OK;
  });
  it.program->ask_new_book();
  ASSERT_TRUE(wait_for([&] { return it.program->frame() != nullptr; }));
  EXPECT_EQ(S(it.frame().GetTitle()), "Atelier des Lilas EI – Vireo");
  EXPECT_EQ(it.program->preferences().recent_books.front(), it.folder / "lilas.vireo");
}

TEST(StartScreen, WhatIsNoBookIsToldAndNothingOpens) {
  RunningProgram it(false);
  test::write_bytes(it.folder / "letter.vireo", "Dear reader");
  Answering person([](wxDialog*) { return wxID_OK; });
  it.program->open_book(it.folder / "letter.vireo");
  ASSERT_TRUE(wait_for([&] { return person.asked > 0; }));
  EXPECT_EQ(it.program->frame(), nullptr);
}

TEST(StartScreen, ABookOpenElsewhereIsOfferedForReading) {
  RunningProgram it(false);
  test::write_bytes(it.folder / "held.vireo", sample_bytes());
  const auto held = Book::open(it.folder / "held.vireo", Book::Access::write, test::test_world());
  ASSERT_TRUE(held.ok());
  Answering person([](wxDialog*) { return wxID_YES; });
  it.program->open_book(it.folder / "held.vireo");
  ASSERT_TRUE(wait_for([&] { return it.program->frame() != nullptr; }));
  EXPECT_EQ(person.asked, 1);
  EXPECT_EQ(it.session().book().access(), Book::Access::read);
}

TEST(StartScreen, ClosingABookComesBackHere) {
  RunningProgram it(true);
  it.program->close_book();
  ASSERT_TRUE(wait_for([&] { return it.program->window() && !it.program->frame(); }));
  EXPECT_TRUE(Book::open(it.folder / "book.vireo", Book::Access::write, test::test_world()).ok())
      << "the lock was given back";
}

}  // namespace vireo::start_screen_test
