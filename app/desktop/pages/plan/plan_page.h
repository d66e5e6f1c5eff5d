#pragma once
// The page of business plans: what is typed at the left, years, cash and advice at the right; Enter takes a
// changed value and everything follows.
#include "app/desktop/page.h"

namespace vireo {

Page* make_plan_page(wxWindow* parent, const PageWorld& world);

}  // namespace vireo
