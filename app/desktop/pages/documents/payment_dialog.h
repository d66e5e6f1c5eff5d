#pragma once
// Asks what was paid on a document; the choice about a difference appears when there is one.
#include "app/desktop/session.h"
#include "app/desktop/theme/look.h"
#include "core/store/documents_table.h"

class wxWindow;

namespace vireo {

/// True when a payment was booked.
bool ask_payment(wxWindow* parent, const Look& look, Session& session, const DocumentRow& document);

}  // namespace vireo
