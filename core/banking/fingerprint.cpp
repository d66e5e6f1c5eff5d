#include "core/banking/fingerprint.h"

#include <unordered_map>

#include "core/base/text.h"

namespace vireo {

std::vector<std::string> fingerprints(const std::vector<BankMovement>& movements) {
  std::unordered_map<std::string, int> seen;
  std::vector<std::string> all;
  all.reserve(movements.size());
  for (const BankMovement& each : movements) {
    std::string key = each.date.text() + "|" + each.amount.shortest() + "|";
    key += each.reference.empty() ? "t" + folded(each.text) : "r" + each.reference;
    const int occurrence = seen[key]++;
    all.push_back(key + "|" + std::to_string(occurrence));
  }
  return all;
}

}  // namespace vireo
