#pragma once
// Reads an electronic invoice from a file of any of the usual forms: CII, UBL, or a PDF that carries one
// (Factur-X, ZUGFeRD, XRechnung). No entity is expanded, no other file is opened.
#include <string>
#include <string_view>

#include "core/base/checked.h"
#include "core/einvoice/invoice_data.h"
#include "core/einvoice/invoice_lists.h"

namespace vireo {

struct ReadInvoice {
  InvoiceData invoice{};
  std::string syntax{};      // "cii", "ubl"
  std::string attachment{};  // the name inside a PDF; empty: the file itself
  Problems remarks{};        // warnings of XmlReading
};

/// Problems: "einvoice.too_large", "einvoice.unknown_root" {value}, "einvoice.short_profile" {value}, those
/// of XmlReading, check_shape(), XmlPart and invoice_in_pdf(); beside values that could not be read, what
/// check_received() says of the others. What does not add up in a file that could be read is said by
/// check_received().
Checked<ReadInvoice> read_invoice(std::string_view bytes, const InvoiceLists& lists);
/// The remarks, and what check_received() says.
Problems found_in(const ReadInvoice& read, const InvoiceLists& lists);

}  // namespace vireo
