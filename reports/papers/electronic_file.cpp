#include "reports/papers/electronic_file.h"

#include <algorithm>

#include "core/billing/electronic_invoice.h"
#include "core/einvoice/invoice_check.h"
#include "core/einvoice/target_fit.h"
#include "core/store/catalog/catalog.h"
#include "core/store/catalog/invoice_list_catalog.h"
#include "core/store/catalog/target_catalog.h"
#include "reports/papers/document_pdf.h"
#include "reports/standards/cii_writer.h"
#include "reports/standards/ubl_writer.h"

namespace vireo {
namespace {

constexpr const char* plain_pdf = "pdf";
constexpr const char* attachment_name = "factur-x.xml";

ElectronicNames names_in(const Catalog& catalog, const std::string& country) {
  const auto known = catalog.country_codes();
  if (std::find(known.begin(), known.end(), country) == known.end()) return {};
  const auto data = catalog.country(country);
  return data ? data->electronic : ElectronicNames{};
}

bool has_error(const Problems& problems) {
  return std::any_of(problems.begin(), problems.end(),
                     [](const Problem& each) { return each.severity == Severity::error; });
}

}  // namespace

Checked<InvoiceData> invoice_data_of(const TemplateSource& templates, const IssuedDocument& document) {
  if (document.kind() == DocumentKind::quote)
    return problem("einvoice.not_a_quote", {"", 0, "document"}, {{"number", document.number()}});
  const Catalog catalog(templates);
  auto units = catalog.units();
  if (!units) return units.problems();
  ElectronicSetting setting;
  setting.seller = names_in(catalog, document.facts().sender.address.country);
  setting.buyer = names_in(catalog, document.facts().client.address.country);
  setting.units = std::move(units).value();
  return electronic_invoice(document, setting);
}

Checked<std::string> electronic_file(const Book& book, const TemplateSource& templates,
                                     const IssuedDocument& document, const std::string& format) {
  if (format == plain_pdf) return document_pdf(book, templates, document);
  Problems problems;
  const auto target = take(load_invoice_target(templates, format), problems);
  auto data = take(invoice_data_of(templates, document), problems);
  const auto lists = take(load_invoice_lists(templates), problems);
  if (!target || !data || !lists) return problems;
  const auto invoice = std::optional(fitted(*std::move(data), *target));
  append(problems, check_invoice(*invoice, *lists));
  append(problems, check_target(*invoice, *target));
  if (has_error(problems)) return problems;
  const std::string xml =
      target->syntax == InvoiceSyntax::cii ? write_cii(*invoice, *target) : write_ubl(*invoice, *target);
  if (target->level.empty()) return xml;
  return document_pdf(book, templates, document, pdf::AttachedInvoice{attachment_name, xml, target->level});
}

std::string electronic_file_name(const IssuedDocument& document, const std::string& format) {
  std::string name = document.number();
  for (char& c : name)
    if (c == '/' || c == '\\' || c == ':') c = '-';
  return name + (format == plain_pdf || format == "facturx" ? ".pdf" : ".xml");
}

}  // namespace vireo
