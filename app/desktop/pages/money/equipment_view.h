#pragma once
// EquipmentView: the set-up checklist of a home office: what is there, what is still to be bought, and a
// purchase as a form. No widget; shown by equipment_dialog.h.
#include <string>
#include <vector>

#include "app/desktop/model/form_model.h"
#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"
#include "core/actions/buy_equipment.h"

namespace vireo {

class EquipmentView {
 public:
  explicit EquipmentView(Session& session);
  void refresh();

  /// "4 sur 11, 812,90 € jusqu'ici".
  std::string summary() const;
  /// The advice of a row, worded.
  std::string advice(TableModel::RowId id) const;
  bool begin(TableModel::RowId id);
  std::string begun() const;
  /// Books it; what is wrong stands in the form.
  Checked<std::string> buy();
  bool changed() const { return changed_; }

  TableOf<EquipmentState> table;
  FormModel form{{"amount", "date", "supplier"}};

 private:
  std::string name_of(const EquipmentItem& item) const;

  Session& session_;
  std::vector<EquipmentItem> items_;
  EquipmentItem chosen_{};
  bool changed_ = false;
};

}  // namespace vireo
