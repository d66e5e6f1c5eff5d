#pragma once
// Money in and out as one list: what clients paid and what was bought, newest first, with what a person can
// do to a row. No widget; MovementsPanel shows it.
#include <optional>
#include <string>

#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"

namespace vireo {

enum class MovementSide { all, in, out };

struct Movement {
  bool is_expense = false;
  std::int64_t source = 0;  // the payment's or the expense's id
  Date date{};
  std::string who{};
  std::string what{};
  std::string category{};  // worded
  std::optional<Money> in{};
  std::optional<Money> out{};
  int files = 0;
  bool is_final = false;
  bool is_paid = true;

  /// Payments and expenses share one list: the row's id holds which of them it is.
  TableModel::RowId row_id() const { return source * 2 + (is_expense ? 1 : 0); }
};

class MovementsView {
 public:
  explicit MovementsView(Session& session);

  void refresh();
  void show(MovementSide side);
  MovementSide side() const { return side_; }
  /// "124 movements · 12 345 € in · 2 345 € out": of what the side shows.
  std::string note() const;
  bool empty() const { return table.row_count() == 0; }

  /// The expense of a row; nothing for a payment.
  std::optional<ExpenseId> expense_at(TableModel::RowId row) const;
  const Movement* movement(TableModel::RowId row) const;
  /// Takes the row out of the book; the worded sentence says what happened.
  Checked<std::string> remove(TableModel::RowId row);
  /// An expense not yet paid is paid today by transfer.
  Checked<Done> pay(TableModel::RowId row, const std::string& method = "transfer");

  static TableModel::RowId row_of(ExpenseId id) { return id.value() * 2 + 1; }
  static TableModel::RowId row_of(PaymentId id) { return id.value() * 2; }

  TableOf<Movement> table;

 private:
  void add_columns();
  Status state_of(const Movement& movement) const;

  Session& session_;
  MovementSide side_ = MovementSide::all;
};

}  // namespace vireo
