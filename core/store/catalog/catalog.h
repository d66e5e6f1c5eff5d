#pragma once
// Catalog: the one place to ask for knowledge kept as data: wording, charts, categories, countries, document
// rules, units, regimes, rates of late interest. Each call reads and checks its file anew and returns a
// value: who needs it twice keeps it. No cache, no singleton.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/wording.h"
#include "core/billing/mention.h"
#include "core/formula/calculation.h"
#include "core/ledger/chart.h"
#include "core/parties/country.h"
#include "core/rules/holiday_calendar.h"
#include "core/rules/regime_pack.h"
#include "core/spending/category.h"
#include "core/store/catalog/template_source.h"
#include "core/work/unit.h"

namespace vireo {

class Catalog {
 public:
  Catalog() = default;
  explicit Catalog(TemplateSource source) : source_(std::move(source)) {}

  const TemplateSource& source() const { return source_; }

  Checked<Wording> wording(std::string_view language) const;
  Checked<Wording> document_wording(std::string_view language) const;
  Checked<Chart> chart(std::string_view id) const;
  Checked<std::vector<ExpenseCategory>> categories() const;
  Checked<Country> country(std::string_view code) const;
  Checked<std::vector<IdentifierKind>> common_identifiers() const;
  Checked<DocumentRules> document_rules(std::string_view country) const;
  Checked<std::vector<Unit>> units() const;
  Checked<RegimePack> regime(std::string_view id) const;
  /// A pack that calculates (templates/rules).
  Checked<std::shared_ptr<const Calculation>> calculation(std::string_view id) const;
  Checked<HolidayCalendar> holidays(std::string_view country) const;
  Checked<ParameterSet> late_payment(std::string_view country) const;

  std::vector<std::string> languages() const;
  /// Those, and the ones that only documents are written in.
  std::vector<std::string> document_languages() const;
  std::vector<std::string> chart_ids() const;
  std::vector<std::string> country_codes() const;
  std::vector<std::string> regime_ids() const;
  std::vector<std::string> calculation_ids() const;

  /// Every template read once: all that is wrong in the tree.
  Problems check_all() const;

 private:
  TemplateSource source_;
};

}  // namespace vireo
