#pragma once
// What only the whole FEC shows: entries that balance, numbers without gaps in the order of validation. Keeps
// one small record an entry. For fec_check.cpp.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/checked.h"
#include "core/base/date.h"
#include "core/base/decimal.h"

namespace vireo {

class FecSequence {
 public:
  explicit FecSequence(std::string file) : file_(std::move(file)) {}

  struct Line {
    std::string journal{};
    std::string number{};
    Decimal amount{};  // debit less credit
    int line = 0;
    std::optional<Date> validated{};
    std::optional<Date> booked{};
    bool has_account = false;
  };
  void add(const Line& line);
  std::int64_t entries() const { return static_cast<std::int64_t>(entries_.size()); }
  /// "fec_check.unbalanced", "fec_check.number_gap", "fec_check.number_order", "fec_check.entry_split",
  /// "fec_check.validation_order".
  Problems findings(bool must_balance) const;

 private:
  struct Entry {
    std::string journal{};
    std::string number{};
    Decimal sum{};
    int line = 0;
    std::optional<Date> validated{};
    bool has_accounts = true;
    bool split = false;
  };
  Problems sequence_faults() const;
  /// Faults of one run of numbers, or nothing when they are not of one form.
  std::optional<Problems> faults_of(const std::vector<const Entry*>& run) const;

  std::string file_;
  std::vector<Entry> entries_;
  std::map<std::pair<std::string, std::string>, std::size_t> place_;
};

}  // namespace vireo
