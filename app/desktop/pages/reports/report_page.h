#pragma once
// A page of reports: choose one, see it as a list, write it to a file. Books and Reports are this page with
// their own reports. What it shows is ReportView's.
#include <memory>
#include <string>
#include <vector>

#include "app/desktop/page.h"
#include "app/desktop/pages/reports/report_view.h"

class wxChoice;
class wxStaticText;

namespace vireo {

class PageHeader;
class VirtualTable;

struct ReportPageSpec {
  std::string name;                  // "books": of the page and its controls
  std::vector<std::string> reports;  // ids of reports/list.h
};

class ReportPage : public Page {
 public:
  ReportPage(wxWindow* parent, const PageWorld& world, const ReportPageSpec& spec);
  void open(const std::string& item) override;
  void refresh() override;

 protected:
  PageHeader* header() { return header_; }

 private:
  void show();
  void write();
  std::string name_of(const char* control) const { return spec_.name + "." + control; }

  ReportPageSpec spec_;
  ReportView view_;
  PageHeader* header_;
  wxChoice* report_;
  wxChoice* period_;
  wxStaticText* about_;
  wxStaticText* refusal_;
  wxSizer* place_;  // of the list, which is made anew with each report: its columns change
  VirtualTable* list_ = nullptr;
  Connection opened_;
};

Page* make_reports_page(wxWindow* parent, const PageWorld& world);

}  // namespace vireo
