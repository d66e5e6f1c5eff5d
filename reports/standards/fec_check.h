#pragma once
// The strict validator of a FEC, at two levels: `tool` finds what the tax office's own test program finds and
// judges as it does; `law` finds every rule of art. A47 A-1 of the French tax procedure book that is broken.
// Structure alone is looked at: regular accounts are another question.
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/checked.h"

namespace vireo {

enum class FecLevel { tool, law };
/// Which fields the file must have: 18, 21 (farming on receipts) or 22 (liberal professions on receipts).
enum class FecForm { bic, ba, bnc };

enum class FecGrade {
  refused,  // the file as a whole: name, separator, nothing to read
  error,
  absent,  // a field or a value that is required is not there
  alert,   // told, but no reason to refuse
};

struct FecFinding {
  FecGrade grade = FecGrade::error;
  Problem problem{};
};

struct FecVerdict {
  FecLevel level = FecLevel::law;
  FecForm form = FecForm::bic;
  bool accepted = false;
  std::int64_t lines = 0;
  std::int64_t entries = 0;
  std::int64_t errors = 0;
  std::int64_t absent = 0;
  std::int64_t alerts = 0;
  bool refused = false;
  std::vector<FecFinding> findings{};  // the first of each kind; the counts are of all
};

/// Problems: "file.missing", "file.empty". A file in UTF-16 is refused by the verdict ("fec_check.encoding").
Checked<FecVerdict> check_fec(const std::filesystem::path& path, FecLevel level, FecForm form);

}  // namespace vireo
