#pragma once
// Native style: what has to be told to the platform itself so that native controls match our Theme. On GTK a
// style sheet; elsewhere nothing, the platform's own look stays. Implemented by native_style_gtk.cpp and
// native_style_elsewhere.cpp.
#include <string>

class wxDataViewColumn;
class wxDataViewCtrl;
class wxWindow;

namespace vireo {

struct Theme;

/// Loads our style sheet (replacing the last one) and asks for dark menus and dialogs. In the system's
/// high-contrast theme nothing is loaded.
void apply_native_style(const Theme& theme);
bool system_prefers_dark();
bool system_has_high_contrast();

/// Style classes the sheet knows: "primary", "danger", "flat", "error", "card-field", "chip".
void add_style_class(wxWindow* window, const std::string& name);
void remove_style_class(wxWindow* window, const std::string& name);
bool has_style_class(wxWindow* window, const std::string& name);
/// Names a widget for the sheet: "sidebar", "table".
void name_for_style(wxWindow* window, const std::string& name);

/// Room inside the cells of a list's column.
void set_cell_padding(wxDataViewColumn* column, int horizontal, int vertical);
/// Digits of equal width, so that amounts stand under each other.
void use_tabular_figures(wxDataViewColumn* column);
/// The column takes the room that the others leave; for lists whose columns keep their widths.
void let_column_grow(wxDataViewColumn* column);
/// The width a list's column was given last, by the program or by dragging its edge, in pixels.
int asked_width(wxDataViewColumn* column);
/// Ends long texts with an ellipsis and turns off the platform's own type-ahead box, which hides our
/// shortcuts.
void tune_list(wxDataViewCtrl* list);

}  // namespace vireo
