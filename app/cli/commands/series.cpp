// series show, set.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "core/actions/change_series.h"
#include "core/store/series_table.h"

namespace vireo::cli {
namespace {

/// What the next document of today would be numbered, had the series no day to wait for.
std::string next_number(NumberSeries series, Date today) {
  series.last_date.reset();
  return take_number(series, today).value().number;
}

Json json_of(DocumentKind kind, const NumberSeries& series, Date today) {
  Json row{{"kind", name_of(kind)},
           {"pattern", series.pattern},
           {"next", next_number(series, today)},
           {"yearly", series.resets_each_year}};
  if (series.last_date) row["last_date"] = series.last_date->text();
  return row;
}

/// "yes" or "no", as profile facts are typed.
std::optional<bool> typed_answer(Invocation& invocation, std::string_view name) {
  const std::string typed = invocation.text(name);
  if (typed == "yes" || typed == "no") return typed == "yes";
  if (invocation.given(name))
    invocation.refuse(problem("cli.not_yes_or_no", {{}, 0, "--" + std::string(name)}, {{"typed", typed}}));
  return std::nullopt;
}

}  // namespace

void series_show(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  Columns columns(invocation, {{"kind"}, {"pattern"}, {"next"}});
  invocation.answer["rows"] = Json::array();
  for (const DocumentKind kind : {DocumentKind::invoice, DocumentKind::quote, DocumentKind::credit_note}) {
    const NumberSeries series = number_series(*book, kind);
    invocation.answer["rows"].push_back(json_of(kind, series, invocation.today()));
    columns.add({invocation.wording().text("series.kind." + std::string(name_of(kind))), series.pattern,
                 next_number(series, invocation.today())});
  }
  columns.print();
}

void series_set(Invocation& invocation) {
  SeriesChange change;
  const std::string typed =
      invocation.text("kind") == "credit-note" ? "credit_note" : invocation.text("kind");
  const auto kind = document_kind_named(typed);
  if (!kind) invocation.refuse(problem("document.kind_unknown", {{}, 0, "KIND"}, {{"typed", typed}}));
  if (invocation.given("pattern")) change.pattern = invocation.text("pattern");
  if (const auto next = invocation.whole_number("next")) change.next = *next;
  change.resets_each_year = typed_answer(invocation, "yearly");
  if (invocation.refused()) return;
  change.kind = *kind;
  Book* book = invocation.book();
  if (!book) return;
  const auto series = invocation.take(change_series(*book, change, invocation.today()));
  if (!series) return;
  invocation.answer = json_of(*kind, *series, invocation.today());
  invocation.say("cli.said.series", {{"number", next_number(*series, invocation.today())}});
}

}  // namespace vireo::cli
