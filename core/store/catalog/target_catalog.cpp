#include "core/store/catalog/target_catalog.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/einvoice/invoice_terms.h"
#include "core/store/catalog/knowledge_reader.h"

namespace vireo {
namespace {

std::vector<std::string> read_terms(const TomlTable& row, const char* key) {
  auto terms = row.texts_if(key);
  const auto known = invoice_terms();
  for (const std::string& term : terms) refuse_unless_known(row, key, term, known);
  return terms;
}

InvoiceCountryRule read_countries(const TomlTable& row) {
  InvoiceCountryRule rule;
  rule.seller = row.text_if("seller").value_or("");
  rule.buyer = row.text_if("buyer").value_or("");
  rule.not_within = row.text_if("not_within").value_or("");
  rule.required = read_terms(row, "required");
  rule.notes = row.texts_if("notes");
  rule.processes = row.texts_if("processes");
  rule.types = row.texts_if("types");
  rule.refused_types = row.texts_if("refused_types");
  for (const auto& each : row.tables_if("type_instead"))
    rule.types_instead[each.text("of")] = each.text("is");
  for (const auto& each : row.tables_if("means_need"))
    for (const std::string& means : each.texts_if("means"))
      rule.means_need[means] = read_terms(each, "terms");
  rule.whole_places = row.boolean_if("whole_places", false);
  rule.rates = row.texts_if("rates");
  rule.refused_categories = row.texts_if("refused_categories");
  rule.seller_scheme = row.text_if("seller_scheme").value_or("");
  rule.strict_numbers = row.boolean_if("strict_numbers", false);
  rule.corrects_name_theirs = row.boolean_if("corrects_name_theirs", false);
  read_source(row);
  return rule;
}

}  // namespace

std::vector<std::string> invoice_target_ids(const TemplateSource& source) {
  std::vector<std::string> ids;
  for (const std::string& path : template_paths(source, "e_invoices")) {
    const auto begin = path.rfind('/') + 1;
    ids.push_back(path.substr(begin, path.rfind('.') - begin));
  }
  return ids;
}

Checked<InvoiceTarget> load_invoice_target(const TemplateSource& source, const std::string& id) {
  const auto known = invoice_target_ids(source);
  if (std::find(known.begin(), known.end(), id) == known.end())
    return problem("einvoice.unknown_target", {"", 0, "--format"},
                   {{"target", id}, {"nearest", nearest(id, known)}});
  TomlFile file(source, "e_invoices/" + id + ".toml");
  const auto root = file.root();
  InvoiceTarget target;
  target.id = root.text("id");
  target.names = read_names(root, "name");
  target.syntax =
      root.one_of<InvoiceSyntax>("syntax", {{"cii", InvoiceSyntax::cii}, {"ubl", InvoiceSyntax::ubl}});
  target.specification = root.text("specification");
  target.process = root.text_if("process").value_or("");
  target.level = root.text_if("level").value_or("");
  target.one_note = root.boolean_if("one_note", false);
  target.rate_of_untaxed = root.boolean_if("rate_of_untaxed", false);
  target.one_preceding = root.boolean_if("one_preceding", false);
  target.network_endpoints = root.boolean_if("network_endpoints", false);
  target.required = read_terms(root, "required");
  target.required_one_of = read_terms(root, "required_one_of");
  target.refused_endpoints = root.texts_if("refused_endpoints");
  for (const auto& row : root.tables_if("countries")) target.countries.push_back(read_countries(row));
  read_source(root);
  return file.finish(std::move(target));
}

}  // namespace vireo
