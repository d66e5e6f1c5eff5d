#include "core/store/bank_suggestions.h"

#include "core/store/open_items.h"

namespace vireo {
namespace {

MatchingKnowledge knowledge_of(const Book& book, const BankAccount& account,
                               const std::vector<BankLine>& open, Date today) {
  MatchingKnowledge known;
  for (const OpenItem& each : open_items(book, today))
    known.invoices.push_back(
        {each.document.value(), each.number, each.client_name, each.open, each.issue_date});
  for (const UnlinkedMovement& each : unlinked_movements(book, account.account))
    known.movements.push_back({each.source_kind, each.source_id, each.date, each.amount, each.label});
  for (const BankRule& each : bank_rules(book))
    known.rules.push_back({each.words, each.comes_in, each.kind, each.target});
  for (const BankLine& each : open)
    if (each.account != account.id) known.others.push_back({each.id.value(), each.date, each.amount});
  return known;
}

}  // namespace

std::map<std::int64_t, std::vector<Suggestion>> bank_suggestions(const Book& book,
                                                                 const std::vector<BankLine>& lines,
                                                                 Date today) {
  std::map<std::int64_t, std::vector<Suggestion>> all;
  const auto open = bank_lines(book, {.state = BankLineState::open});
  for (const BankAccount& account : bank_accounts(book)) {
    const Matcher matcher(knowledge_of(book, account, open, today));
    for (const BankLine& line : lines)
      if (line.account == account.id && line.state == BankLineState::open)
        all[line.id.value()] =
            matcher.suggestions({line.id.value(), line.date, line.amount, line.text, line.counterparty});
  }
  return all;
}

}  // namespace vireo
