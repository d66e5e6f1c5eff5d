#pragma once
// Asks for a passphrase: of an encrypted backup that is brought back, or for one that is made.
#include <optional>
#include <string>

#include "app/desktop/theme/look.h"

class wxWindow;

namespace vireo {

/// Nothing when the person gave up. `again`: the last one was wrong.
std::optional<std::string> ask_passphrase(wxWindow* parent, const Look& look, bool again);
/// Empty: without encryption. Typed twice; nothing when the person gave up.
std::optional<std::string> ask_new_passphrase(wxWindow* parent, const Look& look);

}  // namespace vireo
