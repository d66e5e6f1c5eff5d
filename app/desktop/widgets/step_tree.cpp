#include "app/desktop/widgets/step_tree.h"

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/theme/native_style.h"

namespace vireo {
namespace {

/// The result stands in bold, details are told by their indentation and a small corner.
class StepStore : public wxDataViewListStore {
 public:
  explicit StepStore(const std::vector<StepRow>& rows, wxColour quiet) : rows_(rows), quiet_(quiet) {}
  bool GetAttrByRow(unsigned int row, unsigned int column, wxDataViewItemAttr& attr) const override {
    if (row >= rows_.size()) return false;
    if (rows_[row].depth == 0) attr.SetBold(true);
    if (column >= 2) attr.SetColour(quiet_);
    return rows_[row].depth == 0 || column >= 2;
  }

 private:
  const std::vector<StepRow>& rows_;
  wxColour quiet_;
};

std::string indented(const StepRow& row) {
  std::string out;
  for (int i = 1; i < row.depth; ++i) out += "\u2003\u2002";
  return row.depth == 0 ? row.label : out + "\u2514\u2002" + row.label;
}

}  // namespace

StepTree::StepTree(wxWindow* parent, const Look& look, const std::string& name)
    : wxDataViewListCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxBORDER_NONE),
      look_(look) {
  const wxObjectDataPtr<StepStore> store(new StepStore(rows_, look.theme.text_muted));
  AssociateModel(store.get());
  set_names(this, name, look.wording.text("widget.step.label"));
  add_style_class(this, "table");
  const auto append = [&](const char* title, int width, wxAlignment align) {
    auto* column = AppendTextColumn(U(look.wording.text(title)), wxDATAVIEW_CELL_INERT, FromDIP(width), align,
                                    wxDATAVIEW_COL_RESIZABLE);
    set_cell_padding(column, 10, 6);
    return column;
  };
  append("widget.step.label", 300, wxALIGN_LEFT);
  use_tabular_figures(append("widget.step.value", 120, wxALIGN_RIGHT));
  let_column_grow(append("widget.step.rule", 240, wxALIGN_LEFT));
  append("widget.step.source", 200, wxALIGN_LEFT);
  tune_list(this);
  SetMinSize(FromDIP(wxSize(420, 160)));
  Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent& event) {
    const int row = ItemToRow(event.GetItem());
    if (row != wxNOT_FOUND) opened.emit(rows_[static_cast<std::size_t>(row)]);
  });
}

void StepTree::show(const Step& root) {
  DeleteAllItems();
  rows_ = step_rows(root, look_.wording);
  for (const StepRow& row : rows_) {
    wxVector<wxVariant> cells(1, U(indented(row)));
    cells.push_back(U(row.value));
    cells.push_back(U(row.rule));
    cells.push_back(U(row.source));
    AppendItem(cells);
  }
}

}  // namespace vireo
