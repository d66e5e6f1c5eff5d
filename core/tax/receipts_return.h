#pragma once
// A yearly return of receipts over expenses: boxes fed by what was received and paid, and totals of boxes.
// Pure; which box takes what is data (templates/returns).
#include <map>
#include <string>
#include <vector>

#include "core/base/figure.h"
#include "core/base/local_text.h"
#include "core/base/money.h"

namespace vireo {

struct ReturnBox {
  std::string code{};
  std::string line{};
  std::string key{};
  LocalText label{};
  std::vector<std::string> from{};  // names of feeds, added up
  std::vector<std::string> plus{};  // codes of boxes, of a total
  std::vector<std::string> minus{};
  bool not_below_zero = false;

  bool is_total() const { return !plus.empty() || !minus.empty(); }
};

struct ReceiptsReturn {
  std::string id{};
  std::string country{};
  LocalText names{};
  bool whole_units = false;  // fed boxes are rounded half_away_from_zero, totals add the rounded ones
  std::vector<ReturnBox> boxes{};
  Source source{};
};

struct FilledBox {
  const ReturnBox* box = nullptr;
  Money amount{};
};

/// Boxes in the form's order. Totals may name boxes that stand below them.
std::vector<FilledBox> fill(const ReceiptsReturn& form, const std::map<std::string, Money>& feeds,
                            Currency currency);

}  // namespace vireo
