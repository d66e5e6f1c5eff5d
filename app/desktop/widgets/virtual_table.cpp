#include "app/desktop/widgets/virtual_table.h"

#include <algorithm>
#include <numeric>

#include <wx/clipbrd.h>
#include <wx/dataobj.h>
#include <wx/menu.h>

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/theme/native_style.h"

namespace vireo {

/// Lets wx ask our model; row numbers of wx are our places.
class VirtualTable::Adapter : public wxDataViewVirtualListModel {
 public:
  Adapter(const TableModel& model, const Theme& theme)
      : wxDataViewVirtualListModel(static_cast<unsigned>(model.size())), model_(model), theme_(theme) {}

  unsigned int GetColumnCount() const override { return static_cast<unsigned>(model_.columns().size()); }
  wxString GetColumnType(unsigned int) const override { return wxS("string"); }
  void GetValueByRow(wxVariant& value, unsigned int row, unsigned int column) const override {
    value = row < model_.size() ? U(model_.text(row, column)) : wxString();
  }
  bool GetAttrByRow(unsigned int row, unsigned int column, wxDataViewItemAttr& attr) const override {
    if (row >= model_.size()) return false;
    const Tone tone = model_.tone(row, column);
    if (tone == Tone::normal) return false;
    attr.SetColour(theme_.of(tone));
    return true;
  }
  bool SetValueByRow(const wxVariant&, unsigned int, unsigned int) override { return false; }

 private:
  const TableModel& model_;
  const Theme& theme_;
};

VirtualTable::VirtualTable(wxWindow* parent, const Look& look, TableModel& model, const TableSpec& spec)
    : wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                     (spec.several ? wxDV_MULTIPLE : wxDV_SINGLE) | wxBORDER_NONE),
      look_(look),
      model_(model),
      adapter_(new Adapter(model, look.theme)) {
  AssociateModel(adapter_.get());
  add_style_class(this, "table");
  set_names(this, spec.name, spec.spoken);
  SetFont(look.fonts.body);
  SetRowHeight(FromDIP(34));
  add_columns(!spec.as_given);
  tune_list(this);
  show_order();
  SetMinSize(FromDIP(wxSize(240, 120)));
  rearranged_ = model.rearranged.connect([this] { on_rearranged(); });
  place_changed_ = model.place_changed.connect(
      [this](std::size_t place) { adapter_->RowChanged(static_cast<unsigned>(place)); });
  Bind(wxEVT_DATAVIEW_COLUMN_SORTED, &VirtualTable::on_sorted, this);
  Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { on_selection(); });
  Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, [this](wxDataViewEvent&) { open_menu(); });
  Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent& event) {
    const unsigned place = adapter_->GetRow(event.GetItem());
    if (place < model_.size()) activated.emit(model_.id_at(place));
  });
  Bind(wxEVT_CHAR_HOOK, &VirtualTable::on_key, this);
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    fit_wanted_ = true;
    event.Skip();
  });
}

void VirtualTable::add_columns(bool sortable) {
  for (std::size_t i = 0; i < model_.columns().size(); ++i) {
    const TableColumn& column = model_.columns()[i];
    const auto align = column.kind == ColumnKind::amount ? wxALIGN_RIGHT : wxALIGN_LEFT;
    auto* renderer = new wxDataViewTextRenderer(wxS("string"), wxDATAVIEW_CELL_INERT, align);
    auto* shown =
        new wxDataViewColumn(U(column.title), renderer, static_cast<unsigned>(i), FromDIP(column.width),
                             align, wxDATAVIEW_COL_RESIZABLE | (sortable ? wxDATAVIEW_COL_SORTABLE : 0));
    AppendColumn(shown);
    set_cell_padding(shown, 10, 7);
    if (column.kind == ColumnKind::amount || column.kind == ColumnKind::date) use_tabular_figures(shown);
  }
}

/// The longest texts by their letters are the widest, or near: measuring them alone keeps 100,000 rows quick.
ColumnWish VirtualTable::wish_of(std::size_t index) const {
  constexpr std::size_t rows_looked_at = 200;
  constexpr std::size_t texts_measured = 3;
  const TableColumn& column = model_.columns()[index];
  const int padding = FromDIP(24);
  std::vector<std::string> texts;
  for (std::size_t place = 0; place < std::min(model_.size(), rows_looked_at); ++place)
    texts.push_back(model_.text(place, index));
  const auto longest = texts.begin() + static_cast<std::ptrdiff_t>(std::min(texts_measured, texts.size()));
  std::partial_sort(texts.begin(), longest, texts.end(),
                    [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  int content = 0;
  for (auto text = texts.begin(); text != longest; ++text)
    content = std::max(content, GetTextExtent(U(*text)).GetWidth());
  // Figures of one width take a little more than the ones measured.
  if (column.kind == ColumnKind::amount || column.kind == ColumnKind::date) content += content / 10;
  const int sorting_mark = FromDIP(18);
  int title = 0;
  GetTextExtent(U(column.title), &title, nullptr, nullptr, nullptr, &look_.fonts.strong);
  return {title + padding + sorting_mark, content + padding, column.kind == ColumnKind::text,
          column.stretches};
}

/// A column whose width the person dragged keeps it.
void VirtualTable::fit_columns() {
  std::vector<ColumnWish> wishes;
  for (std::size_t i = 0; i < model_.columns().size(); ++i) {
    const int now = asked_width(GetColumn(static_cast<unsigned>(i)));
    const bool dragged = i < fitted_.size() && now != fitted_[i];
    wishes.push_back(dragged ? ColumnWish{now, now} : wish_of(i));
  }
  const std::vector<int> widths = column_widths(wishes, GetClientSize().GetWidth(), FromDIP(116));
  for (std::size_t i = 0; i < widths.size(); ++i)
    if (i >= fitted_.size() || widths[i] != fitted_[i])
      GetColumn(static_cast<unsigned>(i))->SetWidth(widths[i]);
  fitted_ = widths;
  fitted_filter_ = model_.filter_text();
  fitted_order_ = model_.order();
}

void VirtualTable::show_order() {
  if (!model_.order()) return;
  quiet_ = true;
  GetColumn(static_cast<unsigned>(model_.order()->column))->SetSortOrder(model_.order()->ascending);
  quiet_ = false;
}

void VirtualTable::on_sorted(wxDataViewEvent& event) {
  event.Skip();
  const wxDataViewColumn* column = GetSortingColumn();
  if (quiet_ || !column) return;
  const TableOrder order{column->GetModelColumn(), column->IsSortOrderAscending()};
  if (model_.order() != order) model_.sort_by(order);
}

/// Reset is the only quick way to tell wx of another order; it forgets the selection, so ids bring it back.
void VirtualTable::on_rearranged() {
  quiet_ = true;
  adapter_->Reset(static_cast<unsigned>(model_.size()));
  quiet_ = false;
  // New rows have new widths; while one types or sorts, columns stand still.
  if (model_.filter_text() == fitted_filter_ && model_.order() == fitted_order_) fit_wanted_ = true;
  restore_selection();
}

void VirtualTable::restore_selection() {
  wxDataViewItemArray items;
  std::vector<TableModel::RowId> kept;
  for (const TableModel::RowId id : selected_)
    if (const auto place = model_.place_of(id)) {
      items.Add(adapter_->GetItem(static_cast<unsigned>(*place)));
      kept.push_back(id);
    }
  quiet_ = true;
  SetSelections(items);
  if (!items.empty()) {
    SetCurrentItem(items[0]);
    scroll_wanted_ = true;
  }
  quiet_ = false;
  if (kept == selected_) return;
  selected_ = std::move(kept);
  selection_changed.emit();
}

/// Before a list is seen and laid out it is too small to fit its columns or to scroll rightly: that waits
/// until here.
void VirtualTable::OnInternalIdle() {
  wxDataViewCtrl::OnInternalIdle();
  if ((!scroll_wanted_ && !fit_wanted_) || !IsShownOnScreen()) return;
  if (fit_wanted_) {
    fit_wanted_ = false;
    fit_columns();
  }
  if (!scroll_wanted_) return;
  scroll_wanted_ = false;
  CallAfter([this] { scroll_to_selection(); });
}

void VirtualTable::scroll_to_selection() {
  const auto place = selected_.empty() ? std::nullopt : model_.place_of(selected_.front());
  if (place) EnsureVisible(adapter_->GetItem(static_cast<unsigned>(*place)));
}

void VirtualTable::on_selection() {
  if (quiet_) return;
  wxDataViewItemArray items;
  GetSelections(items);
  std::vector<TableModel::RowId> now;
  for (const wxDataViewItem& item : items) {
    const unsigned place = adapter_->GetRow(item);
    if (place < model_.size()) now.push_back(model_.id_at(place));
  }
  if (now == selected_) return;
  selected_ = std::move(now);
  selection_changed.emit();
}

bool VirtualTable::select(TableModel::RowId id) {
  if (!model_.place_of(id)) return false;
  selected_ = {id};
  restore_selection();
  return true;
}

void VirtualTable::on_key(wxKeyEvent& event) {
  const int key = event.GetKeyCode();
  if (event.ControlDown() && (key == 'C' || key == WXK_INSERT))
    copy();
  else if (key == WXK_WINDOWS_MENU || (key == WXK_F10 && event.ShiftDown()))
    open_menu();
  else if (key == WXK_DELETE && !selected_.empty())
    delete_pressed.emit();
  else
    event.Skip();
}

void VirtualTable::open_menu() {
  wxMenu menu;
  for (const RowCommand& command : commands_) {
    auto* item = menu.Append(wxID_ANY, U(command.text));
    item->Enable(!selected_.empty() && (!command.possible || command.possible(selected_)));
    menu.Bind(
        wxEVT_MENU, [this, &command](wxCommandEvent&) { command.run(selected_); }, item->GetId());
  }
  if (!commands_.empty()) menu.AppendSeparator();
  auto* copying = menu.Append(wxID_ANY, U(look_.wording.text("widget.copy_rows")) + wxS("\tCtrl+C"));
  menu.Bind(
      wxEVT_MENU, [this](wxCommandEvent&) { copy(); }, copying->GetId());
  PopupMenu(&menu);
}

std::string VirtualTable::copied_text() const {
  std::vector<std::size_t> places;
  for (const TableModel::RowId id : selected_)
    if (const auto place = model_.place_of(id)) places.push_back(*place);
  if (places.empty()) {
    places.resize(model_.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
  }
  std::sort(places.begin(), places.end());
  return model_.as_tsv(places);
}

void VirtualTable::copy() const {
  if (!wxTheClipboard->Open()) return;
  wxTheClipboard->SetData(new wxTextDataObject(U(copied_text())));
  wxTheClipboard->Close();
}

}  // namespace vireo
