#pragma once
// The closing step of hour banks as a dialog: a day, what is not worked on it, and a button to book it.
#include "app/desktop/page.h"

namespace vireo {

void show_deferral(wxWindow* parent, const PageWorld& world);

}  // namespace vireo
