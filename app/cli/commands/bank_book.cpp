// bank import, accounts, lines, reconcile: statements in a book.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/bank_answers.h"
#include "app/cli/files.h"
#include "core/actions/import_statement.h"
#include "core/actions/reconcile.h"
#include "core/store/accounts_table.h"
#include "core/store/bank_suggestions.h"

namespace vireo::cli {
namespace {

Json json_of(const Suggestion& suggestion, const Wording& wording) {
  Json json{{"kind", suggestion.kind},
            {"target", suggestion.target},
            {"confidence", suggestion.confidence},
            {"reason", wording.text(suggestion.reason)}};
  if (suggestion.difference) json["difference"] = suggestion.difference->text();
  return json;
}

bool has_problem(const Problems& problems, const char* code) {
  for (const Problem& each : problems)
    if (each.code() == code) return true;
  return false;
}

}  // namespace

std::optional<BankAccount> typed_bank_account(Invocation& invocation, const Book& book) {
  const auto all = bank_accounts(book);
  if (!invocation.given("account")) {
    if (all.size() == 1) return all.front();
    invocation.refuse(problem(all.empty() ? "bank.no_account" : "bank.which_account", {"", 0, "--account"}));
    return std::nullopt;
  }
  const auto found = bank_account_named(book, invocation.text("account"));
  if (!found)
    invocation.refuse(
        problem("bank.account_unknown", {"", 0, "--account"}, {{"account", invocation.text("account")}}));
  return found;
}

void bank_import(Invocation& invocation) {
  auto file = read_bank_file(invocation);
  if (!file) return;
  Book* book = invocation.book();
  if (!book) return;
  const std::string path = invocation.text("file");
  StatementToImport wanted;
  wanted.file_name = std::filesystem::path(path).filename().string();
  wanted.bytes = bytes_of_file(invocation, path).value_or("");
  wanted.account = invocation.text("account");
  wanted.dates_are_sure =
      invocation.given("dates") || !has_problem(invocation.problems(), "bank.dates_ambiguous");
  invocation.answer["balance_checks"] = Json::array();
  for (const BankStatement& each : file->statements) {
    const auto difference = each.difference();
    invocation.answer["balance_checks"].push_back(!difference             ? "unknown"
                                                  : difference->is_zero() ? "ties"
                                                                          : "differs");
  }
  wanted.file = std::move(*file);
  const auto imported = invocation.take(import_statement(*book, wanted));
  if (!imported) return;
  std::int64_t added = 0;
  std::int64_t duplicates = 0;
  invocation.answer["batch"] = imported->batch.value();
  for (const ImportedStatement& each : imported->statements) {
    added += each.added;
    duplicates += each.duplicates;
    invocation.answer["statements"].push_back(
        {{"account", each.account_name}, {"added", each.added}, {"duplicates", each.duplicates}});
  }
  invocation.answer["added"] = added;
  invocation.answer["duplicates"] = duplicates;
  invocation.say("cli.said.bank_imported", {{"added", added}, {"duplicates", duplicates}});
}

void bank_account_list(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  Columns columns(invocation, {{"name"}, {"number"}, {"currency"}, {"account"}});
  invocation.answer["accounts"] = Json::array();
  for (const BankAccount& each : bank_accounts(*book)) {
    const std::string code = account(*book, each.account).code;
    invocation.answer["accounts"].push_back({{"id", each.id.value()},
                                             {"name", each.name},
                                             {"number", each.number},
                                             {"currency", each.currency.code()},
                                             {"ledger_account", code}});
    columns.add({each.name, each.number, each.currency.code(), code});
  }
  columns.print();
}

void bank_line_list(Invocation& invocation) {
  BankLineFilter filter;
  filter.period = invocation.period("from", "to");
  const std::string state = invocation.text("state");
  if (state == "open") filter.state = BankLineState::open;
  if (state == "matched") filter.state = BankLineState::matched;
  if (state == "ignored") filter.state = BankLineState::ignored;
  filter.text = invocation.text("text");
  if (invocation.refused()) return;
  Book* book = invocation.book();
  if (!book) return;
  if (invocation.given("account")) {
    const auto chosen = typed_bank_account(invocation, *book);
    if (!chosen) return;
    filter.account = chosen->id;
  }
  const auto lines = bank_lines(*book, filter);
  const auto suggested = bank_suggestions(*book, lines, invocation.today());
  Columns columns(invocation, {{"id", CellKind::integer},
                               {"date", CellKind::date},
                               {"amount", CellKind::money},
                               {"state"},
                               {"text"},
                               {"suggestion"}});
  invocation.answer["lines"] = Json::array();
  for (const BankLine& each : lines) {
    Json json{{"id", each.id.value()},
              {"date", each.date.text()},
              {"amount", each.amount.text()},
              {"currency", each.amount.currency().code()},
              {"text", each.text},
              {"counterparty", each.counterparty},
              {"state", name_of(each.state)},
              {"suggestions", Json::array()}};
    std::string best;
    if (const auto found = suggested.find(each.id.value()); found != suggested.end())
      for (const Suggestion& suggestion : found->second) {
        json["suggestions"].push_back(json_of(suggestion, invocation.wording()));
        if (best.empty()) best = invocation.wording().text(suggestion.reason);
      }
    if (each.state == BankLineState::open && !best.empty()) json["state"] = "suggested";
    if (each.state == BankLineState::matched)
      json["matched_with"] = each.source_kind + ":" + std::to_string(each.source_id);
    invocation.answer["lines"].push_back(std::move(json));
    columns.add({each.id.value(), each.date, each.amount,
                 invocation.wording().text("bank.state." + std::string(name_of(each.state))), each.text,
                 best});
  }
  columns.print();
}

void bank_reconcile(Invocation& invocation) {
  const auto date = invocation.date("date");
  if (invocation.refused()) return;
  Book* book = invocation.book();
  if (!book) return;
  const auto chosen = typed_bank_account(invocation, *book);
  if (!chosen) return;
  if (invocation.given("abandon")) {
    if (invocation.take(abandon_reconciliation(*book, chosen->id))) invocation.say("cli.said.changed");
    return;
  }
  const auto balance = invocation.money("balance", ledger_currency(*book));
  if (!balance) return;
  ReconcileRequest request{
      chosen->id, *date, *balance, {}, {}, invocation.given("auto"), invocation.given("finish")};
  for (const auto& [name, list] : {std::pair{"tick", &request.tick}, std::pair{"untick", &request.untick}})
    for (const std::string& typed : invocation.texts(name)) {
      if (typed.empty() || typed.size() > 15 || typed.find_first_not_of("0123456789") != std::string::npos)
        return invocation.refuse(
            problem("number.unreadable", {{}, 0, std::string("--") + name}, {{"typed", typed}}));
      list->push_back(std::stoll(typed));
    }
  const auto state = invocation.take(reconcile(*book, request));
  if (!state) return;
  invocation.answer = {{"account", chosen->name},
                       {"date", state->what.date.text()},
                       {"balance", state->what.balance.text()},
                       {"reconciled_before", state->reconciled_before.text()},
                       {"ticked", state->ticked.text()},
                       {"difference", state->difference.text()},
                       {"finished", state->what.finished},
                       {"lines", Json::array()}};
  Columns columns(invocation, {{"id", CellKind::integer},
                               {"date", CellKind::date},
                               {"label"},
                               {"amount", CellKind::money},
                               {"ticked"}});
  for (const LineToTick& each : state->lines) {
    invocation.answer["lines"].push_back({{"line", each.line},
                                          {"date", each.date.text()},
                                          {"label", each.label},
                                          {"amount", each.amount.text()},
                                          {"ticked", each.ticked}});
    columns.add({each.line, each.date, each.label, each.amount, std::string(each.ticked ? "✓" : "")});
  }
  columns.print();
  invocation.say(state->what.finished ? "cli.said.reconciled" : "cli.said.reconciling",
                 {{"difference", state->difference}});
}

}  // namespace vireo::cli
