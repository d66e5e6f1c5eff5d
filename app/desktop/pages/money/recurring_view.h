#pragma once
// What comes back regularly, on which the forecast counts. No widget; RecurringPanel shows it.
#include <string>
#include <vector>

#include "app/desktop/model/form_model.h"
#include "app/desktop/model/named_value.h"
#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"
#include "core/forecast/recurring.h"

namespace vireo {

class RecurringView {
 public:
  explicit RecurringView(Session& session);

  void refresh();
  std::vector<NamedValue> directions() const;
  std::vector<NamedValue> rhythms() const;
  Checked<std::string> save();
  Checked<Done> remove(TableModel::RowId id);

  TableOf<Recurring> table;
  FormModel form;

 private:
  void begin_new();
  Session& session_;
};

}  // namespace vireo
