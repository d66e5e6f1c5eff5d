#include "core/actions/match_bank_line.h"

#include <algorithm>
#include <set>

#include "core/actions/expense_reckoning.h"
#include "core/actions/remove_payment.h"
#include "core/actions/settling_steps.h"
#include "core/base/text.h"
#include "core/store/accounts_table.h"
#include "core/store/bank_suggestions.h"
#include "core/store/entries_table.h"

namespace vireo {
namespace {

constexpr std::size_t most_rule_words = 3;

/// Words of a line that come back with the next one: the counterparty, else words without digits.
std::string words_of(const BankLine& line) {
  const std::string told = folded(line.counterparty.empty() ? line.text : line.counterparty);
  std::string words;
  std::string word;
  std::size_t count = 0;
  for (const char c : told + " ") {
    if (c != ' ' && c != ',' && c != '/' && c != '*') {
      word += c;
      continue;
    }
    const bool telling = word.size() >= 3 && word.find_first_of("0123456789") == std::string::npos;
    if (telling && count < most_rule_words) {
      words += (words.empty() ? "" : " ") + word;
      ++count;
    }
    word.clear();
  }
  return words;
}

class Booking {
 public:
  Booking(Book::Write& write, Book& book, const BankMatch& match, const Context& context,
          const BankLine& line, const BankAccount& account)
      : write_(write), book_(book), match_(match), context_(context), line_(line), account_(account) {}

  Checked<Done> run() {
    switch (match_.kind) {
      case BankMatch::Kind::booked:
        return booked();
      case BankMatch::Kind::invoices:
        return invoices();
      case BankMatch::Kind::category:
        return category();
      case BankMatch::Kind::owner:
        return post(account_for_role(book_, Role::owner));
      case BankMatch::Kind::account:
        return to_account();
      case BankMatch::Kind::transfer:
        return transfer();
      case BankMatch::Kind::ignore:
        set_bank_line_state(write_, line_.id, BankLineState::ignored);
        return Done{};
    }
    return Done{};
  }

 private:
  Problem unknown_target() const {
    return problem("bank.target_unknown", {"", 0, "target"}, {{"target", match_.target}});
  }

  void link(const std::string& kind, std::int64_t id, bool here) {
    set_bank_line_state(write_, line_.id, BankLineState::matched, {kind, id, here});
  }

  Checked<Done> booked() {
    const auto colon = match_.target.find(':');
    const std::string kind = match_.target.substr(0, colon);
    for (const UnlinkedMovement& each : unlinked_movements(book_, account_.account))
      if (each.source_kind == kind && match_.target == kind + ":" + std::to_string(each.source_id)) {
        link(kind, each.source_id, false);
        return Done{};
      }
    return unknown_target();
  }

  Checked<Done> invoices() {
    PaymentRequest request;
    request.numbers = match_.numbers;
    request.amount = line_.amount.is_negative() ? -line_.amount : line_.amount;
    request.date = line_.date;
    request.reference = line_.reference.substr(0, 60);
    request.notes = line_.text;
    request.surplus = match_.surplus;
    request.shortfall = match_.shortfall;
    request.exchange = match_.exchange;
    // What a platform kept back is a charge, not a shortfall.
    if (line_.fee && request.shortfall == Shortfall::none) request.shortfall = Shortfall::bank_charges;
    const auto paid = write_payment_for(write_, book_, request, context_.today);
    if (!paid) return paid.problems();
    move_entry_lines(write_, "payment", paid->payment.value(), account_for_role(book_, Role::bank),
                     account_.account);
    link("payment", paid->payment.value(), true);
    return Checked<Done>(Done{}, paid.problems());
  }

  Checked<Done> category() {
    if (!line_.amount.is_negative()) return problem("bank.category_needs_payment", {"", 0, "category"});
    ExpenseRequest request;
    request.date = line_.date;
    request.category = match_.target;
    request.gross = -line_.amount;
    request.supplier = match_.supplier.empty() ? line_.counterparty : match_.supplier;
    request.label = line_.text.substr(0, 120);
    request.reference = line_.reference.substr(0, 60);
    request.vat = match_.vat;
    request.vat_rate = match_.vat_rate;
    request.exchange = match_.exchange;
    const auto reckoned = reckon(book_, context_, request);
    if (!reckoned) return reckoned.problems();
    const auto made = write_expense(write_, book_, *reckoned);
    if (!made) return made.problems();
    move_entry_lines(write_, "expense", made->expense.value(), account_for_role(book_, Role::bank),
                     account_.account);
    link("expense", made->expense.value(), true);
    learn("category");
    return Done{};
  }

  Checked<Done> to_account() {
    const auto found = account_with_code(book_, match_.target);
    if (!found) return unknown_target();
    return post(*found);
  }

  /// The line's amount in the book's currency.
  Checked<Money> at_home() const {
    const Currency home = ledger_currency(book_);
    if (line_.amount.currency() == home) return line_.amount;
    if (!match_.exchange || match_.exchange->from != line_.amount.currency() || match_.exchange->to != home)
      return problem("bank.exchange_needed", {"", 0, "exchange-rate"},
                     {{"currency", line_.amount.currency().code()}});
    return match_.exchange->convert(line_.amount, Rounding::half_away_from_zero);
  }

  Checked<Done> post(AccountId other) {
    const auto amount = at_home();
    if (!amount) return amount.problems();
    EntryLine bank = debit_line(account_.account, *amount);
    if (line_.amount.currency() != amount->currency()) bank.foreign = line_.amount;
    const EntryHead head{
        "bank",     line_.date,      line_.reference.empty() ? "-" : line_.reference.substr(0, 60),
        line_.date, line_.text,      "normal",
        "bank",     line_.id.value()};
    auto posted = post_lines(write_, head, {bank, credit_line(other, *amount)});
    if (!posted) return posted;
    link("bank", line_.id.value(), true);
    if (match_.kind != BankMatch::Kind::transfer)
      learn(match_.kind == BankMatch::Kind::owner ? "owner" : "account");
    return posted;
  }

  /// Both ends are posted against the account of money on its way.
  Checked<Done> transfer() {
    if (match_.target.empty() || match_.target.find_first_not_of("0123456789") != std::string::npos)
      return unknown_target();
    const auto other = bank_line(book_, BankLineId(std::stoll(match_.target)));
    if (!other || other->state != BankLineState::open || other->account == line_.account)
      return unknown_target();
    if (other->amount.currency() == line_.amount.currency() && other->amount != -line_.amount)
      return problem("bank.transfer_unequal", {"", 0, "target"},
                     {{"amount", line_.amount}, {"other", other->amount}});
    const auto amount = at_home();
    if (!amount) return amount.problems();
    const auto there = bank_account(book_, other->account);
    EntryLine here_line = debit_line(account_.account, *amount);
    EntryLine there_line = credit_line(there->account, *amount);
    const Currency home = amount->currency();
    if (line_.amount.currency() != home) here_line.foreign = line_.amount;
    if (other->amount.currency() != home) there_line.foreign = other->amount;
    const EntryHead head{"bank", line_.date, "-", line_.date, line_.text, "normal", "bank", line_.id.value()};
    auto posted = post_lines(write_, head, {here_line, there_line});
    if (!posted) return posted;
    link("bank", line_.id.value(), true);
    set_bank_line_state(write_, other->id, BankLineState::matched, {"bank_line", line_.id.value(), false});
    return posted;
  }

  void learn(const std::string& kind) {
    const std::string words = words_of(line_);
    if (!match_.learn || words.empty()) return;
    const bool comes_in = !line_.amount.is_negative();
    for (const BankRule& each : bank_rules(book_)) {
      if (each.words != words || each.comes_in != comes_in) continue;
      if (each.kind == kind && each.target == match_.target) return;
      if (!each.learned) return;  // what the person wrote stands
      (void)delete_bank_rule(write_, each.id);
    }
    insert_bank_rule(write_, {0, words, comes_in, kind, match_.target, true});
  }

  Book::Write& write_;
  Book& book_;
  const BankMatch& match_;
  const Context& context_;
  const BankLine& line_;
  const BankAccount& account_;
};

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
  const auto account = bank_account(book, line->account);
  const Deed deed{{"deed.bank_line_matched", {{"text", line->text.substr(0, 60)}, {"amount", line->amount}}}};
  return book.write(
      deed, [&](Book::Write& write) { return Booking(write, book, match, context, *line, *account).run(); });
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

namespace {

/// The first of a line's suggestions, when it is sure enough and no other is as sure.
const Suggestion* surest(const std::vector<Suggestion>& suggested, int least_percent) {
  if (suggested.empty()) return nullptr;
  const Suggestion& best = suggested.front();
  const bool alone = suggested.size() < 2 || suggested[1].confidence < best.confidence;
  return best.confidence >= least_percent && alone && !best.difference ? &best : nullptr;
}

/// What a suggestion uses up: nothing else may be matched with it. Empty for categories, which have room.
std::vector<std::string> used_by(const BankMatch& match) {
  using Kind = BankMatch::Kind;
  if (match.kind == Kind::invoices) return match.numbers;
  if (match.kind == Kind::booked || match.kind == Kind::transfer) return {match.target};
  return {};
}

}  // namespace

std::vector<SureMatch> match_sure_lines(Book& book, int least_percent, const Context& context) {
  std::vector<SureMatch> matched;
  // A match leaves fewer choices for the lines left: they are looked at again until none is sure.
  for (std::size_t before = 1; before != matched.size();) {
    before = matched.size();
    const auto open = bank_lines(book, {.state = BankLineState::open});
    const auto suggested = bank_suggestions(book, open, context.today);
    std::set<std::string> used;
    for (const BankLine& line : open) {
      const auto found = suggested.find(line.id.value());
      const Suggestion* best = found == suggested.end() ? nullptr : surest(found->second, least_percent);
      if (!best) continue;
      const BankMatch match = match_of(line.id, *best);
      auto needs = used_by(match);
      needs.push_back(std::to_string(line.id.value()));
      const bool free = std::none_of(needs.begin(), needs.end(),
                                     [&](const std::string& each) { return used.count(each) > 0; });
      if (!free || !match_bank_line(book, match, context)) continue;
      used.insert(needs.begin(), needs.end());
      matched.push_back({line.id, best->kind, best->target});
    }
  }
  return matched;
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
  // What the match booked goes first: it may be final, and then nothing changes.
  if (line->booked_here && line->source_kind == "payment") {
    const auto removed = remove_payment(book, PaymentId(line->source_id), today);
    if (!removed) return removed.problems();
  }
  if (line->booked_here && line->source_kind == "expense") {
    const auto removed = remove_expense(book, ExpenseId(line->source_id), today);
    if (!removed) return removed.problems();
  }
  const Deed deed{
      {"deed.bank_line_unmatched", {{"text", line->text.substr(0, 60)}, {"amount", line->amount}}}};
  return book.write(deed, [&](Book::Write& write) -> Checked<Done> {
    if (line->source_kind == "bank") {
      if (auto removed = remove_draft_entries(write, "bank", line->id.value()); !removed) return removed;
      for (const BankLine& each : bank_lines(book, {.state = BankLineState::matched}))
        if (each.source_kind == "bank_line" && each.source_id == line->id.value())
          set_bank_line_state(write, each.id, BankLineState::open);
    }
    set_bank_line_state(write, line->id, BankLineState::open);
    return Done{};
  });
}

Checked<std::int64_t> add_bank_rule(Book& book, const BankRule& rule) {
  BankRule kept = rule;
  kept.words = folded(trimmed(rule.words));
  if (kept.words.size() < 3) return problem("bank.rule_words_missing", {"", 0, "words"});
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
