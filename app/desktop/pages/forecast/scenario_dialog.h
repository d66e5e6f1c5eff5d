#pragma once
// Writes a scenario: its changes in order, each on or off. And compares all scenarios of the book side by
// side. Decisions are ScenarioView's and CompareScenariosView's.
#include <optional>
#include <string>

#include "app/desktop/page.h"
#include "app/desktop/pages/forecast/scenario_view.h"

namespace vireo {

/// The name it was kept under, or nothing when the person thought better of it.
std::optional<std::string> ask_scenario(wxWindow* parent, const PageWorld& world, ScenarioView& view);

void show_scenario_comparison(wxWindow* parent, const PageWorld& world);

}  // namespace vireo
