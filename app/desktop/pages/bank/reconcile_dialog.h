#pragma once
// Asks for a statement's day and balance, and has an account's entries ticked until they agree with it.
// Decisions are ReconcileView's.
#include "app/desktop/page.h"

namespace vireo {

/// What was done is told by itself; after finishing, the report of it is offered.
void reconcile_account(wxWindow* parent, const PageWorld& world);

}  // namespace vireo
