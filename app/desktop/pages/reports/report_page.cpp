#include "app/desktop/pages/reports/report_page.h"

#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/desktop/pages/follow_link.h"
#include "app/desktop/platform/accessibility.h"
#include "app/desktop/platform/paths.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/page_header.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"

namespace vireo {
namespace {

constexpr int page_margin = 20;
constexpr const char* period_names[] = {"reports.period.this_year", "reports.period.last_year",
                                        "reports.period.whole"};

}  // namespace

ReportPage::ReportPage(wxWindow* parent, const PageWorld& world, const ReportPageSpec& spec)
    : Page(parent, world), spec_(spec), view_(world.session, spec.reports) {
  header_ = new PageHeader(this, look(), wording().text("page." + spec.name));
  report_ = new wxChoice(header_, wxID_ANY);
  for (const ReportChoice& choice : view_.choices()) report_->Append(U(choice.name));
  report_->SetSelection(0);
  set_names(report_, name_of("report"), wording().text("reports.which"));
  period_ = new wxChoice(header_, wxID_ANY);
  for (const char* name : period_names) period_->Append(U(wording().text(name)));
  period_->SetSelection(0);
  set_names(period_, name_of("period"), wording().text("reports.period"));
  header_->add(report_);
  header_->add(period_);
  header_->add(make_button(header_, look(),
                           {.name = name_of("export"),
                            .text = wording().text("reports.export"),
                            .icon = "download",
                            .kind = ButtonKind::primary,
                            .run = [this] { write(); }}));
  about_ = note(this, look(), {});
  refusal_ = plain_text(this, look(), {});
  auto* down = new wxBoxSizer(wxVERTICAL);
  const int gap = FromDIP(12);
  down->Add(header_, 0, wxEXPAND | wxBOTTOM, gap);
  down->Add(about_, 0, wxBOTTOM, gap);
  down->Add(refusal_, 0, wxBOTTOM, gap);
  place_ = new wxBoxSizer(wxVERTICAL);
  down->Add(place_, 1, wxEXPAND);
  auto* around = new wxBoxSizer(wxVERTICAL);
  around->Add(down, 1, wxEXPAND | wxALL, FromDIP(page_margin));
  SetSizer(around);
  report_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
    view_.choose(view_.choices()[static_cast<std::size_t>(report_->GetSelection())].id);
    refresh();
  });
  period_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
    view_.set_period(static_cast<ReportPeriod>(period_->GetSelection()));
    refresh();
  });
}

void ReportPage::open(const std::string& item) {
  if (view_.choose(item))
    for (std::size_t i = 0; i < view_.choices().size(); ++i)
      if (view_.choices()[i].id == view_.chosen()) report_->SetSelection(static_cast<int>(i));
  refresh();
}

void ReportPage::refresh() {
  // The list reads the view's rows: it goes before they are made anew.
  if (list_) {
    place_->Detach(list_);
    list_->Destroy();
    list_ = nullptr;
  }
  view_.refresh();
  show();
}

void ReportPage::show() {
  for (const ReportChoice& choice : view_.choices())
    if (choice.id == view_.chosen()) about_->SetLabel(U(choice.about));
  header_->set_note(view_.title());
  refusal_->SetLabel(U(view_.refusal()));
  refusal_->Show(!view_.refusal().empty());
  if (view_.refusal().empty()) {
    list_ = new VirtualTable(this, look(), view_.table(), {.name = name_of("list"), .spoken = view_.title()});
    // From a figure to the entries behind it, and from an entry to the document that wrote it.
    opened_ = list_->activated.connect([this](TableModel::RowId id) {
      CallAfter([this, id] { follow_link(view_.link_of(id), navigator()); });
    });
    place_->Add(list_, 1, wxEXPAND);
  }
  Layout();
}

void ReportPage::write() {
  const auto file = choose_file(this, {.title = wording().text("reports.export"),
                                       .save = true,
                                       .folder = documents_folder(),
                                       .proposed = view_.proposed_file_name(),
                                       .pattern = "*.xlsx;*.pdf;*.csv;*.txt;*.json",
                                       .kind = wording().text("reports.kind")});
  if (!file) return;
  try {
    const auto done = view_.write(*file);
    if (done)
      world_.tell(wording().text("reports.written", {{"file", file->string()}}), false);
    else
      world_.tell_problems(done.problems());
  } catch (const std::exception& failure) {
    world_.tell_problems({problem("file.failed", {}, {{"reason", failure.what()}})});
  }
}

Page* make_reports_page(wxWindow* parent, const PageWorld& world) {
  return new ReportPage(parent, world, {"reports", {"invoices",         "receipts_book",  "expenses",
                                                    "aged_balance",     "aged_payables",  "estimate",
                                                    "forecast",         "forecast_items", "balance_sheet",
                                                    "income_statement", "bank_lines",     "reconciliation",
                                                    "assets",           "loans",          "receipts_return",
                                                    "cash_flow",        "clients",        "vat",
                                                    "recapitulative",   "trial_balance",  "general_ledger",
                                                    "journals"}});
}

}  // namespace vireo
