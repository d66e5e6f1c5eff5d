#pragma once
// The written part of a business plan: sections at the left, the questions and the text of one at the right.
// A changed text is kept when another section or page is chosen. Decisions are SectionsView's.
#include "app/desktop/page.h"
#include "app/desktop/pages/plan/sections_view.h"

class wxButton;
class wxTextCtrl;

namespace vireo {

class Card;
class VirtualTable;
class WrappedText;

class SectionsPanel : public wxPanel {
 public:
  SectionsPanel(wxWindow* parent, const PageWorld& world);
  void show_plan(const std::string& plan);
  /// Keeps what was typed, if it was changed.
  void keep();

 private:
  void choose_selected();
  void show_section();

  PageWorld world_;
  SectionsView view_;
  VirtualTable* list_;
  WrappedText* progress_;
  WrappedText* heading_;
  WrappedText* prompts_;
  wxTextCtrl* text_;
  wxButton* save_;
  Connection selected_, activated_;
};

}  // namespace vireo
