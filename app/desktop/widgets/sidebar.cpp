#include "app/desktop/widgets/sidebar.h"

#include <algorithm>

#include <wx/sizer.h>

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
    : wxPanel(parent),
      look_(look),
      list_(new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                   wxDV_SINGLE | wxDV_NO_HEADER | wxBORDER_NONE)) {
  SetBackgroundColour(look.theme.sidebar);
  const wxObjectDataPtr<SidebarStore> store(new SidebarStore(look.theme.text_muted, rows_));
  list_->AssociateModel(store.get());
  name_for_style(list_, "sidebar");
  set_names(list_, "sidebar", look.wording.text("widget.navigation"));
  auto* column = list_->AppendIconTextColumn(U(look.wording.text("widget.navigation")));
  set_cell_padding(column, 8, 9);
  list_->SetRowHeight(FromDIP(38));
  tune_list(list_);
  fill(groups);
  auto* room = new wxBoxSizer(wxVERTICAL);
  room->Add(list_, 1, wxEXPAND | wxALL, FromDIP(8));
  SetSizer(room);
  SetMinSize(wxSize(FromDIP(232), -1));
  list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { on_selection(); });
}

void Sidebar::fill(const std::vector<SidebarGroup>& groups) {
  const auto append = [&](const std::string& id, const wxString& text, const wxBitmapBundle& picture) {
    rows_.push_back(id);
    wxVariant value;
    value << wxDataViewIconText(text, picture);
    list_->AppendItem(wxVector<wxVariant>(1, value));
  };
  for (const SidebarGroup& group : groups) {
    if (!group.title.empty()) append("", U(group.title), wxBitmapBundle());
    for (const SidebarItem& item : group.items)
      append(item.id, U(item.text), icon(item.icon, look_.theme.text_muted, 20));
  }
}

void Sidebar::on_selection() {
  const int row = list_->GetSelectedRow();
  if (quiet_ || row == wxNOT_FOUND || row == row_) return;
  if (rows_[static_cast<std::size_t>(row)].empty()) {
    // A title cannot be chosen: go on in the direction one was going.
    const int count = static_cast<int>(rows_.size());
    int next = row + (row > row_ ? 1 : -1);
    if (next < 0 || next >= count) next = row_;
    CallAfter([this, next] {
      if (next != wxNOT_FOUND) list_->SelectRow(static_cast<unsigned>(next));
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
    list_->UnselectAll();
    row_ = wxNOT_FOUND;
    return;
  }
  quiet_ = true;
  row_ = static_cast<int>(found - rows_.begin());
  list_->SelectRow(static_cast<unsigned>(row_));
  quiet_ = false;
}

std::string Sidebar::selected() const {
  return row_ == wxNOT_FOUND ? "" : rows_[static_cast<std::size_t>(row_)];
}

}  // namespace vireo
