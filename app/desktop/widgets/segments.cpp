#include "app/desktop/widgets/segments.h"

#include <wx/sizer.h>
#include <wx/tglbtn.h>

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/theme/native_style.h"

namespace vireo {

Segments::Segments(wxWindow* parent, const Look& look, const std::string& name, std::vector<Segment> segments)
    : wxPanel(parent), segments_(std::move(segments)) {
  SetBackgroundColour(parent->GetBackgroundColour());
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  for (const Segment& segment : segments_) {
    auto* button = new wxToggleButton(this, wxID_ANY, U(segment.text));
    button->SetFont(look.fonts.body);
    add_style_class(button, "chip");
    set_names(button, name + "." + segment.id, segment.text);
    button->Bind(wxEVT_TOGGLEBUTTON, [this, id = segment.id](wxCommandEvent&) { choose(id); });
    row->Add(button, 0, wxRIGHT, FromDIP(6));
    buttons_.push_back(button);
  }
  SetSizer(row);
  if (!segments_.empty()) select(segments_.front().id);
}

void Segments::select(const std::string& id) {
  selected_ = id;
  for (std::size_t at = 0; at < buttons_.size(); ++at) buttons_[at]->SetValue(segments_[at].id == id);
}

void Segments::choose(const std::string& id) {
  select(id);
  chosen.emit(id);
}

}  // namespace vireo
