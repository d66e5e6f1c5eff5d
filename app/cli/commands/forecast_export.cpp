// forecast export: the forecast as a file, in its steps, with a scenario and the bands of chance.
#include "app/cli/commands/all.h"
#include "app/cli/commands/forecast_answers.h"
#include "core/store/profile_table.h"
#include "reports/report_file.h"
#include "reports/sheets/forecast.h"

namespace vireo::cli {

void forecast_export(Invocation& invocation) {
  const std::string path = invocation.text("o");
  const std::string format = invocation.given("format") ? invocation.text("format") : report_format_of(path);
  if (format.empty())
    return invocation.refuse(problem("report.format_unknown", {{}, 0, "-o"}, {{"typed", path}}));
  const auto pace = typed_pace(invocation);
  auto wish = typed_chance(invocation);
  if (!pace || !wish) return;
  const auto made = made_forecast(invocation);
  if (!made) return;
  ForecastTelling telling{.pace = *pace, .grouped = format == "pdf", .scenario = invocation.text("scenario")};
  std::optional<MadeForecast> base;
  if (!telling.scenario.empty()) {
    base = made_forecast(invocation, "");
    if (!base) return;
    telling.base = &base->forecast;
  }
  std::optional<Simulation> chance;
  if (invocation.given("bands") || invocation.given("seed") || invocation.given("paths")) {
    remember_payments(invocation, *wish);
    chance = simulate(simulation_request(made->request, made->forecast, *wish));
    telling.chance = &*chance;
    telling.seed = wish->seed;
    telling.paths = wish->paths;
  }
  const Wording& wording = invocation.wording();
  const Sheet sheet = forecast_sheet(made->forecast, wording, telling);
  const std::string sender = profile_on(*invocation.book(), invocation.today()).get("name");
  if (!invocation.take(write_report(sheet, {sheet.name, sender, invocation.today()}, wording, format, path)))
    return;
  invocation.answer = {{"file", path},
                       {"format", format},
                       {"pace", name_of(*pace)},
                       {"rows", sheet.rows.size()},
                       {"seed", chance ? Json(wish->seed) : Json()}};
  invocation.say("cli.said.written", {{"file", path}});
}

}  // namespace vireo::cli
