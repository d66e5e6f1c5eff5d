#include "app/desktop/pages/clients/client_form.h"

#include <wx/sizer.h>
#include <wx/textctrl.h>

#include "app/desktop/strings.h"
#include "app/desktop/widgets/form_grid.h"

namespace vireo {
namespace {

std::vector<FormOption> options_of(const std::vector<ClientChoice>& choices) {
  std::vector<FormOption> options;
  for (const ClientChoice& each : choices) options.push_back({each.value, each.text});
  return options;
}

}  // namespace

ClientForm::ClientForm(wxWindow* parent, const Look& look, ClientFormView& view)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL),
      look_(look),
      view_(view) {
  SetScrollRate(0, FromDIP(12));
  SetSizer(new wxBoxSizer(wxVERTICAL));
  SetMinSize(FromDIP(wxSize(300, 200)));
  build();
  loaded_ = view.form.loaded.connect([this] { CallAfter([this] { follow_country(); }); });
}

void ClientForm::build() {
  const auto word = [this](const char* id) { return look_.wording.text(id); };
  asked_ = view_.identifiers();
  grid_ = new FormGrid(this, look_, view_.form, "client");
  grid_->add_text("name", word("clients.field.name"));
  grid_->add_choice("kind", word("clients.field.kind"), options_of(view_.kinds()));
  grid_->add_text("street", word("clients.field.street"));
  grid_->add_text("postcode", word("clients.field.postcode"));
  grid_->add_text("city", word("clients.field.city"));
  auto* country = grid_->add_proposed("country", word("clients.field.country"), view_.country_names());
  country->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    CallAfter([this] { follow_country(); });
  });
  for (const IdentifierQuestion& each : asked_) grid_->add_text(each.field, each.label, each.example);
  grid_->add_text("email", word("clients.field.email"));
  grid_->add_text("phone", word("clients.field.phone"));
  grid_->add_choice("language", word("clients.field.language"), options_of(view_.languages()));
  grid_->add_text("payment_term_days", word("clients.field.payment_term_days"));
  grid_->add_text("expected_delay_days", word("clients.field.expected_delay_days"),
                  word("clients.field.expected_delay_days.hint"));
  grid_->add_note("notes", word("clients.field.notes"), 3);
  GetSizer()->Add(grid_, 1, wxEXPAND | wxRIGHT, FromDIP(10));
}

void ClientForm::follow_country() {
  if (view_.identifiers() == asked_) return;
  const wxWindow* focus = FindFocus();
  const wxString name = focus && IsDescendant(const_cast<wxWindow*>(focus)) ? focus->GetName() : wxString();
  Freeze();
  GetSizer()->Clear(true);
  build();
  Thaw();
  FitInside();
  Layout();
  if (name.empty()) return;
  if (auto* again = FindWindowByName(name, this)) again->SetFocus();
}

bool ClientForm::focus_first_error() {
  FitInside();
  return grid_->focus_first_error();
}

void ClientForm::focus_first() {
  if (auto* name = grid_->control("name")) name->SetFocus();
}

}  // namespace vireo
