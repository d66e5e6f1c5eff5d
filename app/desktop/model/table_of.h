#pragma once
// TableOf<Row>: a TableModel over plain rows, told column by column. Owned by a page's view; tests read it
// without a window.
//
//   TableOf<InvoiceRow> table{wording, [](const InvoiceRow& row) { return row.id.value(); }};
//   table.text("number", wording.text("invoice.number"), &InvoiceRow::number, 120);
//   table.date("due", wording.text("invoice.due"), &InvoiceRow::due);                 // Date or
//   optional<Date> table.amount("gross", wording.text("invoice.gross"), &InvoiceRow::gross);         // Money
//   table.status("state", wording.text("invoice.state"), [](const InvoiceRow& r) { return Status{"Paid",
//   Tone::good}; }); table.stretch("client");  table.set(std::move(rows));
#include <memory>
#include <type_traits>

#include "app/desktop/model/table_model.h"
#include "core/base/wording.h"

namespace vireo {

struct Status {
  std::string text;
  Tone tone = Tone::normal;
};

template <typename Row>
class TableOf : public TableModel {
 public:
  using TableModel::text;

  TableOf(const Wording& wording, std::function<RowId(const Row&)> id)
      : wording_(wording), id_of_(std::move(id)) {}

  template <typename Get>
  void text(std::string id, std::string title, Get get, int width = 160) {
    TableColumn column{std::move(id), std::move(title), ColumnKind::text, width};
    column.text = [this, get](std::size_t row) { return std::string(std::invoke(get, rows_[row])); };
    add_column(std::move(column));
  }
  template <typename Get>
  void date(std::string id, std::string title, Get get, int width = 124) {
    TableColumn column{std::move(id), std::move(title), ColumnKind::date, width};
    column.text = [this, get](std::size_t row) {
      const std::optional<Date> day = std::invoke(get, rows_[row]);
      return day ? wording_.date(*day) : std::string();
    };
    column.key = [this, get](std::size_t row) {
      const std::optional<Date> day = std::invoke(get, rows_[row]);
      return day ? std::int64_t{day->days_since_1970()} : std::int64_t{INT64_MIN};
    };
    add_column(std::move(column));
  }
  /// Money or optional<Money>, shown with its sign.
  template <typename Get>
  void amount(std::string id, std::string title, Get get, int width = 120) {
    TableColumn column{std::move(id), std::move(title), ColumnKind::amount, width};
    column.text = [this, get](std::size_t row) {
      const std::optional<Money> money = std::invoke(get, rows_[row]);
      return money ? wording_.money(*money) : std::string();
    };
    column.key = [this, get](std::size_t row) {
      const std::optional<Money> money = std::invoke(get, rows_[row]);
      return money ? money->minor() : std::int64_t{INT64_MIN};
    };
    // Typed amounts carry no thousands marks: "1250,50" finds "1 250,50".
    column.search = [this, get](std::size_t row) {
      const std::optional<Money> money = std::invoke(get, rows_[row]);
      if (!money) return std::string();
      std::string typed = money->text();
      if (const auto point = typed.find('.'); point != std::string::npos)
        typed.replace(point, 1, wording_.style().decimal_mark);
      return typed;
    };
    add_column(std::move(column));
  }
  /// A coloured word with a dot before it; `get` gives a Status.
  template <typename Get>
  void status(std::string id, std::string title, Get get, int width = 130) {
    TableColumn column{std::move(id), std::move(title), ColumnKind::status, width};
    column.text = [this, get](std::size_t row) {
      return "\u25CF\u00A0\u00A0" + std::invoke(get, rows_[row]).text;
    };
    column.tone = [this, get](std::size_t row) { return std::invoke(get, rows_[row]).tone; };
    column.search = [this, get](std::size_t row) { return std::invoke(get, rows_[row]).text; };
    add_column(std::move(column));
  }
  /// The column that takes the room that is left.
  void stretch(std::string_view id) {
    edit(id, [](TableColumn& column) { column.stretches = true; });
  }
  /// Colours a column by its rows ("late" amounts in red).
  void tint(std::string_view id, std::function<Tone(const Row&)> tone) {
    edit(id, [this, tone](TableColumn& column) {
      column.tone = [this, tone](std::size_t row) { return tone(rows_[row]); };
    });
  }

  void set(std::vector<Row> rows) {
    rows_ = std::move(rows);
    set_rows(rows_.size(), [this](std::size_t row) { return id_of_(rows_[row]); });
  }
  const std::vector<Row>& rows() const { return rows_; }
  /// The row with this id, or null when the filter hides it or it is gone.
  const Row* find(RowId id) const {
    const auto place = place_of(id);
    return place ? &rows_[row_at(*place)] : nullptr;
  }

 private:
  Wording wording_;
  std::function<RowId(const Row&)> id_of_;
  std::vector<Row> rows_;
};

}  // namespace vireo
