// What the page of clients shows and how its form answers.
#include "app/desktop/pages/clients/clients_view.h"
#include "app/desktop/pages/clients/client_form_view.h"
#include "tests/desktop/pages/page_book.h"

namespace vireo::clients_view_test {

using documents_book::day;
using page_book::PageBook;

TEST(ClientsView, ShowsWhatEachClientOwesAndBrought) {
  PageBook book;
  const auto noel = book.noel();
  book.client("Zoé Martin", "1 rue Basse;69001;Lyon;FR");
  book.invoice(noel, "Gestion de boîte mail;12.5;h;38.00", "2026-01-05");  // due in February
  book.invoice(noel, "Relances;2;h;40.00", "2026-02-25");
  ClientsView view(book.session);
  ASSERT_EQ(view.table.size(), 2u);
  const ClientRow& row = *view.table.find(noel.value());
  EXPECT_EQ(row.city, "Toulouse");
  EXPECT_EQ(row.open.text(), "555.00");
  EXPECT_EQ(row.overdue.text(), "475.00");
  EXPECT_EQ(row.turnover.text(), "555.00");
  view.table.filter("zoe");
  EXPECT_EQ(view.note(), "1 client");
}

TEST(ClientFormView, SaysEverythingThatIsWrongBesideItsField) {
  PageBook book;
  ClientFormView view(book.session);
  view.form.set("name", "");
  view.form.set("id.siret", "732 829 320 00075");
  view.form.set("payment_term_days", "bientôt");
  EXPECT_FALSE(view.save().ok());
  EXPECT_FALSE(view.form.error("name").empty());
  EXPECT_FALSE(view.form.error("id.siret").empty());
  EXPECT_FALSE(view.form.error("payment_term_days").empty());
  EXPECT_TRUE(view.form.general_errors().empty());
}

TEST(ClientFormView, AddsAClientAndReadsItBack) {
  PageBook book;
  ClientFormView view(book.session);
  view.form.set("name", "Ateliers Noël");
  view.form.set("street", "5 place de l'Hôtel-de-Ville");
  view.form.set("postcode", "31000");
  view.form.set("city", "Toulouse");
  view.form.set("email", "bonjour@noel.example");
  view.form.set("payment_term_days", "45");
  const auto saved = view.save();
  ASSERT_TRUE(saved.ok());
  EXPECT_FALSE(view.form.dirty());
  const Party kept = party(book.session.book(), *saved);
  EXPECT_EQ(kept.address.text(), "5 place de l'Hôtel-de-Ville;31000;Toulouse;FR");
  EXPECT_EQ(kept.payment_term_days, 45);
  ClientFormView again(book.session);
  again.load(*saved);
  EXPECT_EQ(again.form.text("country"), "France");
  EXPECT_EQ(again.title(), "Ateliers Noël");
}

TEST(ClientFormView, AsksForTheIdentifiersOfTheCountryTyped) {
  PageBook book;
  ClientFormView view(book.session);
  const auto fields = [&] {
    std::vector<std::string> all;
    for (const auto& each : view.identifiers()) all.push_back(each.field);
    return all;
  };
  EXPECT_EQ(fields(), (std::vector<std::string>{"id.siret", "id.vat"}));
  view.form.set("country", "allemagne");
  EXPECT_EQ(fields().back().substr(0, 3), "id.");
  EXPECT_NE(fields(), (std::vector<std::string>{"id.siret", "id.vat"}));
  view.form.set("country", "ch");
  view.form.set("name", "Alpes Conseil");
  view.form.set("city", "Genève");
  const auto saved = view.save();
  ASSERT_TRUE(saved.ok());
  EXPECT_EQ(party(book.session.book(), *saved).address.country, "CH");
}

TEST(ClientFormView, ArchivedClientsLeaveTheList) {
  PageBook book;
  const auto noel = book.noel();
  ClientFormView form(book.session);
  form.load(noel);
  ASSERT_TRUE(form.archive(true).ok());
  ClientsView view(book.session);
  EXPECT_EQ(view.table.size(), 0u);
  view.show_archived(true);
  EXPECT_EQ(view.table.size(), 1u);
}

}  // namespace vireo::clients_view_test
