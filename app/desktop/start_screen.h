#pragma once
// StartScreen: what one sees before a book is open: begin, open, restore, look at the sample, and the books
// opened last.
#include <wx/frame.h>

namespace vireo {

class Program;

class StartScreen : public wxFrame {
 public:
  explicit StartScreen(Program& program);
  ~StartScreen() override;

 private:
  void make_menu();

  Program& program_;
};

}  // namespace vireo
