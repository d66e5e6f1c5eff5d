#include "core/store/catalog/plan_catalog.h"

#include "core/store/catalog/knowledge_reader.h"
#include "core/store/plan_json.h"

namespace vireo {

Checked<std::vector<PlanTemplate>> load_plan_templates(const TemplateSource& source) {
  std::vector<PlanTemplate> all;
  Problems found;
  for (const std::string& path : template_paths(source, "plans")) {
    TomlFile file(source, path);
    const auto root = file.root();
    PlanTemplate each;
    each.id = root.text("id");
    each.names = read_names(root, "name");
    each.texts = read_names(root, "text");
    each.parameters = root.text("parameters");
    auto read = file.finish(std::move(each));
    if (!read) {
      append(found, read.problems());
      continue;
    }
    // Amounts are the same in any currency of two decimals; only the form is looked at here.
    const auto typed = read_plan(read->parameters, Currency::of("EUR"));
    for (Problem wrong : typed.ok() ? Problems{} : typed.problems()) {
      wrong.place.file = path;
      found.push_back(std::move(wrong));
    }
    all.push_back(std::move(read).value());
  }
  if (!found.empty()) return found;
  return all;
}

}  // namespace vireo
