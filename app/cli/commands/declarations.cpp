// declaration list, show, mark, mark-paid, record: the ritual of the returns.
#include <algorithm>

#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/duty_returns.h"
#include "app/cli/commands/regime_rules.h"
#include "app/cli/commands/step_json.h"
#include "core/actions/mark_declared.h"
#include "core/store/accounts_table.h"
#include "core/store/estimate_inputs.h"
#include "reports/writers/text.h"

namespace vireo::cli {
namespace {

/// The returns of a book with the rules they were reckoned by, which they refer to.
struct Returns {
  Rules rules;
  Estimate estimate;
};

std::unique_ptr<Returns> returns_of(Invocation& invocation, const Book& book) {
  auto rules = rules_of(invocation, book, true);
  if (!rules) return nullptr;
  auto returns = std::make_unique<Returns>(Returns{std::move(*rules), {}});
  auto found = invocation.take(
      estimate(estimate_inputs(book, returns->rules.pack, returns->rules.holidays, invocation.today())));
  if (!found) return nullptr;
  returns->estimate = std::move(*found);
  return returns;
}

/// The return whose period begins on --from; without it the oldest one that is not declared.
const EstimatePeriod* wanted_return(Invocation& invocation, const Estimate& estimate) {
  const auto from = invocation.date("from");
  if (invocation.refused()) return nullptr;
  const auto found = std::find_if(
      estimate.periods.begin(), estimate.periods.end(),
      [&](const EstimatePeriod& each) { return from ? each.period.begin() == *from : !each.filed; });
  if (found != estimate.periods.end()) return &*found;
  invocation.refuse(
      problem("declaration.no_such_period", {"", 0, "--from"}, {{"day", from ? *from : invocation.today()}}));
  return nullptr;
}

const DeclaredPeriod* declared_for(const std::vector<DeclaredPeriod>& all, const Period& period) {
  for (const DeclaredPeriod& each : all)
    if (each.period == period && each.obligation == contributions_obligation) return &each;
  return nullptr;
}

void add_filed(Json& row, const DeclaredPeriod& filed) {
  row["declaration"] = filed.id;
  row["name"] = filed.obligation;
  row["declared_on"] = filed.declared_on.text();
  row["paid_on"] = filed.paid_on ? filed.paid_on->text() : "";
  if (!filed.charged) return;
  row["charged"] = filed.charged->text();
  row["difference"] = (*filed.charged - filed.amount).text();
}

}  // namespace

void declaration_mark(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  if (names_a_duty(invocation) && !(invocation.given("base") && invocation.given("to")))
    return mark_duty_return(invocation, *book);
  DeclaredPeriod declared;
  declared.obligation =
      invocation.given("name") ? invocation.text("name") : std::string(contributions_obligation);
  declared.declared_on = invocation.date("date").value_or(invocation.today());
  // What is not typed comes from the estimate of that period.
  const bool complete = invocation.given("to") && invocation.given("base") && invocation.given("amount");
  if (complete) {
    const auto period = invocation.period("from", "to");
    if (!period) return;
    declared.period = *period;
  } else {
    const auto returns = returns_of(invocation, *book);
    if (!returns) return;
    const EstimatePeriod* wanted = wanted_return(invocation, returns->estimate);
    if (!wanted) return;
    declared.period = wanted->period;
    declared.base = wanted->base.amount;
    declared.amount = wanted->shown_total().amount;
  }
  if (const auto base = invocation.money("base", ledger_currency(*book))) declared.base = *base;
  if (const auto amount = invocation.money("amount", ledger_currency(*book))) declared.amount = *amount;
  if (invocation.refused() || !invocation.take(mark_declared(*book, declared, invocation.today()))) return;
  for (const DeclaredPeriod& row : declared_periods(*book))
    if (row.period == declared.period && row.obligation == declared.obligation)
      invocation.answer["declaration"] = row.id;
  invocation.answer["name"] = declared.obligation;
  invocation.answer["from"] = declared.period.begin().text();
  invocation.answer["to"] = declared.period.last().text();
  invocation.answer["base"] = declared.base.text();
  invocation.answer["amount"] = declared.amount.text();
  invocation.answer["currency"] = declared.amount.currency().code();
  invocation.say("cli.said.declared", {{"name", declared.obligation},
                                       {"from", declared.period.begin()},
                                       {"to", declared.period.last()},
                                       {"amount", declared.amount}});
}

void declaration_mark_paid(Invocation& invocation) {
  const auto id = invocation.whole_number("declaration");
  const Date date = invocation.date("date").value_or(invocation.today());
  if (!id || invocation.refused()) return;
  Book* book = invocation.book();
  if (!book || !invocation.take(mark_declared_paid(*book, *id, date))) return;
  invocation.answer = {{"declaration", *id}, {"paid_on", date.text()}};
  invocation.say("cli.said.declaration_paid", {{"date", date}});
}

void declaration_record(Invocation& invocation) {
  const auto id = invocation.whole_number("declaration");
  const Date date = invocation.date("date").value_or(invocation.today());
  Book* book = invocation.book();
  if (!id || !book || invocation.refused()) return;
  const auto charged = invocation.money("charged", ledger_currency(*book));
  if (!charged || !invocation.take(mark_declared_paid(*book, *id, date, *charged))) return;
  const auto all = declared_periods(*book);
  for (const DeclaredPeriod& each : all) {
    if (each.id != *id) continue;
    invocation.answer["from"] = each.period.begin().text();
    invocation.answer["to"] = each.period.last().text();
    invocation.answer["amount"] = each.amount.text();
    invocation.answer["currency"] = each.amount.currency().code();
    add_filed(invocation.answer, each);
    invocation.say("cli.said.charged", {{"charged", *charged}, {"difference", *charged - each.amount}});
  }
}

void declaration_show(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  if (names_a_duty(invocation)) return show_duty_return(invocation, *book);
  const auto returns = returns_of(invocation, *book);
  if (!returns) return;
  const EstimatePeriod* wanted = wanted_return(invocation, returns->estimate);
  if (!wanted) return;
  const Wording& wording = invocation.wording();
  const std::string& language = wording.language();
  Json& answer = invocation.answer;
  answer["currency"] = wanted->base.amount.currency().code();
  answer["from"] = wanted->period.begin().text();
  answer["to"] = wanted->period.last().text();
  answer["due"] = wanted->due.text();
  answer["state"] = name_of(wanted->state);
  answer["boxes"] = Json::array();
  Columns columns(invocation, {{"about"}, {"amount", CellKind::money}});
  for (const EstimateBase& base : wanted->bases) {
    Json box{{"activity", base.activity},
             {"name", base.names.in(language)},
             {"amount", base.declared.amount.text()},
             {"exact", base.received.amount.text()}};
    if (invocation.given("explain")) box["why"] = step_json(base.declared.why, wording);
    answer["boxes"].push_back(std::move(box));
    columns.add({base.names.in(language), base.declared.amount});
  }
  answer["lines"] = Json::array();
  for (const EstimateLine& line : wanted->lines) {
    Json row{{"id", line.id},
             {"name", line.names.in(language)},
             {"amount", line.shown().amount.text()},
             {"exact", line.exact.amount.text()}};
    if (invocation.given("explain")) row["why"] = step_json(line.shown().why, wording);
    answer["lines"].push_back(std::move(row));
    columns.add({line.names.in(language), line.shown().amount});
  }
  answer["total"] = wanted->shown_total().amount.text();
  columns.total({wording.text("taxes.total"), wanted->shown_total().amount});
  const auto all = declared_periods(*book);
  if (const auto* filed = declared_for(all, wanted->period)) add_filed(answer, *filed);
  columns.print();
  if (invocation.given("explain")) invocation.print(explain(wanted->shown_total(), wording));
  invocation.print(wording.text("taxes.estimates_only"));
}

void declaration_list(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  Columns columns(invocation, {{"id", CellKind::integer},
                               {"from", CellKind::date},
                               {"to", CellKind::date},
                               {"due", CellKind::date},
                               {"base", CellKind::money},
                               {"amount", CellKind::money},
                               {"declared", CellKind::date},
                               {"paid", CellKind::date}});
  invocation.answer["currency"] = ledger_currency(*book).code();
  invocation.answer["rows"] = Json::array();
  auto all = declared_periods(*book);
  const auto day_cell = [](const std::optional<Date>& day) { return day ? Cell(*day) : Cell(); };
  // Returns to come and made of the regime; then what was declared besides.
  if (rules_of(invocation, *book, false))
    if (const auto returns = returns_of(invocation, *book))
      for (const EstimatePeriod& each : returns->estimate.periods) {
        const auto* filed = declared_for(all, each.period);
        Json row{{"from", each.period.begin().text()},
                 {"to", each.period.last().text()},
                 {"due", each.due.text()},
                 {"state", name_of(each.state)},
                 {"late", each.late},
                 {"base", (filed ? filed->base : each.base.amount).text()},
                 {"amount", (filed ? filed->amount : each.shown_total().amount).text()}};
        if (filed) add_filed(row, *filed);
        invocation.answer["rows"].push_back(std::move(row));
        columns.add(
            {filed ? Cell(filed->id) : Cell(), each.period.begin(), each.period.last(), each.due,
             filed ? filed->base : each.base.amount, filed ? filed->amount : each.shown_total().amount,
             filed ? Cell(filed->declared_on) : Cell(), day_cell(filed ? filed->paid_on : std::nullopt)});
        if (filed) all.erase(all.begin() + (filed - all.data()));
      }
  for (const DeclaredPeriod& filed : all) {
    Json row{{"from", filed.period.begin().text()},
             {"to", filed.period.last().text()},
             {"state", name_of(PeriodState::declared)},
             {"base", filed.base.text()},
             {"amount", filed.amount.text()}};
    add_filed(row, filed);
    invocation.answer["rows"].push_back(std::move(row));
    columns.add({filed.id, filed.period.begin(), filed.period.last(), Cell(), filed.base, filed.amount,
                 filed.declared_on, day_cell(filed.paid_on)});
  }
  columns.print();
}

}  // namespace vireo::cli
