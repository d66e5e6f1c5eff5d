#include "core/actions/import_chart.h"

#include <algorithm>
#include <map>

#include "core/base/text.h"
#include "core/store/accounts_table.h"
#include "core/store/parties_table.h"

namespace vireo {
namespace {

constexpr std::size_t longest_code = 17;
constexpr std::size_t shortest_family = 2;  // digits that two accounts of a family share

bool is_code(const std::string& text) {
  return !text.empty() && text.size() <= longest_code && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  });
}

/// The account whose code shares the most first characters.
const AccountRow* family_of(const std::vector<AccountRow>& accounts, const std::string& code) {
  const AccountRow* best = nullptr;
  std::size_t most = shortest_family - 1;
  for (const AccountRow& each : accounts) {
    std::size_t shared = 0;
    while (shared < each.code.size() && shared < code.size() && each.code[shared] == code[shared]) ++shared;
    if (shared > most) {
      most = shared;
      best = &each;
    }
  }
  return best;
}

}  // namespace

Checked<ImportedChart> import_chart(Book& book, const std::vector<ChartLine>& lines) {
  const auto known = accounts(book);
  std::map<std::string, PartyId> by_name;
  for (const Party& each : parties(book, {})) by_name.emplace(folded(each.name), each.id);
  Problems found;
  for (const ChartLine& each : lines) {
    const Place place{"", each.line, "code"};
    if (!is_code(each.code))
      found.push_back(problem("chart.code_wrong", place, {{"code", each.code}}));
    else if (trimmed(each.label).empty())
      found.push_back(problem("chart.label_missing", place, {{"code", each.code}}));
    else if (by_name.count(folded(trimmed(each.label))) == 0 && !family_of(known, each.code))
      found.push_back(problem("chart.family_unknown", place, {{"code", each.code}}));
  }
  if (!found.empty()) return found;
  const auto count = static_cast<std::int64_t>(lines.size());
  return book.write(
      {{"deed.chart_imported", {{"count", count}}}}, [&](Book::Write& write) -> Checked<ImportedChart> {
        ImportedChart imported;
        for (const ChartLine& each : lines) {
          const std::string label = trimmed(each.label);
          const auto existing = std::find_if(known.begin(), known.end(),
                                             [&](const AccountRow& row) { return row.code == each.code; });
          if (existing != known.end()) {
            rename_account(write, existing->id, label);
            ++imported.renamed;
            continue;
          }
          if (const auto party = by_name.find(folded(label)); party != by_name.end()) {
            set_subaccount_code(write, subaccount_of_party(write, party->second), each.code);
            ++imported.parties;
            continue;
          }
          AccountRow row = *family_of(known, each.code);
          row.code = each.code;
          row.label = label;
          if (const auto added = add_account(write, row); !added) return added.problems();
          ++imported.added;
        }
        return imported;
      });
}

}  // namespace vireo
