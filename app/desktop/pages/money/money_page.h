#pragma once
// Money in and out: everything that moved, what clients still owe, what comes back regularly. Routes: "",
// "in", "out", "owed", "owed/<document>", "recurring", "new", "expense/<id>", "payment/<id>".
#include "app/desktop/page.h"

class wxSimplebook;

namespace vireo {

class MovementsPanel;
class PageHeader;
class ReceivablesPanel;
class RecurringPanel;
class SearchField;
class Segments;

class MoneyPage : public Page {
 public:
  MoneyPage(wxWindow* parent, const PageWorld& world);
  void open(const std::string& item) override;
  void refresh() override;
  bool make_new() override;
  void focus_search() override;
  bool may_leave() override;

 private:
  void show(const std::string& part);
  void show_note();
  void filter(const std::string& typed);

  PageHeader* header_;
  SearchField* search_;
  Segments* parts_;
  wxSimplebook* book_;
  MovementsPanel* movements_;
  ReceivablesPanel* receivables_;
  RecurringPanel* recurring_;
  Connection chosen_;
  Connection typed_;
};

Page* make_money_page(wxWindow* parent, const PageWorld& world);

}  // namespace vireo
