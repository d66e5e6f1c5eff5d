#pragma once
// The settings: the facts of the business from a day on, numbering, logo, second backup place, language and
// theme, and the history of the facts. What it shows is SettingsView's.
#include <vector>

#include "app/desktop/page.h"
#include "app/desktop/pages/settings/settings_view.h"

class wxButton;
class wxChoice;
class wxScrolledWindow;
class wxStaticBitmap;
class wxStaticText;

namespace vireo {

class Card;
class FormGrid;
class PageHeader;
class WrappedText;

class SettingsPage : public Page {
 public:
  SettingsPage(wxWindow* parent, const PageWorld& world);
  void open(const std::string& item) override;
  void refresh() override;
  bool may_leave() override;

 private:
  void stack(wxBoxSizer* columns, bool is_narrow);
  Card* add_section(wxBoxSizer* column, const std::string& title, const std::vector<std::string>& fields);
  void add_field(FormGrid* grid, const std::string& field);
  Card* make_look_card();
  Card* make_logo_card();
  Card* make_backup_card();
  Card* make_history_card();
  void save();
  void choose_logo();
  void remove_logo();
  void choose_place();
  void forget_place();
  void show_logo();
  void show_place();
  void show_dirty();

  SettingsView view_;
  PageHeader* header_;
  wxScrolledWindow* body_;
  std::vector<FormGrid*> grids_;
  wxButton* save_;
  wxButton* discard_;
  wxStaticBitmap* logo_ = nullptr;
  wxButton* logo_remove_ = nullptr;
  WrappedText* place_ = nullptr;
  wxButton* place_choose_ = nullptr;
  wxButton* place_forget_ = nullptr;
  Connection typed_;
};

Page* make_settings_page(wxWindow* parent, const PageWorld& world);

}  // namespace vireo
