#include "core/store/book_check.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <array>

#include "core/store/accounts_table.h"
#include "core/store/audit.h"
#include "core/store/check_numbers.h"
#include "core/store/digest.h"

namespace vireo {
namespace {

/// One look at the book: each row its query gives is one problem.
struct Look {
  const Book& book;
  Problems& found;
  Currency currency;

  static constexpr int most_told = 20;

  template <typename Row>
  void at(const char* sql, Row&& tell) const {
    SQLite::Statement rows(book.connection(), sql);
    std::int64_t count = 0;
    while (rows.executeStep())
      if (++count <= most_told) found.push_back(tell(rows));
    if (count > most_told) found.push_back(problem("check.and_more", {}, {{"count", count - most_told}}));
  }
  Money money(const SQLite::Column& column) const { return Money::of_minor(column.getInt64(), currency); }
};

/// An entry as people know it: its number, else its piece, else its id.
constexpr const char* entry_name = "coalesce(nullif(e.number, ''), nullif(e.piece_ref, ''), e.id)";

void look_at_file(const Look& look) {
  look.at("PRAGMA integrity_check(25)", [](auto& row) {
    return problem("check.file_damaged", {}, {{"detail", row.getColumn(0).getString()}});
  });
  // A sound file answers with one row that says so.
  if (look.found.size() == 1 && look.found.front().message.arguments.front().second.value == "ok")
    look.found.clear();
}

void look_at_references(const Look& look) {
  look.at("PRAGMA foreign_key_check", [](auto& row) {
    return problem("check.broken_reference", {},
                   {{"table", row.getColumn(0).getString()},
                    {"row", row.getColumn(1).getInt64()},
                    {"parent", row.getColumn(2).getString()}});
  });
}

void look_at_audit(const Look& look) {
  append(look.found, check_audit_chain(look.book.connection()));
}

void look_at_balance(const Look& look) {
  const std::string unbalanced =
      std::string("SELECT ") + entry_name +
      ", e.date, s.debit, s.credit FROM (SELECT entry_id, sum(debit) AS debit, "
      "sum(credit) AS credit FROM line GROUP BY entry_id HAVING sum(debit) <> sum(credit)) "
      "AS s JOIN entry AS e ON e.id = s.entry_id";
  look.at(unbalanced.c_str(), [&](auto& row) {
    return problem("check.entry_unbalanced", {},
                   {{"entry", row.getColumn(0).getString()},
                    {"date", Argument(Argument::Kind::date, row.getColumn(1).getString())},
                    {"debit", look.money(row.getColumn(2))},
                    {"credit", look.money(row.getColumn(3))}});
  });
  const std::string empty = std::string("SELECT ") + entry_name +
                            ", e.date FROM entry AS e WHERE NOT EXISTS "
                            "(SELECT 1 FROM line WHERE line.entry_id = e.id)";
  look.at(empty.c_str(), [](auto& row) {
    return problem("check.entry_empty", {},
                   {{"entry", row.getColumn(0).getString()},
                    {"date", Argument(Argument::Kind::date, row.getColumn(1).getString())}});
  });
}

void look_at_sums(const Look& look) {
  const std::string differing =
      std::string("SELECT count(*), min(") + entry_name +
      ") FROM line AS l JOIN entry AS e ON e.id = l.entry_id "
      "WHERE l.date <> e.date OR l.carried <> (e.kind = 'carried') HAVING count(*) > 0";
  look.at(differing.c_str(), [](auto& row) {
    return problem("check.line_differs", {},
                   {{"count", row.getColumn(0).getInt64()}, {"entry", row.getColumn(1).getString()}});
  });
  look.at(
      "SELECT coalesce(a.code, s.account_id), s.month FROM ("
      "  SELECT account_id, month, debit, credit, lines FROM account_month UNION ALL"
      "  SELECT account_id, substr(date, 1, 7), -sum(debit), -sum(credit), -count(*) FROM line WHERE carried "
      "= 0"
      "  GROUP BY account_id, substr(date, 1, 7)"
      ") AS s LEFT JOIN account AS a ON a.id = s.account_id GROUP BY s.account_id, s.month "
      "HAVING sum(s.debit) <> 0 OR sum(s.credit) <> 0 OR sum(s.lines) <> 0",
      [](auto& row) {
        return problem("check.sums_differ", {},
                       {{"account", row.getColumn(0).getString()}, {"month", row.getColumn(1).getString()}});
      });
}

// What people and files post by hand on a control account is theirs; what the book posts names its party, and
// by party it equals what that party's documents still ask for.
void look_at_subledgers(const Look& look) {
  look.at(
      "SELECT count(*), a.code FROM account_role AS r JOIN account AS a ON a.id = r.account_id "
      "JOIN line AS l ON l.account_id = a.id JOIN entry AS e ON e.id = l.entry_id "
      "WHERE r.role IN ('receivable', 'payable') AND l.subaccount_id IS NULL "
      "AND e.source_kind IN ('document', 'payment', 'settlement') GROUP BY a.id",
      [](auto& row) {
        return problem("check.line_without_party", {},
                       {{"count", row.getColumn(0).getInt64()}, {"account", row.getColumn(1).getString()}});
      });
  look.at(
      "WITH control AS (SELECT account_id AS id, (SELECT code FROM account WHERE id = account_id) AS code "
      "  FROM account_role WHERE role = 'receivable'), "
      "owed AS ("
      "  SELECT d.client_id AS party, CASE d.kind WHEN 'credit_note' THEN -1 ELSE 1 END * (d.total_gross - "
      "    coalesce((SELECT sum(amount) FROM settlement WHERE document_id = d.id), 0)) AS open, 0 AS ledger "
      "  FROM document AS d WHERE d.kind IN ('invoice', 'credit_note') AND d.state <> 'draft' "
      "  UNION ALL "
      "  SELECT s.party_id, 0, l.debit - l.credit FROM control CROSS JOIN line AS l ON l.account_id = "
      "control.id "
      "  JOIN entry AS e ON e.id = l.entry_id JOIN subaccount AS s ON s.id = l.subaccount_id "
      "  WHERE s.party_id IS NOT NULL AND l.carried = 0 AND e.batch_id IS NULL AND e.source_kind <> "
      "'manual') "
      "SELECT p.name, sum(o.open), sum(o.ledger), (SELECT code FROM control) FROM owed AS o "
      "JOIN party AS p ON p.id = o.party "
      "WHERE NOT EXISTS (SELECT 1 FROM document AS f WHERE f.client_id = p.id AND f.currency <> "
      "  coalesce((SELECT value FROM profile_fact WHERE key = 'currency' ORDER BY valid_from DESC LIMIT 1), "
      "  f.currency)) GROUP BY o.party HAVING sum(o.open) <> sum(o.ledger)",
      [&](auto& row) {
        return problem("check.ledger_differs", {},
                       {{"party", row.getColumn(0).getString()},
                        {"open", look.money(row.getColumn(1))},
                        {"ledger", look.money(row.getColumn(2))},
                        {"account", row.getColumn(3).getString()}});
      });
}

/// Allowances of a whole document stand in its electronic invoice, not in its lines; its groups hold them.
void look_at_documents(const Look& look) {
  look.at(
      "SELECT coalesce(d.number, d.id) FROM document AS d "
      "LEFT JOIN (SELECT document_id, sum(net) AS net FROM document_line GROUP BY document_id) AS l "
      "  ON l.document_id = d.id "
      "LEFT JOIN (SELECT document_id, sum(base) AS base, sum(tax) AS tax FROM document_tax GROUP BY "
      "document_id) AS t "
      "  ON t.document_id = d.id "
      "WHERE d.state <> 'draft' AND (d.total_net + d.total_tax <> d.total_gross OR "
      "(l.net <> d.total_net AND d.e_invoice = '') "
      "  OR t.base <> d.total_net OR t.tax <> d.total_tax)",
      [](auto& row) {
        return problem("check.totals_differ", {}, {{"number", row.getColumn(0).getString()}});
      });
}

void look_at_numbers(const Look& look) {
  append(look.found, check_document_numbers(look.book));
  append(look.found, check_entry_numbers(look.book));
}

void look_at_blobs(const Look& look) {
  SQLite::Statement rows(look.book.connection(), "SELECT hash, bytes FROM blob");
  while (rows.executeStep()) {
    const auto bytes = rows.getColumn(1);
    const std::string_view content(static_cast<const char*>(bytes.getBlob()),
                                   static_cast<std::size_t>(bytes.size()));
    if (sha256_hex(content) != rows.getColumn(0).getString())
      look.found.push_back(problem("check.blob_differs", {}, {{"name", rows.getColumn(0).getString()}}));
  }
  look.at(
      "SELECT name FROM (SELECT name, blob_hash FROM attachment UNION ALL "
      "SELECT coalesce(number, id), paper_hash FROM document WHERE paper_hash IS NOT NULL) "
      "WHERE blob_hash NOT IN (SELECT hash FROM blob)",
      [](auto& row) {
        return problem("check.blob_missing", {}, {{"name", row.getColumn(0).getString()}});
      });
}

struct CheckStep {
  const char* name;
  void (*look)(const Look&);
};

constexpr std::array<CheckStep, 9> steps{{{"check.name.file", look_at_file},
                                          {"check.name.references", look_at_references},
                                          {"check.name.audit", look_at_audit},
                                          {"check.name.balance", look_at_balance},
                                          {"check.name.sums", look_at_sums},
                                          {"check.name.subledgers", look_at_subledgers},
                                          {"check.name.documents", look_at_documents},
                                          {"check.name.numbers", look_at_numbers},
                                          {"check.name.blobs", look_at_blobs}}};

}  // namespace

Problems check_book(const Book& book, const CheckProgress& progress) {
  Problems all;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (progress) progress({steps[i].name, {}}, static_cast<int>(i) + 1, static_cast<int>(steps.size()));
    Problems found;
    try {
      steps[i].look({book, found, ledger_currency(book)});
    } catch (const SQLite::Exception& error) {
      if (error.getErrorCode() != SQLITE_CORRUPT) throw;
      found.push_back(problem("check.file_damaged", {}, {{"detail", error.what()}}));
    }
    const bool unreadable = i == 0 && !found.empty();
    append(all, std::move(found));
    if (unreadable) break;  // a damaged file answers nothing else
  }
  return all;
}

}  // namespace vireo
