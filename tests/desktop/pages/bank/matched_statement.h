#pragma once
// A statement of February, imported into the small book of pages and matched: 450.00 in, 3.50 out, so 446.50
// on its last day. Used by the tests of the bank page's dialogs.
#include <fstream>

#include "app/desktop/pages/bank/bank_view.h"
#include "app/desktop/pages/bank/import_view.h"
#include "tests/desktop/pages/page_book.h"

namespace vireo::matched_statement {

inline void import_and_match(page_book::PageBook& the) {
  the.invoice(the.noel(), "Accueil;10;h;45", "2026-02-02");
  const auto file = the.folder / "february.csv";
  std::ofstream(file, std::ios::binary) << "Date;Libellé;Montant\n13/02/2026;VIR ATELIERS NOEL;450,00\n"
                                           "20/02/2026;CAFE DE LA GARE;-3,50\n";
  ImportView imported(the.session, file, the.folder / "own");
  expect(imported.import([](std::int64_t) { return true; })->ok(), "the test's statement is imported");
  BankView bank(the.session);
  bank.choose(bank.table.id_at(0));
  expect(bank.accept(0).ok(), "the invoice is found");
  bank.choose(bank.table.id_at(0));
  bank.form.set("kind", "owner");
  expect(bank.match_typed().ok(), "the coffee is private");
}

}  // namespace vireo::matched_statement
