#pragma once
// The electronic invoice that a PDF carries as an attached file (Factur-X, ZUGFeRD 1 and 2, XRechnung in a
// PDF).
#include <string>
#include <string_view>

#include "core/base/checked.h"

namespace vireo {

struct AttachedFile {
  std::string name{};
  std::string bytes{};
};

/// Problems "einvoice.pdf_without_invoice", "einvoice.pdf_unreadable" {reason}, "einvoice.pdf_locked",
/// "einvoice.attachment_broken" {name}, "einvoice.too_large".
Checked<AttachedFile> invoice_in_pdf(std::string_view pdf);

}  // namespace vireo
