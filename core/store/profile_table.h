#pragma once
// The dated facts of one's own business. Read for a day; written only by actions.
#include <string_view>
#include <vector>

#include "core/ledger/fiscal_year.h"
#include "core/parties/profile.h"
#include "core/store/book.h"

namespace vireo {

Profile profile_on(const Book& book, Date day);
/// When the fiscal years of that profile begin; 1 January when it does not say.
FiscalYearStart fiscal_year_start(const Profile& profile);
/// Every fact, by key and day.
std::vector<ProfileFact> profile_facts(const Book& book);
/// From that day on; a fact of the same key and day is replaced.
void set_profile_fact(Book::Write& write, std::string_view key, std::string_view value, Date from);

}  // namespace vireo
