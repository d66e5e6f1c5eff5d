#pragma once
// VirtualTable: the one list of the window. Shows a TableModel (which it does not own), quick at 100,000
// rows: fits its columns to what they show, sorts by its headers, keeps the selection by id, copies rows as
// tab-separated text, opens a menu, tells Enter and double click.
//
//   auto* list = new VirtualTable(this, look, view.table, {.name = "documents.list", .spoken = "Factures"});
//   opened_ = list->activated.connect([&](TableModel::RowId id) { navigator.go({"documents",
//   std::to_string(id)}); }); list->set_commands({{"document.delete", "Supprimer", [&](const auto& ids) {
//   remove(ids); }}}); search_ = search->typed.connect([&](const std::string& text) {
//   view.table.filter(text); }); list->select(31);
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <wx/dataview.h>

#include "app/desktop/model/column_widths.h"
#include "app/desktop/model/signal.h"
#include "app/desktop/model/table_model.h"
#include "app/desktop/theme/look.h"

namespace vireo {

struct TableSpec {
  std::string name;       // stable
  std::string spoken;     // accessible name
  bool several = false;   // more than one row can be selected
  bool as_given = false;  // rows keep their order: an outline is not sorted by its headers
};

/// One line of the menu that opens on rows.
struct RowCommand {
  std::string id;
  std::string text;  // worded
  std::function<void(const std::vector<TableModel::RowId>&)> run;
  std::function<bool(const std::vector<TableModel::RowId>&)> possible = {};
};

class VirtualTable : public wxDataViewCtrl {
 public:
  VirtualTable(wxWindow* parent, const Look& look, TableModel& model, const TableSpec& spec);

  const std::vector<TableModel::RowId>& selected() const { return selected_; }
  /// Selects this row and scrolls to it; nothing is told. False when the filter hides it.
  bool select(TableModel::RowId id);
  void set_commands(std::vector<RowCommand> commands) { commands_ = std::move(commands); }
  /// The selected rows (all when none is) to the clipboard; what Ctrl+C does.
  void copy() const;
  std::string copied_text() const;
  /// Gives columns the room their texts need; done by itself when rows or the window change.
  void fit_columns();
  void OnInternalIdle() override;

  Signal<> selection_changed;
  Signal<TableModel::RowId> activated;
  Signal<> delete_pressed;

 private:
  class Adapter;
  void add_columns(bool sortable);
  void show_order();
  ColumnWish wish_of(std::size_t column) const;
  void on_rearranged();
  void on_sorted(wxDataViewEvent& event);
  void on_selection();
  void on_key(wxKeyEvent& event);
  void open_menu();
  void restore_selection();
  void scroll_to_selection();

  const Look& look_;
  TableModel& model_;
  wxObjectDataPtr<Adapter> adapter_;
  std::vector<TableModel::RowId> selected_;
  std::vector<RowCommand> commands_;
  bool quiet_ = false;
  bool scroll_wanted_ = false;
  bool fit_wanted_ = true;
  std::vector<int> fitted_;  // widths given last; another one is the person's own
  std::string fitted_filter_;
  std::optional<TableOrder> fitted_order_;
  Connection rearranged_;
  Connection place_changed_;
};

}  // namespace vireo
