#pragma once
// The settings page.
#include "app/desktop/page.h"

namespace vireo {

Page* make_settings_page(wxWindow* parent, const PageWorld& world);

}  // namespace vireo
