#pragma once
// The page of the working day: the timer, this week, time, the weeks ahead with what was agreed.
// Items: "week", "time", "ahead", "new".
#include "app/desktop/page.h"

namespace vireo {

Page* make_work_page(wxWindow* parent, const PageWorld& world);

}  // namespace vireo
