#pragma once
// Reads the set-up checklist of a home office (templates/home_office/equipment.toml), strictly.
#include <vector>

#include "core/base/checked.h"
#include "core/store/catalog/template_source.h"
#include "core/work/equipment.h"

namespace vireo {

Checked<std::vector<EquipmentItem>> load_equipment(const TemplateSource& source);
/// Problem "equipment.unknown" {typed, nearest}.
Checked<EquipmentItem> equipment_named(const std::vector<EquipmentItem>& all, const std::string& id);

}  // namespace vireo
