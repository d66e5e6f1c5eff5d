#include "app/desktop/app.h"

#include <clocale>
#include <cstdio>
#include <exception>

#include <wx/log.h>

#include "app/desktop/platform/paths.h"
#include "app/desktop/shots.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/dialogs.h"
#include "core/store/catalog/wording_catalog.h"

namespace vireo {

bool VireoApp::OnInit() {
  // GTK has set the person's locale: files and libraries need numbers with a point.
  std::setlocale(LC_NUMERIC, "C");
  SetExitOnFrameDelete(false);  // the program says when it ends
  SetAppName(wxS("vireo"));
  SetAppDisplayName(wxS("Vireo"));
  std::vector<std::string> words;
  for (int at = 1; at < argc; ++at) words.push_back(S(argv[at]));
  auto options = parse_startup_options(words);
  if (!options) {
    const auto wording = load_wording({}, "en");
    for (const Problem& found : options.problems())
      std::fprintf(stderr, "%s\n", wording->text(found).c_str());
    exit_code_ = 2;
    return true;
  }
  register_fonts(bundled_fonts_folder());
  // Pictures are made of the defaults, whatever this person prefers.
  const auto preferences = options->shots ? std::filesystem::path() : config_folder() / "preferences.conf";
  const auto shots = options->shots;
  StartupOptions chosen = std::move(options).value();
  // Rule packs that were installed, as the command line reads them too.
  if (const auto own = data_folder() / "templates";
      !shots && !chosen.templates.folder && std::filesystem::is_directory(own))
    chosen.templates.folder = own;
  program_ = std::make_unique<Program>(std::move(chosen), Program::Folders{data_folder(), preferences});
  if (shots)
    CallAfter([this, folder = *shots] {
      exit_code_ = take_shots(*program_, folder) ? 0 : 3;
      ExitMainLoop();
    });
  else
    program_->start();
  return true;
}

int VireoApp::OnRun() {
  if (!program_) return exit_code_;
  wxApp::OnRun();
  return exit_code_;
}

int VireoApp::OnExit() {
  program_.reset();
  return wxApp::OnExit();
}

void VireoApp::OnAssertFailure(const wxChar* file, int line, const wxChar* function, const wxChar* condition,
                               const wxChar* message) {
  std::fprintf(stderr, "%s:%d %s: %s %s\n", S(file).c_str(), line, S(function).c_str(), S(condition).c_str(),
               message ? S(message).c_str() : "");
}

bool VireoApp::OnExceptionInMainLoop() {
  try {
    throw;
  } catch (const std::exception& failure) {
    if (program_)
      tell_problems(program_->window(), program_->look(), program_->look().wording.text("frame.problems"),
                    {problem("file.failed", {}, {{"reason", failure.what()}})});
  }
  return true;
}

}  // namespace vireo
