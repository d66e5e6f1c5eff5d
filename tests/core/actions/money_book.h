#pragma once
// A French book with the whole chart, for the tests of money: issues invoices through the actions, and checks
// after each deed that the books balance and that what clients and suppliers owe equals the control accounts.
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "core/actions/add_client.h"
#include "core/actions/add_payment.h"
#include "core/actions/draft_document.h"
#include "core/actions/issue_document.h"
#include "core/actions/new_book.h"
#include "core/store/accounts_table.h"
#include "core/store/entries_table.h"
#include "core/store/ledger_queries.h"
#include "core/store/open_items.h"
#include "core/store/parties_table.h"
#include "core/store/payments_table.h"
#include "tests/core/store/ledger_book.h"

namespace vireo::money_book {

using ledger_book::day;
using ledger_book::euros;
using ledger_book::Folder;
using ledger_book::world;

/// The code of the first problem, or "ok".
template <typename T>
std::string told(const Checked<T>& checked) {
  return checked.ok() ? "ok" : checked.problems().front().code();
}

struct MoneyBook {
  Folder folder{};
  Book book;
  std::string today = "2026-12-31";

  explicit MoneyBook(const std::string& vat_scheme = "exempt")
      : book(new_book(folder / "a.vireo", world(), request(vat_scheme), {{}, day("2026-01-01")}).value()) {
    EXPECT_EQ(told(add_client(book, client("Ateliers Noël"), on("2026-01-02"))), "ok");
    EXPECT_EQ(told(add_client(book, client("Le Fournil"), on("2026-01-02"))), "ok");
  }

  static NewBookRequest request(const std::string& vat_scheme) {
    NewBookRequest wanted;
    wanted.country = "FR";
    wanted.regime = "fr-micro";
    wanted.activity = "bnc_ssi";
    wanted.name = "Atelier des Lilas EI";
    wanted.identifiers = {{"siret", "73282932000074"}};
    wanted.address = "12 rue des Lilas;69003;Lyon;FR";
    wanted.start = "2025-01-15";
    wanted.facts = {{"vat_scheme", vat_scheme}};
    if (vat_scheme == "standard") wanted.identifiers.push_back({"vat", "FR44732829320"});
    return wanted;
  }
  static PartyRequest client(const std::string& name) {
    PartyRequest wanted;
    wanted.name = name;
    wanted.address = "5 place de l'Hôtel-de-Ville;31000;Toulouse;FR";
    return wanted;
  }
  Context on(const std::string& text) const { return {{}, day(text.c_str())}; }

  /// An invoice of one line, issued that day.
  DocumentId issue(const std::string& issue_day, const std::string& net,
                   const std::string& client = "Ateliers Noël") {
    DraftRequest draft;
    draft.client = client;
    draft.lines = {{"Gestion de boîte mail", "1", "h", net}};
    const auto id = draft_document(book, draft, on(issue_day));
    EXPECT_EQ(told(id), "ok");
    const auto issued = issue_document(book, {*id, {}}, on(issue_day), {});
    EXPECT_EQ(told(issued), "ok");
    return *id;
  }

  PaymentRequest payment_of(DocumentId document, const std::string& paid_on,
                            const std::string& amount) const {
    PaymentRequest wanted;
    wanted.documents = {document};
    wanted.date = day(paid_on.c_str());
    wanted.amount = euros(amount);
    return wanted;
  }
  Checked<AddedPayment> pay(const PaymentRequest& wanted) {
    auto added = add_payment(book, wanted, day(today.c_str()));
    check();
    return added;
  }
  Checked<AddedPayment> pay(DocumentId document, const std::string& paid_on, const std::string& amount) {
    return pay(payment_of(document, paid_on, amount));
  }

  /// The balance of a role's account over the whole book, debit positive.
  std::string balance(const char* role) const {
    return account_balance(book, role, day("2030-12-31")).text();
  }
  std::string open(DocumentId id) const { return open_balance(book, id).open.text(); }

  /// The books balance; open documents, less what clients have in credit, are what the control accounts say.
  void check() const {
    const TrialBalance balances = trial_balance(book, std::nullopt);
    EXPECT_EQ(balances.debit, balances.credit);
    Money owed = euros("0.00");
    for (const auto& item : open_items(book, day("2030-12-31"))) owed += item.open;
    EXPECT_EQ(owed.text(), balance("receivable"));
    Money credit = euros("0.00");
    for (const auto& party : parties(book, {})) credit += client_credit(book, party.id);
    EXPECT_EQ((-credit).text(), balance("client_credit"));
  }
};

}  // namespace vireo::money_book
