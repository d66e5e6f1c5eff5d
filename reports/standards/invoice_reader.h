#pragma once
// Reads an electronic invoice from a file of any of the usual forms: CII, UBL, or a PDF that carries one
// (Factur-X, ZUGFeRD, XRechnung). No entity is expanded, no other file is opened.
#include <string>
#include <string_view>

#include "core/base/checked.h"
#include "core/einvoice/invoice_data.h"

namespace vireo {

struct ReadInvoice {
  InvoiceData invoice{};
  std::string syntax{};      // "cii", "ubl"
  std::string attachment{};  // the name inside a PDF; empty: the file itself
};

/// Problems: "einvoice.too_large", "einvoice.not_xml" {reason, line}, "einvoice.unknown_root" {value},
/// "einvoice.pdf_without_invoice", "einvoice.pdf_unreadable", "einvoice.unreadable_value". What does not add
/// up is said by check_invoice().
Checked<ReadInvoice> read_invoice(std::string_view bytes);

}  // namespace vireo
