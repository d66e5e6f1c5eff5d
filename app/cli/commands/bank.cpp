// bank read: a statement of any format, without a book.
#include <algorithm>
#include <fstream>

#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/bank_answers.h"
#include "app/cli/files.h"
#include "app/cli/user_templates.h"
#include "core/base/text.h"
#include "core/store/catalog/bank_catalog.h"
#include "reports/standards/delimited_text.h"

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

/// The cells of the row that has every header named; nothing when no row does.
std::vector<std::string> header_of(const std::string& bytes,
                                   const std::map<std::string, ColumnRole>& columns) {
  const std::string text = is_valid_utf8(bytes) ? bytes : from_latin9(bytes);
  for (const std::string& line : split(text, '\n')) {
    std::vector<std::string> cells;
    for (const std::string& cell : split_quoted(line, separator_in(line)))
      if (const std::string bare = trimmed(cell); !bare.empty() && bare != "\r") cells.push_back(bare);
    const bool has_all = std::all_of(columns.begin(), columns.end(), [&](const auto& each) {
      return std::find(cells.begin(), cells.end(), each.first) != cells.end();
    });
    if (cells.size() > 1 && !columns.empty() && has_all) return cells;
  }
  return {};
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
  for (Problem& each : told) each.place.file = each.place.file.empty() ? path : path + ": " + each.place.file;
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

void bank_preset_save(Invocation& invocation) {
  const auto bytes = bytes_of_file(invocation, invocation.text("file"));
  const auto columns = invocation.pairs("column");
  if (!bytes || invocation.refused()) return;
  BankPreset preset;
  preset.id = invocation.text("preset");
  preset.name = invocation.given("name") ? invocation.text("name") : preset.id;
  preset.date_order = invocation.text("dates");
  preset.source = std::filesystem::path(invocation.text("file")).filename().string();
  for (const auto& [header, name] : columns)
    if (const auto role = invocation.take(column_role_named(name))) preset.columns.emplace(header, *role);
  if (invocation.refused()) return;
  preset.signature = header_of(*bytes, preset.columns);
  if (preset.signature.empty())
    return invocation.refuse(problem("bank.header_missing", {invocation.text("file"), 0, "--column"}));
  const auto folder =
      invocation.templates().folder ? *invocation.templates().folder : user_templates_folder();
  const auto path = invocation.take(save_own_preset(folder, preset));
  if (!path) return;
  invocation.answer = {{"preset", preset.id}, {"file", path->string()}, {"signature", preset.signature}};
  invocation.say("cli.said.written", {{"file", path->string()}});
}

}  // namespace vireo::cli
