#include "core/store/catalog/catalog.h"

#include "core/store/catalog/asset_catalog.h"
#include "core/store/catalog/bank_catalog.h"
#include "core/store/catalog/calculation_catalog.h"
#include "core/store/catalog/category_catalog.h"
#include "core/store/catalog/chart_catalog.h"
#include "core/store/catalog/competency_file.h"
#include "core/store/catalog/country_catalog.h"
#include "core/store/catalog/document_catalog.h"
#include "core/store/catalog/exercise_file.h"
#include "core/store/catalog/holiday_catalog.h"
#include "core/store/catalog/letter_catalog.h"
#include "core/store/catalog/regime_catalog.h"
#include "core/store/catalog/reminder_catalog.h"
#include "core/store/catalog/return_catalog.h"
#include "core/store/catalog/target_catalog.h"
#include "core/store/catalog/tax_key_catalog.h"
#include "core/store/catalog/wording_catalog.h"

namespace vireo {
namespace {

std::vector<std::string> stems(const TemplateSource& source, std::string_view folder) {
  std::vector<std::string> names;
  for (const auto& path : template_paths(source, folder))
    names.push_back(std::filesystem::path(path).stem().string());
  return names;
}

}  // namespace

Checked<Wording> Catalog::wording(std::string_view language) const {
  return load_wording(source_, language);
}
Checked<Wording> Catalog::document_wording(std::string_view language) const {
  return load_document_wording(source_, language);
}
Checked<Chart> Catalog::chart(std::string_view id) const {
  return load_chart(source_, id);
}
Checked<std::vector<ExpenseCategory>> Catalog::categories() const {
  return load_categories(source_);
}
Checked<Country> Catalog::country(std::string_view code) const {
  return load_country(source_, code);
}
Checked<std::vector<IdentifierKind>> Catalog::common_identifiers() const {
  return load_common_identifiers(source_);
}
Checked<DocumentRules> Catalog::document_rules(std::string_view country) const {
  return load_document_rules(source_, country);
}
Checked<std::vector<Unit>> Catalog::units() const {
  return load_units(source_);
}
Checked<RegimePack> Catalog::regime(std::string_view id) const {
  return load_regime(source_, id);
}
Checked<std::shared_ptr<const Calculation>> Catalog::calculation(std::string_view id) const {
  return load_calculation(source_, id);
}
Checked<HolidayCalendar> Catalog::holidays(std::string_view country) const {
  return load_holidays(source_, country);
}
Checked<ParameterSet> Catalog::late_payment(std::string_view country) const {
  return load_late_payment(source_, country);
}

std::vector<std::string> Catalog::languages() const {
  return language_codes(source_);
}
std::vector<std::string> Catalog::document_languages() const {
  return document_language_codes(source_);
}
std::vector<std::string> Catalog::chart_ids() const {
  return stems(source_, "charts");
}
std::vector<std::string> Catalog::calculation_ids() const {
  return vireo::calculation_ids(source_);
}
std::vector<std::string> Catalog::country_codes() const {
  return vireo::country_codes(source_);
}
std::vector<std::string> Catalog::regime_ids() const {
  return vireo::regime_ids(source_);
}

Problems Catalog::check_all() const {
  Problems all;
  for (const auto& language : languages()) take(load_wording_strictly(source_, language), all);
  for (const auto& language : document_languages()) take(document_wording(language), all);
  for (const auto& id : chart_ids()) take(chart(id), all);
  take(categories(), all);
  take(load_bank_knowledge(source_), all);
  take(load_asset_accounts(source_), all);
  for (const auto& id : stems(source_, "tax_keys")) take(load_tax_keys(source_, id), all);
  for (const auto& id : receipts_return_ids(source_)) take(load_receipts_return(source_, id), all);
  for (const auto& code : country_codes()) take(country(code), all);
  take(common_identifiers(), all);
  take(document_rules({}), all);
  for (const auto& code : country_codes()) take(document_rules(code), all);
  take(units(), all);
  for (const auto& id : regime_ids()) take(regime(id), all);
  for (const auto& id : calculation_ids()) take(calculation(id), all);
  for (const auto& code : stems(source_, "holidays")) take(holidays(code), all);
  take(load_reminder_levels(source_), all);
  take(load_letters(source_), all);
  for (const auto& id : exercise_ids(source_)) take(load_exercise_named(source_, id), all);
  take(load_competencies(source_), all);
  take(load_exercise(source_, "exercise_starter/starter.toml"), all);
  for (const auto& id : invoice_target_ids(source_)) take(load_invoice_target(source_, id), all);
  for (const auto& code : stems(source_, "late_payment")) take(late_payment(code), all);
  return all;
}

}  // namespace vireo
