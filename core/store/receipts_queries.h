#pragma once
// Receipts: money earned, by the day it arrived. The receipts book (every row), and sums for the estimate
// with links to what they rest on. Derived from payments and settlements; refunds are negative; what a bank
// or a platform kept back counts as received (its charge is an expense of its own).
#include <string>
#include <vector>

#include "core/base/figure.h"
#include "core/billing/payment.h"
#include "core/store/book.h"

namespace vireo {

struct ReceiptRow {
  int order = 0;  // within the calendar year, by day
  Date date{};
  std::string piece{};  // the document's number, else the payment's reference
  PartyId client_id{};
  std::string client{};
  std::string
      nature{};  // what was sold: the document's first line; empty for a credit or a refund without one
  bool more_lines = false;  // the document has other lines too
  std::string activity{};   // the profile's activity that day
  Money amount_net{};
  Money tax{};
  Money amount_gross{};
  PaymentMethod method = PaymentMethod::transfer;
  SettlementKind kind = SettlementKind::payment;  // payment, client_credit (a surplus kept), refund
  PaymentId payment{};    // not set where a credit was used: only the VAT in it is new then
  DocumentId document{};  // not set for a surplus kept as credit
};

std::vector<ReceiptRow> receipts(const Book& book, const Period& period);

/// Receipts of one month and one activity.
struct ReceiptMonth {
  Period month{};
  std::string activity{};
  Money amount_net{};
  Money tax{};
  Money amount_gross{};
  std::vector<Link> links{};  // "payment" and "document"
};

/// Only months in which something happened, in order.
std::vector<ReceiptMonth> receipts_by_month(const Book& book, const Period& period);

/// What was received before the book began, as its owner typed it (people start in mid-year).
struct StartFigure {
  std::int64_t id = 0;
  std::string kind{};  // "turnover" or "receipts"
  std::string activity{};
  Period period{};
  Money amount{};
};
std::vector<StartFigure> start_figures(const Book& book);

/// Receipts of a declaration period by activity: the book's own, and start figures that lie wholly inside.
struct ReceiptSum {
  std::string activity{};
  Money amount_net{};
  std::vector<Link> links{};  // "payment", "document", "start_figure"
};
std::vector<ReceiptSum> receipts_by_activity(const Book& book, const Period& period);

}  // namespace vireo
