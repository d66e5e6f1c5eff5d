#pragma once
// Starts a book in mid-year: balances of the accounts, turnover and receipts so far, invoices not yet paid,
// the last numbers given and periods already declared. One action, one opening entry.
#include <optional>
#include <string>
#include <vector>

#include "core/store/book.h"
#include "core/store/declared_table.h"
#include "core/store/receipts_queries.h"

namespace vireo {

/// By role ("bank") or by account code; positive: a debit balance.
struct OpeningBalance {
  std::string account{};
  Money amount{};
};

struct UnpaidInvoice {
  std::string number{};
  std::string client{};  // by name; added to the book when it is not there
  Date issue_date{};
  Date due_date{};
  Money total_gross{};
  Money total_tax{};  // VAT in it that falls due when it is paid
  Money already_paid{};
};

struct LastNumber {
  std::string document_kind{};  // invoice, quote, credit_note
  int year = 0;
  int number = 0;
};

struct StartFigures {
  Date day{};  // the first day the book keeps
  std::vector<OpeningBalance> balances{};
  std::vector<StartFigure> figures{};
  std::vector<UnpaidInvoice> unpaid_invoices{};
  std::vector<LastNumber> last_numbers{};
  std::vector<DeclaredPeriod> declared{};
};

struct StartedBook {
  int invoices = 0;
  Money opening_balance{};  // what balanced the opening entry
};

/// Problems, all at once: "start.account_unknown" {account}, "start.not_before" {day} (a figure reaches into
/// the book's own days), "start.kind_unknown", "start.invoice_incomplete" {number}, "start.invoice_known"
/// {number}, "start.invoice_overpaid" {number}, "start.number_kind_unknown", "start.already" (a book starts
/// once), "period.locked".
Checked<StartedBook> start_in_mid_year(Book& book, const StartFigures& start, Date today);

}  // namespace vireo
