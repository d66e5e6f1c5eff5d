#include "app/desktop/theme/native_style.h"

#ifdef __WXGTK__

#include <gtk/gtk.h>

#include <wx/dataview.h>
#include <wx/log.h>

#include "app/desktop/strings.h"
#include "app/desktop/theme/style_sheet_gtk.h"
#include "app/desktop/theme/theme.h"

namespace vireo {
namespace {

GtkWidget* widget_of(wxWindow* window) {
  return static_cast<GtkWidget*>(window->GetHandle());
}

std::string system_theme() {
  gchar* name = nullptr;
  g_object_get(gtk_settings_get_default(), "gtk-theme-name", &name, nullptr);
  const std::string found = name ? name : "";
  g_free(name);
  return found;
}

GtkCellRenderer* renderer_of(wxDataViewColumn* column) {
  return reinterpret_cast<GtkCellRenderer*>(column->GetRenderer()->GetGtkHandle());
}

/// Multi-line entries and lists are a scrolled window around the real widget; entries are themselves.
GtkStyleContext* style_of(wxWindow* window) {
  return gtk_widget_get_style_context(widget_of(window));
}

}  // namespace

void apply_native_style(const Theme& theme) {
  // The one sheet that GTK holds for the screen: kept here because GTK cannot be asked for it.
  static GtkCssProvider* loaded = nullptr;
  GdkScreen* screen = gdk_screen_get_default();
  if (!screen) return;
  if (loaded) {
    gtk_style_context_remove_provider_for_screen(screen, GTK_STYLE_PROVIDER(loaded));
    g_clear_object(&loaded);
  }
  if (theme.high_contrast || system_has_high_contrast()) return;
  g_object_set(gtk_settings_get_default(), "gtk-application-prefer-dark-theme", theme.dark ? TRUE : FALSE,
               nullptr);
  loaded = gtk_css_provider_new();
  GError* error = nullptr;
  if (!gtk_css_provider_load_from_data(loaded, style_sheet(theme).c_str(), -1, &error)) {
    wxLogDebug(wxS("style sheet: %s"), U(error->message));
    g_clear_error(&error);
  }
  gtk_style_context_add_provider_for_screen(screen, GTK_STYLE_PROVIDER(loaded),
                                            GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

bool system_prefers_dark() {
  gboolean dark = FALSE;
  g_object_get(gtk_settings_get_default(), "gtk-application-prefer-dark-theme", &dark, nullptr);
  return dark || system_theme().ends_with("-dark");
}

bool system_has_high_contrast() {
  return system_theme().starts_with("HighContrast");
}

void add_style_class(wxWindow* window, const std::string& name) {
  gtk_style_context_add_class(style_of(window), name.c_str());
}

void remove_style_class(wxWindow* window, const std::string& name) {
  gtk_style_context_remove_class(style_of(window), name.c_str());
}

bool has_style_class(wxWindow* window, const std::string& name) {
  return gtk_style_context_has_class(style_of(window), name.c_str());
}

void name_for_style(wxWindow* window, const std::string& name) {
  gtk_widget_set_name(widget_of(window), name.c_str());
}

void set_cell_padding(wxDataViewColumn* column, int horizontal, int vertical) {
  g_object_set(renderer_of(column), "xpad", horizontal, "ypad", vertical, nullptr);
  // An icon before the text is a cell of its own, which comes first.
  GList* cells = gtk_cell_layout_get_cells(GTK_CELL_LAYOUT(column->GetGtkHandle()));
  if (GTK_IS_CELL_RENDERER_PIXBUF(cells->data)) {
    g_object_set(cells->data, "xpad", horizontal, nullptr);
    g_object_set(renderer_of(column), "xpad", 2, nullptr);
  }
  g_list_free(cells);
}

void use_tabular_figures(wxDataViewColumn* column) {
  PangoAttrList* attributes = pango_attr_list_new();
  pango_attr_list_insert(attributes, pango_attr_font_features_new("tnum"));
  g_object_set(renderer_of(column), "attributes", attributes, nullptr);
  pango_attr_list_unref(attributes);
}

void let_column_grow(wxDataViewColumn* column) {
  gtk_tree_view_column_set_expand(GTK_TREE_VIEW_COLUMN(column->GetGtkHandle()), TRUE);
}

int asked_width(wxDataViewColumn* column) {
  return gtk_tree_view_column_get_fixed_width(GTK_TREE_VIEW_COLUMN(column->GetGtkHandle()));
}

void tune_list(wxDataViewCtrl* list) {
  auto* view = GTK_TREE_VIEW(list->GtkGetTreeView());
  gtk_tree_view_set_enable_search(view, FALSE);
  for (unsigned int i = 0; i < list->GetColumnCount(); ++i)
    g_object_set(renderer_of(list->GetColumn(i)), "ellipsize", PANGO_ELLIPSIZE_END, nullptr);
}

}  // namespace vireo

#endif
