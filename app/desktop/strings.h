#pragma once
// The border between Vireo's text (std::string, UTF-8) and wxString. Every text crosses here and nowhere
// else. Usage: label->SetLabel(U(wording.text("home.title")));   form.set("name", S(entry->GetValue()));
#include <string>
#include <string_view>

#include <wx/string.h>

namespace vireo {

inline wxString U(std::string_view text) {
  return wxString::FromUTF8(text.data(), text.size());
}
inline std::string S(const wxString& text) {
  return std::string(text.utf8_str());
}

}  // namespace vireo
