// delays list: how late clients pay.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "core/store/paid_invoices.h"
#include "core/store/parties_table.h"

namespace vireo::cli {

void delay_list(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const Date today = invocation.today();
  const Lateness learned =
      learned_lateness(paid_invoices(*book, Period::inclusive(today.plus_months(-12).plus_days(1), today)));
  Json& answer = invocation.answer;
  answer["invoices"] = learned.count;
  answer["new_client"] = learned.median_days ? Json(learned.median_days->shortest()) : Json(nullptr);
  answer["clients"] = Json::array();
  Columns columns(invocation, {{"client"},
                               {"invoices", CellKind::integer},
                               {"median_days", CellKind::quantity},
                               {"expected_days", CellKind::quantity}});
  for (const ClientLateness& each : learned.clients) {
    const Party client = party(*book, each.client);
    const std::string& name = client.name;
    answer["clients"].push_back(
        {{"client", name},
         {"own_days", client.expected_delay_days ? Json(*client.expected_delay_days) : Json()},
         {"invoices", each.count},
         {"median_days", each.median_days.shortest()},
         {"expected_days", each.expected_days.text()}});
    columns.add({name, each.count, each.median_days, each.expected_days});
  }
  columns.print();
  if (learned.median_days)
    invocation.say("cli.said.new_client_delay",
                   {{"days", Argument(Argument::Kind::decimal, learned.median_days->shortest())}});
}

}  // namespace vireo::cli
