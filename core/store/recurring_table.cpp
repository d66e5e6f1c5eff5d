#include "core/store/recurring_table.h"
#include "core/store/row_values.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace vireo {
namespace {

constexpr const char* recurring_columns =
    "SELECT id, direction, label, party_id, category, amount, currency, months_between, first_date, "
    "last_date, supplier, settled_until "
    "FROM recurring ";

Recurring item_in(SQLite::Statement& read) {
  Recurring item;
  item.id = RecurringId(read.getColumn(0).getInt64());
  item.direction =
      read.getColumn(1).getString() == "in" ? Recurring::Direction::in : Recurring::Direction::out;
  item.label = read.getColumn(2).getString();
  if (!read.getColumn(3).isNull()) item.party = PartyId(read.getColumn(3).getInt64());
  item.category = read.getColumn(4).getString();
  item.amount = Money::of_minor(read.getColumn(5).getInt64(), Currency::of(read.getColumn(6).getString()));
  item.months_between = read.getColumn(7).getInt();
  item.first = day_in(read.getColumn(8));
  item.last = day_if_in(read.getColumn(9));
  item.supplier = read.getColumn(10).getString();
  item.settled_until = day_if_in(read.getColumn(11));
  return item;
}

}  // namespace

std::vector<Recurring> recurring_items(const Book& book) {
  std::vector<Recurring> all;
  SQLite::Statement read(book.connection(), std::string(recurring_columns) + "ORDER BY first_date, id");
  while (read.executeStep()) all.push_back(item_in(read));
  return all;
}

std::optional<Recurring> recurring_item(const Book& book, RecurringId id) {
  SQLite::Statement read(book.connection(), std::string(recurring_columns) + "WHERE id = ?");
  read.bind(1, id.value());
  if (!read.executeStep()) return std::nullopt;
  return item_in(read);
}

RecurringId insert_recurring(Book::Write& write, const Recurring& item) {
  const auto id = write.new_id<RecurringTag>();
  SQLite::Statement add(write.connection(),
                        "INSERT INTO recurring (id, direction, label, party_id, category, amount, currency, "
                        "months_between, first_date, last_date, supplier, settled_until) "
                        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  add.bind(1, id.value());
  add.bind(2, item.direction == Recurring::Direction::in ? "in" : "out");
  add.bind(3, item.label);
  if (item.party) add.bind(4, item.party->value());
  add.bind(5, item.category);
  add.bind(6, item.amount.minor());
  add.bind(7, item.amount.currency().code());
  add.bind(8, item.months_between);
  add.bind(9, item.first.text());
  bind_day(add, 10, item.last);
  add.bind(11, item.supplier);
  bind_day(add, 12, item.settled_until);
  add.exec();
  return id;
}

void settle_recurring(Book::Write& write, RecurringId id, Date until) {
  SQLite::Statement change(write.connection(), "UPDATE recurring SET settled_until = ? WHERE id = ?");
  change.bind(1, until.text());
  change.bind(2, id.value());
  change.exec();
}

void delete_recurring(Book::Write& write, RecurringId id) {
  SQLite::Statement remove(write.connection(), "DELETE FROM recurring WHERE id = ?");
  remove.bind(1, id.value());
  remove.exec();
}

}  // namespace vireo
