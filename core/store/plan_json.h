#pragma once
// The parameters of a business plan as JSON text: read strictly, every fault with its place ("services[1].
// price[2]"), and changed one value at a time. Amounts and rates are texts or numbers ("0.20").
#include <string>
#include <string_view>

#include "core/base/checked.h"
#include "core/plan/parameters.h"

namespace vireo {

/// Also takes an object that holds the parameters under "params". Problems: "plan.not_json",
/// "plan.key_missing" {key}, "plan.key_unknown" {key, nearest}, "plan.wrong_type" {key, wanted},
/// "plan.number_unreadable" {key, value}, "plan.out_of_range" {key, value, from, to}, "plan.wrong_length"
/// {key, count, wanted}, "plan.weights_sum" {key, sum}, "plan.duplicate_id" {id}, "plan.word_unknown" {value,
/// known}, "plan.year_days" {value}, "plan.vat_above_amount" {vat, amount}.
Checked<PlanParameters> read_plan(std::string_view json, Currency currency);

/// The text with one value in place of another, and nothing else changed but that its origin in a book, if it
/// had one, goes. "season.7",
/// "charges.telecom.amount.0", "opening"; a list's members are named by place from 0 or by their id.
/// Problems: "plan.path_unknown" {path}.
Checked<std::string> with_plan_value(std::string_view json, std::string_view path, std::string_view value);

/// Whether such a value stands in the text (what is left out has its usual value).
bool has_plan_value(std::string_view json, std::string_view path);

/// A row more at the end of "services", "charges", "invest", "loans" or "contrib"; `row` is a JSON object.
/// The strict reader says what is wrong with it.
Checked<std::string> with_plan_row(std::string_view json, std::string_view list, std::string_view row);
/// Without the row of that id or place. Problem "plan.path_unknown" {path}.
Checked<std::string> without_plan_row(std::string_view json, std::string_view list, std::string_view key);

/// The parameters alone, in one line.
Checked<std::string> plan_text(std::string_view json);

}  // namespace vireo
