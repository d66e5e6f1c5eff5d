#include "app/desktop/theme/native_style.h"

#ifndef __WXGTK__

#include <wx/settings.h>

namespace vireo {

void apply_native_style(const Theme&) {}
bool system_prefers_dark() {
  return wxSystemSettings::GetAppearance().IsUsingDarkBackground();
}
bool system_has_high_contrast() {
  return false;
}
void add_style_class(wxWindow*, const std::string&) {}
void remove_style_class(wxWindow*, const std::string&) {}
bool has_style_class(wxWindow*, const std::string&) {
  return false;
}
void name_for_style(wxWindow*, const std::string&) {}
void set_cell_padding(wxDataViewColumn*, int, int) {}
void use_tabular_figures(wxDataViewColumn*) {}
void let_column_grow(wxDataViewColumn*) {}
int asked_width(wxDataViewColumn* column) {
  return column->GetWidth();
}
void tune_list(wxDataViewCtrl*) {}

}  // namespace vireo

#endif
