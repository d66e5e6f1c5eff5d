#include "core/store/services_table.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "core/base/named_choice.h"
#include "core/base/text.h"

namespace vireo {
namespace {

constexpr const char* service_columns =
    "SELECT id, name, detail, unit, unit_price, currency, vat_code, archived FROM service";

Service service_in(SQLite::Statement& row) {
  const auto text = [&](int column) { return row.getColumn(column).getString(); };
  return {ServiceId(row.getColumn(0).getInt64()),
          text(1),
          text(2),
          text(3),
          UnitPrice::parse(text(4), Currency::of(text(5))).value(),
          text(6),
          row.getColumn(7).getInt() != 0};
}

void bind_service(SQLite::Statement& row, const Service& service) {
  row.bind(1, service.name);
  row.bind(2, service.detail);
  row.bind(3, service.unit);
  row.bind(4, service.unit_price.value().text());
  row.bind(5, service.unit_price.currency().code());
  row.bind(6, service.vat_code);
  row.bind(7, service.archived ? 1 : 0);
}

}  // namespace

ServiceId add_service_row(Book::Write& write, const Service& service) {
  const auto id = write.new_id<ServiceTag>();
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO service (name, detail, unit, unit_price, currency, vat_code, archived, id) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  bind_service(add, service);
  add.bind(8, id.value());
  add.exec();
  return id;
}

void change_service_row(Book::Write& write, const Service& service) {
  SQLite::Statement change(write.connection(),
                           "UPDATE service SET name = ?, detail = ?, unit = ?, unit_price = ?, currency = ?, "
                           "vat_code = ?, archived = ? WHERE id = ?");
  bind_service(change, service);
  change.bind(8, service.id.value());
  expect(change.exec() == 1, "a service that is changed is in the book");
}

std::optional<Service> service(const Book& book, ServiceId id) {
  SQLite::Statement read(book.connection(), std::string(service_columns) + " WHERE id = ?");
  read.bind(1, id.value());
  if (!read.executeStep()) return std::nullopt;
  return service_in(read);
}

std::vector<Service> services(const Book& book, bool archived_too) {
  std::vector<Service> all;
  SQLite::Statement read(book.connection(), service_columns);
  while (read.executeStep()) {
    Service found = service_in(read);
    if (archived_too || !found.archived) all.push_back(std::move(found));
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Service& a, const Service& b) { return folded(a.name) < folded(b.name); });
  return all;
}

Checked<Service> find_service(const Book& book, std::string_view typed) {
  return named_choice(services(book), typed, "service");
}

}  // namespace vireo
