// estimate show.
#include "core/tax/estimate.h"

#include <fstream>

#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/regime_rules.h"
#include "app/cli/commands/step_json.h"
#include "core/store/estimate_inputs.h"
#include "core/store/profile_table.h"
#include "reports/papers/explanation_pdf.h"
#include "reports/sheets/estimate.h"
#include "reports/writers/text.h"

namespace vireo::cli {
namespace {

Json lines_json(const std::vector<EstimateLine>& lines, const Invocation& invocation) {
  Json list = Json::array();
  for (const EstimateLine& line : lines) {
    Json row{{"id", line.id},
             {"name", line.names.in(invocation.wording().language())},
             {"exact", line.exact.amount.text()},
             {"amount", line.shown().amount.text()}};
    if (invocation.given("explain")) row["why"] = step_json(line.exact.why, invocation.wording());
    list.push_back(std::move(row));
  }
  return list;
}

Json period_json(const EstimatePeriod& period, const Invocation& invocation) {
  Json row{{"from", period.period.begin().text()},
           {"to", period.period.last().text()},
           {"due", period.due.text()},
           {"state", name_of(period.state)},
           {"late", period.late},
           {"base", period.base.amount.text()},
           {"exact", period.total.amount.text()},
           {"amount", period.shown_total().amount.text()}};
  row["lines"] = lines_json(period.lines, invocation);
  return row;
}

void tell_notices(Invocation& invocation, const std::vector<LocalText>& notices) {
  for (const LocalText& notice : notices) {
    const std::string told = notice.in(invocation.wording().language());
    invocation.answer["notices"].push_back(told);
    invocation.print(told);
  }
}

}  // namespace

void estimate_show(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto rules = rules_of(invocation, *book, true);
  if (!rules) return;
  // A year that is over is looked at from its last day.
  Date day = invocation.today();
  if (const auto year = invocation.whole_number("year")) {
    if (*year < rules->pack.parameters.checked.first.year() || *year > day.year())
      return invocation.refuse(
          problem("estimate.year_unknown", {"", 0, "--year"},
                  {{"year", std::to_string(*year)},
                   {"first", std::to_string(rules->pack.parameters.checked.first.year())},
                   {"last", std::to_string(day.year())}}));
    if (*year < day.year()) day = Period::year(*year).last();
  }
  if (invocation.refused()) return;
  const EstimateRequest request = estimate_inputs(*book, rules->pack, rules->holidays, day);
  const auto found = invocation.take(estimate(request));
  if (!found) return;
  const Wording& wording = invocation.wording();
  invocation.answer["currency"] = found->year_total.amount.currency().code();
  invocation.answer["year"] = found->year;
  invocation.answer["base"] = found->year_base.amount.text();
  invocation.answer["total"] = found->year_total.amount.text();
  invocation.answer["set_aside"] = found->set_aside.amount.text();
  invocation.answer["lines"] = lines_json(found->year_lines, invocation);
  invocation.answer["periods"] = Json::array();
  for (const EstimatePeriod& period : found->periods)
    invocation.answer["periods"].push_back(period_json(period, invocation));
  invocation.print(write_text(estimate_sheet(*found, wording), wording));
  if (invocation.given("explain")) {
    invocation.answer["why"] = step_json(found->year_total.why, wording);
    invocation.print(explain(found->year_total, wording));
    invocation.print(explain(found->set_aside, wording));
  }
  tell_notices(invocation, found->notices);
  if (!invocation.given("pdf")) return;
  const std::string path = invocation.text("pdf");
  const std::string bytes = explanation_pdf(profile_on(*book, day).get("name"),
                                            {{wording.text("taxes.figure.year"), found->year_total.why},
                                             {wording.text("taxes.figure.set_aside"), found->set_aside.why}},
                                            wording, day);
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) return invocation.refuse(problem("file.unwritable", {path}));
  invocation.answer["file"] = path;
}

}  // namespace vireo::cli
