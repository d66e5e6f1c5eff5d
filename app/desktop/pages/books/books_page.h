#pragma once
// The page of the books: the reports of the ledger, and what one does with it: take in another program's
// entries, hand them over as a file, close a period.
#include "app/desktop/page.h"

namespace vireo {

Page* make_books_page(wxWindow* parent, const PageWorld& world);

}  // namespace vireo
