#include "app/desktop/status_strip.h"

#include <algorithm>

#include <wx/button.h>
#include <wx/gauge.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/text.h"

namespace vireo {

StatusStrip::StatusStrip(wxWindow* parent, const Look& look, JobExecutor& jobs)
    : wxPanel(parent), look_(look), jobs_(jobs) {
  SetBackgroundColour(look.theme.sidebar);
  label_ = note(this, look, "");
  gauge_ = new wxGauge(this, wxID_ANY, 100, wxDefaultPosition, FromDIP(wxSize(180, 8)));
  set_names(gauge_, "status.progress", look.wording.text("status.progress"));
  cancel_ = make_button(this, look,
                        {.name = "status.cancel",
                         .text = look.wording.text("widget.cancel"),
                         .kind = ButtonKind::link,
                         .run = [this] { jobs_.cancel(); }});
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  line->Add(label_, 1, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(14));
  line->Add(gauge_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(10));
  line->Add(cancel_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT | wxRIGHT, FromDIP(8));
  SetSizer(line);
  SetMinSize(wxSize(-1, FromDIP(34)));
  end();
  progressed_ = jobs.progressed.connect([this](const JobProgress& progress) { show_progress(progress); });
}

void StatusStrip::set_text(const std::string& text) {
  text_ = text;
  if (!cancel_->IsShown()) label_->SetLabelText(U(text));
}

void StatusStrip::begin(const std::string& doing) {
  label_->SetLabelText(U(doing));
  gauge_->SetValue(0);
  gauge_->Show();
  cancel_->Show();
  Layout();
}

void StatusStrip::end() {
  gauge_->Hide();
  cancel_->Hide();
  label_->SetLabelText(U(text_));
  Layout();
}

void StatusStrip::show_progress(const JobProgress& progress) {
  if (!cancel_->IsShown()) return;
  gauge_->SetValue(std::clamp(progress.percent, 0, 100));
  if (!progress.doing.id.empty()) label_->SetLabelText(U(look_.wording.text(progress.doing)));
}

}  // namespace vireo
