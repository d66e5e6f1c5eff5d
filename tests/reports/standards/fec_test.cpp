// Reads one small ledger in every form that programs give a FEC, and gives it back.
#include "reports/standards/fec.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "core/actions/delete_batch.h"
#include "core/actions/import_ledger.h"
#include "core/base/text.h"
#include "core/store/batches_table.h"
#include "core/store/ledger_export.h"
#include "core/store/ledger_queries.h"
#include "reports/standards/fec_values.h"
#include "reports/standards/fec_writer.h"
#include "reports/standards/journal_text.h"
#include "tests/core/store/ledger_book.h"

namespace vireo::fec_test {

using ledger_book::day;
using ledger_book::LedgerBook;
using Row = std::vector<std::string>;
using Rows = std::vector<Row>;

constexpr const char* file_name = "123456782FEC20261231.txt";

const Row header18{"JournalCode", "JournalLib",  "EcritureNum", "EcritureDate", "CompteNum",     "CompteLib",
                   "CompAuxNum",  "CompAuxLib",  "PieceRef",    "PieceDate",    "EcritureLib",   "Debit",
                   "Credit",      "EcritureLet", "DateLet",     "ValidDate",    "Montantdevise", "Idevise"};

/// Labels differ from line to line, one entry has a piece of its own per line, one amount is in dollars.
Rows golden() {
  return {
      {"AN", "À-nouveaux", "1", "20260101", "512000", "Banque", "", "", "AN2026", "20260101",
       "Reprise des soldes", "2500,00", "0,00", "", "", "20270115", "", ""},
      {"AN", "À-nouveaux", "1", "20260101", "108000", "Compte de l'exploitant", "", "", "AN2026", "20260101",
       "Reprise des soldes", "0,00", "2500,00", "", "", "20270115", "", ""},
      {"VT", "Ventes", "VT0002", "20260115", "411000", "Clients", "CNOEL", "Ateliers Noël", "F2026-001",
       "20260115", "Facture « œuvre » 12 €", "1200,00", "0,00", "AA", "20260214", "20270115", "", ""},
      {"VT", "Ventes", "VT0002", "20260115", "706000", "Prestations 20 %", "", "", "F2026-001", "20260115",
       "Prestations de janvier", "0,00", "1000,00", "", "", "20270115", "", ""},
      {"VT", "Ventes", "VT0002", "20260115", "445800", "TVA en attente", "", "", "F2026-001bis", "20260116",
       "Facture « œuvre » 12 €", "0,00", "200,00", "", "", "20270115", "", ""},
      {"BQ", "Banque", "3", "20260214", "512000", "Banque", "", "", "VIR1", "20260214", "Règlement Noël",
       "1200,00", "0,00", "", "", "20270115", "1290,50", "USD"},
      {"BQ", "Banque", "3", "20260214", "411000", "Clients divers", "CNOEL", "Noël (ateliers)", "VIR1",
       "20260214", "Règlement Noël", "0,00", "1200,00", "AA", "20260214", "20270115", "", ""},
  };
}

std::string joined(const Row& header, const Rows& rows, char separator, const std::string& end) {
  std::string text;
  const auto add = [&](const Row& row) {
    for (std::size_t i = 0; i < row.size(); ++i) text += (i == 0 ? "" : std::string(1, separator)) + row[i];
    text += end;
  };
  add(header);
  for (const Row& row : rows) add(row);
  return text;
}

/// ISO 8859-15 of the few letters used here.
std::string latin9(std::string text) {
  const std::vector<std::pair<std::string, std::string>> letters{{"À", "\xC0"}, {"ë", "\xEB"}, {"é", "\xE9"},
                                                                 {"è", "\xE8"}, {"œ", "\xBD"}, {"€", "\xA4"},
                                                                 {"«", "\xAB"}, {"»", "\xBB"}};
  for (const auto& [utf8, byte] : letters)
    for (std::size_t at = text.find(utf8); at != std::string::npos; at = text.find(utf8))
      text.replace(at, utf8.size(), byte);
  return text;
}

std::filesystem::path put(const ledger_book::Folder& folder, const std::string& bytes,
                          const std::string& name = file_name) {
  std::ofstream(folder / name, std::ios::binary) << bytes;
  return folder / name;
}

Checked<ImportedLedger> import_file(LedgerBook& the, const std::filesystem::path& path) {
  const auto source = fec_source(path, Currency::of("EUR"));
  if (!source) return source.problems();
  return import_ledger(the.book, *source, {}, day("2027-02-01"));
}

std::set<std::string> codes(const Problems& problems) {
  std::set<std::string> all;
  for (const auto& found : problems) all.insert(found.code());
  return all;
}

std::string canonical(const std::string& column, const std::string& text) {
  static const std::set<std::string> amounts{"Debit", "Credit", "Montant", "Montantdevise"};
  if (!amounts.contains(column)) return text;
  if (text.empty()) return column == "Montantdevise" ? "" : "0";
  return read_fec_decimal(text).value().shortest();
}

/// Every line of a FEC as column -> value, numbers in their shortest form.
std::vector<std::map<std::string, std::string>> parsed(const std::filesystem::path& path,
                                                       char separator = '\t') {
  std::ifstream file(path, std::ios::binary);
  std::vector<std::map<std::string, std::string>> rows;
  Row header;
  for (std::string line; std::getline(file, line);) {
    while (!line.empty() && line.back() == '\r') line.pop_back();
    Row values = split(line, separator);
    for (auto& value : values) value = trimmed(value);
    if (header.empty()) {
      header = values;
      continue;
    }
    rows.emplace_back();
    for (std::size_t i = 0; i < header.size(); ++i)
      rows.back()[header[i]] = canonical(header[i], values.at(i));
  }
  return rows;
}

FecRequest request_in(const LedgerBook& the) {
  return {Period::year(2026), {}, "", false, the.folder / "out"};
}

/// Imports the file, writes it again and compares value by value with `expected`.
void expect_round_trip(const std::string& bytes, const std::filesystem::path& expected) {
  LedgerBook the;
  const auto imported = import_file(the, put(the.folder, bytes));
  ASSERT_TRUE(imported.ok()) << imported.problems().front().code();
  const auto written = write_fec(the.book, request_in(the));
  ASSERT_TRUE(written.ok());
  EXPECT_EQ(written->file.filename(), file_name);
  EXPECT_EQ(parsed(written->file), parsed(expected));
  EXPECT_EQ(trial_balance(the.book, std::nullopt).debit, trial_balance(the.book, std::nullopt).credit);
}

struct Variant {
  const char* name;
  std::string bytes;
};

std::string padded(Rows rows) {
  for (Row& row : rows)
    for (std::string& value : row) value = " " + value + std::string(6, ' ');
  return joined(header18, rows, '|', "|\r\n");
}

TEST(Fec, in_every_form_gives_back_the_same_values) {
  const std::string plain = joined(header18, golden(), '\t', "\r\n");
  const std::vector<Variant> variants{
      {"tab CRLF", plain},
      {"UTF-8 mark", "\xEF\xBB\xBF" + plain},
      {"LF", joined(header18, golden(), '\t', "\n")},
      {"CRCRLF", joined(header18, golden(), '\t', "\r\r\n")},
      {"CR", joined(header18, golden(), '\t', "\r")},
      {"pipe", joined(header18, golden(), '|', "\r\n")},
      {"ISO 8859-15", latin9(plain)},
      {"pipe ISO 8859-15", latin9(joined(header18, golden(), '|', "\n"))},
      {"trailing separator", joined(header18, golden(), '\t', "\t\r\n")},
      {"padded with trailing separator", padded(golden())},
      {"no line end at the end", plain.substr(0, plain.size() - 2)},
  };
  ledger_book::Folder folder;
  const auto expected = put(folder, plain, "expected.txt");
  for (const Variant& variant : variants) {
    SCOPED_TRACE(variant.name);
    expect_round_trip(variant.bytes, expected);
  }
}

TEST(Fec, with_22_columns_keeps_all_of_them) {
  Row header = header18;
  header.insert(header.end(), {"DateRglt", "ModeRglt", "NatOp", "IdClient"});
  Rows rows = golden();
  int index = 0;
  for (Row& row : rows)
    row.insert(row.end(), {index++ % 2 == 0 ? "20260214" : "", "VIR", "Prestation", "Noël"});
  const std::string bytes = joined(header, rows, '\t', "\r\n");
  ledger_book::Folder folder;
  expect_round_trip(bytes, put(folder, bytes, "expected.txt"));
}

TEST(Fec, with_amount_and_side_goes_back_with_amount_and_side) {
  for (const bool signs : {false, true}) {
    Row header = header18;
    header[11] = "Montant";
    header[12] = "Sens";
    Rows rows = golden();
    for (Row& row : rows) {
      const bool credit = row[11] == "0,00";
      row[11] = credit ? row[12] : row[11];
      row[12] = signs ? (credit ? "-1" : "+1") : (credit ? "C" : "D");
    }
    rows.push_back(rows.back());
    rows.back()[11] = "0,00";  // a line without amount on the credit side
    const std::string bytes = joined(header, rows, '\t', "\r\n");
    ledger_book::Folder folder;
    expect_round_trip(bytes, put(folder, bytes, "expected.txt"));
  }
}

TEST(Fec, keeps_negative_amounts_drafts_and_empty_fields) {
  Rows rows = golden();
  rows[3][12] = "-1000,00";
  rows[2][11] = "-800,00";
  rows[4][9] = "";
  rows[2][8] = "";
  rows[5][10] = "";
  rows[6][1] = "";
  for (std::size_t i = 0; i < 2; ++i) rows[i][15] = "";
  const std::string bytes = joined(header18, rows, '\t', "\r\n");
  LedgerBook the;
  ASSERT_TRUE(import_file(the, put(the.folder, bytes)).ok());
  const auto written = write_fec(the.book, request_in(the));
  ASSERT_TRUE(written.ok());
  EXPECT_TRUE(codes(written.problems()).contains("fec.provisional"));
  EXPECT_EQ(written->file.filename(), "123456782FEC20261231_provisoire.txt");
  EXPECT_TRUE(std::filesystem::exists(written->notice));
  EXPECT_EQ(parsed(written->file), parsed(the.folder / file_name));
}

TEST(Fec, a_file_of_21_columns_comes_back_with_21) {
  Row header = header18;
  header.insert(header.end(), {"DateRglt", "ModeRglt", "NatOp"});
  Rows rows = golden();
  for (Row& row : rows) row.insert(row.end(), {"20260214", "VIREMENT", "PRESTATION"});
  const LedgerBook place;
  const std::string bytes = joined(header, rows, '\t', "\r\n");
  expect_round_trip(bytes, put(place.folder, bytes, "expected.txt"));
}

TEST(Fec, columns_are_found_by_name_in_any_order_and_case) {
  const std::vector<std::size_t> order{17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0};
  const auto reordered = [&](const Row& row) {
    Row moved;
    for (const std::size_t from : order) moved.push_back(row[from]);
    return moved;
  };
  Row header = reordered(header18);
  for (std::string& name : header) name = folded(name);
  header[4] = "EcrtureLet";
  header.push_back("Extra");
  Rows rows;
  for (const Row& row : golden()) rows.push_back(reordered(row)), rows.back().push_back("x");
  LedgerBook the;
  const auto imported = import_file(the, put(the.folder, joined(header, rows, '\t', "\n"), "export.txt"));
  ASSERT_TRUE(imported.ok()) << imported.problems().front().code();
  EXPECT_EQ(codes(imported.problems()), (std::set<std::string>{"fec.column_order", "fec.column_extra",
                                                               "fec.column_spelling", "fec.file_name"}));
}

TEST(Fec, opening_journals_count_once_over_several_years) {
  Rows rows = golden();
  for (Row row : golden()) {
    if (row[0] != "AN") continue;
    row[3] = row[9] = "20270101";
    row[2] = "9";
    rows.push_back(row);
  }
  LedgerBook the;
  const auto imported = import_file(the, put(the.folder, joined(header18, rows, '\t', "\n")));
  ASSERT_TRUE(imported.ok());
  EXPECT_EQ(imported->entries, 4);
  EXPECT_EQ(account_balance(the.book, the.account_of("512000"), day("2027-12-31")).text(), "3700.00");
  EXPECT_EQ(fiscal_years(the.book, {}).size(), 2U);
  EXPECT_EQ(trial_balance(the.book, std::nullopt).debit.text(), "4900.00");
}

TEST(Fec, that_cannot_be_represented_is_refused_whole_with_all_its_faults) {
  Rows rows = golden();
  rows[0][3] = "20261345";
  rows[3][12] = "12x";
  rows[4].pop_back();
  LedgerBook the;
  const auto refused = import_file(the, put(the.folder, joined(header18, rows, '\t', "\n")));
  ASSERT_FALSE(refused.ok());
  std::map<std::string, Place> places;
  for (const auto& found : refused.problems())
    if (found.severity == Severity::error) places.emplace(found.code(), found.place);
  EXPECT_EQ(places["fec.date_unreadable"], (Place{file_name, 2, "EcritureDate"}));
  EXPECT_EQ(places["fec.amount_unreadable"], (Place{file_name, 5, "Credit"}));
  EXPECT_EQ(places["fec.field_count"], (Place{file_name, 6, ""}));
  EXPECT_FALSE(has_entries(the.book));
  EXPECT_TRUE(import_batches(the.book).empty());
  EXPECT_EQ(accounts(the.book).size(), 7U);
}

TEST(Fec, an_entry_that_does_not_balance_is_told_at_its_first_line) {
  Rows rows = golden();
  rows[2][11] = "1300,00";
  LedgerBook the;
  const auto refused = import_file(the, put(the.folder, joined(header18, rows, '\t', "\n")));
  ASSERT_FALSE(refused.ok());
  ASSERT_EQ(refused.problems().size(), 1U);
  EXPECT_EQ(refused.problems()[0].code(), "import.entry_unbalanced");
  EXPECT_EQ(refused.problems()[0].place.line, 4);
}

TEST(Fec, lines_of_two_entries_may_be_interleaved) {
  Rows rows = golden();
  std::swap(rows[4], rows[5]);
  const std::string bytes = joined(header18, rows, '\t', "\r\n");
  ledger_book::Folder folder;
  expect_round_trip(bytes, put(folder, bytes, "expected.txt"));
}

TEST(Fec, goes_into_an_empty_book_only_and_can_be_deleted) {
  LedgerBook the;
  const auto path = put(the.folder, joined(header18, golden(), '\t', "\n"));
  const auto imported = import_file(the, path);
  ASSERT_TRUE(imported.ok());
  EXPECT_EQ(import_file(the, path).problems().front().code(), "import.book_not_empty");
  EXPECT_EQ(the.book.undo().problems().front().code(), "undo.blocked");
  ASSERT_TRUE(delete_batch(the.book, imported->batch).ok());
  EXPECT_FALSE(has_entries(the.book));
  EXPECT_TRUE(trial_balance(the.book, std::nullopt).rows.empty());
  EXPECT_TRUE(import_file(the, path).ok());
  // Indexes and triggers are back: posting goes on.
  the.post("2026-03-01", "411000", "706000", "1.00");
  EXPECT_EQ(account_balance(the.book, the.account_of("706000"), day("2026-12-31")).text(), "-1001.00");
}

TEST(Fec, of_own_entries_opens_the_next_year_with_the_balances) {
  LedgerBook the;
  the.post("2025-03-01", "512000", "706000", "100.00");
  the.post("2026-03-01", "606400", "512000", "40.00");
  const auto written = write_fec(the.book, request_in(the));
  ASSERT_TRUE(written.ok());
  EXPECT_TRUE(codes(written.problems()).contains("fec.opening_computed"));
  const auto rows = parsed(written->file);
  ASSERT_EQ(rows.size(), 4U);
  EXPECT_EQ(rows[0].at("CompteNum") + " " + rows[0].at("Credit"), "120000 100");
  EXPECT_EQ(rows[1].at("CompteNum") + " " + rows[1].at("Debit"), "512000 100");
}

TEST(JournalText, tells_entries_as_plain_text_accounting_does) {
  LedgerBook the;
  the.post("2026-03-01", "411000", "706000", "12.50");
  std::ostringstream text;
  EXPECT_EQ(write_journal_text(the.book, {}, text), 1);
  EXPECT_NE(text.str().find("\n2026-03-01 * Test  ; journal:OD, piece:P1\n"), std::string::npos);
  EXPECT_NE(text.str().find("    411000 Clients  12.50 EUR\n    706000 Services  -12.50 EUR\n"),
            std::string::npos);
}

#ifdef VIREO_SHARED
TEST(FecSamples, deviating_files_are_read_or_refused_as_they_can_be_represented) {
  const std::filesystem::path samples = std::filesystem::path(VIREO_SHARED) / "samples/accounting";
  if (!std::filesystem::exists(samples / "neg")) GTEST_SKIP() << "no samples at " << samples;
  const std::map<std::string, std::string> refused{{"date_bad", "fec.date_unreadable"},
                                                   {"date_empty", "fec.date_missing"},
                                                   {"missing_col_compauxlib", "fec.column_missing"},
                                                   {"missing_col_ecriturenum", "fec.column_missing"},
                                                   {"missing_col_validdate", "fec.column_missing"},
                                                   {"missing_field_in_row", "fec.field_count"},
                                                   {"semicolon", "fec.separator"},
                                                   {"unbalanced", "import.entry_unbalanced"},
                                                   {"num_gap", "import.entry_unbalanced"},
                                                   {"zero_line", "import.entry_unbalanced"},
                                                   {"negative_amount", "import.entry_unbalanced"},
                                                   {"empty_amounts", "import.entry_unbalanced"},
                                                   {"debit_and_credit", "import.entry_unbalanced"}};
  int cases = 0;
  for (const auto& entry : std::filesystem::directory_iterator(samples / "neg")) {
    const std::string name = entry.path().filename().string();
    SCOPED_TRACE(name);
    ++cases;
    LedgerBook the;
    const auto imported = import_file(the, entry.path() / file_name);
    const auto expected = refused.find(name);
    EXPECT_EQ(imported.ok(), expected == refused.end());
    if (expected != refused.end()) {
      EXPECT_TRUE(codes(imported.problems()).contains(expected->second));
    }
  }
  EXPECT_EQ(cases, 28);
  for (const char* good : {"", "bnc", "pipe"}) {
    SCOPED_TRACE(good);
    LedgerBook the;
    const auto path = samples / good / file_name;
    ASSERT_TRUE(import_file(the, path).ok());
    const auto written = write_fec(the.book, request_in(the));
    ASSERT_TRUE(written.ok());
    EXPECT_EQ(parsed(written->file), parsed(path, std::string(good) == "pipe" ? '|' : '\t'));
  }
}
#endif

}  // namespace vireo::fec_test
