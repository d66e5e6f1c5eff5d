#pragma once
// A Program in its own folders on a fixed day, as the window's tests drive it: with the sample book, or from
// nothing. One sample book is made for all tests; each gets its own copy of the file.
#include <wx/app.h>
#include <wx/modalhook.h>

#include "app/desktop/main_frame.h"
#include "app/desktop/program.h"
#include "tests/desktop/support/sample_session.h"
#include "tests/desktop/support/window_testing.h"

namespace vireo::window_testing {

/// The bytes of a sample book, made once for the whole program of tests.
inline const std::string& sample_bytes() {
  static const std::string bytes = [] {
    const test::TemporaryFolder folder;
    const PaperMaker paper = [](const Book&, const IssuedDocument&) { return std::string("paper"); };
    {
      auto made =
          make_sample_book(folder / "s.vireo", test::test_world(), {{}, sample_session::today()}, paper)
              .value();
    }
    return test::bytes_of(folder / "s.vireo");
  }();
  return bytes;
}

struct RunningProgram {
  explicit RunningProgram(bool sample) {
    StartupOptions options;
    options.today = sample_session::today();
    options.language = "fr";
    options.theme = "light";
    if (sample) {
      test::write_bytes(folder / "book.vireo", sample_bytes());
      options.book = folder / "book.vireo";
    }
    program =
        std::make_unique<Program>(options, Program::Folders{folder.path(), folder / "preferences.conf"});
    program->start();
    wait_for([&] { return program->window() && program->window()->IsShownOnScreen(); });
  }
  ~RunningProgram() { program.reset(); }
  RunningProgram(const RunningProgram&) = delete;
  RunningProgram& operator=(const RunningProgram&) = delete;

  MainFrame& frame() const { return *program->frame(); }
  Session& session() const { return program->open()->session; }

  test::TemporaryFolder folder;
  std::unique_ptr<Program> program;
};

/// Answers the next dialogs instead of a person: nothing waits for a click.
class Answering : public wxModalDialogHook {
 public:
  using Answer = std::function<int(wxDialog*)>;
  explicit Answering(Answer answer) : answer_(std::move(answer)) { Register(); }
  int asked = 0;

 protected:
  int Enter(wxDialog* dialog) override {
    ++asked;
    return answer_(dialog);
  }

 private:
  Answer answer_;
};

/// Every window below `root` that a person can act on, in the order of the tree.
inline void collect_controls(wxWindow* root, std::vector<wxWindow*>& found) {
  for (wxWindow* child : root->GetChildren()) {
    if (!child->IsShown() || child->IsTopLevel()) continue;
    if (child->IsEnabled() && child->AcceptsFocusFromKeyboard() && child->GetChildren().empty())
      found.push_back(child);
    collect_controls(child, found);
  }
}

}  // namespace vireo::window_testing
