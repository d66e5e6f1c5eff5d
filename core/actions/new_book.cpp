#include "core/actions/new_book.h"

#include <algorithm>
#include <map>

#include "core/actions/identifier_rules.h"
#include "core/base/text.h"
#include "core/billing/numbering.h"
#include "core/store/accounts_table.h"
#include "core/store/catalog/catalog.h"
#include "core/store/profile_table.h"
#include "core/store/series_table.h"

namespace vireo {
namespace {

/// What a request comes to once all of it was understood.
struct BookPlan {
  std::map<std::string, std::string> facts{};
  Date from{};
  std::optional<Chart> chart{};
  std::string language{};
  std::vector<std::pair<DocumentKind, NumberSeries>> series{};
  Problems problems{};
};

void plan_identity(BookPlan& plan, const NewBookRequest& request, const Catalog& catalog) {
  const std::string country = plan.facts["country"];
  const auto rules = take(identifier_rules(catalog, country), plan.problems);
  if (!rules) return;
  if (const auto kept = take(checked_identifiers(request.identifiers, *rules), plan.problems)) {
    auto all = *kept;
    for (auto& each : derived_identifiers(*kept, *rules)) all.push_back(std::move(each));
    for (const auto& each : all)
      if (!each.value.empty()) plan.facts["id." + each.kind] = each.value;
  }
  if (!trimmed(request.address).empty())
    if (const auto address = take(parse_address(request.address, country), plan.problems, "address"))
      plan.facts["address"] = address->text();
}

/// What the country proposes where nothing was said.
void plan_habits(BookPlan& plan, const NewBookRequest& request, const Catalog& catalog) {
  const auto country = take(country_if_known(catalog, plan.facts["country"]), plan.problems);
  const Country* known = country && *country ? &**country : nullptr;
  const auto languages = catalog.languages();
  std::string language = request.language;
  if (language.empty() && known && !known->languages.empty()) language = known->languages.front();
  if (std::find(languages.begin(), languages.end(), language) == languages.end()) {
    if (!request.language.empty())
      plan.problems.push_back(
          problem("language.unknown", {"", 0, "language"},
                  {{"typed", request.language}, {"nearest", nearest(language, languages)}}));
    language = "en";
  }
  plan.language = plan.facts["language"] = language;
  const std::string currency = capitals(trimmed(request.currency));
  if (!currency.empty()) {
    if (take(Currency::parse(currency), plan.problems, "currency")) plan.facts["currency"] = currency;
  } else {
    plan.facts["currency"] = known ? known->currency.code() : Currency{}.code();
  }
  const std::string chart = !request.chart.empty() ? request.chart : known ? known->chart : "international";
  const auto charts = catalog.chart_ids();
  if (std::find(charts.begin(), charts.end(), chart) == charts.end())
    plan.problems.push_back(
        problem("chart.unknown", {"", 0, "chart"}, {{"typed", chart}, {"nearest", nearest(chart, charts)}}));
  else
    plan.chart = take(catalog.chart(chart), plan.problems);
  if (known) plan.facts["payment_term_days"] = std::to_string(known->payment_days);
}

/// A regime for whoever types the rates.
constexpr std::string_view any_country = "any";

std::string listed(const std::vector<RuleActivity>& activities) {
  std::string all;
  for (const auto& each : activities) all += (all.empty() ? "" : ", ") + each.id;
  return all;
}

void plan_regime(BookPlan& plan, const NewBookRequest& request, const Catalog& catalog) {
  plan.facts["basis"] = "accrual";
  plan.facts["vat_scheme"] = "standard";
  if (request.regime.empty()) return;
  const auto ids = catalog.regime_ids();
  if (std::find(ids.begin(), ids.end(), request.regime) == ids.end()) {
    plan.problems.push_back(problem("regime.unknown", {"", 0, "regime"},
                                    {{"typed", request.regime}, {"nearest", nearest(request.regime, ids)}}));
    return;
  }
  const auto pack = take(catalog.regime(request.regime), plan.problems);
  if (!pack) return;
  plan.facts["regime"] = pack->id;
  plan.facts["basis"] = pack->accounting_basis;
  // Small regimes begin under the exemption; who charges VAT says so.
  plan.facts["vat_scheme"] = "exempt";
  if (pack->country != any_country && pack->country != plan.facts["country"])
    plan.problems.push_back(problem("regime.other_country", {"", 0, "regime"},
                                    {{"regime", pack->id}, {"country", plan.facts["country"]}}));
  if (!pack->activity(request.activity))
    plan.problems.push_back(problem("activity.unknown", {"", 0, "activity"},
                                    {{"typed", request.activity}, {"activities", listed(pack->activities)}}));
  plan.facts["activity"] = request.activity;
}

void plan_days(BookPlan& plan, const NewBookRequest& request, Date today) {
  Date start = today;
  if (!request.start.empty())
    if (const auto day = take(Date::checked(request.start), plan.problems, "start")) start = *day;
  plan.facts["start"] = start.text();
  plan.from = std::min(start, today);
}

void plan_series(BookPlan& plan, const NewBookRequest& request, Date today) {
  static constexpr std::pair<DocumentKind, std::string_view> patterns[] = {
      {DocumentKind::quote, "D-{year}-{number:4}"},
      {DocumentKind::invoice, "F-{year}-{number:4}"},
      {DocumentKind::credit_note, "A-{year}-{number:4}"}};
  for (const auto& [kind, pattern] : patterns) {
    NumberSeries series{std::string(pattern)};
    for (const auto& [name, last] : request.last_numbers) {
      if (name != name_of(kind)) continue;
      if (const auto read = read_number(pattern, last)) {
        series.year = read->year != 0 ? read->year : today.year();
        series.next = read->number + 1;
      } else {
        plan.problems.push_back(problem("numbering.unreadable", {"", 0, "last_" + name},
                                        {{"typed", last}, {"pattern", std::string(pattern)}}));
      }
    }
    plan.series.emplace_back(kind, std::move(series));
  }
}

BookPlan plan_of(const NewBookRequest& request, const Context& context) {
  BookPlan plan;
  const Catalog catalog(context.templates);
  if (trimmed(request.name).empty())
    plan.problems.push_back(problem("profile.name_missing", {"", 0, "name"}));
  plan.facts["name"] = trimmed(request.name);
  if (const auto code = take(check_profile_value("country", request.country), plan.problems, "country")) {
    if (code->empty()) plan.problems.push_back(problem("profile.country_missing", {"", 0, "country"}));
    plan.facts["country"] = *code;
    plan_identity(plan, request, catalog);
    plan_habits(plan, request, catalog);
  }
  plan_regime(plan, request, catalog);
  plan_days(plan, request, context.today);
  plan_series(plan, request, context.today);
  for (const auto& [key, value] : request.facts)
    if (const auto kept = take(check_profile_value(key, value), plan.problems, key)) plan.facts[key] = *kept;
  return plan;
}

Checked<Done> carry_out(Book& book, const BookPlan& plan) {
  const std::string name = plan.facts.at("name");
  return book.write({{"deed.book_made", {{"name", name}}}}, [&](Book::Write& write) -> Checked<Done> {
    for (const auto& [key, value] : plan.facts)
      if (!value.empty()) set_profile_fact(write, key, value, plan.from);
    install_chart(write, *plan.chart, plan.language);
    for (const auto& [kind, series] : plan.series) set_number_series(write, kind, series);
    write.make_final("undo.reversal.new_book");
    return Done{};
  });
}

}  // namespace

Problems problems_of(const NewBookRequest& request, const Context& context) {
  return plan_of(request, context).problems;
}

Checked<Done> set_up_book(Book& book, const NewBookRequest& request, const Context& context) {
  const BookPlan plan = plan_of(request, context);
  if (!plan.problems.empty()) return plan.problems;
  return carry_out(book, plan);
}

Checked<Book> new_book(const std::filesystem::path& path, BookWorld world, const NewBookRequest& request,
                       const Context& context) {
  const BookPlan plan = plan_of(request, context);
  if (!plan.problems.empty()) return plan.problems;
  auto book = Book::create(path, std::move(world));
  if (!book) return book.problems();
  Book made = std::move(book).value();
  if (const auto done = carry_out(made, plan); !done) return done.problems();
  return made;
}

}  // namespace vireo
