#include "core/store/catalog/regime_rows.h"

#include "core/store/catalog/knowledge_reader.h"

namespace vireo {
namespace {

template <typename Row>
std::vector<std::string> ids_of(const std::vector<Row>& rows) {
  std::vector<std::string> ids;
  for (const auto& row : rows) ids.push_back(row.id);
  return ids;
}

/// Names under which an operand may ask for a parameter: "social_rate.bnc" can be asked for as "social_rate"
/// too.
std::vector<std::string> parameter_names(const RegimePack& pack) {
  std::vector<std::string> names = ids_of(pack.parameters.parameters);
  for (const auto& id : ids_of(pack.parameters.parameters))
    if (const auto dot = id.rfind('.'); dot != std::string::npos && pack.activity(id.substr(dot + 1)))
      names.push_back(id.substr(0, dot));
  return names;
}

std::vector<std::string> read_activity_list(const TomlTable& row, const RegimePack& pack) {
  auto activities = row.texts_if("activities");
  for (const auto& id : activities) refuse_unless_known(row, "activities", id, ids_of(pack.activities));
  return activities;
}

Operand read_operand(const TomlTable& row, std::string_view key, const std::string& written,
                     const RegimePack& pack, const std::vector<DeclaredResult>& above) {
  const auto colon = written.find(':');
  const std::string kind = written.substr(0, colon);
  Operand operand;
  operand.name = colon == std::string::npos ? std::string() : written.substr(colon + 1);
  if (const auto at = operand.name.find('@'); at != std::string::npos) {
    operand.at_input = operand.name.substr(at + 1);
    operand.name.resize(at);
    refuse_unless_known(row, key, operand.at_input, ids_of(pack.inputs));
  }
  if (kind == "input") {
    operand.kind = OperandKind::input;
    refuse_unless_known(row, key, operand.name, ids_of(pack.inputs));
  } else if (kind == "parameter") {
    operand.kind = OperandKind::parameter;
    refuse_unless_known(row, key, operand.name, parameter_names(pack));
  } else if (kind == "result") {
    operand.kind = OperandKind::result;
    refuse_unless_known(row, key, operand.name, ids_of(above));
  } else if (const auto number = Decimal::parse(operand.name); kind == "number" && number) {
    operand.number = *number;
  } else {
    row.refuse("template.bad_operand", key, {{"operand", written}});
  }
  return operand;
}

Rounding read_rounding(const TomlTable& row, std::string_view key) {
  std::vector<std::pair<std::string, Rounding>> known;
  for (const auto rounding :
       {Rounding::half_up, Rounding::half_away_from_zero, Rounding::half_even, Rounding::toward_zero,
        Rounding::away_from_zero, Rounding::floor, Rounding::ceiling})
    known.emplace_back(name_of(rounding), rounding);
  return row.one_of<Rounding>(key, known);
}

DeclaredResult read_result(const TomlTable& row, const RegimePack& pack,
                           const std::vector<DeclaredResult>& above) {
  DeclaredResult result;
  result.id = row.text("id");
  result.names = read_names(row, "name");
  result.mechanism = row.one_of<Mechanism>("mechanism", mechanism_names());
  result.unit = row.one_of<ParameterUnit>("unit", parameter_unit_names());
  for (const auto& written : row.texts("of"))
    result.of.push_back(read_operand(row, "of", written, pack, above));
  if (const auto when = row.text_if("when")) result.when = read_operand(row, "when", *when, pack, above);
  if (const auto places = row.text_if("places"))
    result.places = read_operand(row, "places", *places, pack, above);
  if (row.has("rounding")) result.rounding = read_rounding(row, "rounding");
  result.per_activity = row.boolean_if("per_activity", false);
  result.activities = read_activity_list(row, pack);
  result.part_of_total = row.boolean_if("part_of_total", false);
  result.kind = row.one_of_if<ResultKind>("kind", result_kind_names()).value_or(ResultKind::contribution);
  result.source = read_source(row);
  const bool chooses = result.mechanism == Mechanism::choose;
  const bool rounds = result.mechanism == Mechanism::rounded;
  if (chooses != result.when.has_value()) row.refuse("template.missing_key", "when", {{"key", "when"}});
  if (rounds != result.places.has_value()) row.refuse("template.missing_key", "places", {{"key", "places"}});
  return result;
}

}  // namespace

std::optional<StatementRounding> read_statement(const TomlTable& root) {
  const auto row = root.table_if("statement");
  if (!row) return std::nullopt;
  StatementRounding statement;
  statement.base_places = row->integer("base_places");
  statement.line_places = row->integer("line_places");
  statement.rounding = read_rounding(*row, "rounding");
  statement.source = read_source(*row);
  return statement;
}

std::vector<RuleActivity> read_activities(const TomlTable& root) {
  std::vector<RuleActivity> all;
  SeenIds ids;
  for (const auto& row : root.tables_if("activity")) all.push_back({ids.read(row), read_names(row, "name")});
  return all;
}

std::vector<RuleInput> read_inputs(const TomlTable& root) {
  std::vector<RuleInput> all;
  SeenIds ids;
  for (const auto& row : root.tables("input")) {
    RuleInput input;
    input.id = ids.read(row);
    input.type = row.one_of<InputType>("type", {{"money", InputType::money},
                                                {"date", InputType::date},
                                                {"yes_no", InputType::yes_no},
                                                {"choice", InputType::choice}});
    input.questions = read_names(row, "question");
    input.from_book = row.text_if("from_book").value_or("");
    input.per_activity = row.boolean_if("per_activity", false);
    if (input.type == InputType::choice)
      for (const auto& choice : row.tables("choice"))
        input.choices.emplace_back(choice.text("id"), read_names(choice, "name"));
    all.push_back(std::move(input));
  }
  return all;
}

std::vector<DeclaredResult> read_results(const TomlTable& root, const RegimePack& pack) {
  std::vector<DeclaredResult> all;
  for (const auto& row : root.tables("result")) all.push_back(read_result(row, pack, all));
  return all;
}

std::vector<DateRule> read_date_rules(const TomlTable& root, const RegimePack& pack) {
  std::vector<DateRule> all;
  SeenIds ids;
  for (const auto& row : root.tables_if("date_rule")) {
    DateRule rule;
    rule.id = ids.read(row);
    rule.names = read_names(row, "name");
    rule.kind =
        row.one_of<DateRuleKind>("rule", {{"end_of_quarter_after", DateRuleKind::end_of_quarter_after},
                                          {"end_of_month_after", DateRuleKind::end_of_month_after}});
    rule.count = row.integer("count");
    rule.from_input = row.text("from_input");
    refuse_unless_known(row, "from_input", rule.from_input, ids_of(pack.inputs));
    rule.ends_input = row.text_if("ends_input").value_or("");
    refuse_unless_known(row, "ends_input", rule.ends_input, ids_of(pack.inputs));
    rule.source = read_source(row);
    all.push_back(std::move(rule));
  }
  return all;
}

std::vector<DeclarationRhythm> read_rhythms(const TomlTable& root) {
  std::vector<DeclarationRhythm> all;
  SeenIds ids;
  for (const auto& row : root.tables_if("rhythm")) {
    DeclarationRhythm rhythm;
    rhythm.id = ids.read(row);
    rhythm.names = read_names(row, "name");
    rhythm.months = row.one_of<int>("every", {{"month", 1}, {"quarter", 3}, {"half_year", 6}, {"year", 12}});
    rhythm.first_periods = row.integer_if("first_periods").value_or(1);
    rhythm.due_months = row.integer("due_months");
    rhythm.due_day = row.integer_if("due_day").value_or(0);
    rhythm.next_business_day = row.boolean_if("next_business_day", false);
    rhythm.source = read_source(row);
    all.push_back(std::move(rhythm));
  }
  return all;
}

std::vector<Threshold> read_thresholds(const TomlTable& root, const RegimePack& pack) {
  std::vector<Threshold> all;
  SeenIds ids;
  for (const auto& row : root.tables_if("threshold")) {
    Threshold threshold;
    threshold.id = ids.read(row);
    threshold.names = read_names(row, "name");
    threshold.parameter = row.text("parameter");
    refuse_unless_known(row, "parameter", threshold.parameter, parameter_names(pack));
    threshold.measure =
        row.one_of<std::string>("measure", {{"receipts", "receipts"}, {"turnover", "turnover"}});
    threshold.activities = read_activity_list(row, pack);
    threshold.prorated_first_year = row.boolean_if("prorated_first_year", false);
    threshold.ends_input = row.text_if("ends_input").value_or("");
    refuse_unless_known(row, "ends_input", threshold.ends_input, ids_of(pack.inputs));
    threshold.consequences = read_names(row, "consequence");
    if (const auto change = row.table_if("changes")) {
      threshold.changes_key = change->text("key");
      threshold.changes_to = change->text("value");
      threshold.changes_next_year = change->one_of<bool>("from", {{"day", false}, {"next_year", true}});
    }
    if (row.has("tolerated")) threshold.tolerated = read_names(row, "tolerated");
    threshold.source = read_source(row);
    all.push_back(std::move(threshold));
  }
  return all;
}

std::vector<RuleNotice> read_notices(const TomlTable& root, const RegimePack& pack) {
  std::vector<RuleNotice> all;
  SeenIds ids;
  for (const auto& row : root.tables_if("notice")) {
    RuleNotice notice;
    notice.id = ids.read(row);
    notice.texts = read_names(row, "text");
    notice.activities = read_activity_list(row, pack);
    for (auto* input : {&notice.when_input, &notice.date_input}) {
      const char* key = input == &notice.when_input ? "when_input" : "date_input";
      *input = row.text_if(key).value_or("");
      refuse_unless_known(row, key, *input, ids_of(pack.inputs));
    }
    notice.from = row.date_if("from");
    notice.refuses = row.boolean_if("refuses", false);
    all.push_back(std::move(notice));
  }
  return all;
}

}  // namespace vireo
