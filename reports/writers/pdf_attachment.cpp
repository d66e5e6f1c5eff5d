#include "reports/writers/pdf_attachment.h"

#include <array>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>

namespace vireo {
namespace {

constexpr std::array<std::string_view, 6> names{"factur-x.xml",        "xrechnung.xml", "zugferd-invoice.xml",
                                                "ZUGFeRD-invoice.xml", "order-x.xml",   "cii.xml"};
constexpr std::size_t most_bytes = 64U * 1024U * 1024U;

bool is_invoice_name(const std::string& name) {
  for (const std::string_view known : names)
    if (name == known) return true;
  return false;
}

}  // namespace

Checked<AttachedFile> invoice_in_pdf(std::string_view pdf) {
  try {
    QPDF document;
    document.setSuppressWarnings(true);
    document.processMemoryFile("invoice.pdf", pdf.data(), pdf.size());
    QPDFEmbeddedFileDocumentHelper files(document);
    std::shared_ptr<QPDFFileSpecObjectHelper> found;
    for (const auto& [key, file] : files.getEmbeddedFiles()) {
      const std::string name = file->getFilename();
      if (is_invoice_name(name)) found = file;
      // A single XML under any other name will be looked at too.
      if (!found && name.size() > 4 && name.substr(name.size() - 4) == ".xml") found = file;
    }
    if (!found) return problem("einvoice.pdf_without_invoice");
    auto stream = found->getEmbeddedFileStream();
    const auto bytes = stream.getStreamData(qpdf_dl_generalized);
    if (bytes->getSize() > most_bytes) return problem("einvoice.too_large");
    return AttachedFile{found->getFilename(),
                        std::string(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize())};
  } catch (const std::exception& failed) {
    return problem("einvoice.pdf_unreadable", {}, {{"reason", failed.what()}});
  }
}

}  // namespace vireo
