#include "reports/standards/invoice_reader.h"

#include <algorithm>

#include "reports/standards/cii_reader.h"
#include "reports/standards/ubl_reader.h"
#include "reports/writers/pdf_attachment.h"

namespace vireo {
namespace {

constexpr std::size_t most_bytes = 64U * 1024U * 1024U;
/// No invoice nests deeper; a file that does means harm.
constexpr int deepest_element = 64;

int line_at(std::string_view bytes, std::ptrdiff_t offset) {
  const auto end = static_cast<std::ptrdiff_t>(bytes.size());
  return 1 + static_cast<int>(
                 std::count(bytes.begin(), bytes.begin() + std::clamp<std::ptrdiff_t>(offset, 0, end), '\n'));
}

bool is_deeper(const pugi::xml_node& node, int left) {
  if (left == 0) return true;
  for (const pugi::xml_node& child : node.children())
    if (child.type() == pugi::node_element && is_deeper(child, left - 1)) return true;
  return false;
}

Checked<ReadInvoice> read_xml(std::string_view bytes) {
  pugi::xml_document document;
  const pugi::xml_parse_result parsed = document.load_buffer(bytes.data(), bytes.size(), pugi::parse_default);
  if (!parsed)
    return problem("einvoice.not_xml", {"", line_at(bytes, parsed.offset), {}},
                   {{"reason", parsed.description()}, {"line", line_at(bytes, parsed.offset)}});
  const pugi::xml_node root = document.document_element();
  if (is_deeper(root, deepest_element)) return problem("einvoice.too_deep");
  Problems problems;
  ReadInvoice read;
  const std::string name(local_name(root));
  if (name == "CrossIndustryInvoice") {
    read.syntax = "cii";
    read.invoice = read_cii({root, problems});
  } else if (name == "Invoice" || name == "CreditNote") {
    read.syntax = "ubl";
    read.invoice = read_ubl({root, problems});
  } else {
    return problem("einvoice.unknown_root", {}, {{"value", name}});
  }
  if (!problems.empty()) return problems;
  return read;
}

}  // namespace

Checked<ReadInvoice> read_invoice(std::string_view bytes) {
  if (bytes.size() > most_bytes) return problem("einvoice.too_large");
  if (bytes.substr(0, 1024).find("%PDF-") == std::string_view::npos) return read_xml(bytes);
  const auto attached = invoice_in_pdf(bytes);
  if (!attached) return attached.problems();
  auto read = read_xml(attached->bytes);
  if (read) {
    ReadInvoice found = std::move(read).value();
    found.attachment = attached->name;
    return found;
  }
  return read;
}

}  // namespace vireo
