#pragma once
// DraftEditor: a quote or an invoice being written: client, lines, details, live totals, what is missing, and
// the buttons that keep, show and issue it. Shows a DraftView of its own. Ctrl+S saves, Ctrl+Enter issues.
#include <functional>
#include <string>

#include <wx/panel.h>
#include <wx/timer.h>

#include "app/desktop/page.h"
#include "app/desktop/pages/documents/draft_view.h"

class wxButton;
class wxBoxSizer;
class wxScrolledWindow;
class wxStaticText;
class wxTextCtrl;

namespace vireo {

class Card;
class FormGrid;
class LineRows;
class MissingList;
class PageHeader;
class PaperPreview;
class TotalsList;

class DraftEditor : public wxPanel {
 public:
  DraftEditor(wxWindow* parent, PageWorld& world);
  void begin(DocumentKind kind, std::optional<PartyId> client);
  bool load(DocumentId id);
  /// The book changed elsewhere: what is typed stays, what follows from it is asked again.
  void refresh();
  bool may_leave();
  std::optional<DocumentId> id() const { return view_.id(); }

  /// Told once the draft has become a document.
  std::function<void(DocumentId)> issued;

 private:
  std::string word(const std::string& id) const { return world_.look.wording.text(id); }
  void build_header();
  void build_form();
  void build_client(Card* card);
  void build_side();
  void arrange();
  void give_form_its_height();
  void show_all();
  void show_figures();
  void show_soon() { timer_.StartOnce(120); }
  void go_to(const MissingThing& thing);
  void focus_first_error(const Problems& problems);
  void add_client();
  bool save();
  void discard();
  void preview();
  void issue();
  void on_key(wxKeyEvent& event);

  PageWorld& world_;
  DraftView view_;
  wxTimer timer_;
  PageHeader* header_ = nullptr;
  wxBoxSizer* below_ = nullptr;
  bool is_stacked_ = false;  // the side stands below the form
  wxScrolledWindow* form_ = nullptr;
  FormGrid* who_ = nullptr;
  FormGrid* when_ = nullptr;
  FormGrid* notes_ = nullptr;
  wxStaticText* client_note_ = nullptr;
  LineRows* lines_ = nullptr;
  TotalsList* totals_ = nullptr;
  MissingList* missing_ = nullptr;
  MissingList* advice_ = nullptr;
  wxPanel* side_ = nullptr;
  PaperPreview* preview_ = nullptr;
  wxButton* issue_ = nullptr;
  Connection typed_, lines_typed_, rearranged_;
};

}  // namespace vireo
