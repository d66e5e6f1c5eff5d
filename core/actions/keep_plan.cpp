#include "core/actions/keep_plan.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/store/accounts_table.h"
#include "core/store/plan_json.h"

namespace vireo {
namespace {

Problem unknown(const std::string& name) {
  return problem("plan.unknown", {"", 0, "plan"}, {{"name", name}});
}

constexpr std::size_t longest_text = 100'000;

Checked<Done> add_plan(Book& book, const StoredPlan& plan, const std::map<std::string, std::string>& texts) {
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
    const std::int64_t id = insert_plan(write, added);
    for (const auto& [section, text] : texts) set_plan_text(write, id, section, text);
    return Checked(Done{});
  });
}

/// The plan with another text, when that can be reckoned.
template <typename Change>
Checked<Done> rewrite(Book& book, const std::string& name, Change&& change) {
  auto plan = plan_named(book, name);
  if (!plan) return unknown(name);
  Problems found;
  plan->parameters = change(plan->parameters, found);
  if (const auto read = read_plan(plan->parameters, ledger_currency(book)); !read)
    append(found, read.problems());
  if (!found.empty()) return found;
  return book.write({{"deed.plan_changed", {{"name", name}}}}, [&](Book::Write& write) {
    update_plan(write, *plan);
    return Checked(Done{});
  });
}

}  // namespace

Checked<Done> add_plan(Book& book, const StoredPlan& plan) {
  return add_plan(book, plan, {});
}

Checked<Done> write_plan_section(Book& book, const std::string& name,
                                 const std::vector<PlanSection>& sections, const std::string& section,
                                 const std::string& text) {
  const auto plan = plan_named(book, name);
  if (!plan) return unknown(name);
  std::vector<std::string> known;
  for (const PlanSection& each : sections) known.push_back(each.id);
  Problems found;
  if (std::find(known.begin(), known.end(), section) == known.end())
    found.push_back(problem("plan.section_unknown", {"", 0, "section"},
                            {{"name", section}, {"nearest", nearest(section, known)}}));
  if (text.size() > longest_text)
    found.push_back(
        problem("plan.text_too_long", {"", 0, "text"}, {{"most", static_cast<std::int64_t>(longest_text)}}));
  if (!found.empty()) return found;
  return book.write({{"deed.plan_written", {{"name", name}}}}, [&](Book::Write& write) {
    set_plan_text(write, plan->id, section, trimmed(text));
    return Checked(Done{});
  });
}

Checked<Done> change_plan(Book& book, const std::string& name,
                          const std::vector<std::pair<std::string, std::string>>& values) {
  return rewrite(book, name, [&](std::string text, Problems& found) {
    for (const auto& [path, value] : values)
      if (auto changed = take(with_plan_value(text, path, value), found)) text = std::move(*changed);
    return text;
  });
}

Checked<Done> add_plan_row(Book& book, const std::string& name, const std::string& list,
                           const std::string& row) {
  return rewrite(book, name, [&](const std::string& text, Problems& found) {
    return take(with_plan_row(text, list, row), found).value_or(text);
  });
}

Checked<Done> remove_plan_row(Book& book, const std::string& name, const std::string& list,
                              const std::string& key) {
  return rewrite(book, name, [&](const std::string& text, Problems& found) {
    return take(without_plan_row(text, list, key), found).value_or(text);
  });
}

Checked<Done> copy_plan(Book& book, const std::string& name, const std::string& copy) {
  auto plan = plan_named(book, name);
  if (!plan) return unknown(name);
  plan->name = copy;
  return add_plan(book, *plan, plan_texts(book, plan->id));
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
