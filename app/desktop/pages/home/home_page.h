#pragma once
// The home page.
#include "app/desktop/page.h"

namespace vireo {

Page* make_home_page(wxWindow* parent, const PageWorld& world);

}  // namespace vireo
