#include "core/store/contacts_table.h"

#include <algorithm>

#include "core/store/row_values.h"

namespace vireo {
namespace {

constexpr const char* access_columns =
    "SELECT id, client_id, system, login, rights, two_factor, vpn, granted_on, returned_on FROM access ";

Access access_in(SQLite::Statement& row) {
  Access found;
  found.id = AccessId(row.getColumn(0).getInt64());
  found.client = PartyId(row.getColumn(1).getInt64());
  found.system = row.getColumn(2).getString();
  found.login = row.getColumn(3).getString();
  found.rights = row.getColumn(4).getString();
  found.two_factor = row.getColumn(5).getInt() != 0;
  found.vpn = row.getColumn(6).getInt() != 0;
  found.granted = day_in(row.getColumn(7));
  found.returned = day_if_in(row.getColumn(8));
  return found;
}

void bind_access(SQLite::Statement& row, const Access& access) {
  row.bind(1, access.client.value());
  row.bind(2, access.system);
  row.bind(3, access.login);
  row.bind(4, access.rights);
  row.bind(5, access.two_factor ? 1 : 0);
  row.bind(6, access.vpn ? 1 : 0);
  row.bind(7, access.granted.text());
  bind_day(row, 8, access.returned);
  row.bind(9, access.id.value());
}

}  // namespace

void add_contact_event(Book::Write& write, const ContactEvent& event) {
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO contact_event (id, client_id, lead_id, day, channel, text) VALUES (?, ?, ?, ?, ?, ?)");
  add.bind(1, write.new_ids(1));
  bind_id(add, 2, event.client);
  bind_id(add, 3, event.lead);
  add.bind(4, event.day.text());
  add.bind(5, event.channel);
  add.bind(6, event.text);
  add.exec();
}

std::vector<ContactEvent> contact_events(const Book& book, std::optional<PartyId> client,
                                         std::optional<LeadId> lead) {
  std::vector<ContactEvent> all;
  SQLite::Statement read(book.connection(),
                         "SELECT client_id, lead_id, day, channel, text FROM contact_event WHERE (?1 IS NULL "
                         "OR client_id = ?1) AND (?2 IS NULL OR lead_id = ?2) ORDER BY day DESC, id DESC");
  bind_id(read, 1, client);
  bind_id(read, 2, lead);
  while (read.executeStep())
    all.push_back({id_in<PartyId>(read.getColumn(0)), id_in<LeadId>(read.getColumn(1)),
                   day_in(read.getColumn(2)), read.getColumn(3).getString(), read.getColumn(4).getString()});
  return all;
}

void set_contact_cadence(Book::Write& write, PartyId client, int days) {
  SQLite::Statement remove(write.connection(), "DELETE FROM contact_cadence WHERE id = ?");
  remove.bind(1, client.value());
  remove.exec();
  if (days <= 0) return;
  SQLite::Statement add(write.connection(), "INSERT INTO contact_cadence (id, days) VALUES (?, ?)");
  add.bind(1, client.value());
  add.bind(2, days);
  add.exec();
}

std::vector<FollowUp> follow_ups(const Book& book) {
  std::vector<FollowUp> all;
  SQLite::Statement read(
      book.connection(),
      "SELECT p.id, p.name, (SELECT max(day) FROM contact_event e WHERE e.client_id = p.id), "
      "coalesce(c.days, 0) FROM party p LEFT JOIN contact_cadence c ON c.id = p.id "
      "WHERE p.is_client = 1 AND p.archived = 0 ORDER BY p.name, p.id");
  while (read.executeStep()) {
    FollowUp each{PartyId(read.getColumn(0).getInt64()), read.getColumn(1).getString(),
                  day_if_in(read.getColumn(2)), read.getColumn(3).getInt(), std::nullopt};
    if (each.cadence_days > 0)
      each.next = each.last_contact ? each.last_contact->plus_days(each.cadence_days) : Date::of_days(0);
    all.push_back(std::move(each));
  }
  std::stable_sort(all.begin(), all.end(), [](const FollowUp& a, const FollowUp& b) {
    if (a.next.has_value() != b.next.has_value()) return a.next.has_value();
    return a.next && *a.next < *b.next;
  });
  return all;
}

AccessId add_access_row(Book::Write& write, const Access& access) {
  Access added = access;
  added.id = write.new_id<AccessTag>();
  SQLite::Statement add(write.connection(),
                        "INSERT INTO access (client_id, system, login, rights, two_factor, vpn, granted_on, "
                        "returned_on, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  bind_access(add, added);
  add.exec();
  return added.id;
}

void change_access_row(Book::Write& write, const Access& access) {
  SQLite::Statement change(write.connection(),
                           "UPDATE access SET client_id = ?, system = ?, login = ?, rights = ?, two_factor = "
                           "?, vpn = ?, granted_on = ?, returned_on = ? WHERE id = ?");
  bind_access(change, access);
  expect(change.exec() == 1, "an access that is changed is in the book");
}

std::vector<Access> accesses(const Book& book, std::optional<PartyId> client) {
  std::vector<Access> all;
  SQLite::Statement read(book.connection(), std::string(access_columns) +
                                                "WHERE ?1 IS NULL OR client_id = ?1 "
                                                "ORDER BY returned_on IS NOT NULL, client_id, system, id");
  bind_id(read, 1, client);
  while (read.executeStep()) all.push_back(access_in(read));
  return all;
}

std::optional<Access> access(const Book& book, AccessId id) {
  SQLite::Statement read(book.connection(), std::string(access_columns) + "WHERE id = ?");
  read.bind(1, id.value());
  if (!read.executeStep()) return std::nullopt;
  return access_in(read);
}

}  // namespace vireo
