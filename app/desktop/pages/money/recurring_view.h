#pragma once
// What comes back regularly, on which the forecast counts, and the expenses whose day has come. No widget;
// RecurringPanel shows it.
#include <string>
#include <vector>

#include "app/desktop/model/form_model.h"
#include "app/desktop/model/named_value.h"
#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"
#include "core/actions/book_recurring.h"

namespace vireo {

class RecurringView {
 public:
  explicit RecurringView(Session& session);

  void refresh();
  std::vector<NamedValue> directions() const;
  std::vector<NamedValue> rhythms() const;
  Checked<std::string> save();
  Checked<Done> remove(TableModel::RowId id);
  /// Categories of expenses; the first one is none.
  std::vector<NamedValue> categories() const;

  std::size_t due_count() const { return due_.size(); }
  bool is_due(TableModel::RowId id) const;
  /// One line for each expense that would be booked, a handful at most.
  std::string due_text() const;
  /// Whether one of them has no category yet.
  bool category_needed() const;
  /// Whether one of them was agreed in another currency, so that a rate must be typed.
  bool rate_needed() const;
  Checked<std::string> book_due();
  Checked<std::string> skip_due(TableModel::RowId id);

  TableOf<Recurring> table;
  FormModel form;
  FormModel due_form{{"category", "rate"}};

 private:
  void begin_new();
  Status turn_of(const Recurring& item) const;
  Session& session_;
  std::vector<DueExpense> due_{};
};

}  // namespace vireo
