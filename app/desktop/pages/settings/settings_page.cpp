#include "app/desktop/pages/settings/settings_page.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/wupdlock.h>

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/card.h"
#include "app/desktop/widgets/date_field.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/form_grid.h"
#include "app/desktop/widgets/page_header.h"
#include "app/desktop/widgets/text.h"

namespace vireo {

SettingsPage::SettingsPage(wxWindow* parent, const PageWorld& world) : Page(parent, world), view_(session()) {
  SetBackgroundColour(look().theme.window);
  header_ = new PageHeader(this, look(), wording().text("page.settings"));
  header_->set_note(wording().text("settings.note"));
  discard_ =
      make_button(header_, look(),
                  {.name = "settings.discard", .text = wording().text("settings.discard"), .run = [this] {
                     view_.load();
                     show_dirty();
                   }});
  save_ = make_button(header_, look(),
                      {.name = "settings.save",
                       .text = wording().text("widget.save"),
                       .icon = "check",
                       .kind = ButtonKind::primary,
                       .run = [this] { save(); }});
  auto* from = new FormGrid(header_, look(), view_.form, "settings");
  add_field(from, "from");
  from->SetMinSize(wxSize(FromDIP(270), -1));
  grids_.push_back(from);
  header_->add(from);
  header_->add(discard_);
  header_->add(save_);
  body_ = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL);
  body_->SetScrollRate(0, FromDIP(24));
  body_->SetBackgroundColour(look().theme.window);
  auto* left = new wxBoxSizer(wxVERTICAL);
  auto* right = new wxBoxSizer(wxVERTICAL);
  std::vector<std::string> identity{"name", "legal_form", "tagline", "street", "postcode", "city"};
  for (const std::string& field : view_.identifier_fields()) identity.push_back(field);
  identity.insert(identity.end(), {"email", "phone"});
  add_section(left, "settings.identity", identity);
  add_section(
      left, "settings.regime",
      {"regime", "activity", "start", "vat_scheme", "declaration_period", "flat_income_tax", "relief"});
  add_section(left, "settings.work",
              {"time_zone", "work_hours", "billable_share", "floor_hourly", "urgent_days", "hours_day_most",
               "hours_week_warning", "hours_week_most", "hours_rest_least", "days_in_a_row_most"});
  const auto add = [&](Card* card) { right->Add(card, 0, wxEXPAND | wxBOTTOM, FromDIP(14)); };
  add(make_look_card());
  add_section(right, "settings.payment",
              {"iban", "bic", "account_holder", "payment_term_days", "quote_valid_days", "late_rate",
               "invoice_notes"});
  add_section(right, "settings.documents",
              {"language", "document_layout", "document_colour", "quote", "invoice", "credit_note"});
  add_section(right, "settings.e_invoices", {"e_invoice_platform", "e_invoice_address"});
  add(make_logo_card());
  add(make_backup_card());
  auto* across = new wxBoxSizer(wxHORIZONTAL);
  across->Add(left, 1, wxEXPAND | wxRIGHT, FromDIP(14));
  across->Add(right, 1, wxEXPAND | wxRIGHT, FromDIP(14));
  body_->Bind(wxEVT_SIZE, [this, across](wxSizeEvent& event) {
    event.Skip();
    stack(across, event.GetSize().x < FromDIP(780));
  });
  auto* whole = new wxBoxSizer(wxVERTICAL);
  whole->Add(across, 0, wxEXPAND);
  whole->Add(make_history_card(), 0, wxEXPAND | wxRIGHT | wxBOTTOM, FromDIP(14));
  body_->SetSizer(whole);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(header_, 0, wxEXPAND | wxALL, FromDIP(20));
  column->Add(body_, 1, wxEXPAND | wxLEFT, FromDIP(20));
  SetSizer(column);
  typed_ = view_.form.typed.connect([this](const std::string&) { show_dirty(); });
  show_dirty();
}

/// Two columns need room: less wide, the second stands below the first.
void SettingsPage::stack(wxBoxSizer* columns, bool is_narrow) {
  const int way = is_narrow ? wxVERTICAL : wxHORIZONTAL;
  if (columns->GetOrientation() == way) return;
  columns->SetOrientation(way);
  for (wxSizerItem* each : columns->GetChildren()) each->SetProportion(is_narrow ? 0 : 1);
  CallAfter([this] {
    body_->FitInside();
    body_->Layout();
  });
}

Card* SettingsPage::add_section(wxBoxSizer* column, const std::string& title,
                                const std::vector<std::string>& fields) {
  auto* card = new Card(body_, look(), wording().text(title));
  auto* grid = new FormGrid(card, look(), view_.form, "settings");
  for (const std::string& field : fields) add_field(grid, field);
  grids_.push_back(grid);
  card->content()->Add(grid, 1, wxEXPAND);
  column->Add(card, 0, wxEXPAND | wxBOTTOM, FromDIP(14));
  return card;
}

void SettingsPage::add_field(FormGrid* grid, const std::string& field) {
  const std::string label = view_.label(field);
  if (field == "start" || field == "from") {
    grid->add_date(field, label, session().today());
  } else if (field == "invoice_notes") {
    grid->add_note(field, label, 3);
  } else if (const auto choices = view_.choices(field); !choices.empty()) {
    std::vector<FormOption> options;
    for (const auto& [value, text] : choices) options.push_back({value, text});
    grid->add_choice(field, label, std::move(options));
  } else {
    grid->add_text(field, label,
                   field.starts_with("id.") ? view_.identifier_example(field) : view_.example(field));
  }
}

void SettingsPage::open(const std::string& item) {
  if (item.empty()) return;
  CallAfter([this, item] {
    wxWindow* wanted = item == "backup" ? static_cast<wxWindow*>(place_choose_) : nullptr;
    const std::string field = item.starts_with("profile.") ? item.substr(8) : item;
    for (const FormGrid* grid : grids_)
      if (!wanted) wanted = grid->control(field == "address" ? "street" : field);
    if (!wanted) return;
    wanted->SetFocus();
    int unit = 1;
    body_->GetScrollPixelsPerUnit(nullptr, &unit);
    const wxPoint place = body_->ScreenToClient(wanted->GetParent()->GetScreenPosition());
    body_->Scroll(-1, body_->CalcUnscrolledPosition(place).y / std::max(1, unit));
  });
}

void SettingsPage::refresh() {
  const wxWindowUpdateLocker still(this);
  view_.refresh();
  show_logo();
  show_place();
  show_dirty();
  body_->FitInside();
  Layout();
}

void SettingsPage::show_dirty() {
  const bool dirty = view_.form.dirty();
  save_->Enable(dirty);
  discard_->Enable(dirty);
}

void SettingsPage::save() {
  if (view_.save()) {
    world_.tell(wording().text("settings.saved"), true);
  } else {
    for (FormGrid* grid : grids_)
      if (grid->focus_first_error()) break;
    if (!view_.form.general_errors().empty()) {
      tell(this, look(), wording().text("frame.problems"), view_.form.general_errors().front());
    }
  }
  show_dirty();
}

bool SettingsPage::may_leave() {
  if (!view_.form.dirty()) return true;
  switch (ask_unsaved(this, look())) {
    case Unsaved::save:
      save();
      return !view_.form.dirty();
    case Unsaved::discard:
      view_.load();
      return true;
    case Unsaved::stay:
      break;
  }
  return false;
}

Page* make_settings_page(wxWindow* parent, const PageWorld& world) {
  return new SettingsPage(parent, world);
}

}  // namespace vireo
