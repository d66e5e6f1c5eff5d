#pragma once
// Rules of accounting files that look beyond one field: what belongs together on a line, and what the lines
// of one entry may not do together. For the validator's stricter level; fields by themselves are fec_check's,
// the order of numbers is fec_sequence's.
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "reports/standards/fec.h"

namespace vireo {

/// The values of a line as the file writes them.
struct FecLineParts {
  std::string journal{};
  std::string number{};
  std::string account{};
  std::string subaccount{};
  std::string subaccount_label{};
  std::string letter{};
  std::string letter_date{};
  std::string currency{};
  std::optional<Date> date{};
  std::optional<Date> valid_date{};
};

struct FecPartFinding {
  const char* code = "";
  FecField field{};
  bool is_error = false;
};

class FecEntryRules {
 public:
  /// What the next line of the file breaks; lines of an entry stand together.
  std::vector<FecPartFinding> of(const FecLineParts& line);

 private:
  std::string journal_{};
  std::string number_{};
  std::optional<Date> date_{};
  bool has_result_ = false;   // an account of the year's result
  bool has_nominal_ = false;  // an account of income or expenses
  bool is_told_ = false;
};

}  // namespace vireo
