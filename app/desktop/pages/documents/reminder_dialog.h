#pragma once
// The reminder of an overdue invoice: its text to read and change, to copy, to keep as letter or message, and
// to mark as sent; a promise to pay or a dispute is noted here too. Nothing is sent by the program.
#include "app/desktop/page.h"
#include "core/billing/document.h"

namespace vireo {

/// True when something was noted.
bool show_reminder(wxWindow* parent, const PageWorld& world, const IssuedDocument& document);

}  // namespace vireo
