#pragma once
// Reads templates/assets/accounts.toml: where each chart keeps assets and what is sold of them, and below
// which cost a country lets one book them as an expense.
#include <optional>
#include <string>
#include <vector>

#include "core/base/checked.h"
#include "core/base/money.h"
#include "core/store/catalog/template_source.h"

namespace vireo {

struct AssetAccounts {
  std::string chart{};
  std::string asset{};
  std::string depreciation{};
  std::string expense{};
  std::string value_gain{};  // the book value of what is sold above it
  std::string value_loss{};  // ... of what is sold for no more, or scrapped
  std::string proceeds_gain{};
  std::string proceeds_loss{};
  std::string claim{};  // what a buyer owes
  std::optional<Money> low_value{};
  std::string source{};
};

Checked<std::vector<AssetAccounts>> load_asset_accounts(const TemplateSource& source);

}  // namespace vireo
