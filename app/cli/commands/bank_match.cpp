// bank match, unmatch, rules, rule: what lines of statements are.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "core/actions/match_bank_line.h"
#include "core/actions/match_sure_lines.h"
#include "core/store/accounts_table.h"

namespace vireo::cli {
namespace {

/// What the options say a line is.
bool read_kind(Invocation& invocation, BankMatch& match) {
  using Kind = BankMatch::Kind;
  const std::vector<std::pair<const char*, Kind>> options{
      {"invoice", Kind::invoices}, {"category", Kind::category}, {"owner", Kind::owner},
      {"account", Kind::account},  {"transfer", Kind::transfer}, {"booked", Kind::booked},
      {"ignore", Kind::ignore}};
  int given = 0;
  for (const auto& [name, kind] : options) {
    if (!invocation.given(name)) continue;
    ++given;
    match.kind = kind;
    if (kind != Kind::owner && kind != Kind::ignore) match.target = invocation.text(name);
  }
  if (given != 1) {
    invocation.refuse(problem("bank.say_what", {"", 0, "line"}));
    return false;
  }
  match.numbers = invocation.texts("invoice");
  match.supplier = invocation.text("supplier");
  match.learn = !invocation.given("once");
  if (invocation.given("treatment"))
    if (const auto vat = invocation.take(expense_vat(invocation.text("treatment")))) match.vat = *vat;
  if (invocation.given("surplus"))
    if (const auto named = invocation.take(surplus(invocation.text("surplus")))) match.surplus = *named;
  if (invocation.given("shortfall"))
    if (const auto named = invocation.take(shortfall(invocation.text("shortfall")))) match.shortfall = *named;
  return !invocation.refused();
}

/// The surest suggestion of each line.
void match_all(Invocation& invocation, Book& book) {
  const int least = invocation.whole_number("confidence").value_or(sure_enough);
  if (invocation.refused()) return;
  const auto matched =
      invocation.take(match_sure_lines(book, least, {invocation.templates(), invocation.today()}));
  if (!matched) return;
  invocation.answer["matched"] = Json::array();
  for (const SureMatch& each : *matched)
    invocation.answer["matched"].push_back(
        {{"line", each.line.value()}, {"kind", each.kind}, {"target", each.target}});
  const std::int64_t open = bank_line_count(book, BankLineState::open);
  invocation.answer["count"] = matched->size();
  invocation.answer["open"] = open;
  invocation.say("cli.said.bank_matched_all",
                 {{"count", static_cast<std::int64_t>(matched->size())}, {"open", open}});
}

}  // namespace

void bank_match(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  if (invocation.given("auto")) return match_all(invocation, *book);
  const auto typed = invocation.whole_number("line");
  if (invocation.refused()) return;
  if (!typed) return invocation.refuse(problem("bank.say_what", {"", 0, "line"}));
  BankMatch match;
  match.line = BankLineId(*typed);
  if (!read_kind(invocation, match)) return;
  if (invocation.given("exchange-rate")) {
    const auto line = bank_line(*book, match.line);
    const auto rate = invocation.decimal("exchange-rate");
    if (!rate) return;
    if (line)
      match.exchange = ExchangeRate{line->amount.currency(), ledger_currency(*book), *rate, "", line->date};
  }
  const Context context{invocation.templates(), invocation.today()};
  if (!invocation.take(match_bank_line(*book, match, context))) return;
  const auto line = bank_line(*book, match.line);
  invocation.answer = {{"line", match.line.value()}, {"state", name_of(line->state)}};
  if (line->source_id != 0)
    invocation.answer["matched_with"] = line->source_kind + ":" + std::to_string(line->source_id);
  invocation.say("cli.said.bank_matched", {{"text", line->text}});
}

void bank_unmatch(Invocation& invocation) {
  const auto typed = invocation.whole_number("line");
  if (invocation.refused()) return;
  Book* book = invocation.book();
  if (!book || !typed) return;
  if (!invocation.take(unmatch_bank_line(*book, BankLineId(*typed), invocation.today()))) return;
  invocation.answer = {{"line", *typed}, {"state", "open"}};
  invocation.say("cli.said.changed");
}

void bank_rule_list(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  Columns columns(invocation,
                  {{"id", CellKind::integer}, {"words"}, {"direction"}, {"about"}, {"target"}, {"learned"}});
  invocation.answer["rules"] = Json::array();
  for (const BankRule& each : bank_rules(*book)) {
    const std::string direction = each.comes_in ? "in" : "out";
    invocation.answer["rules"].push_back({{"id", each.id},
                                          {"words", each.words},
                                          {"direction", direction},
                                          {"kind", each.kind},
                                          {"target", each.target},
                                          {"learned", each.learned}});
    columns.add(
        {each.id, each.words, direction, each.kind, each.target, std::string(each.learned ? "✓" : "")});
  }
  columns.print();
}

void bank_rule_change(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  if (invocation.given("remove")) {
    const auto id = invocation.whole_number("remove");
    if (!id || !invocation.take(remove_bank_rule(*book, *id))) return;
    return invocation.say("cli.said.changed");
  }
  BankRule rule;
  rule.words = invocation.text("words");
  rule.comes_in = invocation.text("direction") == "in";
  for (const char* kind : {"category", "owner", "account", "ignore"})
    if (invocation.given(kind)) {
      rule.kind = kind;
      if (std::string_view(kind) == "category" || std::string_view(kind) == "account")
        rule.target = invocation.text(kind);
    }
  if (rule.kind.empty()) return invocation.refuse(problem("bank.say_what", {"", 0, "rule"}));
  const auto id = invocation.take(add_bank_rule(*book, rule, {invocation.templates(), invocation.today()}));
  if (!id) return;
  invocation.answer = {{"rule", *id}};
  invocation.say("cli.said.changed");
}

}  // namespace vireo::cli
