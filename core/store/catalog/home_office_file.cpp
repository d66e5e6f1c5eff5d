#include "core/store/catalog/home_office_file.h"

#include "core/store/catalog/knowledge_reader.h"

namespace vireo {

Checked<std::vector<HomeOfficeMethod>> load_home_office_methods(const TemplateSource& source) {
  TomlFile file(source, "home_office/methods.toml");
  std::vector<HomeOfficeMethod> all;
  SeenIds ids;
  for (const TomlTable& row : file.root().tables("method")) {
    HomeOfficeMethod method;
    method.id = ids.read(row);
    method.country = row.text("country");
    method.kind = row.one_of<HomeOfficeKind>("kind", home_office_kinds());
    method.currency = read_currency(row);
    method.names = read_names(row, "name");
    method.about = read_names(row, "about");
    method.source = read_source(row);
    method.source.confidence = read_confidence(row);
    if (method.kind == HomeOfficeKind::share) {
      method.rent = row.decimal("rent");
      method.utilities = row.decimal("utilities");
    }
    if (method.kind == HomeOfficeKind::area || method.kind == HomeOfficeKind::day) {
      method.amount = row.decimal("amount");
      method.most = row.decimal("most");
    }
    if (method.kind == HomeOfficeKind::month_bands)
      for (const TomlTable& band : row.tables("band"))
        method.bands.push_back({band.decimal("hours"), band.decimal("amount")});
    all.push_back(std::move(method));
  }
  return file.finish(std::move(all));
}

}  // namespace vireo
