// The window's program.
#include "app/desktop/app.h"

wxIMPLEMENT_APP(vireo::VireoApp);
