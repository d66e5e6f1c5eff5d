#include "core/store/catalog/equipment_file.h"

#include "core/base/text.h"
#include "core/store/catalog/catalog.h"
#include "core/store/catalog/knowledge_reader.h"

namespace vireo {

Checked<std::vector<EquipmentItem>> load_equipment(const TemplateSource& source) {
  std::vector<std::string> categories;
  if (const auto known = Catalog(source).categories())
    for (const ExpenseCategory& each : *known) categories.push_back(each.id);
  TomlFile file(source, "home_office/equipment.toml");
  std::vector<EquipmentItem> all;
  SeenIds ids;
  for (const TomlTable& row : file.root().tables("item")) {
    EquipmentItem each;
    each.id = ids.read(row);
    each.names = read_names(row, "name");
    each.advice = read_names(row, "advice");
    each.category = row.text("category");
    refuse_unless_known(row, "category", each.category, categories);
    each.months = row.integer_if("months").value_or(0);
    if (each.months < 0 || each.months > 600) row.refuse("equipment.months_wrong", "months");
    all.push_back(std::move(each));
  }
  return file.finish(std::move(all));
}

Checked<EquipmentItem> equipment_named(const std::vector<EquipmentItem>& all, const std::string& id) {
  std::vector<std::string> known;
  for (const EquipmentItem& each : all) {
    if (each.id == id) return each;
    known.push_back(each.id);
  }
  return problem("equipment.unknown", {"", 0, "item"}, {{"typed", id}, {"nearest", nearest(id, known)}});
}

}  // namespace vireo
