#include "app/desktop/pages/documents/missing_list.h"

#include <algorithm>

#include <wx/button.h>
#include <wx/sizer.h>

#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/text.h"

namespace vireo {

MissingList::MissingList(wxWindow* parent, const Look& look, std::function<void(const MissingThing&)> go,
                         MissingListWords words)
    : wxPanel(parent), look_(look), go_(std::move(go)), words_(std::move(words)) {
  SetSizer(new wxBoxSizer(wxVERTICAL));
}

void MissingList::show(const std::vector<MissingThing>& things) {
  const bool same = std::equal(
      things.begin(), things.end(), shown_.begin(), shown_.end(),
      [](const MissingThing& a, const MissingThing& b) { return a.text == b.text && a.field == b.field; });
  if (filled_ && same) return;
  filled_ = true;
  shown_ = things;
  Freeze();
  GetSizer()->Clear(true);
  if (things.empty())
    GetSizer()->Add(new WrappedText(this, look_, "✓  " + look_.wording.text("draft.complete"), Tone::good), 0,
                    wxEXPAND);
  for (std::size_t at = 0; at < things.size(); ++at) {
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    line->Add(new WrappedText(this, look_, things[at].text), 1, wxALIGN_CENTRE_VERTICAL);
    line->Add(make_button(this, look_,
                          {.name = words_.name + std::to_string(at + 1),
                           .text = words_.button.empty() ? look_.wording.text("draft.enter") : words_.button,
                           .kind = ButtonKind::link,
                           .run = [this, thing = things[at]] { CallAfter([this, thing] { go_(thing); }); },
                           .spoken = things[at].text}),
              0, wxALIGN_TOP);
    GetSizer()->Add(line, 0, wxEXPAND | wxBOTTOM, FromDIP(2));
  }
  Thaw();
  for (wxWindow* above = GetParent(); above && !above->IsTopLevel(); above = above->GetParent())
    above->Layout();
}

}  // namespace vireo
