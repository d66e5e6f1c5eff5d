#pragma once
// The page of quotes, invoices and credit notes: their list, a draft being written, or an issued one.
// Items of its route: an id, "new-invoice", "new-quote", "new-invoice-<client's id>".
#include "app/desktop/page.h"

namespace vireo {

Page* make_documents_page(wxWindow* parent, const PageWorld& world);

}  // namespace vireo
