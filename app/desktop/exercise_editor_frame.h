#pragma once
// ExerciseEditorFrame: the window in which a teacher writes an exercise: its outline at the left, the entries
// of one part in the middle, at the right how a trainee sees it and what is to mend. Stands beside the start
// screen: no book is open. What it shows comes from exercise_editor_view.h.
#include <functional>
#include <memory>
#include <string>

#include <wx/frame.h>
#include <wx/timer.h>

#include "app/desktop/pages/exercises/exercise_editor_view.h"
#include "app/desktop/theme/look.h"

class wxButton;
class wxMenu;
class wxScrolledWindow;
class wxStaticText;

namespace vireo {

class Card;
class ExercisePreviewPanel;
class FormGrid;
class InfoBar;
class PageHeader;
class Program;
class VirtualTable;
class WrappedText;

class ExerciseEditorFrame : public wxFrame {
 public:
  ExerciseEditorFrame(Program& program, std::shared_ptr<ExerciseEditorView> view);
  ~ExerciseEditorFrame() override;

  /// Whether what is typed is saved, or may go.
  bool may_leave();
  ExerciseEditorView& view() { return *view_; }

 private:
  std::string word(const std::string& id) const;
  void make_menu();
  wxWindow* build_outline(wxWindow* body);
  wxWindow* build_form(wxWindow* body);
  wxWindow* build_right(wxWindow* body);
  void add_entry(const EditorEntry& entry);
  /// Another form: `change` happens between the old one and the new one.
  void reshape(const std::function<void()>& change);
  void later(std::function<void()> change);
  void check_soon();
  void show();
  void go_to_problem(std::int64_t number);

  void begin_again();
  bool save();
  bool save_as();
  bool write(const std::filesystem::path& file);
  void try_it();
  void go_back();
  void draw(bool another);

  Program& program_;
  const Look& look_;
  std::shared_ptr<ExerciseEditorView> view_;
  PageHeader* header_ = nullptr;
  InfoBar* bar_ = nullptr;
  VirtualTable* outline_ = nullptr;
  wxButton* up_ = nullptr;
  wxButton* down_ = nullptr;
  wxButton* remove_ = nullptr;
  wxStaticText* part_title_ = nullptr;
  wxScrolledWindow* room_ = nullptr;
  FormGrid* grid_ = nullptr;
  ExercisePreviewPanel* preview_ = nullptr;
  Card* problem_card_ = nullptr;
  WrappedText* sound_ = nullptr;
  VirtualTable* problems_ = nullptr;
  wxTimer timer_;
  Connection typed_;
  Connection chosen_;
  Connection asked_;
  Connection opened_;
};

}  // namespace vireo
