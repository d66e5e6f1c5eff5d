#pragma once
// ProblemList: what is wrong with a long file. It counts everything and keeps the first of each code, so that
// a file with a million faults is told in a page. Used by the readers of reports/standards.
#include <map>
#include <string>

#include "core/base/checked.h"

namespace vireo {

class ProblemList {
 public:
  void add(Problem found) {
    int& count = counts_[found.code()];
    if (++count <= kept_of_each) problems_.push_back(std::move(found));
  }
  /// All kept, then one "import.more_like_these" {count, what} for each code that had more.
  Problems take() {
    for (const auto& [code, count] : counts_) {
      if (count <= kept_of_each) continue;
      const Severity severity = severity_of(code);
      Problem more = problem("import.more_like_these", {problems_.front().place.file},
                             {{"count", count - kept_of_each}, {"what", Argument::term(code + ".name")}});
      more.severity = severity;
      problems_.push_back(std::move(more));
    }
    return std::move(problems_);
  }

 private:
  static constexpr int kept_of_each = 50;
  Severity severity_of(const std::string& code) const {
    for (const Problem& found : problems_)
      if (found.code() == code) return found.severity;
    return Severity::warning;
  }
  Problems problems_;
  std::map<std::string, int> counts_;
};

}  // namespace vireo
