#include "app/desktop/widgets/dialogs.h"

#include <wx/dirdlg.h>
#include <wx/filedlg.h>
#include <wx/msgdlg.h>

#include <algorithm>

#include "app/desktop/strings.h"

namespace vireo {
namespace {

/// What a dialog has room for.
constexpr std::size_t most_told = 8;

std::filesystem::path path_of(const wxString& text) {
  const std::string bytes = S(text);
  return std::filesystem::path(std::u8string(bytes.begin(), bytes.end()));
}

wxString shown_path(const std::filesystem::path& path) {
  const auto text = path.u8string();
  return U({reinterpret_cast<const char*>(text.data()), text.size()});
}

}  // namespace

bool confirm(wxWindow* parent, const Look& look, const Question& question) {
  wxMessageDialog dialog(parent, U(question.title), wxString(), wxYES_NO | wxNO_DEFAULT | wxICON_QUESTION);
  dialog.SetExtendedMessage(U(question.text));
  const std::string no = question.no.empty() ? look.wording.text("widget.cancel") : question.no;
  dialog.SetYesNoLabels(U(question.yes), U(no));
  return dialog.ShowModal() == wxID_YES;
}

Unsaved ask_unsaved(wxWindow* parent, const Look& look) {
  wxMessageDialog dialog(parent, U(look.wording.text("widget.unsaved.title")), wxString(),
                         wxYES_NO | wxCANCEL | wxYES_DEFAULT | wxICON_QUESTION);
  dialog.SetExtendedMessage(U(look.wording.text("widget.unsaved.text")));
  dialog.SetYesNoCancelLabels(U(look.wording.text("widget.save")),
                              U(look.wording.text("widget.unsaved.discard")),
                              U(look.wording.text("widget.cancel")));
  switch (dialog.ShowModal()) {
    case wxID_YES:
      return Unsaved::save;
    case wxID_NO:
      return Unsaved::discard;
    default:
      return Unsaved::stay;
  }
}

void tell(wxWindow* parent, const Look& look, const std::string& title, const std::string& text) {
  wxMessageDialog dialog(parent, U(title), wxString(), wxOK | wxICON_INFORMATION);
  dialog.SetExtendedMessage(U(text));
  dialog.SetOKLabel(U(look.wording.text("widget.ok")));
  dialog.ShowModal();
}

void tell_problems(wxWindow* parent, const Look& look, const std::string& title, const Problems& problems) {
  tell(parent, look, title, told(look, problems));
}

std::string told(const Look& look, const Problems& problems) {
  std::string all;
  const std::size_t shown = std::min(problems.size(), most_told);
  for (std::size_t at = 0; at < shown; ++at)
    all += (all.empty() ? "" : "\n\n") + look.wording.text(problems[at]);
  if (shown < problems.size())
    all += "\n\n" +
           look.wording.text("widget.more_problems", {{"count", static_cast<int>(problems.size() - shown)}});
  return all;
}

std::optional<std::filesystem::path> choose_file(wxWindow* parent, const FileQuestion& question) {
  const wxString filter = question.pattern.empty()
                              ? wxString()
                              : U(question.kind + " (" + question.pattern + ")|" + question.pattern);
  wxFileDialog dialog(parent, U(question.title), shown_path(question.folder), U(question.proposed), filter,
                      question.save ? wxFD_SAVE | wxFD_OVERWRITE_PROMPT : wxFD_OPEN | wxFD_FILE_MUST_EXIST);
  if (dialog.ShowModal() != wxID_OK) return std::nullopt;
  auto chosen = path_of(dialog.GetPath());
  // "*.xlsx": the ending people did not type.
  if (question.save && !chosen.has_extension() && question.pattern.starts_with("*."))
    chosen += question.pattern.substr(1);
  return chosen;
}

std::optional<std::filesystem::path> choose_folder(wxWindow* parent, const std::string& title) {
  wxDirDialog dialog(parent, U(title));
  if (dialog.ShowModal() != wxID_OK) return std::nullopt;
  return path_of(dialog.GetPath());
}

}  // namespace vireo
