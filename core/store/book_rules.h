#pragma once
// The rules as a book sees them: its regime and the packs that calculate, with the numbers its owner put in
// place of theirs (core/rules/own_values.h).
#include "core/rules/own_values.h"
#include "core/store/book.h"
#include "core/store/catalog/catalog.h"

namespace vireo {

std::vector<DatedFact> dated_facts(const Book& book);

/// Problems: the template's.
Checked<RegimePack> regime_for(const Book& book, const Catalog& catalog, std::string_view id);
Checked<std::shared_ptr<const Calculation>> calculation_for(const Book& book, const Catalog& catalog,
                                                            std::string_view id);

}  // namespace vireo
