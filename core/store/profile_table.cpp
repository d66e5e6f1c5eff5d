#include "core/store/profile_table.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace vireo {

Profile profile_on(const Book& book, Date day) {
  Profile::Facts facts;
  // In the order of their days a later fact overwrites an earlier one.
  SQLite::Statement read(book.connection(),
                         "SELECT key, value FROM profile_fact WHERE valid_from <= ? ORDER BY valid_from, id");
  read.bind(1, day.text());
  while (read.executeStep()) facts[read.getColumn(0).getString()] = read.getColumn(1).getString();
  return {day, std::move(facts)};
}

FiscalYearStart fiscal_year_start(const Profile& profile) {
  const auto read = FiscalYearStart::parse(profile.get("fiscal_year_start"));
  return read ? *read : FiscalYearStart{};
}

std::vector<ProfileFact> profile_facts(const Book& book) {
  std::vector<ProfileFact> all;
  SQLite::Statement read(book.connection(),
                         "SELECT key, value, valid_from FROM profile_fact ORDER BY key, valid_from, id");
  while (read.executeStep())
    all.push_back({read.getColumn(0).getString(), read.getColumn(1).getString(),
                   Date::checked(read.getColumn(2).getString()).value()});
  return all;
}

void set_profile_fact(Book::Write& write, std::string_view key, std::string_view value, Date from) {
  SQLite::Statement change(write.connection(),
                           "UPDATE profile_fact SET value = ? WHERE key = ? AND valid_from = ?");
  change.bind(1, std::string(value));
  change.bind(2, std::string(key));
  change.bind(3, from.text());
  if (change.exec() > 0) return;
  SQLite::Statement add(write.connection(),
                        "INSERT INTO profile_fact (id, key, value, valid_from) VALUES (?, ?, ?, ?)");
  add.bind(1, write.new_ids(1));
  add.bind(2, std::string(key));
  add.bind(3, std::string(value));
  add.bind(4, from.text());
  add.exec();
}

}  // namespace vireo
