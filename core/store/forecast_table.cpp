#include "core/store/forecast_table.h"

#include "core/base/text.h"
#include "core/store/row_values.h"

namespace vireo {
namespace {

std::vector<ScenarioChange> changes_of(const Book& book, std::int64_t scenario, const Currency& currency) {
  std::vector<ScenarioChange> all;
  SQLite::Statement read(book.connection(),
                         "SELECT c.id, c.kind, c.is_on, c.client_id, coalesce(p.name, ''), c.first, c.last, "
                         "c.days, c.percent, c.amount, c.label FROM scenario_change c LEFT JOIN party p ON "
                         "p.id = c.client_id WHERE c.scenario_id = ? ORDER BY c.position");
  read.bind(1, scenario);
  while (read.executeStep()) {
    ScenarioChange change;
    change.id = read.getColumn(0).getInt64();
    change.kind = scenario_kind_named(read.getColumn(1).getString()).value();
    change.on = read.getColumn(2).getInt() != 0;
    change.client = id_in<PartyId>(read.getColumn(3));
    change.client_name = read.getColumn(4).getString();
    change.from = day_in(read.getColumn(5));
    change.until = day_if_in(read.getColumn(6));
    change.days = read.getColumn(7).getInt();
    change.percent = decimal_in(read.getColumn(8));
    change.amount = Money::of_minor(read.getColumn(9).getInt64(), currency);
    change.label = read.getColumn(10).getString();
    all.push_back(std::move(change));
  }
  return all;
}

void remove_changes(Book::Write& write, std::int64_t scenario) {
  SQLite::Statement remove(write.connection(), "DELETE FROM scenario_change WHERE scenario_id = ?");
  remove.bind(1, scenario);
  remove.exec();
}

}  // namespace

std::int64_t add_planned_item(Book::Write& write, const PlannedItem& item) {
  const std::int64_t id = write.new_ids(1);
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO forecast_item (id, label, day, amount, probability, currency) VALUES (?, ?, ?, ?, ?, ?)");
  add.bind(1, id);
  add.bind(2, item.label);
  add.bind(3, item.date.text());
  add.bind(4, item.amount.minor());
  add.bind(5, item.probability.text());
  add.bind(6, item.amount.currency().code());
  add.exec();
  return id;
}

bool remove_planned_item(Book::Write& write, std::int64_t id) {
  SQLite::Statement remove(write.connection(), "DELETE FROM forecast_item WHERE id = ?");
  remove.bind(1, id);
  return remove.exec() == 1;
}

std::vector<PlannedItem> planned_items(const Book& book, Currency currency) {
  std::vector<PlannedItem> all;
  SQLite::Statement read(book.connection(),
                         "SELECT id, label, day, amount, probability, currency FROM forecast_item "
                         "ORDER BY day, id");
  while (read.executeStep()) {
    const std::string code = read.getColumn(5).getString();
    all.push_back(
        {read.getColumn(0).getInt64(), read.getColumn(1).getString(), day_in(read.getColumn(2)),
         Money::of_minor(read.getColumn(3).getInt64(), code.empty() ? currency : Currency::of(code)),
         decimal_in(read.getColumn(4)), std::nullopt});
  }
  return all;
}

void set_item_change(Book::Write& write, const ItemChange& change) {
  SQLite::Statement remove(write.connection(), "DELETE FROM forecast_change WHERE item = ?");
  remove.bind(1, change.key.text());
  remove.exec();
  if (!change.moved_to && !change.excluded) return;
  SQLite::Statement add(write.connection(),
                        "INSERT INTO forecast_change (id, item, moved_to, excluded) VALUES (?, ?, ?, ?)");
  add.bind(1, write.new_ids(1));
  add.bind(2, change.key.text());
  bind_day(add, 3, change.moved_to);
  add.bind(4, change.excluded ? 1 : 0);
  add.exec();
}

std::vector<ItemChange> item_changes(const Book& book) {
  std::vector<ItemChange> all;
  SQLite::Statement read(book.connection(),
                         "SELECT item, moved_to, excluded FROM forecast_change ORDER BY id");
  while (read.executeStep()) {
    const auto key = ForecastKey::parse(read.getColumn(0).getString());
    expect(key.has_value(), "an item's key in the book can be read");
    all.push_back({*key, day_if_in(read.getColumn(1)), read.getColumn(2).getInt() != 0});
  }
  return all;
}

std::int64_t add_scenario_row(Book::Write& write, const std::string& name) {
  const std::int64_t id = write.new_ids(1);
  SQLite::Statement add(write.connection(), "INSERT INTO scenario (id, name) VALUES (?, ?)");
  add.bind(1, id);
  add.bind(2, name);
  add.exec();
  return id;
}

void rename_scenario_row(Book::Write& write, std::int64_t id, const std::string& name) {
  SQLite::Statement change(write.connection(), "UPDATE scenario SET name = ? WHERE id = ?");
  change.bind(1, name);
  change.bind(2, id);
  change.exec();
}

void remove_scenario_row(Book::Write& write, std::int64_t id) {
  remove_changes(write, id);
  SQLite::Statement remove(write.connection(), "DELETE FROM scenario WHERE id = ?");
  remove.bind(1, id);
  expect(remove.exec() == 1, "a scenario that is removed is in the book");
}

void set_scenario_changes(Book::Write& write, std::int64_t scenario,
                          const std::vector<ScenarioChange>& changes) {
  remove_changes(write, scenario);
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO scenario_change (id, scenario_id, position, kind, is_on, client_id, first, last, days, "
      "percent, amount, label) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  int position = 0;
  for (const ScenarioChange& change : changes) {
    add.bind(1, change.id != 0 ? change.id : write.new_ids(1));
    add.bind(2, scenario);
    add.bind(3, ++position);
    add.bind(4, std::string(name_of(change.kind)));
    add.bind(5, change.on ? 1 : 0);
    bind_id(add, 6, change.client);
    add.bind(7, change.from.text());
    bind_day(add, 8, change.until);
    add.bind(9, change.days);
    add.bind(10, change.percent.text());
    add.bind(11, change.amount.minor());
    add.bind(12, change.label);
    add.exec();
    add.reset();
  }
}

std::vector<StoredScenario> scenarios(const Book& book, Currency currency) {
  std::vector<StoredScenario> all;
  SQLite::Statement read(book.connection(), "SELECT id, name FROM scenario ORDER BY name");
  while (read.executeStep()) all.push_back({read.getColumn(0).getInt64(), read.getColumn(1).getString(), {}});
  for (StoredScenario& each : all) each.changes = changes_of(book, each.id, currency);
  return all;
}

Checked<StoredScenario> find_scenario(const Book& book, std::string_view typed, Currency currency) {
  std::vector<std::string> known;
  for (StoredScenario& each : scenarios(book, currency)) {
    if (folded(each.name) == folded(trimmed(typed))) return std::move(each);
    known.push_back(each.name);
  }
  return problem("scenario.unknown", {"", 0, "scenario"},
                 {{"typed", std::string(typed)}, {"nearest", nearest(typed, known)}});
}

}  // namespace vireo
