#include "app/desktop/pages/bank/import_view.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "core/base/text.h"
#include "core/store/accounts_table.h"
#include "core/store/bank_table.h"
#include "core/store/catalog/bank_catalog.h"
#include "reports/standards/bank/statement_reader.h"

namespace vireo {
namespace {

constexpr std::size_t most_shown = 200;
struct StoppedByPerson {};

std::string column_field(std::size_t at) {
  return "column." + std::to_string(at);
}

}  // namespace

ImportView::ImportView(Session& session, std::filesystem::path file, std::filesystem::path own_templates)
    : table(session.wording(), [](const PreviewRow& row) { return row.number; }),
      session_(session),
      file_(std::move(file)),
      own_templates_(std::move(own_templates)) {
  make_columns();
  std::error_code unknown;
  const auto size = std::filesystem::file_size(file_, unknown);
  if (!unknown && size > most_statement_bytes) {
    problems_.push_back(problem("bank.too_large", {file_.string()}));
    return;
  }
  std::ifstream in(file_, std::ios::binary);
  std::ostringstream all;
  all << in.rdbuf();
  bytes_ = all.str();
  if (!in) {
    problems_.push_back(problem("file.unreadable", {file_.string()}));
    return;
  }
  if (auto known = load_bank_knowledge(source()))
    knowledge_ = std::move(known).value();
  else
    problems_ = known.problems();
  if (problems_.empty()) read();
}

TemplateSource ImportView::source() const {
  if (session_.templates().folder || !std::filesystem::is_directory(own_templates_))
    return session_.templates();
  return {own_templates_};
}

void ImportView::make_columns() {
  const Wording& wording = session_.wording();
  table.date(
      "date", wording.text("bank.column.date"), [](const PreviewRow& row) { return row.movement.date; }, 110);
  table.text(
      "text", wording.text("bank.column.text"), [](const PreviewRow& row) { return row.movement.text; }, 300);
  table.text(
      "who", wording.text("bank.import.who"), [](const PreviewRow& row) { return row.movement.counterparty; },
      150);
  table.amount(
      "amount", wording.text("bank.column.amount"),
      [](const PreviewRow& row) {
        return Money::rounded(row.movement.amount, row.currency, Rounding::half_away_from_zero);
      },
      110);
  table.stretch("text");
}

void ImportView::read() {
  statement_.reset();
  problems_.clear();
  StatementOptions options;
  options.preset = form.text("preset");
  options.date_order = form.text("dates");
  options.decimal_mark = form.text("decimal");
  columns_ = csv_columns(bytes_, knowledge_, options.preset);
  auto read = read_statement(bytes_, knowledge_, options);
  problems_ = read.problems();
  if (read) {
    bool open = false;
    for (const Problem& each : problems_) open = open || each.code() == "bank.dates_ambiguous";
    statement_ = StatementToImport{std::move(read).value(), file_name(), bytes_, form.text("account"),
                                   !open || !options.date_order.empty()};
    if (statement_->file.format != "csv") columns_.clear();
  }
  fill_table();
}

void ImportView::fill_table() {
  std::vector<PreviewRow> rows;
  if (statement_)
    for (const BankStatement& each : statement_->file.statements) {
      const auto code = Currency::parse(each.currency);
      const Currency currency = code ? *code : ledger_currency(session_.book());
      for (const BankMovement& movement : each.movements) {
        if (rows.size() >= most_shown) break;
        rows.push_back({static_cast<std::int64_t>(rows.size()) + 1, movement, currency});
      }
    }
  table.set(std::move(rows));
}

std::int64_t ImportView::lines() const {
  return statement_ ? static_cast<std::int64_t>(statement_->file.movement_count()) : 0;
}

std::string ImportView::summary() const {
  const Wording& wording = session_.wording();
  std::string told;
  const auto add = [&](const std::string& line) { told += (told.empty() ? "" : "\n") + line; };
  if (!statement_) {
    for (const Problem& each : problems_) add(wording.text(each));
    return told;
  }
  for (const BankStatement& each : statement_->file.statements) {
    if (each.movements.empty()) continue;
    const auto [first, last] =
        std::minmax_element(each.movements.begin(), each.movements.end(),
                            [](const BankMovement& a, const BankMovement& b) { return a.date < b.date; });
    const std::string of = each.account.empty() ? each.currency : each.account;
    add(wording.text("bank.summary", {{"account", of.empty() ? file_name() : of},
                                      {"count", static_cast<std::int64_t>(each.movements.size())},
                                      {"first", first->date},
                                      {"last", last->date},
                                      {"sum", wording.number(each.sum()) +
                                                  (each.currency.empty() ? "" : " " + each.currency)}}));
  }
  if (static_cast<std::size_t>(lines()) > most_shown)
    add(wording.text("bank.import.first_shown", {{"count", static_cast<std::int64_t>(most_shown)}}));
  return told;
}

std::string ImportView::remarks() const {
  std::string told;
  if (statement_)
    for (const Problem& each : problems_) told += (told.empty() ? "" : "\n") + session_.wording().text(each);
  return told;
}

std::vector<NamedValue> ImportView::presets() const {
  std::vector<NamedValue> all{{"", session_.wording().text("bank.import.found_out")}};
  for (const BankPreset& each : knowledge_.presets) all.push_back({each.id, each.name});
  return all;
}

std::vector<NamedValue> ImportView::date_orders() const {
  const Wording& wording = session_.wording();
  return {{"", wording.text("bank.import.found_out")},
          {"dmy", wording.text("bank.dates.day")},
          {"mdy", wording.text("bank.dates.month")},
          {"ymd", wording.text("bank.dates.year")}};
}

std::vector<NamedValue> ImportView::decimal_marks() const {
  const Wording& wording = session_.wording();
  return {{"", wording.text("bank.import.found_out")},
          {",", wording.text("bank.import.comma")},
          {".", wording.text("bank.import.point")}};
}

std::vector<NamedValue> ImportView::accounts() const {
  std::vector<NamedValue> all{{"", session_.wording().text("bank.import.by_number")}};
  for (const BankAccount& each : bank_accounts(session_.book()))
    all.push_back({each.name, each.name + " · " + each.currency.code()});
  return all;
}

std::vector<NamedValue> ImportView::roles() const {
  const Wording& wording = session_.wording();
  std::vector<NamedValue> all{{"", wording.text("bank.role.none")}};
  for (const std::string& name : column_role_names())
    all.push_back({name, wording.text("bank.role." + name)});
  return all;
}

FormModel& ImportView::begin_columns() {
  std::vector<std::string> fields{"name"};
  std::vector<std::pair<std::string, std::string>> values;
  for (std::size_t at = 0; at < columns_.size(); ++at) {
    fields.push_back(column_field(at));
    values.emplace_back(column_field(at),
                        columns_[at].role ? std::string(name_of(*columns_[at].role)) : std::string());
  }
  column_form_.emplace(std::move(fields));
  column_form_->load(values);
  return *column_form_;
}

Checked<Done> ImportView::save_columns() {
  FormModel& typed = *column_form_;
  Problems found;
  BankPreset preset;
  preset.name = trimmed(typed.text("name"));
  preset.id = id_from(preset.name);
  preset.source = file_name();
  preset.date_order = form.text("dates");
  if (preset.id.empty()) found.push_back(problem("bank.preset_name_missing", {"", 0, "name"}));
  bool has_day = false;
  bool has_money = false;
  for (std::size_t at = 0; at < columns_.size(); ++at) {
    preset.signature.push_back(columns_[at].header);
    const std::string& name = typed.text(column_field(at));
    const auto role = column_role_named(name.empty() ? "ignored" : name);
    if (!role) continue;
    preset.columns.emplace(columns_[at].header, *role);
    has_day = has_day || *role == ColumnRole::date || *role == ColumnRole::value_date;
    has_money = has_money || *role == ColumnRole::amount || *role == ColumnRole::net ||
                *role == ColumnRole::debit || *role == ColumnRole::credit;
  }
  if (!has_day || !has_money) found.push_back(problem("bank.preset_incomplete"));
  if (found.empty()) {
    const auto folder = session_.templates().folder.value_or(own_templates_);
    const auto saved = save_own_preset(folder, preset);
    if (saved) {
      knowledge_.presets.push_back(preset);
      form.set("preset", preset.id);
      read();
      return Done{};
    }
    found = saved.problems();
  }
  typed.show(found, session_.wording());
  return found;
}

std::optional<Checked<std::string>> ImportView::import(const GoesOn& goes_on) {
  expect(statement_.has_value(), "what is imported could be read");
  statement_->account = form.text("account");
  const auto told = [&](std::int64_t lines) {
    if (!goes_on(lines)) throw StoppedByPerson{};
  };
  try {
    const auto imported = session_.act([&](Book& book) { return import_statement(book, *statement_, told); });
    if (!imported) return Checked<std::string>(imported.problems());
    std::int64_t added = 0;
    std::int64_t known = 0;
    for (const ImportedStatement& each : imported->statements) {
      added += each.added;
      known += each.duplicates;
    }
    return session_.wording().text("bank.told_imported", {{"added", added}, {"known", known}});
  } catch (const StoppedByPerson&) {
    return std::nullopt;
  }
}

}  // namespace vireo
