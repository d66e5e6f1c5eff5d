#pragma once
// DaysOffView: days one does not work, past ones last, and a form for more of them. They leave the hours
// there are. No widget; shown by days_off_dialog.h.
#include <string>

#include "app/desktop/model/form_model.h"
#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"
#include "core/store/tasks_table.h"

namespace vireo {

class DaysOffView {
 public:
  explicit DaysOffView(Session& session);
  void refresh();

  /// Takes the days typed; on a refusal the fields say what is wrong.
  Checked<std::string> add();
  Checked<std::string> remove(std::int64_t id);
  bool changed() const { return changed_; }

  TableOf<StoredDaysOff> table;
  FormModel form{{"from", "to", "label"}};

 private:
  Session& session_;
  bool changed_ = false;
};

}  // namespace vireo
