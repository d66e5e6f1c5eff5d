#include "core/store/catalog/invoice_list_catalog.h"

#include <algorithm>

#include "core/parties/identifier_checks.h"
#include "core/store/catalog/catalog.h"
#include "core/store/catalog/knowledge_reader.h"

namespace vireo {
namespace {

constexpr std::pair<const char*, CodeList InvoiceLists::*> lists[] = {
    {"document_types", &InvoiceLists::document_types},
    {"currencies", &InvoiceLists::currencies},
    {"note_subjects", &InvoiceLists::note_subjects},
    {"identifier_lists", &InvoiceLists::identifier_lists},
    {"countries", &InvoiceLists::countries},
    {"payment_means", &InvoiceLists::payment_means},
    {"vat_categories", &InvoiceLists::vat_categories},
    {"allowance_reasons", &InvoiceLists::allowance_reasons},
    {"charge_reasons", &InvoiceLists::charge_reasons},
    {"exemption_reasons", &InvoiceLists::exemption_reasons},
    {"endpoint_lists", &InvoiceLists::endpoint_lists},
    {"units", &InvoiceLists::units}};

/// Greece writes its numbers with letters of their own.
std::string country_of(const std::string& vat_id) {
  const std::string code = vat_id.substr(0, 2);
  return code == "EL" ? "GR" : code;
}

VatKeyCheck vat_keys(const TemplateSource& source) {
  return [catalog = Catalog(source)](const std::string& vat_id) {
    const auto known = catalog.country_codes();
    if (std::find(known.begin(), known.end(), country_of(vat_id)) == known.end()) return true;
    const auto country = catalog.country(country_of(vat_id));
    const IdentifierKind* kind = country ? country->identifier("vat") : nullptr;
    return !kind || check_identifier(*kind, vat_id).ok();
  };
}

}  // namespace

Checked<InvoiceLists> load_invoice_lists(const TemplateSource& source) {
  TomlFile file(source, "invoice_codes/codes.toml");
  const TomlTable root = file.root();
  static_cast<void>(read_source(root));
  InvoiceLists found;
  for (const auto& [key, list] : lists) {
    std::set<std::string, std::less<>> codes;
    for (std::string& code : split(root.text(key), ' '))
      if (!code.empty()) codes.insert(std::move(code));
    if (codes.empty()) root.refuse("invoice_codes.empty", key);
    found.*list = CodeList(std::move(codes));
  }
  found.vat_key = vat_keys(source);
  return file.finish(std::move(found));
}

}  // namespace vireo
