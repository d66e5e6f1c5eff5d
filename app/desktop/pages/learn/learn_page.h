#pragma once
// The page of an exercise: the case and the answers at the left, their correction at the right. Only in a
// trainee's sandbox.
#include "app/desktop/page.h"

namespace vireo {

Page* make_learn_page(wxWindow* parent, const PageWorld& world);
bool has_exercise(const Session& session);

}  // namespace vireo
