#pragma once
// The wheel over a scrolled part of a page. wxWidgets gives it to the innermost scrolled window, also when
// all of that is in sight; a person means the page then.
#include <wx/scrolwin.h>

namespace vireo {

/// While `part` has nothing to scroll, the wheel belongs to the nearest window around it that has.
void pass_wheel_on(wxScrolledWindow& part);

}  // namespace vireo
