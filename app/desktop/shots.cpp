#include "app/desktop/shots.h"

#include <cstdio>

#include <wx/app.h>
#include <wx/stopwatch.h>
#include <wx/toplevel.h>

#include "app/desktop/main_frame.h"
#include "app/desktop/new_book_dialog.h"
#include "app/desktop/palette_entries.h"
#include "app/desktop/platform/screenshot.h"
#include "app/desktop/program.h"
#include "app/desktop/widgets/command_palette.h"
#include "core/store/documents_table.h"

namespace vireo {
namespace {

/// Lets the window draw what changed: charts and lists settle over a few rounds of events.
void let_draw(long milliseconds) {
  const wxStopWatch watch;
  while (watch.Time() < milliseconds) {
    wxTheApp->ProcessPendingEvents();
    wxTheApp->Yield(true);
    wxTheApp->ProcessIdle();
  }
}

/// Parts of pages that do not show when the page opens.
const std::vector<Route> parts_of_pages{
    {"taxes", "duties"}, {"taxes", "compare"}, {"taxes", "rates"}, {"money", "owed"}};

class Photographer {
 public:
  Photographer(Program& program, std::filesystem::path folder)
      : program_(program), folder_(std::move(folder)) {}

  bool walk(const std::string& language, const std::string& theme) {
    prefix_ = language + "-" + theme + "-";
    program_.choose_look({language, theme});
    let_draw(150);
    program_.close_book();
    let_draw(300);
    take(program_.window(), "start");
    take_new_book();
    program_.open_sample();
    let_draw(500);
    if (!program_.frame()) return false;
    program_.frame()->SetSize(program_.frame()->FromDIP(wxSize(1280, 820)));
    for (const std::string& page : program_.frame()->page_ids()) {
      program_.frame()->navigator().go({page});
      let_draw(300);
      take(program_.frame(), page);
    }
    for (const Route& part : parts_of_pages) {
      program_.frame()->navigator().go(part);
      let_draw(300);
      take(program_.frame(), part.page + "-" + part.item);
    }
    take_overdue_invoice();
    program_.frame()->navigator().go({"home"});
    take_palette();
    return all_taken_;
  }

 private:
  void take(wxWindow* window, const std::string& name) {
    const auto file = folder_ / (prefix_ + name + ".png");
    const bool taken = window && save_screenshot(window, file);
    if (!taken) std::fprintf(stderr, "no picture %s\n", file.string().c_str());
    all_taken_ = all_taken_ && taken;
  }
  void take_new_book() {
    auto* dialog =
        new NewBookDialog(program_.window(), program_.look(), {program_.templates(), program_.today()});
    dialog->Show();
    let_draw(200);
    take(dialog, "new-book");
    delete dialog;
  }
  void take_overdue_invoice() {
    const Session& session = program_.frame()->session();
    const auto late = documents(session.book(), {.only_overdue = true, .at_most = 1}, session.today());
    if (late.empty()) return;
    program_.frame()->navigator().go({"documents", std::to_string(late.front().id.value())});
    let_draw(300);
    take(program_.frame(), "documents-overdue");
  }
  void take_palette() {
    MainFrame& frame = *program_.frame();
    auto* palette =
        new CommandPalette(&frame, frame.look(), palette_entries(frame.session(), frame.page_ids()));
    palette->Show();
    let_draw(200);
    take(palette, "palette");
    delete palette;
  }

  Program& program_;
  std::filesystem::path folder_;
  std::string prefix_;
  bool all_taken_ = true;
};

}  // namespace

bool take_shots(Program& program, const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  program.start();
  let_draw(300);
  bool taken = true;
  for (const char* language : {"fr", "en"})
    for (const char* theme : {"light", "dark"})
      taken = Photographer(program, folder).walk(language, theme) && taken;
  return taken;
}

}  // namespace vireo
