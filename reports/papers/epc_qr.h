#pragma once
// EPC069-12 (European Payments Council), version 002: the QR code by which a banking app fills in a transfer.
#include <optional>
#include <string>

#include "core/billing/document.h"

namespace vireo {

/// The payload for an issued invoice in euros with an IBAN, or nothing when there is nothing to pay by
/// transfer: a credit note, a quote, another currency, no IBAN, an amount out of bounds.
std::optional<std::string> epc_payload(const IssuedDocument& document);

}  // namespace vireo
