#pragma once
// Whether a code of an electronic invoice can be one of its list. Short lists are whole, long ones are known
// by the form of their codes: a wrong word is told, a wrong code of the right form may pass. Used by
// invoice_check.
#include <string_view>

namespace vireo {

/// ISO 3166-1 alpha-2, and the codes that invoices use besides ("XI", "1A").
bool is_country_code(std::string_view code);
/// UN/ECE Recommendations 20 and 21: two or three capitals and digits.
bool is_unit_code(std::string_view code);
/// UNTDID 4461.
bool is_means_code(std::string_view code);
/// The list of electronic addresses (EAS): four digits, or one of five words.
bool is_endpoint_scheme(std::string_view code);
/// The list of VAT exemption reasons (VATEX).
bool is_exemption_code(std::string_view code);

}  // namespace vireo
