#include "reports/standards/class_list.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "core/base/text.h"
#include "reports/standards/delimited_text.h"

namespace vireo {

Checked<std::vector<ClassMember>> read_class_list(std::string_view csv) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (csv.starts_with(byte_order_mark)) csv.remove_prefix(byte_order_mark.size());
  std::istringstream stream{std::string(csv)};
  DelimitedReader reader(stream, separator_in(csv.substr(0, csv.find('\n'))));
  std::vector<ClassMember> members;
  std::set<std::string> seen;
  Problems found;
  bool first = true;
  for (std::vector<std::string> row; reader.next(row); first = false) {
    ClassMember member;
    for (const std::string& cell : row) {
      if (cell.find('@') != std::string::npos) {
        member.email = trimmed(cell);
        break;
      }
      if (const std::string part = trimmed(cell); !part.empty())
        member.name += (member.name.empty() ? "" : " ") + part;
    }
    const Place place{"", reader.line(), "email"};
    if (member.email.empty()) {
      if (!first) found.push_back(problem("class_list.no_address", place));
      continue;
    }
    if (!seen.insert(folded(member.email)).second)
      found.push_back(problem("class_list.twice", place, {{"email", member.email}}));
    members.push_back(std::move(member));
  }
  if (found.empty() && members.empty()) found.push_back(problem("class_list.empty"));
  if (!found.empty()) return found;
  return members;
}

}  // namespace vireo
