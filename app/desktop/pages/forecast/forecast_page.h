#pragma once
// The page of the cash to come: key figures, the chart of twelve months, the months, and the items of one.
#include "app/desktop/page.h"

namespace vireo {

Page* make_forecast_page(wxWindow* parent, const PageWorld& world);

}  // namespace vireo
