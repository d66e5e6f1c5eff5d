#include <gmock/gmock.h>

#include "tests/core/actions/documents_book.h"

namespace vireo::new_book_test {

using documents_book::codes;
using documents_book::day;
using documents_book::DocumentsBook;
using documents_book::exempt_business;
using documents_book::on;
using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

TEST(NewBook, DerivesTheNumbersThatFollowFromOne) {
  const DocumentsBook fixture;
  const Profile profile = profile_on(fixture.book, day("2026-03-01"));
  EXPECT_EQ(profile.identifier("siret"), "73282932000074");
  EXPECT_EQ(profile.identifier("siren"), "732829320");
  EXPECT_EQ(profile.identifier("vat"), "FR44732829320");
  EXPECT_EQ(profile.currency().code(), "EUR");
  EXPECT_EQ(profile.get("basis"), "cash");
  EXPECT_TRUE(profile.vat_exempt());
  EXPECT_EQ(profile.address().city, "Lyon");
  EXPECT_FALSE(profile_on(fixture.book, day("2025-01-14")).has("name"));
}

TEST(NewBook, AllThatIsWrongIsToldAtOnceAndNoFileIsMade) {
  documents_book::Folder folder;
  auto request = exempt_business();
  request.name = " ";
  request.identifiers = {{"siret", "73282932000075"}};
  request.address = "12 rue des Lilas";
  request.start = "2025-02-30";
  request.activity = "bnc_sis";
  const auto made = new_book(folder / "b.vireo", documents_book::world(), request, on("2026-01-02"));
  ASSERT_FALSE(made.ok());
  EXPECT_THAT(codes(made.problems()),
              UnorderedElementsAre("profile.name_missing", "identifier.wrong_key", "address.wrong_parts",
                                   "activity.unknown", "date.missing_day"));
  EXPECT_FALSE(std::filesystem::exists(folder / "b.vireo"));
}

TEST(NewBook, ACountryWithoutDataWorksPlainly) {
  NewBookRequest request;
  request.country = "NZ";
  request.name = "Kiwi Desk";
  request.address = "1 Queen St;1010;Auckland";
  request.currency = "NZD";
  request.facts = {{"vat_scheme", "exempt"}};
  DocumentsBook fixture(request);
  const auto issued = fixture.issue(
      fixture.draft(fixture.client("Client", "2 Queen St;1010;Auckland;NZ"), {"Admin;2;h;30"}), "2026-03-02");
  ASSERT_TRUE(issued.ok()) << codes(issued.problems()).front();
  EXPECT_EQ(issued->totals().gross.text(), "60.00");
  EXPECT_EQ(issued->language(), "en");
}

TEST(NewBook, WhoMovesInContinuesTheNumbers) {
  auto request = exempt_business();
  request.last_numbers = {{"invoice", "F-2026-0041"}};
  DocumentsBook fixture(request);
  const auto issued = fixture.issue(fixture.draft(fixture.noel(), {"Assistance;1;h;40"}), "2026-03-02");
  EXPECT_EQ(issued->number(), "F-2026-0042");
}

TEST(ChangeProfile, AFactHoldsFromItsDayOn) {
  DocumentsBook fixture;
  ASSERT_TRUE(
      change_profile(fixture.book, {{{"vat_scheme", "standard"}}, day("2026-10-14")}, on("2026-10-01")).ok());
  EXPECT_TRUE(profile_on(fixture.book, day("2026-10-13")).vat_exempt());
  EXPECT_FALSE(profile_on(fixture.book, day("2026-10-14")).vat_exempt());
  const auto wrong = change_profile(
      fixture.book,
      {{{"iban", "FR7630006000011234567890180"}, {"vat_sheme", "x"}, {"id.siret", "1"}}, day("2026-01-01")},
      on("2026-10-01"));
  EXPECT_THAT(codes(wrong.problems()),
              ElementsAre("profile.unreadable", "profile.unknown_key", "identifier.wrong_length"));
}

TEST(FindParty, TheExactNameWinsOverAFragment) {
  DocumentsBook fixture;
  fixture.client("Noël", ";;Lyon;FR");
  fixture.client("Ateliers Noël", ";;Toulouse;FR");
  EXPECT_EQ(find_party(fixture.book, "NOEL", PartyRole::client)->name, "Noël");
  EXPECT_EQ(find_party(fixture.book, "ateliers", PartyRole::client)->name, "Ateliers Noël");
  EXPECT_EQ(codes(find_party(fixture.book, "no", PartyRole::client).problems()).front(), "client.ambiguous");
  EXPECT_EQ(codes(find_party(fixture.book, "Durand", PartyRole::client).problems()).front(),
            "client.unknown");
  PartyRequest again;
  again.name = "ateliers noel";
  EXPECT_EQ(codes(add_client(fixture.book, again, on("2026-01-02")).problems()).front(), "party.name_taken");
}

}  // namespace vireo::new_book_test
