#pragma once
// The register of assets: what is added, and the depreciation of a year in the books. And loans to come back
// to. How an asset leaves is dispose_asset.h.
#include <string>
#include <vector>

#include "core/actions/context.h"
#include "core/store/assets_table.h"

namespace vireo {

/// Problems, all at once: "asset.label_missing", "asset.cost_wrong", "asset.months_wrong",
/// "asset.account_unknown" {account}. Accounts left empty are those of the chart. Warning "asset.low_value"
/// {limit} beside the value.
Checked<std::int64_t> add_asset(Book& book, const Asset& asset, const Context& context);

struct PostedDepreciation {
  std::int64_t asset = 0;
  std::string label{};
  Money amount{};
};
/// One draft entry an asset, dated on the year's last day; what is posted already is posted anew. Problem
/// "period.locked".
Checked<std::vector<PostedDepreciation>> post_depreciation(Book& book, const Period& year);

/// Problems: "loan.amount_wrong", "loan.months_wrong", "asset.label_missing".
Checked<std::int64_t> add_loan(Book& book, const Loan& loan);

}  // namespace vireo
