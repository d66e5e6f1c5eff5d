#include "app/desktop/theme/style_sheet_gtk.h"

#ifdef __WXGTK__

#include <utility>
#include <vector>

#include "app/desktop/strings.h"
#include "app/desktop/theme/theme.h"

namespace vireo {
namespace {

// @name is replaced by the theme's colour. Table headers are buttons too: they are put back after the button
// rules.
constexpr const char* sheet = R"(
* { font-family: Inter, sans-serif; }
window, dialog, .background, notebook > stack { background-color: @window; color: @text; }
menubar, menubar > menuitem { background-color: @window; color: @text; }
menubar { box-shadow: inset 0 -1px @border; }
menubar > menuitem { padding: 5px 9px; border-radius: 6px; }
menubar > menuitem:hover { background-color: @accent_soft; color: @text; box-shadow: none; }
menu, .menu, .context-menu { background-color: @card; color: @text; border: 1px solid @border; padding: 4px 0; }
menu menuitem { padding: 5px 10px; }
menu menuitem:hover { background-color: @accent_soft; color: @text; }
statusbar, #statusbar { background-color: @window; color: @text_muted; font-size: 90%; }

entry, spinbutton, combobox button.combo {
  background-image: none; background-color: @field; color: @text; }
entry, spinbutton, combobox button.combo {
  border: 1px solid @border_strong; border-radius: 7px; box-shadow: none; }
entry { min-height: 24px; padding: 4px 9px; }
entry:focus, combobox button.combo:focus { border-color: @accent; box-shadow: 0 0 0 1px @accent; }
entry:disabled { color: @text_muted; background-color: @window; }
entry.error, entry.error:focus { border-color: @bad; box-shadow: 0 0 0 1px @bad; }
entry image { color: @text_muted; }
entry selection, textview text selection { background-color: @accent; color: @on_accent; }
textview, textview text { background-color: transparent; color: @text; }
.scrolled-field { background-color: @field; border: 1px solid @border_strong; border-radius: 7px; padding: 3px; }

button { background-image: none; background-color: @card; color: @text; border: 1px solid @border_strong;
  border-radius: 7px; box-shadow: none; text-shadow: none; min-height: 24px; padding: 4px 12px; }
button:hover { background-color: @hover; }
button:active, button:checked { background-color: @accent_soft; }
button:focus { outline: 2px solid @accent; outline-offset: -3px; -gtk-outline-radius: 6px; }
button:disabled { color: @text_muted; background-color: @window; border-color: @border; }
button.primary { background-color: @button; border-color: @button; color: @on_accent; }
button.primary:hover { background-color: @button_hover; border-color: @button_hover; }
button.primary:focus { outline-color: @on_accent; }
button.primary:disabled { background-color: @accent_soft; border-color: @accent_soft; color: @text_muted; }
button.danger { color: @bad; border-color: @bad; }
button.flat { background-color: transparent; border-color: transparent; padding: 4px 8px; }
button.flat:hover { background-color: @hover; }
button.link { background-color: transparent; border-color: transparent; color: @accent_text; padding: 4px 8px; }
button.link:hover { background-color: @hover; }
combobox arrow { color: @text_muted; }
checkbutton, radiobutton { color: @text; }
check, radio { background-image: none; background-color: @field; border: 1px solid @border_strong; box-shadow: none; }
check:checked, radio:checked { background-color: @button; border-color: @button; color: @on_accent; }

treeview.view { background-color: @card; color: @text; border-color: @border; }
treeview.view:selected, treeview.view:selected:focus { background-color: @accent_soft; color: @accent_text; }
treeview.view:hover { background-color: @row_hover; }
treeview.view:selected:hover { background-color: @accent_soft; }
treeview.view header button { background-color: @card; color: @text_muted; border: none; border-radius: 0;
  box-shadow: inset 0 -1px @border; padding: 8px 10px; font-weight: 600; min-height: 20px; outline: none; }
treeview.view header button:hover { color: @text; background-color: @row_hover; }
treeview.view header button:focus { box-shadow: inset 0 -2px @accent; }
scrolledwindow.table, scrolledwindow#table { border: 1px solid @border; border-radius: 10px; }
#sidebar, #sidebar treeview.view { background-color: @sidebar; color: @text; }
#sidebar treeview.view:selected { background-color: @accent_soft; color: @accent_text; border-radius: 8px; }
#sidebar treeview.view:hover { background-color: @hover; border-radius: 8px; }
#sidebar treeview.view:selected:hover { background-color: @accent_soft; }
scrollbar { background-color: transparent; border: none; }
scrollbar slider { min-width: 6px; background-color: @border_strong; border: 3px solid transparent; }
progressbar trough { background-color: @border; border: none; border-radius: 4px; min-height: 6px; }
progressbar progress { background-color: @button; border: none; border-radius: 4px; min-height: 6px; }
tooltip, tooltip.background { background-color: @tooltip; border-radius: 7px; }
tooltip label { color: @tooltip_text; }
popover, popover.background { background-color: @card; border: 1px solid @border; border-radius: 10px; }
calendar { background-color: @card; color: @text; border: none; padding: 6px; }
calendar:selected { background-color: @button; color: @on_accent; border-radius: 6px; }
calendar.header { background-color: @card; border: none; color: @text; }
calendar.button { color: @text_muted; background-color: transparent; }
calendar:indeterminate { color: @border_strong; }
)";

using Colours = std::vector<std::pair<std::string, std::string>>;

std::string css(const wxColour& colour) {
  return S(colour.GetAsString(wxC2S_HTML_SYNTAX));
}

Colours colours_of(const Theme& theme) {
  // Longer names first: "@accent" is the beginning of "@accent_soft".
  return {{"@accent_soft", css(theme.accent_soft)},
          {"@accent_text", css(theme.accent_text)},
          {"@accent", css(theme.accent)},
          {"@border_strong", css(theme.border_strong)},
          {"@border", css(theme.border)},
          {"@button_hover", theme.dark ? "#4a80f5" : "#1d4ed8"},
          {"@button", theme.dark ? "#2f6bf0" : "#2563eb"},
          {"@row_hover", theme.dark ? "#232730" : "#f5f7fa"},
          {"@hover", theme.dark ? "#2a2f39" : "#e6e9ef"},
          {"@tooltip_text", css(theme.tooltip_text)},
          {"@tooltip", css(theme.tooltip)},
          {"@text_muted", css(theme.text_muted)},
          {"@text", css(theme.text)},
          {"@sidebar", css(theme.sidebar)},
          {"@window", css(theme.window)},
          {"@card", css(theme.card)},
          {"@field", css(theme.field)},
          {"@on_accent", css(theme.on_accent)},
          {"@bad", css(theme.bad)}};
}

}  // namespace

std::string style_sheet(const Theme& theme) {
  std::string out = sheet;
  for (const auto& [name, value] : colours_of(theme))
    for (auto at = out.find(name); at != std::string::npos; at = out.find(name, at + value.size()))
      out.replace(at, name.size(), value);
  return out;
}

}  // namespace vireo

#endif
