#include "core/store/book_check.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "core/store/digest.h"
#include "tests/support/small_actions.h"
#include "tests/support/temporary_folder.h"

namespace vireo::book_check_test {

using namespace vireo::test;

/// A sound book with an invoice of 100.00 issued and 40.00 of it paid, written row by row.
constexpr const char* sound_rows =
    "UPDATE counter SET next = 5000 WHERE name = 'id';"
    "INSERT INTO profile_fact (id, key, value, valid_from) VALUES (900, 'currency', 'EUR', '2026-01-01');"
    "INSERT INTO account (id, code, label, class, normal_side) VALUES (1, 'A', 'Clients', 'asset', 'debit'),"
    "  (2, 'R', 'Sales', 'income', 'credit'), (3, 'B', 'Bank', 'asset', 'debit');"
    "INSERT INTO account_role (id, role, account_id) VALUES (1, 'receivable', 1);"
    "INSERT INTO journal (id, code, label, kind) VALUES (1, 'J', 'Journal', 'general');"
    "INSERT INTO party (id, is_client, name) VALUES (10, 1, 'Ada');"
    "INSERT INTO subaccount (id, code, label, party_id) VALUES (11, 'ADA', 'Ada', 10);"
    "INSERT INTO number_series (id, document_kind, pattern, year, next) VALUES (1, 'invoice', "
    "'F-{year}-{number:4}', 2026, 3);"
    "INSERT INTO document (id, kind, state, client_id, number, issue_date, currency, total_net, total_tax, "
    "total_gross) VALUES"
    "  (20, 'invoice', 'issued', 10, 'F-2026-0001', '2026-03-02', 'EUR', 10000, 0, 10000),"
    "  (21, 'invoice', 'issued', 10, 'F-2026-0002', '2026-03-03', 'EUR', 500, 0, 500);"
    "INSERT INTO document_line (id, document_id, position, text, quantity, unit, unit_price, vat_category, "
    "vat_rate, net) VALUES"
    "  (30, 20, 1, 'a', '1', 'h', '60.00', 'E', '0', 6000), (31, 20, 2, 'b', '1', 'h', '40.00', 'E', '0', "
    "4000),"
    "  (32, 21, 1, 'c', '1', 'h', '5.00', 'E', '0', 500);"
    "INSERT INTO document_tax (id, document_id, category, rate, base, tax) VALUES (40, 20, 'E', '0', 10000, "
    "0), (41, 21, 'E', '0', 500, 0);"
    "INSERT INTO entry (id, journal_id, date, number, valid_date, piece_date, label, source_kind, source_id) "
    "VALUES"
    "  (50, 1, '2026-03-02', '1', '2026-03-02', '2026-03-02', 'F1', 'document', 20),"
    "  (51, 1, '2026-03-03', '2', '2026-03-03', '2026-03-03', 'F2', 'document', 21),"
    "  (52, 1, '2026-03-20', '', NULL, '2026-03-20', 'paid', 'payment', 60);"
    "INSERT INTO line (id, entry_id, account_id, date, debit, credit, subaccount_id, document_id) VALUES"
    "  (70, 50, 1, '2026-03-02', 10000, 0, 11, 20), (71, 50, 2, '2026-03-02', 0, 10000, NULL, NULL),"
    "  (72, 51, 1, '2026-03-03', 500, 0, 11, 21), (73, 51, 2, '2026-03-03', 0, 500, NULL, NULL),"
    "  (74, 52, 3, '2026-03-20', 4000, 0, NULL, NULL), (75, 52, 1, '2026-03-20', 0, 4000, 11, 20);"
    "INSERT INTO payment (id, direction, party_id, date, amount, currency, method) VALUES (60, 'in', 10, "
    "'2026-03-20', 4000, 'EUR', 'transfer');"
    "INSERT INTO settlement (id, payment_id, document_id, date, amount, kind) VALUES (80, 60, 20, "
    "'2026-03-20', 4000, 'payment');";

Book sound_book(const TemporaryFolder& folder) {
  auto book = Book::create(folder / "b.vireo", test_world()).value();
  (void)book.write({{"deed.rows", {}}}, [](Book::Write& write) -> Checked<Done> {
    write.connection().exec(sound_rows);
    SQLite::Statement blob(write.connection(), "INSERT INTO blob (id, hash, bytes) VALUES (1, ?, ?)");
    blob.bind(1, sha256_hex("paper"));
    blob.bind(2, "paper", 5);
    blob.exec();
    write.connection().exec("UPDATE document SET paper_hash = (SELECT hash FROM blob) WHERE id = 20");
    return Done{};
  });
  return book;
}

std::string codes(const Problems& problems) {
  std::string all;
  for (const auto& found : problems) all += (all.empty() ? "" : " ") + found.code();
  return all;
}

TEST(BookCheck, ASoundBookHasNoProblemAndEveryStepIsTold) {
  const TemporaryFolder folder;
  const auto book = sound_book(folder);
  int told = 0;
  EXPECT_EQ(codes(check_book(book,
                             [&](const Message&, int number, int of) {
                               EXPECT_EQ(number, ++told);
                               EXPECT_EQ(of, 9);
                             })),
            "");
  EXPECT_EQ(told, 9);
}

TEST(BookCheck, FindsWhatWasChangedBehindTheDoor) {
  struct Row {
    const char* name;
    const char* change;
    const char* codes;
  };
  constexpr Row rows[] = {
      {"an amount", "UPDATE line SET debit = 10001 WHERE id = 70",
       "check.entry_unbalanced check.ledger_differs"},
      {"both sides of an entry",
       "UPDATE line SET debit = 9000 WHERE id = 70; UPDATE line SET credit = 9000 WHERE id = 71",
       "check.ledger_differs"},
      {"an entry without lines", "DELETE FROM line WHERE entry_id = 51",
       "check.entry_empty check.ledger_differs"},
      {"the day of an entry", "UPDATE entry SET date = '2026-04-02' WHERE id = 50", "check.line_differs"},
      {"a kept sum", "UPDATE account_month SET debit = debit + 1 WHERE account_id = 1", "check.sums_differ"},
      {"a kept sum too many",
       "INSERT INTO account_month (account_id, month, debit, credit, lines) VALUES (2, '2020-01', 0, 0, 1)",
       "check.sums_differ"},
      {"a party taken from a line", "UPDATE line SET subaccount_id = NULL WHERE id = 75",
       "check.line_without_party check.ledger_differs"},
      {"a payment taken out", "DELETE FROM settlement WHERE id = 80", "check.ledger_differs"},
      {"a line of an invoice", "UPDATE document_line SET net = 3999 WHERE id = 31", "check.totals_differ"},
      {"a tax row", "UPDATE document_tax SET tax = 1 WHERE id = 40", "check.totals_differ"},
      {"a gap in the invoices", "UPDATE document SET number = 'F-2026-0004' WHERE id = 21",
       "check.number_missing check.number_missing"},
      {"a gap in the entries", "UPDATE entry SET number = '5' WHERE id = 51", "check.entry_number_missing"},
      {"an entry number twice", "UPDATE entry SET number = '1' WHERE id = 51", "check.entry_number_twice"},
      {"a stored file", "UPDATE blob SET bytes = x'00'", "check.blob_differs"},
      {"a lost file", "DELETE FROM blob", "check.blob_missing"},
      {"a log row", "UPDATE audit SET at = '2000' WHERE id = 1", "check.audit_broken"},
      {"a lost party", "PRAGMA foreign_keys = OFF; DELETE FROM journal",
       "check.broken_reference check.broken_reference check.broken_reference"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.name);
    const TemporaryFolder folder;
    const auto book = sound_book(folder);
    book.connection().exec(row.change);
    EXPECT_EQ(codes(check_book(book)), row.codes);
  }
}

TEST(BookCheck, ManyCasesOfOneKindAreCounted) {
  const TemporaryFolder folder;
  const auto book = sound_book(folder);
  book.connection().exec(
      "WITH RECURSIVE n(i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < 1029) "
      "INSERT INTO entry (id, journal_id, date, piece_date, label) SELECT i, 1, '2026-03-02', '2026-03-02', "
      "'x' FROM n");
  const auto found = check_book(book);
  ASSERT_EQ(found.size(), 21u);
  EXPECT_EQ(found.back().code(), "check.and_more");
  EXPECT_EQ(found.back().message.arguments.front().second.value, "10");
}

TEST(BookCheck, ADamagedPageIsFound) {
  const TemporaryFolder folder;
  const auto path = folder / "b.vireo";
  {
    auto book = sound_book(folder);
    book.connection().exec(
        "WITH RECURSIVE n(i) AS (SELECT 6000 UNION ALL SELECT i + 1 FROM n WHERE i < 7000) "
        "INSERT INTO party (id, name) SELECT i, hex(zeroblob(200)) FROM n");
  }
  auto bytes = bytes_of(path);
  for (std::size_t at = bytes.size() - 30000; at < bytes.size() - 10000; ++at) bytes[at] = '\x7f';
  write_bytes(path, bytes);
  const auto book = Book::open(path, Book::Access::read, test_world());
  ASSERT_TRUE(book.ok());
  const auto found = check_book(*book);
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front().code(), "check.file_damaged");
}

}  // namespace vireo::book_check_test
