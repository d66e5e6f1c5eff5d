#pragma once
// What the Help menu tells: what Vireo is, and the works of others that it stands on, with their licences.
#include "app/desktop/theme/look.h"

class wxWindow;

namespace vireo {

void tell_about(wxWindow* parent, const Look& look);
void tell_licences(wxWindow* parent, const Look& look);

}  // namespace vireo
