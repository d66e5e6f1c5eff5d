#pragma once
// Names of a workbook's tabs: without the signs a spreadsheet forbids, at most 31 characters, each one once.
#include <set>
#include <string>

namespace vireo {

class XlsxNames {
 public:
  /// The tab name for part `part` (from 1) of a sheet: "Ledger", "Ledger (2)" ...
  std::string tab(const std::string& wished, int part);

 private:
  std::set<std::string> taken_;  // folded, as spreadsheets do not tell capitals apart
};

/// 'Ledger (2)': the name as a formula writes it.
std::string quoted_tab(const std::string& name);

}  // namespace vireo
