#include "core/store/catalog/tax_key_catalog.h"

#include "core/store/catalog/knowledge_reader.h"

namespace vireo {
namespace {

const std::vector<std::pair<std::string, TaxSide>>& tax_side_names() {
  static const std::vector<std::pair<std::string, TaxSide>> names{{"sales", TaxSide::sales},
                                                                  {"purchases", TaxSide::purchases}};
  return names;
}

}  // namespace

Checked<TaxKeys> load_tax_keys(const TemplateSource& source, std::string_view id) {
  TomlFile file(source, "tax_keys/" + std::string(id) + ".toml");
  const TomlTable root = file.root();
  TaxKeys found;
  found.country = root.text("country");
  found.source = read_source(root);
  for (const TomlTable& row : root.tables("key")) {
    TaxKey key;
    key.key = row.text("key");
    key.side = row.one_of<TaxSide>("side", tax_side_names());
    const Decimal percent = row.decimal("percent");
    if (percent.is_negative() || percent.is_zero() || percent > Decimal::of(100))
      row.refuse("tax_key.percent_wrong", "percent");
    key.rate = Rate::percent(percent);
    key.from = row.date("from");
    key.until = row.date_if("until");
    found.keys.push_back(std::move(key));
  }
  return file.finish(std::move(found));
}

}  // namespace vireo
