// home-office list, reckon: what of one's home may be deducted, without a book.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/step_json.h"
#include "core/base/text.h"
#include "core/store/catalog/home_office_file.h"
#include "reports/writers/text.h"

namespace vireo::cli {

void home_office_list(Invocation& invocation) {
  const auto methods = invocation.take(load_home_office_methods(invocation.templates()));
  if (!methods) return;
  const std::string& language = invocation.wording().language();
  Columns columns(invocation, {{"id"}, {"country"}, {"name"}, {"about"}});
  invocation.answer["rows"] = Json::array();
  for (const HomeOfficeMethod& each : *methods) {
    invocation.answer["rows"].push_back({{"id", each.id},
                                         {"country", each.country},
                                         {"name", each.names.in(language)},
                                         {"about", each.about.in(language)},
                                         {"source", each.source.title}});
    columns.add({each.id, each.country, each.names.in(language), each.about.in(language)});
  }
  columns.print();
}

void home_office_reckon(Invocation& invocation) {
  const auto methods = invocation.take(load_home_office_methods(invocation.templates()));
  if (!methods) return;
  const std::string typed = invocation.text("office-method");
  std::vector<std::string> known;
  const HomeOfficeMethod* method = nullptr;
  for (const HomeOfficeMethod& each : *methods) {
    known.push_back(each.id);
    if (each.id == typed) method = &each;
  }
  if (!method)
    return invocation.refuse(problem("home_office.method_unknown", {"", 0, "office-method"},
                                     {{"typed", typed}, {"nearest", nearest(typed, known)}}));
  const auto number = [&](const char* name, const Decimal& otherwise) {
    return invocation.given(name) ? invocation.decimal(name).value_or(Decimal()) : otherwise;
  };
  const auto money = [&](const char* name) {
    return invocation.given(name) ? invocation.money(name, method->currency).value_or(Money(method->currency))
                                  : Money(method->currency);
  };
  const HomeOfficeUse use{.area = number("area", {}),
                          .home_area = number("home-area", {}),
                          .time = number("time", Decimal::of(1)),
                          .rent = money("rent"),
                          .utilities = money("utilities"),
                          .hours = number("hours", {}),
                          .months = number("months", Decimal::of(12)),
                          .days = number("days", {})};
  if (invocation.refused()) return;
  const auto figure = invocation.take(home_office(*method, use));
  if (!figure) return;
  const Wording& wording = invocation.wording();
  invocation.answer = {{"method", method->id},
                       {"currency", method->currency.code()},
                       {"deductible", figure->amount.text()},
                       {"about", method->about.in(wording.language())},
                       {"estimate", figure->confidence() != Confidence::high},
                       {"why", step_json(figure->why, wording)}};
  invocation.print(method->about.in(wording.language()));
  invocation.print(explain(*figure, wording));
}

}  // namespace vireo::cli
