#include "core/actions/match_bank_line.h"

#include <algorithm>

#include "core/actions/bank_booking.h"
#include "core/actions/remove_payment.h"
#include "core/base/beginning.h"
#include "core/base/text.h"
#include "core/store/accounts_table.h"
#include "core/store/catalog/category_catalog.h"
#include "core/store/entries_table.h"

namespace vireo {
namespace {

/// What the match of a line booked goes out of the book, or is reversed where it is final.
Checked<Done> remove_booked(Book::Write& write, const Book& book, const BankLine& line, Date today) {
  if (line.source_kind == "bank") return remove_draft_entries(write, "bank", line.id.value());
  if (line.source_kind == "payment") {
    const auto removed = write_removed_payment(write, book, PaymentId(line.source_id), today);
    if (!removed) return removed.problems();
  }
  if (line.source_kind == "expense") {
    const auto removed = write_removed_expense(write, book, ExpenseId(line.source_id), today);
    if (!removed) return removed.problems();
  }
  return Done{};
}

/// A rule whose category or account is not there would suggest what cannot be booked.
std::optional<Problem> refusal_of_target(const Book& book, const BankRule& rule, const Context& context) {
  if (rule.kind == "account" && !account_with_code(book, rule.target))
    return problem("bank.target_unknown", {"", 0, "account"}, {{"target", rule.target}});
  if (rule.kind != "category") return std::nullopt;
  const auto known = load_categories(context.templates);
  if (!known) return known.problems().front();
  std::vector<std::string> ids;
  for (const ExpenseCategory& each : *known) ids.push_back(each.id);
  if (std::find(ids.begin(), ids.end(), rule.target) != ids.end()) return std::nullopt;
  return problem("expense.category_unknown", {"", 0, "category"},
                 {{"category", rule.target}, {"nearest", nearest(rule.target, ids)}});
}

}  // namespace

std::optional<BankMatch::Kind> bank_match_kind(std::string_view name) {
  using Kind = BankMatch::Kind;
  static const std::vector<std::pair<std::string_view, Kind>> names{
      {"booked", Kind::booked},     {"invoice", Kind::invoices}, {"invoices", Kind::invoices},
      {"category", Kind::category}, {"owner", Kind::owner},      {"account", Kind::account},
      {"transfer", Kind::transfer}, {"ignore", Kind::ignore}};
  for (const auto& [known, kind] : names)
    if (known == name) return kind;
  return std::nullopt;
}

Checked<Done> match_bank_line(Book& book, const BankMatch& match, const Context& context) {
  const auto line = bank_line(book, match.line);
  if (!line) return problem("bank.line_unknown", {"", 0, "line"}, {{"line", match.line.value()}});
  if (line->state == BankLineState::matched)
    return problem("bank.line_not_open", {"", 0, "line"}, {{"line", match.line.value()}});
  const Deed deed{
      {"deed.bank_line_matched", {{"text", beginning(line->text, 60)}, {"amount", line->amount}}}};
  return book.write(
      deed, [&](Book::Write& write) { return BankBooking(write, book, context).book_line(match, *line); });
}

BankMatch match_of(BankLineId line, const Suggestion& suggestion) {
  BankMatch match;
  match.line = line;
  match.kind = bank_match_kind(suggestion.kind).value_or(BankMatch::Kind::ignore);
  match.target = suggestion.target;
  match.learn = false;
  std::string number;
  for (const char c : suggestion.target + ",") {
    if (c == ',') {
      if (!number.empty()) match.numbers.push_back(number);
      number.clear();
    } else if (c != ' ') {
      number += c;
    }
  }
  return match;
}

Checked<Done> unmatch_bank_line(Book& book, BankLineId id, Date today) {
  auto line = bank_line(book, id);
  if (!line) return problem("bank.line_unknown", {"", 0, "line"}, {{"line", id.value()}});
  if (line->state == BankLineState::open)
    return problem("bank.line_not_matched", {"", 0, "line"}, {{"line", id.value()}});
  if (line->source_kind == "bank_line") {
    // The other end of a transfer holds its entry.
    line = bank_line(book, BankLineId(line->source_id));
    expect(line.has_value(), "both ends of a transfer are in the book");
  }
  const Deed deed{
      {"deed.bank_line_unmatched", {{"text", beginning(line->text, 60)}, {"amount", line->amount}}}};
  return book.write(deed, [&](Book::Write& write) -> Checked<Done> {
    if (line->booked_here)
      if (auto removed = remove_booked(write, book, *line, today); !removed) return removed;
    if (line->source_kind == "bank")
      for (const BankLine& each : bank_lines(book, {.state = BankLineState::matched}))
        if (each.source_kind == "bank_line" && each.source_id == line->id.value())
          set_bank_line_state(write, each.id, BankLineState::open);
    set_bank_line_state(write, line->id, BankLineState::open);
    return Done{};
  });
}

Checked<std::int64_t> add_bank_rule(Book& book, const BankRule& rule, const Context& context) {
  BankRule kept = rule;
  kept.words = folded(trimmed(rule.words));
  Problems refused;
  if (kept.words.size() < 3) refused.push_back(problem("bank.rule_words_missing", {"", 0, "words"}));
  if (auto target = refusal_of_target(book, kept, context)) refused.push_back(std::move(*target));
  if (!refused.empty()) return refused;
  return book.write(
      {{"deed.bank_rule_added", {{"words", kept.words}}}},
      [&](Book::Write& write) -> Checked<std::int64_t> { return insert_bank_rule(write, kept); });
}

Checked<Done> remove_bank_rule(Book& book, std::int64_t id) {
  return book.write({{"deed.bank_rule_removed", {{"id", id}}}}, [&](Book::Write& write) -> Checked<Done> {
    if (!delete_bank_rule(write, id)) return problem("bank.rule_unknown", {"", 0, "rule"}, {{"id", id}});
    return Done{};
  });
}

}  // namespace vireo
