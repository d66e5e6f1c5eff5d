#pragma once
// An accountant's own chart and codes of clients and suppliers: accounts get the accountant's labels, new
// ones are added beside those of their family, parties get their codes. One step.
#include <string>
#include <vector>

#include "core/store/book.h"

namespace vireo {

struct ChartLine {
  std::string code{};
  std::string label{};
  int line = 0;
};
/// A line whose code is no account's family and whose label is a party's name gives that party its code.
struct ImportedChart {
  std::int64_t renamed = 0;
  std::int64_t added = 0;
  std::int64_t parties = 0;
};

/// Problems, all at once: "chart.code_wrong" {code}, "chart.label_missing" {code}, "chart.family_unknown"
/// {code} for a code whose first digits no account of the book has.
Checked<ImportedChart> import_chart(Book& book, const std::vector<ChartLine>& lines);

}  // namespace vireo
