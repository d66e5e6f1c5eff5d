#include "core/store/plans_table.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace vireo {

std::vector<StoredPlan> plans(const Book& book) {
  std::vector<StoredPlan> all;
  SQLite::Statement read(book.connection(),
                         "SELECT id, name, template, parameters FROM business_plan ORDER BY name, id");
  while (read.executeStep())
    all.push_back({read.getColumn(0).getInt64(), read.getColumn(1).getString(), read.getColumn(2).getString(),
                   read.getColumn(3).getString()});
  return all;
}

std::optional<StoredPlan> plan_named(const Book& book, std::string_view name) {
  for (StoredPlan& each : plans(book))
    if (each.name == name) return each;
  return std::nullopt;
}

std::map<std::string, std::string> plan_texts(const Book& book, std::int64_t plan) {
  std::map<std::string, std::string> texts;
  SQLite::Statement read(book.connection(), "SELECT section, text FROM plan_section WHERE plan_id = ?");
  read.bind(1, plan);
  while (read.executeStep()) texts[read.getColumn(0).getString()] = read.getColumn(1).getString();
  return texts;
}

void set_plan_text(Book::Write& write, std::int64_t plan, const std::string& section,
                   const std::string& text) {
  SQLite::Statement set(write.connection(),
                        text.empty() ? "DELETE FROM plan_section WHERE plan_id = ? AND section = ?"
                                     : "INSERT INTO plan_section (plan_id, section, text) VALUES (?, ?, ?) "
                                       "ON CONFLICT (plan_id, section) DO UPDATE SET text = excluded.text");
  set.bind(1, plan);
  set.bind(2, section);
  if (!text.empty()) set.bind(3, text);
  set.exec();
}

std::int64_t insert_plan(Book::Write& write, const StoredPlan& plan) {
  SQLite::Statement add(write.connection(),
                        "INSERT INTO business_plan (name, template, parameters) VALUES (?, ?, ?)");
  add.bind(1, plan.name);
  add.bind(2, plan.template_id);
  add.bind(3, plan.parameters);
  add.exec();
  return write.connection().getLastInsertRowid();
}

void update_plan(Book::Write& write, const StoredPlan& plan) {
  SQLite::Statement change(write.connection(),
                           "UPDATE business_plan SET name = ?, template = ?, parameters = ? WHERE id = ?");
  change.bind(1, plan.name);
  change.bind(2, plan.template_id);
  change.bind(3, plan.parameters);
  change.bind(4, plan.id);
  change.exec();
}

void delete_plan(Book::Write& write, std::int64_t id) {
  for (const char* sql :
       {"DELETE FROM plan_section WHERE plan_id = ?", "DELETE FROM business_plan WHERE id = ?"}) {
    SQLite::Statement remove(write.connection(), sql);
    remove.bind(1, id);
    remove.exec();
  }
}

}  // namespace vireo
