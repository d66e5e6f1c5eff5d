#pragma once
// One year's depreciation of one asset as an entry. A step the actions about assets share; not an action
// itself.
#include "core/spending/depreciation.h"
#include "core/store/book.h"

namespace vireo {

/// Whether the year's depreciation of the asset has an entry.
bool is_depreciated(const Book& book, const Asset& asset, const Period& year);
/// Posts it anew as a draft, on the year's last day or that of the disposal; takes away an entry that became
/// nothing. Gives the amount. Problems "period.locked", "entry.validated".
Checked<Money> depreciate(Book::Write& write, const Book& book, const Asset& asset, const Period& year);

}  // namespace vireo
