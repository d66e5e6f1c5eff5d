#pragma once
// Asks what of an invoice a credit note takes back: all of it, or some of its lines, and why.
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/pages/documents/issued_view.h"
#include "app/desktop/theme/look.h"

class wxWindow;

namespace vireo {

struct CreditAnswer {
  std::vector<int> lines{};  // positions from 1; empty: everything
  std::string reason{};
};

std::optional<CreditAnswer> ask_credit(wxWindow* parent, const Look& look, const IssuedView& view);

}  // namespace vireo
