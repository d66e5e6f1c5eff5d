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
      {"units", "units"}, {"price", "price"}, {"hours", "hours"}, {"amount", "amount"},
      {"ht", "amount"},   {"rate", "rate"},   {"vat", "vat"},     {"life", "life"},
      {"n", "months"},    {"m", "month"},     {"month", "month"}, {"kind", "kind"}};
  return known;
}

}  // namespace

PlanRowView::PlanRowView(Session& session, std::string plan, std::string list)
    : session_(session), plan_(std::move(plan)), list_(std::move(list)) {
  form.load(
      {{"kind", "monthly"}, {"hours", "1"}, {"vat", "0"}, {"life", "36"}, {"months", "36"}, {"month", "1"}});
}

const std::vector<std::string>& PlanRowView::lists() {
  static const std::vector<std::string> all{"services", "charges", "invest", "loans", "contrib"};
  return all;
}

std::vector<std::string> PlanRowView::fields() const {
  static const std::map<std::string, std::vector<std::string>> known{
      {"services", {"name", "units", "price", "hours"}},
      {"charges", {"name", "kind", "amount", "vat", "month"}},
      {"invest", {"amount", "vat", "month", "life"}},
      {"loans", {"amount", "rate", "months", "month"}},
      {"contrib", {"amount", "month"}}};
  return known.at(list_);
}

std::vector<NamedValue> PlanRowView::kinds() const {
  std::vector<NamedValue> all;
  for (const char* kind : {"monthly", "annual", "pct"})
    all.push_back({kind, session_.wording().text(std::string("plan_row.kind.") + kind)});
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
    else
      row["amount"] = three(number_of(text("amount")));
    if (text("kind") == "annual") row["month"] = month_of(text("month"));
    row["vat"] = share_of(text("vat"));
  } else if (list_ == "invest") {
    row = {{"ht", number_of(text("amount"))},
           {"vat", share_of(text("vat"))},
           {"m", month_of(text("month"))},
           {"life", number_of(text("life"))}};
  } else if (list_ == "loans") {
    row = {{"amount", number_of(text("amount"))},
           {"rate", share_of(text("rate"))},
           {"n", number_of(text("months"))},
           {"m", month_of(text("month"))}};
  } else {
    row = {{"m", month_of(text("month"))}, {"amount", number_of(text("amount"))}};
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
