#pragma once
// IssuedPanel: an issued document to read: facts, lines, totals, what settled it, and what can be done with
// it. Shows an IssuedView of its own.
#include <string>

#include <wx/panel.h>

#include "app/desktop/page.h"
#include "app/desktop/pages/documents/issued_view.h"

class wxButton;
class wxScrolledWindow;
class wxStaticText;

namespace vireo {

class Card;
class PageHeader;
class TotalsList;
class VirtualTable;

class IssuedPanel : public wxPanel {
 public:
  IssuedPanel(wxWindow* parent, PageWorld& world);
  bool load(DocumentId id);
  void refresh();

 private:
  std::string word(const std::string& id) const { return world_.look.wording.text(id); }
  void build_header();
  void build_body();
  void build_actions(Card* card);
  void show_all();
  void show_facts();
  void show_settled();
  void pay();
  void credit();
  void repeat();
  void answer(QuoteAnswer given);
  void make_invoice();
  void copy_email();
  void export_electronic();
  void remind();
  void make_deposit();
  void make_progress();
  void make_final();
  std::optional<Decimal> ask_share(wxButton* under, const std::vector<int>& percents);
  void show_made(const Checked<DocumentId>& made);

  PageWorld& world_;
  IssuedView view_;
  PageHeader* header_ = nullptr;
  Card* facts_ = nullptr;
  wxPanel* fact_rows_ = nullptr;
  VirtualTable* lines_ = nullptr;
  TotalsList* totals_ = nullptr;
  Card* settled_card_ = nullptr;
  TotalsList* settled_ = nullptr;
  wxStaticText* state_ = nullptr;
  wxButton *repeat_ = nullptr, *progress_ = nullptr, *revise_ = nullptr, *pay_ = nullptr, *credit_ = nullptr,
           *accept_ = nullptr, *refuse_ = nullptr, *invoice_ = nullptr, *remind_ = nullptr,
           *deposit_ = nullptr, *final_ = nullptr, *electronic_ = nullptr;
};

}  // namespace vireo
