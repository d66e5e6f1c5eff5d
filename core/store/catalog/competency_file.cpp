#include "core/store/catalog/competency_file.h"

#include "core/store/catalog/knowledge_reader.h"

namespace vireo {

Checked<std::vector<Competency>> load_competencies(const TemplateSource& source) {
  const TomlFile file(source, "competencies/competencies.toml");
  std::vector<Competency> all;
  SeenIds codes;
  for (const TomlTable& row : file.root().tables("competency"))
    all.push_back({codes.read(row, "code"), read_names(row, "name")});
  return file.finish(std::move(all));
}

}  // namespace vireo
