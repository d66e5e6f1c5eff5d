#pragma once
// The page of clients: the list, the documents of the one selected, and its form beside them.
#include "app/desktop/page.h"

namespace vireo {

Page* make_clients_page(wxWindow* parent, const PageWorld& world);

}  // namespace vireo
