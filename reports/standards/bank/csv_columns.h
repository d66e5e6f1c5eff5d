#pragma once
// The columns of a bank's CSV file as a person is shown them: header, first value, what it is taken for.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/banking/bank_preset.h"

namespace vireo {

struct CsvColumn {
  std::string header{};
  std::string sample{};              // the first cell below that holds something
  std::optional<ColumnRole> role{};  // none: not taken for anything
};

/// In the file's order; by the preset when one is named. Nothing when the file is no table.
std::vector<CsvColumn> csv_columns(std::string_view bytes, const BankKnowledge& knowledge,
                                   const std::string& preset);

}  // namespace vireo
