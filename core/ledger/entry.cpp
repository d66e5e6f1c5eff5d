#include "core/ledger/entry.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vireo {
namespace {

constexpr std::array<std::string_view, 3> entry_kinds{"normal", "opening", "carried"};

EntryLine sided_line(AccountId account, const Money& debited) {
  EntryLine line;
  line.account = account;
  line.debit = debited.is_positive() ? debited : Money(debited.currency());
  line.credit = debited.is_negative() ? -debited : Money(debited.currency());
  return line;
}

Problems problems_of(const std::vector<EntryLine>& lines) {
  Problems found;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const EntryLine& line = lines[i];
    const Place place{"", static_cast<int>(i) + 1, ""};
    expect(line.account.is_set(), "a line names its account");
    if (line.debit.is_negative() || line.credit.is_negative())
      found.push_back(problem("entry.negative", place));
    if (!line.debit.is_zero() && !line.credit.is_zero()) found.push_back(problem("entry.two_sided", place));
  }
  return found;
}

}  // namespace

EntryLine debit_line(AccountId account, const Money& amount) {
  return sided_line(account, amount);
}
EntryLine credit_line(AccountId account, const Money& amount) {
  return sided_line(account, -amount);
}

Checked<Entry> Entry::make(EntryHead head, std::vector<EntryLine> lines) {
  std::erase_if(lines, [](const EntryLine& line) { return line.debit.is_zero() && line.credit.is_zero(); });
  Problems found;
  if (std::find(entry_kinds.begin(), entry_kinds.end(), head.kind) == entry_kinds.end())
    found.push_back(problem("entry.unknown_kind", {}, {{"kind", head.kind}}));
  if (head.label.empty()) found.push_back(problem("entry.label_missing", {"", 0, "label"}));
  if (lines.empty()) {
    found.push_back(problem("entry.empty"));
    return found;
  }
  append(found, problems_of(lines));
  Money debit(lines.front().debit.currency());
  Money credit = debit;
  for (const EntryLine& line : lines) {
    debit += line.debit;
    credit += line.credit;
  }
  if (debit != credit)
    found.push_back(problem("entry.unbalanced", {},
                            {{"debit", debit}, {"credit", credit}, {"difference", debit - credit}}));
  if (!found.empty()) return found;
  return Entry(std::move(head), std::move(lines));
}

Money Entry::total() const {
  Money sum(lines_.front().debit.currency());
  for (const EntryLine& line : lines_) sum += line.debit;
  return sum;
}

}  // namespace vireo
