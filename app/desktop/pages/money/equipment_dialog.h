#pragma once
// The set-up checklist of a home office, and what was bought of it. Decisions are EquipmentView's.
#include "app/desktop/page.h"

namespace vireo {

/// Whether something was booked.
bool show_equipment(wxWindow* parent, const PageWorld& world);

}  // namespace vireo
