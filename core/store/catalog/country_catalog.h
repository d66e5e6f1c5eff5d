#pragma once
// Reads templates/countries/<cc>.toml, and the identifiers that are the same everywhere (bank account
// numbers, VAT numbers of the European Union) from templates/countries/any.toml. A country without a file
// works plainly.
#include <string_view>
#include <vector>

#include "core/parties/country.h"
#include "core/store/catalog/template_source.h"

namespace vireo {

/// `code` in capitals or not; problem "template.missing_file" when Vireo has no data about that country.
Checked<Country> load_country(const TemplateSource& source, std::string_view code);

/// Codes of the countries with data, in capitals, sorted.
std::vector<std::string> country_codes(const TemplateSource& source);

/// iban, bic, eu_vat.
Checked<std::vector<IdentifierKind>> load_common_identifiers(const TemplateSource& source);

}  // namespace vireo
