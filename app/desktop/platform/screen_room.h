#pragma once
// The room a window can have on its screen: what it would like, and no more than there is between the bars.
// At twice the size of letters a small screen has less of it than a window usually takes.
#include <wx/gdicmn.h>

class wxWindow;

namespace vireo {

/// Without the bars of the desktop; of the first screen when `near` is on none.
wxSize screen_room(const wxWindow* near);
/// `wanted`, cut down to the room.
wxSize within_screen(const wxWindow* near, wxSize wanted);
/// Where a window of that size goes when it would like to be at `wanted`: no edge lies off that screen.
wxPoint within_screen(wxPoint wanted, wxSize size);

}  // namespace vireo
