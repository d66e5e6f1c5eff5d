#pragma once
// Asks for a new agreement with a client, or changes one. Decisions are AgreementView's.
#include <optional>
#include <string>

#include "app/desktop/page.h"
#include "app/desktop/pages/work/agreement_view.h"

namespace vireo {

/// The sentence of what was done, or nothing when the person thought better of it.
std::optional<std::string> ask_agreement(wxWindow* parent, const PageWorld& world, EngagementTerms terms);
std::optional<std::string> change_agreement(wxWindow* parent, const PageWorld& world,
                                            const Engagement& known);

}  // namespace vireo
