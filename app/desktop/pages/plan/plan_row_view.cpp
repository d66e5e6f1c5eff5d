#include "app/desktop/pages/plan/plan_row_view.h"

#include <map>
#include <nlohmann/json.hpp>

#include "core/actions/keep_plan.h"
#include "core/base/text.h"
#include "core/store/plan_json.h"
#include "core/store/plans_table.h"

namespace vireo {
namespace {

using RowJson = nlohmann::ordered_json;

/// "Réseaux sociaux" -> "reseaux_sociaux", unless the plan has it already.
std::string free_id(const std::string& name, const std::string& list, const std::string& parameters) {
  std::string id = id_from(name);
  if (id.empty()) id = "row";
  std::string free = id;
  for (int number = 2; has_plan_value(parameters, list + "." + free); ++number)
    free = id + "_" + std::to_string(number);
  return free;
}

/// Per cent as people type them to the share the plan keeps: 20 -> 0.20.
std::string share_of(const std::string& typed) {
  const auto percent = parse_typed_decimal(typed);
  return percent ? percent->divided_by(Decimal::of(100), 6, Rounding::half_away_from_zero).shortest() : typed;
}

std::string number_of(const std::string& typed) {
  const auto number = parse_typed_decimal(typed);
  return number ? number->shortest() : typed;
}

/// The month of the plan as people count it, from 1.
std::string month_of(const std::string& typed) {
  const auto number = parse_typed_decimal(typed);
  return number ? (*number - Decimal::of(1)).shortest() : typed;
}

RowJson three(const std::string& value) {
  return RowJson::array({value, value, value});
}

/// The form's field behind a key of the plan.
const std::map<std::string, std::string>& fields_of_keys() {
  static const std::map<std::string, std::string> known{
      {"units", "units"},    {"price", "price"}, {"hours", "hours"},    {"amount", "amount"},
      {"ht", "amount"},      {"rate", "rate"},   {"vat", "vat"},        {"life", "life"},
      {"n", "months"},       {"m", "month"},     {"month", "month"},    {"kind", "kind"},
      {"defer", "deferred"}, {"from", "from"},   {"reverse", "reverse"}};
  return known;
}

}  // namespace

PlanRowView::PlanRowView(Session& session, std::string plan, std::string list)
    : session_(session), plan_(std::move(plan)), list_(std::move(list)) {
  form.load({{"kind", "monthly"},
             {"hours", "1"},
             {"vat", "0"},
             {"life", "36"},
             {"months", "36"},
             {"month", "1"},
             {"reverse", "no"},
             {"repaid", "equal_payments"},
             {"deferred", "0"},
             {"from", list_ == "contrib" ? "own" : "bank"}});
}

const std::vector<std::string>& PlanRowView::lists() {
  static const std::vector<std::string> all{"services", "charges", "invest", "loans", "contrib"};
  return all;
}

std::vector<std::string> PlanRowView::fields() const {
  static const std::map<std::string, std::vector<std::string>> known{
      {"services", {"name", "units", "price", "hours"}},
      {"charges", {"name", "kind", "amount", "vat", "reverse", "month"}},
      {"invest", {"amount", "vat", "month", "life"}},
      {"loans", {"amount", "rate", "months", "month", "repaid", "deferred", "from"}},
      {"contrib", {"amount", "month", "from"}}};
  return known.at(list_);
}

std::vector<NamedValue> PlanRowView::choices(const std::string& field) const {
  static const std::map<std::string, std::vector<std::string>> known{
      {"charges.kind", {"monthly", "annual", "once", "pct"}},
      {"charges.reverse", {"no", "yes"}},
      {"loans.repaid", {"equal_payments", "equal_principal", "at_end"}},
      {"loans.from", {"bank", "honour", "family"}},
      {"contrib.from", {"own", "grant"}}};
  std::vector<NamedValue> all;
  const auto values = known.find(list_ + "." + field);
  if (values == known.end()) return all;
  for (const std::string& each : values->second)
    all.push_back({each, session_.wording().text("plan_row." + field + "." + each)});
  return all;
}

Checked<std::string> PlanRowView::save() {
  const auto text = [&](const char* field) { return trimmed(form.text(field)); };
  const auto stored = plan_named(session_.book(), plan_);
  RowJson row = RowJson::object();
  if (list_ == "services" || list_ == "charges") {
    const std::string name = text("name");
    if (name.empty()) {
      const Problems missing{problem("plan_row.name_missing", {"", 0, "name"})};
      form.show(missing, session_.wording());
      return missing;
    }
    row["id"] = free_id(name, list_, stored ? stored->parameters : std::string());
    row["name"] = {{"fr", name}, {"en", name}};
  }
  if (list_ == "services") {
    row["units"] = three(number_of(text("units")));
    row["price"] = three(number_of(text("price")));
    row["hours"] = number_of(text("hours"));
  } else if (list_ == "charges") {
    row["kind"] = text("kind");
    if (text("kind") == "pct")
      row["rate"] = share_of(text("amount"));
    else if (text("kind") == "once")
      row["amount"] = number_of(text("amount"));
    else
      row["amount"] = three(number_of(text("amount")));
    if (text("kind") == "annual" || text("kind") == "once") row["month"] = month_of(text("month"));
    row["vat"] = share_of(text("vat"));
    if (text("reverse") == "yes") row["reverse"] = true;
  } else if (list_ == "invest") {
    row = {{"ht", number_of(text("amount"))},
           {"vat", share_of(text("vat"))},
           {"m", month_of(text("month"))},
           {"life", number_of(text("life"))}};
  } else if (list_ == "loans") {
    row = {{"amount", number_of(text("amount"))},
           {"rate", share_of(text("rate"))},
           {"n", number_of(text("months"))},
           {"m", month_of(text("month"))},
           {"kind", text("repaid")},
           {"defer", number_of(text("deferred"))},
           {"from", text("from")}};
  } else {
    row = {{"m", month_of(text("month"))}, {"amount", number_of(text("amount"))}, {"from", text("from")}};
  }
  const std::string written = row.dump();
  const auto kept = session_.act([&](Book& book) { return add_plan_row(book, plan_, list_, written); });
  if (kept) return session_.wording().text("cli.said.plan_kept", {{"name", plan_}});
  // Whatever is wrong, it is wrong with the row just typed: "services[2].price[0]" is its price.
  Problems told;
  for (const Problem& each : kept.problems()) {
    std::string key = each.place.field.substr(each.place.field.rfind('.') + 1);
    key = key.substr(0, key.find('['));
    const auto field = fields_of_keys().find(key);
    told.push_back(in_field(each, field == fields_of_keys().end() ? "name" : field->second));
  }
  form.show(told, session_.wording());
  return told;
}

}  // namespace vireo
