#include "core/store/catalog/plan_sections_file.h"

#include "core/plan/tables.h"
#include "core/store/catalog/knowledge_reader.h"

namespace vireo {

Checked<std::vector<PlanSection>> load_plan_sections(const TemplateSource& source) {
  std::vector<std::string> known;
  for (const PlanYearFigure& each : plan_year_figures()) known.push_back(each.name);
  TomlFile file(source, "plan_sections/sections.toml");
  std::vector<PlanSection> all;
  SeenIds ids;
  for (const TomlTable& row : file.root().tables("section")) {
    PlanSection each;
    each.id = ids.read(row);
    each.names = read_names(row, "name");
    for (const TomlTable& prompt : row.tables_if("prompt"))
      each.prompts.push_back(read_names(prompt, "text"));
    each.example = read_names_if(row, "example");
    each.least_words = row.integer_if("least_words").value_or(0);
    each.figures = row.texts_if("figures");
    for (const std::string& figure : each.figures) refuse_unless_known(row, "figures", figure, known);
    all.push_back(std::move(each));
  }
  return file.finish(std::move(all));
}

}  // namespace vireo
