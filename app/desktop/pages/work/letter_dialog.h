#pragma once
// Shows the message about a task one gives up: which letter, in which tone, its text to be changed and
// copied.
#include "app/desktop/page.h"
#include "app/desktop/pages/work/letter_view.h"

namespace vireo {

void show_letter(wxWindow* parent, const PageWorld& world, const WeekView& week, TaskId task);

}  // namespace vireo
