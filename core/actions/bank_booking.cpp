#include "core/actions/bank_booking.h"

#include "core/actions/settling_steps.h"
#include "core/base/beginning.h"
#include "core/base/text.h"
#include "core/store/accounts_table.h"
#include "core/store/entries_table.h"

namespace vireo {
namespace {

constexpr std::size_t most_rule_words = 3;
constexpr std::size_t most_id_digits = 18;

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

}  // namespace

/// One line on its way into the books.
class LineBooking {
 public:
  LineBooking(BankBooking& all, const BankMatch& match, const BankLine& line, const BankAccount& account)
      : all_(all),
        write_(all.write_),
        book_(all.book_),
        context_(all.context_),
        match_(match),
        line_(line),
        account_(account) {}

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
    const std::string digits = colon == std::string::npos ? "" : match_.target.substr(colon + 1);
    if (digits.empty() || digits.size() > most_id_digits ||
        digits.find_first_not_of("0123456789") != std::string::npos)
      return unknown_target();
    const std::string kind = match_.target.substr(0, colon);
    const std::int64_t id = std::stoll(digits);
    if (!is_unlinked_movement(book_, account_.account, kind, id)) return unknown_target();
    link(kind, id, false);
    return Done{};
  }

  Checked<Done> invoices() {
    PaymentRequest request;
    request.numbers = match_.numbers;
    request.amount = line_.amount.is_negative() ? -line_.amount : line_.amount;
    request.date = line_.date;
    request.reference = beginning(line_.reference, 60);
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
    request.label = beginning(line_.text, 120);
    request.reference = beginning(line_.reference, 60);
    request.vat = match_.vat;
    request.vat_rate = match_.vat_rate;
    request.exchange = match_.exchange;
    const auto known = all_.expenses();
    if (!known) return known.problems();
    const auto reckoned = reckon(book_, context_, request, **known);
    if (!reckoned) return reckoned.problems();
    const auto made = write_expense(write_, book_, *reckoned);
    if (!made) return made.problems();
    move_entry_lines(write_, "expense", made->expense.value(), account_for_role(book_, Role::bank),
                     account_.account);
    link("expense", made->expense.value(), true);
    learn("category");
    return Checked<Done>(Done{}, made.problems());
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
        "bank",     line_.date,      line_.reference.empty() ? "-" : beginning(line_.reference, 60),
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
    if (match_.target.empty() || match_.target.size() > most_id_digits ||
        match_.target.find_first_not_of("0123456789") != std::string::npos)
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

  BankBooking& all_;
  Book::Write& write_;
  const Book& book_;
  const Context& context_;
  const BankMatch& match_;
  const BankLine& line_;
  const BankAccount& account_;
};

BankBooking::BankBooking(Book::Write& write, const Book& book, const Context& context)
    : write_(write), book_(book), context_(context) {
  for (const BankAccount& each : bank_accounts(book)) accounts_.emplace(each.id, each);
}

Checked<Done> BankBooking::book_line(const BankMatch& match, const BankLine& line) {
  return LineBooking(*this, match, line, accounts_.at(line.account)).run();
}

Checked<const ExpenseKnowledge*> BankBooking::expenses() {
  if (!expenses_) {
    auto read = ExpenseKnowledge::read(book_, context_.templates);
    if (!read) return read.problems();
    expenses_ = std::move(read).value();
  }
  return &*expenses_;
}

}  // namespace vireo
