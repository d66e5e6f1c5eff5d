#pragma once
// EquipmentItem: one thing of the set-up checklist of a home office, and how it is booked when it is bought.
// Data in templates/home_office/equipment.toml, read by core/store/catalog/equipment_file.h.
#include <string>

#include "core/base/local_text.h"

namespace vireo {

struct EquipmentItem {
  std::string id{};
  LocalText names{};
  LocalText advice{};
  std::string category{};  // of the expense it becomes below the limit of small values
  int months = 0;          // it serves; 0: nothing that lasts, always an expense
};

}  // namespace vireo
