#pragma once
// The page of services: the list of what one offers, and the form of one beside it.
#include "app/desktop/page.h"

namespace vireo {

Page* make_services_page(wxWindow* parent, const PageWorld& world);

}  // namespace vireo
