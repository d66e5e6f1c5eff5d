#pragma once
// Shows what came of the newest forecast that was kept. Decisions are OutcomeView's.
#include "app/desktop/page.h"

namespace vireo {

void show_outcome(wxWindow* parent, const PageWorld& world);

}  // namespace vireo
