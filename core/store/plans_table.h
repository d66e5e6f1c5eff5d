#pragma once
// The business plans kept in a book, by name.
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/book.h"

namespace vireo {

struct StoredPlan {
  std::int64_t id = 0;
  std::string name{};
  std::string template_id{};  // empty: begun from a file
  std::string parameters{};   // JSON, see plan_json.h
};

/// By name.
std::vector<StoredPlan> plans(const Book& book);
std::optional<StoredPlan> plan_named(const Book& book, std::string_view name);

/// The written sections of a plan, by section.
std::map<std::string, std::string> plan_texts(const Book& book, std::int64_t plan);
/// No text: the section is empty again.
void set_plan_text(Book::Write& write, std::int64_t plan, const std::string& section,
                   const std::string& text);

std::int64_t insert_plan(Book::Write& write, const StoredPlan& plan);
void update_plan(Book::Write& write, const StoredPlan& plan);
/// With its sections.
void delete_plan(Book::Write& write, std::int64_t id);

}  // namespace vireo
