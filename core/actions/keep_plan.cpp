#include "core/actions/keep_plan.h"

#include "core/base/text.h"
#include "core/store/accounts_table.h"
#include "core/store/plan_json.h"

namespace vireo {
namespace {

Problem unknown(const std::string& name) {
  return problem("plan.unknown", {"", 0, "plan"}, {{"name", name}});
}

}  // namespace

Checked<Done> add_plan(Book& book, const StoredPlan& plan) {
  StoredPlan added = plan;
  added.name = trimmed(plan.name);
  Problems found;
  if (added.name.empty()) found.push_back(problem("plan.name_missing", {"", 0, "plan"}));
  if (plan_named(book, added.name))
    found.push_back(problem("plan.name_taken", {"", 0, "plan"}, {{"name", added.name}}));
  if (const auto read = read_plan(plan.parameters, ledger_currency(book)); !read)
    append(found, read.problems());
  if (auto text = take(plan_text(plan.parameters), found)) added.parameters = *text;
  if (!found.empty()) return found;
  return book.write({{"deed.plan_added", {{"name", added.name}}}}, [&](Book::Write& write) {
    insert_plan(write, added);
    return Checked(Done{});
  });
}

Checked<Done> change_plan(Book& book, const std::string& name,
                          const std::vector<std::pair<std::string, std::string>>& values) {
  auto plan = plan_named(book, name);
  if (!plan) return unknown(name);
  Problems found;
  for (const auto& [path, value] : values)
    if (auto text = take(with_plan_value(plan->parameters, path, value), found))
      plan->parameters = std::move(*text);
  if (const auto read = read_plan(plan->parameters, ledger_currency(book)); !read)
    append(found, read.problems());
  if (!found.empty()) return found;
  return book.write({{"deed.plan_changed", {{"name", name}}}}, [&](Book::Write& write) {
    update_plan(write, *plan);
    return Checked(Done{});
  });
}

Checked<Done> copy_plan(Book& book, const std::string& name, const std::string& copy) {
  auto plan = plan_named(book, name);
  if (!plan) return unknown(name);
  plan->name = copy;
  return add_plan(book, *plan);
}

Checked<Done> remove_plan(Book& book, const std::string& name) {
  const auto plan = plan_named(book, name);
  if (!plan) return unknown(name);
  return book.write({{"deed.plan_removed", {{"name", name}}}}, [&](Book::Write& write) {
    delete_plan(write, plan->id);
    return Checked(Done{});
  });
}

}  // namespace vireo
