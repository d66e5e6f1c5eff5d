#include "core/actions/set_own_rate.h"

#include <algorithm>

#include "core/base/decimal.h"
#include "core/base/text.h"
#include "core/store/book_rules.h"
#include "core/store/profile_table.h"

namespace vireo {

Checked<Done> set_own_rate(Book& book, const OwnRate& rate, const Context& context) {
  const Catalog catalog(context.templates);
  Problems problems;
  std::vector<std::string> known;
  if (const auto pack = take(catalog.regime(fact_on(dated_facts(book), "regime", rate.from)), problems))
    for (const Parameter& parameter : pack->parameters.parameters) known.push_back(parameter.id);
  // Packs that calculate beside the regime have numbers of their own.
  for (const std::string& id : catalog.calculation_ids())
    if (const auto pack = catalog.calculation(id))
      for (const Parameter& parameter : (*pack)->parameters.parameters) known.push_back(parameter.id);
  // The rates of late interest end with the half-year somebody checked: the next one is typed.
  if (const auto late = catalog.late_payment(fact_on(dated_facts(book), "country", rate.from)))
    for (const Parameter& parameter : late->parameters) known.push_back(parameter.id);
  if (std::find(known.begin(), known.end(), rate.parameter) == known.end())
    problems.push_back(problem("rates.unknown", {"", 0, "parameter"},
                               {{"parameter", rate.parameter}, {"nearest", nearest(rate.parameter, known)}}));
  std::string value;
  if (!trimmed(rate.value).empty()) {
    const auto number = parse_typed_decimal(rate.value);
    if (!number)
      problems.push_back(problem("rates.unreadable", {"", 0, "value"}, {{"typed", rate.value}}));
    else
      value = number->shortest();
    if (trimmed(rate.source).empty()) problems.push_back(problem("rates.source_missing", {"", 0, "source"}));
  }
  if (!problems.empty()) return problems;
  return book.write({{"deed.own_rate", {{"parameter", rate.parameter}, {"from", rate.from}}}},
                    [&](Book::Write& write) -> Checked<Done> {
                      set_profile_fact(write, "own." + rate.parameter, value, rate.from);
                      set_profile_fact(write, "own_source." + rate.parameter, trimmed(rate.source),
                                       rate.from);
                      return Done{};
                    });
}

}  // namespace vireo
