#pragma once
// Adds a client without leaving what one is doing (writing an invoice).
#include <optional>
#include <string>

#include "app/desktop/session.h"
#include "app/desktop/theme/look.h"

class wxWindow;

namespace vireo {

/// The client added, or nothing when the person thought better of it. `name` is what was typed already.
std::optional<PartyId> ask_new_client(wxWindow* parent, const Look& look, Session& session,
                                      const std::string& name);

}  // namespace vireo
