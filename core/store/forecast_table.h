#pragma once
// What a person adds to the forecast of a book: items by hand, changes of other items, scenarios.
#include <optional>
#include <string>
#include <vector>

#include "core/forecast/cash_forecast.h"
#include "core/store/book.h"

namespace vireo {

std::int64_t add_planned_item(Book::Write& write, const PlannedItem& item);
/// Says whether there was one.
bool remove_planned_item(Book::Write& write, std::int64_t id);
/// `currency` is the book's, for items that name none.
std::vector<PlannedItem> planned_items(const Book& book, Currency currency);

/// Replaces what was said of that item; nothing said takes it away.
void set_item_change(Book::Write& write, const ItemChange& change);
std::vector<ItemChange> item_changes(const Book& book);

struct StoredScenario {
  std::int64_t id = 0;
  std::string name{};
  std::vector<ScenarioChange> changes{};
};
std::int64_t add_scenario_row(Book::Write& write, const std::string& name);
void rename_scenario_row(Book::Write& write, std::int64_t id, const std::string& name);
void remove_scenario_row(Book::Write& write, std::int64_t id);
/// Replaces all changes, in their order.
void set_scenario_changes(Book::Write& write, std::int64_t scenario,
                          const std::vector<ScenarioChange>& changes);
/// By name.
std::vector<StoredScenario> scenarios(const Book& book, Currency currency);
/// Problem "scenario.unknown" {typed, nearest}.
Checked<StoredScenario> find_scenario(const Book& book, std::string_view typed, Currency currency);

}  // namespace vireo
