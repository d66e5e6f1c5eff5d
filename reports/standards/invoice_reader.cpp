#include "reports/standards/invoice_reader.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/einvoice/invoice_check.h"
#include "reports/standards/cii_reader.h"
#include "reports/standards/ubl_reader.h"
#include "reports/standards/xml_reading.h"
#include "reports/standards/xml_shape.h"
#include "reports/writers/pdf_attachment.h"

namespace vireo {
namespace {

constexpr std::size_t most_bytes = 64U * 1024U * 1024U;
/// Profiles that carry totals only: no lines, so no invoice.
constexpr std::array<std::string_view, 3> short_profiles{":minimum", ":basicwl", ":basic-wl"};

const std::vector<std::string_view>& cii_namespaces() {
  static const std::vector<std::string_view> known{
      "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
      "urn:un:unece:uncefact:data:standard:QualifiedDataType:100",
      "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
      "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"};
  return known;
}

std::vector<std::string_view> ubl_namespaces(bool is_credit) {
  return {is_credit ? "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"
                    : "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2",
          "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
          "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
          "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2"};
}

/// What each sum is made of: where a part could not be read, its sum says nothing.
const std::map<std::string, std::vector<std::string>>& parts_of_sums() {
  static const std::map<std::string, std::vector<std::string>> parts{
      {"BT-106", {"BT-131"}},
      {"BT-107", {"BT-92"}},
      {"BT-108", {"BT-92", "BT-99"}},
      {"BT-109", {"BT-106", "BT-107", "BT-108"}},
      {"BT-110", {"BT-117"}},
      {"BT-112", {"BT-109", "BT-110"}},
      {"BT-115", {"BT-112", "BT-113", "BT-114"}},
      {"BT-116", {"BT-131", "BT-92", "BT-99"}},
      {"BT-117", {"BT-116", "BT-119"}},
      {"BT-131", {"BT-129", "BT-136", "BT-146", "BT-149"}},
      {"BG-23", {"BT-119", "BT-131", "BT-152"}}};
  return parts;
}

/// What else is wrong with an invoice that could not be read whole.
Problems besides(const Problems& unread, const InvoiceData& invoice, const InvoiceLists& lists) {
  const auto is_unread = [&](const std::string& term) {
    return std::any_of(unread.begin(), unread.end(),
                       [&](const Problem& each) { return each.place.field == term; });
  };
  Problems more;
  for (Problem& each : check_received(invoice, lists)) {
    const auto parts = parts_of_sums().find(each.place.field);
    const bool follows =
        parts != parts_of_sums().end() && std::any_of(parts->second.begin(), parts->second.end(), is_unread);
    if (!follows && !is_unread(each.place.field)) more.push_back(std::move(each));
  }
  return more;
}

InvoiceData shaped(XmlReading& reading, const XmlShape& shape, std::string_view free,
                   InvoiceData (*read)(const XmlPart&)) {
  check_shape(reading, shape, free);
  return read({reading.root(), reading});
}

bool is_short(const std::string& specification) {
  return std::any_of(short_profiles.begin(), short_profiles.end(),
                     [&](std::string_view end) { return specification.ends_with(end); });
}

Checked<ReadInvoice> read_xml(std::string_view bytes, const InvoiceLists& lists) {
  XmlReading reading(bytes);
  if (auto refused = reading.parse(); !refused.empty()) return refused;
  ReadInvoice read;
  const std::string name(local_name(reading.root()));
  if (name == "CrossIndustryInvoice") {
    read.syntax = "cii";
    reading.expect_namespaces(cii_namespaces(), "");
    if (reading.problems.empty()) read.invoice = shaped(reading, cii_shape(), "", read_cii);
  } else if (name == "Invoice" || name == "CreditNote") {
    read.syntax = "ubl";
    reading.expect_namespaces(ubl_namespaces(name == "CreditNote"), "UBLExtensions");
    if (reading.problems.empty()) read.invoice = shaped(reading, ubl_shape(), "UBLExtensions", read_ubl);
  } else {
    return problem("einvoice.unknown_root", {"", reading.line_of(reading.root()), {}}, {{"value", name}});
  }
  if (is_short(read.invoice.specification))
    return problem("einvoice.short_profile", {"", 0, "BT-24"}, {{"value", read.invoice.specification}});
  read.remarks = std::move(reading.remarks);
  if (reading.problems.empty()) return read;
  for (Problem& each : reading.problems)
    if (each.code().starts_with("einvoice.missing") || each.code() == "einvoice.unknown_code")
      each.hint = "einvoice.wrong_invoice.hint";
  append(reading.problems, std::move(read.remarks));
  // Elements of another vocabulary were not read at all.
  if (reading.problems.front().code() != "einvoice.namespace")
    append(reading.problems, besides(reading.problems, read.invoice, lists));
  return reading.problems;
}

}  // namespace

Checked<ReadInvoice> read_invoice(std::string_view bytes, const InvoiceLists& lists) {
  if (bytes.size() > most_bytes) return problem("einvoice.too_large");
  if (bytes.substr(0, 1024).find("%PDF-") == std::string_view::npos) return read_xml(bytes, lists);
  const auto attached = invoice_in_pdf(bytes);
  if (!attached) return attached.problems();
  auto read = read_xml(attached->bytes, lists);
  if (read) {
    ReadInvoice found = std::move(read).value();
    found.attachment = attached->name;
    return found;
  }
  return read;
}

Problems found_in(const ReadInvoice& read, const InvoiceLists& lists) {
  Problems found = read.remarks;
  append(found, check_received(read.invoice, lists));
  return found;
}

}  // namespace vireo
