#include "app/cli/commands/duty_returns.h"

#include <algorithm>

#include "app/cli/columns.h"
#include "app/cli/commands/regime_rules.h"
#include "app/cli/commands/step_json.h"
#include "core/actions/file_return.h"
#include "core/base/text.h"
#include "core/store/accounts_table.h"
#include "core/store/declared_table.h"
#include "core/store/estimate_inputs.h"
#include "core/store/obligation_inputs.h"
#include "reports/writers/text.h"

namespace vireo::cli {
namespace {

/// A duty and the period meant: the one that begins on --from, else the oldest not yet done.
struct Meant {
  Rules rules;
  const Duty* duty = nullptr;
  Period period;
  Date due;
};

std::unique_ptr<Meant> meant_return(Invocation& invocation, const Book& book) {
  auto rules = rules_of(invocation, book, true);
  if (!rules) return nullptr;
  auto meant = std::make_unique<Meant>(Meant{std::move(*rules), nullptr, {}, {}});
  const std::string name = invocation.text("name");
  std::vector<std::string> known{std::string(contributions_obligation)};
  for (const Duty& duty : meant->rules.pack.duties) {
    known.push_back(duty.id);
    if (duty.id == name) meant->duty = &duty;
  }
  if (!meant->duty) {
    invocation.refuse(problem("declaration.unknown_name", {"", 0, "name"},
                              {{"name", name}, {"nearest", nearest(name, known)}}));
    return nullptr;
  }
  const auto from = invocation.date("from");
  if (invocation.refused()) return nullptr;
  const EstimateRequest request =
      estimate_inputs(book, meant->rules.pack, meant->rules.holidays, invocation.today());
  const auto start = Date::parse(fact_on(request.facts, "start", invocation.today()));
  if (!start) {
    invocation.refuse(problem("estimate.start_missing", {"", 0, "start"}));
    return nullptr;
  }
  const auto done = declared_periods(book);
  const auto is_done = [&](const DutyDate& date) {
    return std::any_of(done.begin(), done.end(), [&](const DeclaredPeriod& each) {
      return each.obligation == date.duty->id && each.period == date.period;
    });
  };
  const Date first = from ? *from : invocation.today().plus_days(-days_of_late_duties);
  const std::vector<Duty> only{*meant->duty};
  for (const DutyDate& date : duty_dates(only, meant->rules.holidays, request.facts, *start, first,
                                         std::max(first, invocation.today()).plus_months(24))) {
    if (from ? date.period.begin() != *from : is_done(date)) continue;
    meant->period = date.period;
    meant->due = date.due;
    return meant;
  }
  invocation.refuse(
      problem("declaration.no_such_period", {"", 0, "--from"}, {{"day", from ? *from : invocation.today()}}));
  return nullptr;
}

void tell_boxes(Invocation& invocation, const FilledReturn& filled) {
  const Wording& wording = invocation.wording();
  Columns columns(invocation, {{"about"}, {"amount"}});
  invocation.answer["boxes"] = Json::array();
  for (const CalculatedValue& result : filled.outcome.results) {
    Json box{{"id", result.slot->id},
             {"name", result.slot->names.in(wording.language())},
             {"amount", result.text()}};
    if (invocation.given("explain")) {
      auto why = invocation.take(filled.program->explain(
          case_of(filled.answers), Date::parse(invocation.answer["to"].get<std::string>()).value(),
          result.slot->id));
      if (!why) return;
      add_answers(*why, *filled.pack, filled.answers);
      box["why"] = step_json(*why, wording);
      invocation.print(explain(*why, wording));
    }
    invocation.answer["boxes"].push_back(std::move(box));
    columns.add(
        {result.slot->names.in(wording.language()), wording.value(result.shown(filled.pack->currency))});
  }
  columns.print();
  for (const LocalText& notice : filled.outcome.notices) {
    invocation.answer["notices"].push_back(notice.in(wording.language()));
    invocation.print(notice.in(wording.language()));
  }
}

}  // namespace

bool names_a_duty(const Invocation& invocation) {
  return invocation.given("name") && invocation.text("name") != contributions_obligation;
}

void tell_answers(Invocation& invocation, const Calculation& pack, const std::vector<BookAnswer>& answers) {
  invocation.answer["inputs"] = Json::array();
  for (const BookAnswer& answer : answers) {
    const CalculationInput* input = pack.input(answer.input);
    Json row{{"name", answer.input},
             {"question", input ? input->questions.in(invocation.wording().language()) : ""},
             {"value", answer.value},
             {"origin", name_of(answer.origin)}};
    if (answer.why && invocation.given("explain")) row["why"] = step_json(*answer.why, invocation.wording());
    invocation.answer["inputs"].push_back(std::move(row));
  }
}

void show_duty_return(Invocation& invocation, Book& book) {
  const CalculationCase typed = invocation.pairs("set");
  const auto meant = meant_return(invocation, book);
  if (!meant) return;
  const Wording& wording = invocation.wording();
  invocation.answer["name"] = meant->duty->id;
  invocation.answer["title"] = meant->duty->names.in(wording.language());
  invocation.answer["from"] = meant->period.begin().text();
  invocation.answer["to"] = meant->period.last().text();
  invocation.answer["due"] = meant->due.text();
  invocation.answer["currency"] = ledger_currency(book).code();
  const Catalog catalog(invocation.templates());
  if (meant->duty->form.empty()) {
    if (const auto amount = duty_amount(book, catalog, *meant->duty, meant->period))
      invocation.answer["amount"] = amount->text();
    invocation.print(meant->duty->texts.in(wording.language()));
    return;
  }
  const auto filled = invocation.take(filled_return(book, catalog, meant->duty->form, meant->period, typed));
  if (!filled) return;
  if (const CalculatedValue* paid = filled->result(meant->duty->pays))
    invocation.answer["amount"] = paid->text();
  tell_answers(invocation, *filled->pack, filled->answers);
  tell_boxes(invocation, *filled);
  invocation.print(meant->duty->texts.in(wording.language()));
  invocation.print(wording.text("taxes.estimates_only"));
}

void mark_duty_return(Invocation& invocation, Book& book) {
  const auto amount = invocation.money("amount", ledger_currency(book));
  const Date day = invocation.date("date").value_or(invocation.today());
  const CalculationCase typed = invocation.pairs("set");
  if (invocation.refused()) return;
  const auto meant = meant_return(invocation, book);
  if (!meant) return;
  const Context context{invocation.templates(), invocation.today()};
  const auto noted =
      invocation.take(file_return(book, {meant->duty, meant->period, day, typed, amount}, context));
  if (!noted) return;
  for (const DeclaredPeriod& row : declared_periods(book))
    if (row.period == meant->period && row.obligation == meant->duty->id)
      invocation.answer["declaration"] = row.id;
  invocation.answer["name"] = meant->duty->id;
  invocation.answer["from"] = meant->period.begin().text();
  invocation.answer["to"] = meant->period.last().text();
  invocation.answer["amount"] = noted->text();
  invocation.answer["currency"] = noted->currency().code();
  invocation.say("cli.said.declared", {{"name", meant->duty->names},
                                       {"from", meant->period.begin()},
                                       {"to", meant->period.last()},
                                       {"amount", *noted}});
}

}  // namespace vireo::cli
