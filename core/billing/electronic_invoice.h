#pragma once
// An issued document as an electronic invoice: its frozen parties and sentences by the terms of EN 16931.
// What was brought in as one is given back as it came, with its number. Pure: the countries' names for
// identifiers come as data.
#include "core/billing/document.h"
#include "core/einvoice/invoice_data.h"
#include "core/parties/country.h"
#include "core/work/unit.h"

namespace vireo {

struct ElectronicSetting {
  ElectronicNames seller{};
  ElectronicNames buyer{};
  std::vector<Unit> units{};
  bool seller_is_person = false;
};

/// Reckoned; its sums are those of the document.
InvoiceData electronic_invoice(const IssuedDocument& document, const ElectronicSetting& setting);

}  // namespace vireo
