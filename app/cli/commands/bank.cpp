// bank read: a statement of any format, without a book.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/bank_answers.h"
#include "app/cli/files.h"
#include "core/store/catalog/bank_catalog.h"

namespace vireo::cli {
namespace {

Json json_of(const std::optional<BankBalance>& balance) {
  if (!balance) return nullptr;
  return {{"date", balance->date.text()}, {"amount", balance->amount.text()}};
}

Json json_of(const BankMovement& movement) {
  Json json{{"date", movement.date.text()}, {"amount", movement.amount.text()}, {"text", movement.text}};
  if (movement.value_date) json["value_date"] = movement.value_date->text();
  const auto put = [&](const char* name, const std::string& value) {
    if (!value.empty()) json[name] = value;
  };
  put("counterparty", movement.counterparty);
  put("counterparty_account", movement.counterparty_account);
  put("reference", movement.reference);
  put("kind", movement.kind);
  if (movement.fee) json["fee"] = movement.fee->text();
  if (movement.line > 0) json["line"] = movement.line;
  return json;
}

}  // namespace

std::optional<StatementFile> read_bank_file(Invocation& invocation) {
  const std::string path = invocation.text("file");
  std::error_code unknown;
  const auto size = std::filesystem::file_size(path, unknown);
  if (!unknown && size > most_statement_bytes) {
    invocation.refuse(problem("bank.too_large", {path}));
    return std::nullopt;
  }
  const auto bytes = bytes_of_file(invocation, path);
  if (!bytes) return std::nullopt;
  const auto knowledge = invocation.take(load_bank_knowledge(invocation.templates()));
  if (!knowledge) return std::nullopt;
  StatementOptions options;
  options.preset = invocation.text("preset");
  options.currency = invocation.text("currency");
  options.date_order = invocation.text("dates");
  options.decimal_mark = invocation.text("decimal");
  auto read = read_statement(*bytes, *knowledge, options);
  Problems told = read.problems();
  for (Problem& each : told) each.place.file = path;
  if (!told.empty()) invocation.refuse(told);
  if (!read) return std::nullopt;
  return std::move(read).value();
}

Json json_of(const StatementFile& file) {
  Json json{{"format", file.format},
            {"encoding", file.encoding},
            {"preset", file.preset.empty() ? Json(nullptr) : Json(file.preset)},
            {"count", file.movement_count()},
            {"statements", Json::array()}};
  for (const BankStatement& each : file.statements) {
    const auto difference = each.difference();
    Json statement{{"account", each.account},
                   {"owner", each.owner},
                   {"currency", each.currency},
                   {"number", each.number},
                   {"opening", json_of(each.opening)},
                   {"closing", json_of(each.closing)},
                   {"count", each.movements.size()},
                   {"sum", each.sum().text()},
                   {"balance_check", !difference             ? "unknown"
                                     : difference->is_zero() ? "ties"
                                                             : "differs"},
                   {"difference", difference ? Json(difference->text()) : Json(nullptr)},
                   {"movements", Json::array()}};
    for (const BankMovement& movement : each.movements) statement["movements"].push_back(json_of(movement));
    json["statements"].push_back(std::move(statement));
  }
  return json;
}

void bank_read(Invocation& invocation) {
  const auto file = read_bank_file(invocation);
  if (!file) return;
  invocation.answer = json_of(*file);
  const auto count = [](std::size_t number) { return static_cast<std::int64_t>(number); };
  invocation.say("cli.said.bank_read", {{"format", file->format}, {"count", count(file->movement_count())}});
  for (const BankStatement& each : file->statements) {
    invocation.say("cli.said.bank_statement", {{"account", each.account},
                                               {"currency", each.currency},
                                               {"count", count(each.movements.size())},
                                               {"sum", each.sum().text()}});
    Columns columns(invocation, {{"date", CellKind::date}, {"amount", CellKind::quantity}, {"text"}});
    for (const BankMovement& movement : each.movements)
      columns.add({movement.date, movement.amount, movement.text});
    columns.print();
  }
}

}  // namespace vireo::cli
