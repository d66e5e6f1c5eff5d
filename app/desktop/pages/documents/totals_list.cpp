#include "app/desktop/pages/documents/totals_list.h"

#include <algorithm>

#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/text.h"

namespace vireo {
namespace {

bool same(const std::vector<TotalRow>& a, const std::vector<TotalRow>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const TotalRow& x, const TotalRow& y) {
    return x.label == y.label && x.amount == y.amount && x.strong == y.strong;
  });
}

}  // namespace

TotalsList::TotalsList(wxWindow* parent, const Look& look, std::string name)
    : wxPanel(parent), look_(look), name_(std::move(name)) {
  auto* grid = new wxFlexGridSizer(2, FromDIP(6), FromDIP(16));
  grid->AddGrowableCol(0, 1);
  SetSizer(grid);
}

void TotalsList::show(const std::vector<TotalRow>& rows) {
  if (same(rows, shown_)) return;
  shown_ = rows;
  Freeze();
  GetSizer()->Clear(true);
  for (const TotalRow& row : rows) {
    auto* label = plain_text(this, look_, row.label, row.strong ? Tone::normal : Tone::muted);
    auto* amount = plain_text(this, look_, row.amount);
    if (row.strong) {
      label->SetFont(look_.fonts.strong);
      amount->SetFont(look_.fonts.card_title);
    }
    set_names(amount, name_ + (row.strong ? ".whole" : ".part"), row.label + " : " + row.amount);
    GetSizer()->Add(label, 0, wxALIGN_CENTRE_VERTICAL);
    GetSizer()->Add(amount, 0, wxALIGN_RIGHT | wxALIGN_CENTRE_VERTICAL);
  }
  Thaw();
  GetParent()->Layout();
  // GTK tells the width of a new text in its font only once the text is on the screen.
  CallAfter([this] {
    for (wxWindow* each : GetChildren()) each->InvalidateBestSize();
    Layout();
  });
}

}  // namespace vireo
