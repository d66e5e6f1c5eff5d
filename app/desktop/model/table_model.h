#pragma once
// TableModel: what a list shows: columns, rows with ids, order, filter as one types. It asks its columns for
// texts only when they are needed, so that 100,000 rows cost nothing until they are seen, sorted or searched.
// No widget here; VirtualTable shows it. Pages use TableOf<Row> (table_of.h), which fills it from plain
// values.
//
// "Place" counts the shown rows from the top (order and filter applied); "row" counts the rows as they were
// given.
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/desktop/model/signal.h"
#include "app/desktop/model/tone.h"

namespace vireo {

enum class ColumnKind { text, amount, date, status };

struct TableColumn {
  std::string id;     // stable: settings and tests
  std::string title;  // worded
  ColumnKind kind = ColumnKind::text;
  int width = 120;
  bool stretches = false;                                 // takes the room that is left
  std::function<std::string(std::size_t row)> text = {};  // as shown
  std::function<std::int64_t(std::size_t row)> key =
      {};  // what amounts and dates sort by; without it the text sorts
  std::function<Tone(std::size_t row)> tone = {};           // may be empty
  std::function<std::string(std::size_t row)> search = {};  // what typing finds, when not `text`
};

struct TableOrder {
  std::size_t column = 0;
  bool ascending = true;
  friend bool operator==(const TableOrder&, const TableOrder&) = default;
};

class TableModel {
 public:
  using RowId = std::int64_t;

  TableModel() = default;
  TableModel(const TableModel&) = delete;  // its columns refer to it
  TableModel& operator=(const TableModel&) = delete;

  void add_column(TableColumn column) { columns_.push_back(std::move(column)); }
  const std::vector<TableColumn>& columns() const { return columns_; }

  /// Changes the column of this id; nothing happens when there is none.
  void edit(std::string_view id, const std::function<void(TableColumn&)>& change);

  /// New rows; order and filter stay. `id` must answer for every row below `count`.
  void set_rows(std::size_t count, std::function<RowId(std::size_t)> id);
  /// The values of one row changed: its texts are asked again. It keeps its place until the next sort or
  /// filter.
  void refresh_row(RowId id);

  /// Without an order, rows stand as they were given.
  void sort_by(std::optional<TableOrder> order);
  const std::optional<TableOrder>& order() const { return order_; }
  /// Keeps the rows in which every typed word occurs, case and accents aside.
  void filter(std::string_view typed);
  const std::string& filter_text() const { return filter_; }

  std::size_t row_count() const { return count_; }
  std::size_t size() const { return shown_.size(); }
  std::size_t row_at(std::size_t place) const { return shown_[place]; }
  RowId id_at(std::size_t place) const { return id_(shown_[place]); }
  std::optional<std::size_t> place_of(RowId id) const;
  std::string text(std::size_t place, std::size_t column) const {
    return columns_[column].text(shown_[place]);
  }
  Tone tone(std::size_t place, std::size_t column) const;
  /// The rows at `places` with the titles above, separated by tabs, for the clipboard.
  std::string as_tsv(const std::vector<std::size_t>& places) const;

  Signal<> rearranged;                // other rows, another order or filter
  Signal<std::size_t> place_changed;  // the values at a place

 private:
  struct SortKeys {
    std::vector<std::int64_t> numbers;
    std::vector<std::string> texts;
    bool ready = false;
  };
  const SortKeys& keys_of(std::size_t column);
  const std::string& search_text(std::size_t row);
  void arrange();
  void apply_filter(const std::vector<std::uint32_t>& candidates);

  std::vector<TableColumn> columns_;
  std::size_t count_ = 0;
  std::function<RowId(std::size_t)> id_;
  std::optional<TableOrder> order_;
  std::string filter_;
  std::vector<std::uint32_t> sorted_;  // every row, in order
  std::vector<std::uint32_t> shown_;   // those the filter keeps
  std::vector<SortKeys> keys_;
  std::vector<std::string> searches_;                        // folded, empty until a filter needs them
  mutable std::unordered_map<RowId, std::uint32_t> places_;  // empty until asked
};

}  // namespace vireo
