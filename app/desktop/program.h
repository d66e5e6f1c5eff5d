#pragma once
// Program: the running window's program between the application of wx and the frames: which book is open,
// which frame shows it, language and theme. Frames ask it to open, make, restore and close books; a change of
// language or theme makes a new frame on the same place.
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <wx/weakref.h>

#include "app/desktop/model/startup_options.h"
#include "app/desktop/open_book.h"
#include "app/desktop/page.h"
#include "app/desktop/preferences.h"

class wxTopLevelWindow;

namespace vireo {

class ExerciseEditorView;
class ExerciseStartView;
class MainFrame;
struct Exercise;

class Program {
 public:
  struct Folders {
    std::filesystem::path data;         // the sample book
    std::filesystem::path preferences;  // a file
  };
  Program(StartupOptions options, Folders folders);
  ~Program();
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  /// Opens what the options name, else the start screen.
  void start();
  void show_start_screen();

  void ask_new_book();
  /// A trainee's exercise, in a new sandbox book.
  void ask_exercise();
  /// A teacher's exercise, in the editor; a file worked on before is offered again.
  void write_exercise();
  /// The same exercise as a trainee does it.
  void try_exercise(const Exercise& exercise);
  /// Another exercise in a new editor.
  void edit_exercise(std::shared_ptr<ExerciseEditorView> view);
  void remember_exercise(const std::filesystem::path& file) { last_exercise_ = file; }
  /// What the exercise books of a folder say of their trainees.
  void show_progress();
  void ask_open();
  void ask_restore();
  void open_sample();
  void open_book(const std::filesystem::path& path);
  /// Back to the start screen, when the page lets go.
  void close_book();

  void choose_look(const LookChoice& choice);
  void choose_theme(const std::string& theme);
  LookChoice look_choice() const;

  const Look& look() const { return *look_; }
  const Preferences& preferences() const { return preferences_; }
  const TemplateSource& templates() const { return options_.templates; }
  Date today() const;
  BookWorld book_world() const;
  /// The window that is shown: a MainFrame, the start screen or the editor of exercises.
  wxTopLevelWindow* window() const { return window_; }
  MainFrame* frame() const;
  OpenBook* open() const { return open_.get(); }

 private:
  void make_look();
  void show_frame();
  void show(wxTopLevelWindow* next);
  void take_book(Book book);
  /// Closes the open book; its warnings are told.
  void let_go();
  bool may_let_go() const;
  bool begin_exercise(ExerciseStartView& view);
  void keep_trainee(const ExerciseStartView& view);
  Checked<Book> sample_book() const;
  std::optional<Book> opened(const std::filesystem::path& path);
  void remember(const std::filesystem::path& book);
  void on_closing(wxTopLevelWindow* window);

  StartupOptions options_;
  Folders folders_;
  Preferences preferences_;
  std::optional<std::filesystem::path> last_exercise_;  // a file its teacher worked on
  std::shared_ptr<const Look> look_;
  std::vector<std::shared_ptr<const Look>> looks_;  // of frames that may still be going
  std::shared_ptr<OpenBook> open_;
  wxWeakRef<wxTopLevelWindow> window_;
};

}  // namespace vireo
