#pragma once
// The page of bank statements: import, and a work queue that the keyboard drives: Enter accepts the best
// suggestion, 1 to 9 the others, Ctrl+Enter what is typed.
#include "app/desktop/page.h"

namespace vireo {

Page* make_bank_page(wxWindow* parent, const PageWorld& world);

}  // namespace vireo
