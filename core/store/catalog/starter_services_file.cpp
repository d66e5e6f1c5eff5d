#include "core/store/catalog/starter_services_file.h"

#include "core/base/text.h"
#include "core/store/catalog/catalog.h"
#include "core/store/catalog/knowledge_reader.h"

namespace vireo {

Checked<std::vector<StarterService>> load_starter_services(const TemplateSource& source) {
  std::vector<std::string> units;
  if (const auto known = Catalog(source).units())
    for (const Unit& each : *known) units.push_back(each.id);
  TomlFile file(source, "services/starter.toml");
  std::vector<StarterService> all;
  SeenIds ids;
  for (const TomlTable& row : file.root().tables("service")) {
    StarterService each;
    each.id = ids.read(row);
    each.names = read_names(row, "name");
    each.details = read_names(row, "detail");
    each.unit = row.text("unit");
    refuse_unless_known(row, "unit", each.unit, units);
    each.hours = row.decimal("hours");
    if (each.hours <= Decimal()) row.refuse("service.starter_hours", "hours");
    for (const TomlTable& step : row.tables("step")) each.steps.push_back(read_names(step, "text"));
    all.push_back(std::move(each));
  }
  return file.finish(std::move(all));
}

Checked<StarterService> starter_service_named(const std::vector<StarterService>& all, const std::string& id) {
  std::vector<std::string> known;
  for (const StarterService& each : all) {
    if (each.id == id) return each;
    known.push_back(each.id);
  }
  return problem("service.starter_unknown", {}, {{"typed", id}, {"nearest", nearest(id, known)}});
}

}  // namespace vireo
