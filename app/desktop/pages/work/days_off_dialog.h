#pragma once
// The days one does not work: looked at, taken, given up. Decisions are DaysOffView's.
#include "app/desktop/page.h"

namespace vireo {

/// Whether something changed.
bool show_days_off(wxWindow* parent, const PageWorld& world);

}  // namespace vireo
