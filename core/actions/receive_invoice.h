#pragma once
// A supplier's electronic invoice becomes an expense not yet paid, one for each VAT rate, with the file
// attached; the supplier is found by VAT number or name, else added with what the invoice says of it. One
// step to undo.
#include <string>
#include <vector>

#include "core/actions/add_expense.h"
#include "core/actions/context.h"
#include "core/einvoice/invoice_data.h"

namespace vireo {

struct ReceivedFile {
  InvoiceData invoice{};
  std::string name{};  // of the file
  std::string bytes{};
  std::string category{};  // empty: what this supplier's last expense was, else "other"
  std::optional<ExchangeRate> exchange{};
};

struct ReceivedInvoice {
  std::vector<BookedExpense> expenses{};
  std::string supplier{};
  std::string category{};
  std::optional<Date> due{};
};

/// Problems: "expense.received_already" {number, supplier}, "expense.credit_received", and those of
/// add_expense().
Checked<ReceivedInvoice> receive_invoice(Book& book, const ReceivedFile& file, const Context& context);

}  // namespace vireo
