#include "app/desktop/widgets/sidebar.h"

#include <algorithm>

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/theme/icons.h"
#include "app/desktop/theme/native_style.h"

namespace vireo {
namespace {

/// Titles of groups are quiet and bold; the list itself knows only texts.
class SidebarStore : public wxDataViewListStore {
 public:
  SidebarStore(wxColour title_colour, const std::vector<std::string>& rows)
      : colour_(title_colour), rows_(rows) {}
  bool GetAttrByRow(unsigned int row, unsigned int, wxDataViewItemAttr& attr) const override {
    if (row >= rows_.size() || !rows_[row].empty()) return false;
    attr.SetColour(colour_);
    attr.SetBold(true);
    return true;
  }

 private:
  wxColour colour_;
  const std::vector<std::string>& rows_;
};

}  // namespace

Sidebar::Sidebar(wxWindow* parent, const Look& look, const std::vector<SidebarGroup>& groups)
    : wxDataViewListCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                         wxDV_SINGLE | wxDV_NO_HEADER | wxBORDER_NONE) {
  const wxObjectDataPtr<SidebarStore> store(new SidebarStore(look.theme.text_muted, rows_));
  AssociateModel(store.get());
  name_for_style(this, "sidebar");
  SetBackgroundColour(look.theme.sidebar);
  set_names(this, "sidebar", look.wording.text("widget.navigation"));
  auto* column = AppendIconTextColumn(U(look.wording.text("widget.navigation")));
  set_cell_padding(column, 8, 9);
  SetRowHeight(FromDIP(38));
  tune_list(this);
  const auto append = [&](const std::string& id, const wxString& text, const wxBitmapBundle& picture) {
    rows_.push_back(id);
    wxVariant value;
    value << wxDataViewIconText(text, picture);
    AppendItem(wxVector<wxVariant>(1, value));
  };
  for (const SidebarGroup& group : groups) {
    if (!group.title.empty()) append("", U(group.title), wxBitmapBundle());
    for (const SidebarItem& item : group.items)
      append(item.id, U(item.text), icon(item.icon, look.theme.text_muted, 20));
  }
  SetMinSize(wxSize(FromDIP(212), -1));
  Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { on_selection(); });
}

void Sidebar::on_selection() {
  const int row = GetSelectedRow();
  if (quiet_ || row == wxNOT_FOUND || row == row_) return;
  if (rows_[static_cast<std::size_t>(row)].empty()) {
    // A title cannot be chosen: go on in the direction one was going.
    const int count = static_cast<int>(rows_.size());
    int next = row + (row > row_ ? 1 : -1);
    if (next < 0 || next >= count) next = row_;
    CallAfter([this, next] {
      if (next != wxNOT_FOUND) SelectRow(static_cast<unsigned>(next));
      if (row_ == next) return;
      on_selection();
    });
    return;
  }
  row_ = row;
  chosen.emit(rows_[static_cast<std::size_t>(row)]);
}

void Sidebar::select(const std::string& id) {
  const auto found = std::find(rows_.begin(), rows_.end(), id);
  if (id.empty() || found == rows_.end()) {
    UnselectAll();
    row_ = wxNOT_FOUND;
    return;
  }
  quiet_ = true;
  row_ = static_cast<int>(found - rows_.begin());
  SelectRow(static_cast<unsigned>(row_));
  quiet_ = false;
}

std::string Sidebar::selected() const {
  return row_ == wxNOT_FOUND ? "" : rows_[static_cast<std::size_t>(row_)];
}

}  // namespace vireo
