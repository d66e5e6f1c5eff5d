#include "core/store/recurring_invoices_table.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <nlohmann/json.hpp>

namespace vireo {
namespace {

using Json = nlohmann::ordered_json;

std::string content_of(const RecurringInvoice& recurring) {
  Json json{{"currency", recurring.currency},
            {"reference", recurring.reference},
            {"notes", recurring.notes},
            {"lines", Json::array()}};
  for (const LineRequest& line : recurring.lines)
    json["lines"].push_back({{"text", line.text},
                             {"quantity", line.quantity},
                             {"unit", line.unit},
                             {"unit_price", line.unit_price},
                             {"vat", line.vat},
                             {"detail", line.detail},
                             {"discount", line.discount_percent}});
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void read_content(const std::string& text, RecurringInvoice& recurring) {
  const Json json = Json::parse(text, nullptr, false);
  expect(json.is_object(), "the book holds what a recurring invoice says");
  const auto word = [](const Json& from, const char* key) { return from.value(key, std::string()); };
  recurring.currency = word(json, "currency");
  recurring.reference = word(json, "reference");
  recurring.notes = word(json, "notes");
  for (const Json& line : json.value("lines", Json::array()))
    recurring.lines.push_back({word(line, "text"), word(line, "quantity"), word(line, "unit"),
                               word(line, "unit_price"), word(line, "vat"), word(line, "detail"),
                               word(line, "discount"), std::nullopt});
}

void bind(SQLite::Statement& row, const RecurringInvoice& recurring) {
  row.bind(1, recurring.client.value());
  row.bind(2, recurring.label);
  row.bind(3, content_of(recurring));
  row.bind(4, recurring.months_between);
  row.bind(5, recurring.next.text());
  if (recurring.last)
    row.bind(6, recurring.last->text());
  else
    row.bind(6);
  row.bind(7, recurring.paused ? 1 : 0);
}

}  // namespace

std::vector<RecurringInvoice> recurring_invoices(const Book& book) {
  std::vector<RecurringInvoice> all;
  SQLite::Statement read(
      book.connection(),
      "SELECT r.id, r.client_id, p.name, r.label, r.content, r.months_between, r.next_date, "
      "r.last_date, r.paused FROM recurring_invoice r JOIN party p ON p.id = r.client_id "
      "ORDER BY r.next_date, r.id");
  while (read.executeStep()) {
    RecurringInvoice recurring;
    recurring.id = read.getColumn(0).getInt64();
    recurring.client = PartyId(read.getColumn(1).getInt64());
    recurring.client_name = read.getColumn(2).getString();
    recurring.label = read.getColumn(3).getString();
    read_content(read.getColumn(4).getString(), recurring);
    recurring.months_between = read.getColumn(5).getInt();
    const auto next = Date::parse(read.getColumn(6).getString());
    expect(next.has_value(), "the book holds days");
    recurring.next = *next;
    if (!read.getColumn(7).isNull()) recurring.last = Date::parse(read.getColumn(7).getString());
    recurring.paused = read.getColumn(8).getInt() != 0;
    all.push_back(std::move(recurring));
  }
  return all;
}

std::optional<RecurringInvoice> recurring_invoice(const Book& book, std::int64_t id) {
  for (RecurringInvoice& each : recurring_invoices(book))
    if (each.id == id) return std::move(each);
  return std::nullopt;
}

std::int64_t insert_recurring_invoice(Book::Write& write, const RecurringInvoice& recurring) {
  const std::int64_t id = write.new_ids(1);
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO recurring_invoice (client_id, label, content, months_between, next_date, "
      "last_date, paused, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  bind(add, recurring);
  add.bind(8, id);
  add.exec();
  return id;
}

void update_recurring_invoice(Book::Write& write, const RecurringInvoice& recurring) {
  SQLite::Statement change(
      write.connection(),
      "UPDATE recurring_invoice SET client_id = ?, label = ?, content = ?, months_between = ?, "
      "next_date = ?, last_date = ?, paused = ? WHERE id = ?");
  bind(change, recurring);
  change.bind(8, recurring.id);
  expect(change.exec() == 1, "only what is in the book is changed");
}

void delete_recurring_invoice(Book::Write& write, std::int64_t id) {
  SQLite::Statement remove(write.connection(), "DELETE FROM recurring_invoice WHERE id = ?");
  remove.bind(1, id);
  remove.exec();
}

}  // namespace vireo
