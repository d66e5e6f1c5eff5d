#include "core/store/catalog/knowledge_reader.h"
#include "core/store/catalog/regime_rows.h"

namespace vireo {
namespace {

/// "vat_scheme=standard", "vat_period!=quarterly", "relief" (said at all).
DutyCondition condition_in(const std::string& written) {
  const auto equals = written.find('=');
  if (equals == std::string::npos) return {written, {}, false};
  const bool is_negated = equals > 0 && written[equals - 1] == '!';
  return {written.substr(0, is_negated ? equals - 1 : equals), written.substr(equals + 1), is_negated};
}

Duty read_duty(const TomlTable& row, SeenIds& ids) {
  Duty duty;
  duty.id = ids.read(row);
  duty.names = read_names(row, "name");
  duty.texts = read_names(row, "text");
  duty.form = row.text_if("form").value_or("");
  duty.pays = row.text_if("pays").value_or("");
  if (const auto told = row.text_if("tells")) {
    duty.pays = *told;
    duty.is_paid = false;
  }
  duty.months = row.one_of<int>(
      "every", {{"month", 1}, {"two_months", 2}, {"quarter", 3}, {"half_year", 6}, {"year", 12}});
  for (const auto& written : row.texts_if("applies")) duty.applies.push_back(condition_in(written));
  duty.years = row.one_of_if<DutyYears>("years", duty_years_names()).value_or(DutyYears::all);
  duty.due_months = row.integer("due_months");
  duty.due_day = row.integer_if("due_day").value_or(0);
  duty.due_business_day = row.integer_if("due_business_day").value_or(0);
  duty.due_day_fact = row.text_if("due_day_fact").value_or("");
  duty.next_business_day = row.boolean_if("next_business_day", false);
  duty.only_with_amount = row.boolean_if("only_with_amount", false);
  duty.is_choice = row.boolean_if("choice", false);
  duty.freezes = row.boolean_if("freezes", false);
  duty.amount_fact = row.text_if("amount_fact").value_or("");
  duty.from = row.date_if("from");
  duty.until = row.date_if("until");
  for (const auto& announced : row.tables_if("due"))
    duty.due_days.emplace_back(announced.date("period"), announced.date("day"));
  if (duty.pays.empty() && duty.only_with_amount)
    row.refuse("template.missing_key", "pays", {{"key", "pays"}});
  duty.source = read_source(row);
  return duty;
}

}  // namespace

std::vector<Duty> read_duties(const TomlTable& root) {
  std::vector<Duty> all;
  SeenIds ids;
  for (const auto& row : root.tables_if("duty")) all.push_back(read_duty(row, ids));
  return all;
}

}  // namespace vireo
