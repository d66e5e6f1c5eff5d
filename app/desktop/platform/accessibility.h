#pragma once
// Accessible names: what a screen reader says of a control. wxWindow::SetName is only the stable name for
// tests. Static labels placed immediately before a control name it by themselves on GTK; everything else is
// named here.
//
//   set_names(button, "invoice.save", "Enregistrer la facture");
#include <string>

class wxWindow;

namespace vireo {

void set_accessible(wxWindow* window, const std::string& name, const std::string& description = {});
/// Drawn controls tell what they are.
enum class AccessibleRole { image, button, heading, alert };
void set_accessible_role(wxWindow* window, AccessibleRole role);
/// The accessible name as a screen reader gets it; empty when the platform cannot tell. For tests.
std::string accessible_name(wxWindow* window);
std::string accessible_description(wxWindow* window);

/// Both names at once: the stable one and the spoken one.
void set_names(wxWindow* window, const std::string& stable, const std::string& spoken);

}  // namespace vireo
