#include "app/desktop/licences.h"

#include "app/desktop/widgets/dialogs.h"

namespace vireo {
namespace {

struct Work {
  const char* name;
  const char* licence;
};

/// Libraries linked to or embedded in the programs, fonts and icons; the full texts stand beside the sources.
constexpr Work works[] = {
    {"wxWidgets 3.2", "wxWindows Library Licence 3.1"},
    {"SQLite, SQLiteCpp", "public domain, MIT"},
    {"libxlsxwriter", "BSD 2-Clause"},
    {"Cairo, Pango, GTK", "LGPL 2.1+"},
    {"qpdf", "Apache 2.0"},
    {"libqrencode", "LGPL 2.1+"},
    {"libsodium", "ISC"},
    {"Boost", "Boost Software License 1.0"},
    {"{fmt}, date, toml++, nlohmann/json, pugixml", "MIT"},
    {"CLI11", "BSD 3-Clause"},
    {"Inter", "SIL Open Font License 1.1"},
    {"Tabler Icons", "MIT"},
};

}  // namespace

void tell_about(wxWindow* parent, const Look& look) {
  tell(parent, look, "Vireo", look.wording.text("frame.about"));
}

void tell_licences(wxWindow* parent, const Look& look) {
  std::string all = look.wording.text("frame.licences") + "\n";
  for (const Work& work : works) all.append("\n").append(work.name).append(" · ").append(work.licence);
  tell(parent, look, look.wording.text("command.help.licences"), all);
}

}  // namespace vireo
