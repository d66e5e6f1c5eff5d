#include "core/store/catalog/asset_catalog.h"

#include "core/store/catalog/knowledge_reader.h"

namespace vireo {

Checked<std::vector<AssetAccounts>> load_asset_accounts(const TemplateSource& source) {
  TomlFile file(source, "assets/accounts.toml");
  std::vector<AssetAccounts> all;
  for (const auto& row : file.root().tables("accounts")) {
    AssetAccounts each;
    each.chart = row.text("chart");
    each.asset = row.text("asset");
    each.depreciation = row.text("depreciation");
    each.expense = row.text("expense");
    each.value_gain = row.text("value_gain");
    each.value_loss = row.text("value_loss");
    each.proceeds_gain = row.text("proceeds_gain");
    each.proceeds_loss = row.text("proceeds_loss");
    each.claim = row.text("claim");
    if (const auto limit = row.text_if("low_value"))
      if (auto money = Money::parse(*limit, read_currency(row))) each.low_value = *money;
    each.source = read_source(row).title;
    all.push_back(std::move(each));
  }
  return file.finish(std::move(all));
}

}  // namespace vireo
