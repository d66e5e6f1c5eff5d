#include "core/store/book_rules.h"

#include "core/store/accounts_table.h"
#include "core/store/profile_table.h"

namespace vireo {
namespace {

/// A copy with the facts laid over it, also over the packs it uses.
std::shared_ptr<const Calculation> with_own_values(const Calculation& pack,
                                                   const std::vector<DatedFact>& facts) {
  auto copy = std::make_shared<Calculation>(pack);
  put_own_values(copy->parameters, facts);
  for (UsedCalculation& used : copy->uses) used.pack = with_own_values(*used.pack, facts);
  return copy;
}

}  // namespace

std::vector<DatedFact> dated_facts(const Book& book) {
  std::vector<DatedFact> facts;
  for (const auto& fact : profile_facts(book)) facts.push_back({fact.key, fact.value, fact.from});
  return facts;
}

Checked<RegimePack> regime_for(const Book& book, const Catalog& catalog, std::string_view id) {
  auto pack = catalog.regime(id);
  if (!pack) return pack;
  RegimePack own = std::move(pack).value();
  // Rates of one's own are in the book's own currency.
  if (own.country == "any") own.currency = ledger_currency(book).code();
  put_own_values(own.parameters, dated_facts(book));
  return own;
}

Checked<std::shared_ptr<const Calculation>> calculation_for(const Book& book, const Catalog& catalog,
                                                            std::string_view id) {
  const auto pack = catalog.calculation(id);
  if (!pack) return pack.problems();
  return with_own_values(**pack, dated_facts(book));
}

}  // namespace vireo
