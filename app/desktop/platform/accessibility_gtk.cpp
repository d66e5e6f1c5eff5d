#include "app/desktop/platform/accessibility.h"

#ifdef __WXGTK__

#include <gtk/gtk.h>

#include <wx/dataview.h>
#include <wx/textctrl.h>

namespace vireo {
namespace {

/// Lists and multi-line texts are scrolled windows outside: the widget that takes the focus is inside.
AtkObject* object_of(wxWindow* window) {
  auto* widget = static_cast<GtkWidget*>(window->GetHandle());
  if (auto* list = dynamic_cast<wxDataViewCtrl*>(window)) widget = list->GtkGetTreeView();
  if (GTK_IS_SCROLLED_WINDOW(widget) && gtk_bin_get_child(GTK_BIN(widget)))
    widget = gtk_bin_get_child(GTK_BIN(widget));
  return gtk_widget_get_accessible(widget);
}

std::string text(const char* found) {
  return found ? found : "";
}

AtkRole role_of(AccessibleRole role) {
  switch (role) {
    case AccessibleRole::image:
      return ATK_ROLE_IMAGE;
    case AccessibleRole::button:
      return ATK_ROLE_PUSH_BUTTON;
    case AccessibleRole::heading:
      return ATK_ROLE_HEADING;
    case AccessibleRole::alert:
      return ATK_ROLE_ALERT;
  }
  return ATK_ROLE_UNKNOWN;
}

}  // namespace

void set_accessible(wxWindow* window, const std::string& name, const std::string& description) {
  AtkObject* object = object_of(window);
  atk_object_set_name(object, name.c_str());
  if (!description.empty()) atk_object_set_description(object, description.c_str());
}

void set_accessible_role(wxWindow* window, AccessibleRole role) {
  atk_object_set_role(object_of(window), role_of(role));
}

std::string accessible_name(wxWindow* window) {
  return text(atk_object_get_name(object_of(window)));
}

std::string accessible_description(wxWindow* window) {
  return text(atk_object_get_description(object_of(window)));
}

}  // namespace vireo

#endif
