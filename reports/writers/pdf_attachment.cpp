#include "reports/writers/pdf_attachment.h"

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFExc.hh>

#include <array>
#include <stdexcept>

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

/// Takes what a stream unpacks to, up to a limit: a small file may hold a very large one.
class BoundedText : public Pipeline {
 public:
  BoundedText() : Pipeline("attached file", nullptr) {}
  void write(const unsigned char* data, std::size_t length) override {
    if (bytes_.size() + length > most_bytes) {
      is_full_ = true;
      throw std::runtime_error("the attached file is too large");
    }
    bytes_.append(reinterpret_cast<const char*>(data), length);
  }
  void finish() override {}
  bool is_full() const { return is_full_; }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
  bool is_full_ = false;
};

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
    BoundedText text;
    const bool whole = found->getEmbeddedFileStream().pipeStreamData(&text, 0, qpdf_dl_generalized, true);
    if (text.is_full()) return problem("einvoice.too_large");
    if (!whole) return problem("einvoice.attachment_broken", {}, {{"name", found->getFilename()}});
    return AttachedFile{found->getFilename(), text.bytes()};
  } catch (const QPDFExc& failed) {
    if (failed.getErrorCode() == qpdf_e_password) return problem("einvoice.pdf_locked");
    return problem("einvoice.pdf_unreadable", {}, {{"reason", failed.what()}});
  } catch (const std::exception& failed) {
    return problem("einvoice.pdf_unreadable", {}, {{"reason", failed.what()}});
  }
}

}  // namespace vireo
