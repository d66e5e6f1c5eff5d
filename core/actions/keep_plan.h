#pragma once
// Begins a business plan, changes what it is typed from, copies and removes it. A plan that cannot be
// reckoned is never kept: every fault is told, and the plan stays as it was.
#include <string>
#include <utility>
#include <vector>

#include "core/plan/sections.h"
#include "core/store/plans_table.h"

namespace vireo {

/// Problems: "plan.name_missing", "plan.name_taken" {name}, and those of read_plan().
Checked<Done> add_plan(Book& book, const StoredPlan& plan);
/// `values` are paths and values, see with_plan_value(). Problems: "plan.unknown" {name}, those of
/// with_plan_value() and of read_plan() for the whole.
Checked<Done> change_plan(Book& book, const std::string& name,
                          const std::vector<std::pair<std::string, std::string>>& values);
/// A row more in a list of the plan, or one less: with_plan_row() and without_plan_row(), as one step.
Checked<Done> add_plan_row(Book& book, const std::string& name, const std::string& list,
                           const std::string& row);
Checked<Done> remove_plan_row(Book& book, const std::string& name, const std::string& list,
                              const std::string& key);
/// Writes a section of the plan's text; an empty text empties it. Problems: "plan.unknown" {name},
/// "plan.section_unknown" {name, nearest}, "plan.text_too_long" {most}.
Checked<Done> write_plan_section(Book& book, const std::string& name,
                                 const std::vector<PlanSection>& sections, const std::string& section,
                                 const std::string& text);
/// A scenario: the same plan, texts and figures, under another name. Problems as above.
Checked<Done> copy_plan(Book& book, const std::string& name, const std::string& copy);
/// Problem "plan.unknown" {name}.
Checked<Done> remove_plan(Book& book, const std::string& name);

}  // namespace vireo
