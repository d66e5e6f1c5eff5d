#pragma once
// VireoApp: the application of wx: reads the command line, makes the Program, keeps numbers of the C library
// plain, and turns assertions of wx into log lines.
#include <memory>

#include <wx/app.h>

#include "app/desktop/program.h"

namespace vireo {

class VireoApp : public wxApp {
 public:
  bool OnInit() override;
  int OnRun() override;
  int OnExit() override;
  /// The command line is Vireo's own, read by parse_startup_options.
  void OnInitCmdLine(wxCmdLineParser&) override {}
  bool OnCmdLineParsed(wxCmdLineParser&) override { return true; }
  /// An assertion is logged: a box over the window would stop the work.
  void OnAssertFailure(const wxChar* file, int line, const wxChar* function, const wxChar* condition,
                       const wxChar* message) override;
  bool OnExceptionInMainLoop() override;

 private:
  std::unique_ptr<Program> program_;
  int exit_code_ = 0;
};

}  // namespace vireo
