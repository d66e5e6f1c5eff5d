#include "app/desktop/pages/taxes/compare_view.h"

#include <algorithm>
#include <array>

#include "app/desktop/model/chart_layout.h"
#include "app/desktop/model/typed_money.h"
#include "core/actions/change_profile.h"
#include "core/store/book_figures.h"
#include "core/store/book_rules.h"
#include "core/store/profile_table.h"

namespace vireo {
namespace {

constexpr std::array<const char*, 3> household{"family", "children", "other_taxable_income"};
constexpr int steps = 40;
constexpr std::int64_t least_span = 60'000;
constexpr std::int64_t largest_turnover = 2'000'000;

}  // namespace

CompareView::CompareView(Session& session)
    : table(session.wording(),
            [this](const ComparedStatus& row) { return TableModel::RowId{&row - table.rows().data()} + 1; }),
      form({"turnover", "expenses", "family", "children", "other_taxable_income", "wanted"}),
      session_(session),
      typed_turnover_(session.currency()) {
  const Wording& wording = session.wording();
  table.text(
      "name", wording.text("compare.status"),
      [&wording](const ComparedStatus& row) { return row.names.in(wording.language()); }, 160);
  table.amount("contributions", wording.text("taxes.contributions"), &ComparedStatus::contributions, 108);
  table.amount("tax", wording.text("compare.tax"), &ComparedStatus::income_tax, 104);
  table.amount("left", wording.text("compare.left"), &ComparedStatus::left, 108);
  table.amount("needed", wording.text("compare.needed"), &ComparedStatus::needed, 120);
  table.stretch("name");
  load_packs();
  load_form();
  refresh();
}

Money CompareView::money(std::int64_t whole) const {
  return Money::rounded(Decimal::of(whole), session_.currency(), Rounding::half_up);
}

/// The packs of the country that say what is left of a turnover.
void CompareView::load_packs() {
  const Catalog catalog(session_.templates());
  const std::string country = profile_on(session_.book(), session_.today()).get("country");
  for (const std::string& id : catalog.calculation_ids()) {
    const auto loaded = calculation_for(session_.book(), catalog, id);
    if (!loaded || (*loaded)->is_part || (*loaded)->country != country || !(*loaded)->input("turnover"))
      continue;
    const auto& results = (*loaded)->results;
    if (std::none_of(results.begin(), results.end(), [](const auto& each) { return each.id == "left"; }))
      continue;
    auto program = CalculationProgram::compile(**loaded);
    if (!program) continue;
    packs_.push_back({*loaded, std::make_shared<const CalculationProgram>(std::move(*program)), {}});
  }
}

void CompareView::load_form() {
  const Profile profile = profile_on(session_.book(), session_.today());
  const auto said = [&](const std::string& key, const char* otherwise) {
    return profile.has("answer." + key) ? profile.get("answer." + key) : std::string(otherwise);
  };
  Money turnover(session_.currency());
  Money costs(session_.currency());
  const auto categories = Catalog(session_.templates()).categories();
  if (!packs_.empty() && categories)
    for (const Pack& each : packs_)
      for (const BookAnswer& answer : book_answers(
               session_.book(), {each.pack.get(), Period::year(session_.today().year()), *categories, {}})) {
        const auto value = answer.origin == AnswerOrigin::books
                               ? Money::parse(answer.value, session_.currency())
                               : Checked<Money>(Money(session_.currency()));
        if (!value) continue;
        if (answer.input == "turnover" && turnover.is_zero()) turnover = *value;
        if (answer.input == "expenses" && costs.is_zero()) costs = *value;
      }
  if (!turnover.is_positive()) turnover = money(30'000);
  const auto shown = [&](const Money& amount) {
    std::string typed = amount.text();
    if (const auto point = typed.find('.'); point != std::string::npos)
      typed.replace(point, 1, session_.wording().style().decimal_mark);
    return typed;
  };
  form.load({{"turnover", shown(turnover)},
             {"expenses", shown(costs)},
             {"family", said("family", "single")},
             {"children", said("children", "0")},
             {"other_taxable_income", said("other_taxable_income", "0")},
             {"wanted", "24000"}});
}

std::vector<NamedValue> CompareView::families() const {
  std::vector<NamedValue> all;
  for (const Pack& each : packs_)
    if (const CalculationInput* input = each.pack->input("family"); input && all.empty())
      for (const auto& [id, names] : input->choices)
        all.push_back({id, names.in(session_.wording().language())});
  return all;
}

/// What the profile and the form say to each pack.
void CompareView::read_answers() {
  const auto categories = Catalog(session_.templates()).categories();
  for (Pack& each : packs_) {
    each.given.clear();
    if (!categories) continue;
    CalculationCase typed;
    for (const char* field : {"family", "children", "other_taxable_income", "expenses"}) {
      std::string value = form.text(field);
      if (std::string_view(field) != "family") {
        const auto number = parse_typed_decimal(value);
        value = number ? number->text() : std::string();
      }
      if (!value.empty() && each.pack->input(field)) typed.emplace_back(field, value);
    }
    const BookQuestion question{each.pack.get(), Period::year(session_.today().year()), *categories, typed};
    for (const BookAnswer& answer : book_answers(session_.book(), question))
      if (answer.origin == AnswerOrigin::profile || answer.origin == AnswerOrigin::typed)
        each.given.emplace_back(answer.input, answer.value);
  }
}

std::optional<Money> CompareView::result(const Pack& pack, const Money& turnover, const char* id) const {
  CalculationCase given = pack.given;
  given.emplace_back("turnover", turnover.text());
  const auto outcome = pack.program->run(given, session_.today());
  if (!outcome) return std::nullopt;
  for (const CalculatedValue& each : outcome->results)
    if (each.slot->id == id)
      return Money::rounded(each.value.decimal(), session_.currency(), Rounding::half_up);
  return std::nullopt;
}

/// By halving: what is left rises with the turnover, apart from steps of a few euros.
std::optional<Money> CompareView::needed(const Pack& pack, const Money& wanted) const {
  std::int64_t low = 0;
  std::int64_t high = largest_turnover;
  while (low < high) {
    const std::int64_t middle = low + (high - low) / 2;
    const auto left = result(pack, money(middle), "left");
    if (!left) return std::nullopt;
    *left >= wanted ? high = middle : low = middle + 1;
  }
  return low == largest_turnover ? std::nullopt : std::optional(money(low));
}

void CompareView::refresh() {
  rules_.refresh(session_);
  read_answers();
  remarks_.clear();
  const Wording& wording = session_.wording();
  Problems problems;
  const auto turnover =
      take(parse_typed_money(form.text("turnover"), session_.currency()), problems, "turnover");
  const auto wanted = take(parse_typed_money(form.text("wanted"), session_.currency()), problems, "wanted");
  form.show(problems, wording);
  if (turnover) typed_turnover_ = *turnover;
  std::vector<ComparedStatus> rows;
  for (const Pack& each : packs_) {
    ComparedStatus row{.names = each.pack->names};
    CalculationCase given = each.given;
    given.emplace_back("turnover", typed_turnover_.text());
    const auto outcome = each.program->run(given, session_.today());
    for (const Problem& found : outcome.problems()) {
      const std::string told = wording.text(found);
      if (remarks_.find(told) == std::string::npos) remarks_ += (remarks_.empty() ? "" : "\n") + told;
    }
    row.contributions = result(each, typed_turnover_, "total_contributions");
    row.income_tax = result(each, typed_turnover_, "income_tax_of_activity");
    row.left = result(each, typed_turnover_, "left");
    if (wanted) row.needed = needed(each, *wanted);
    rows.push_back(std::move(row));
  }
  table.set(std::move(rows));
  draw(typed_turnover_);
}

void CompareView::draw(const Money& turnover) {
  const Wording& wording = session_.wording();
  const std::int64_t asked = turnover.minor() / money(1).minor() * 3 / 2;
  const std::int64_t span = std::max(least_span, (asked / 10'000 + 1) * 10'000);
  chart_ = {wording.text("compare.chart"), {}, session_.currency()};
  const Tone tones[] = {Tone::accent, Tone::good, Tone::warning, Tone::bad};
  for (std::size_t at = 0; at < packs_.size(); ++at)
    chart_.series.push_back(
        {packs_[at].pack->names.in(wording.language()), SeriesShape::line, tones[at % 4], {}});
  for (int step = 0; step <= steps; ++step) {
    const Money at = money(span * step / steps);
    chart_.labels.push_back(std::to_string(span * step / steps / 1000) + "\u00A0k");
    chart_.labels_long.push_back(wording.money(at));
    for (std::size_t pack = 0; pack < packs_.size(); ++pack)
      chart_.series[pack].values.push_back(result(packs_[pack], at, "left"));
  }
  // The limits of the regime and the turnover typed stand as upright lines.
  const auto mark = [&](const Money& amount, const std::string& text, Tone tone) {
    const std::int64_t minor_span = money(span).minor();
    if (!amount.is_positive() || amount.minor() > minor_span) return;
    chart_.marks.push_back({amount.minor() * steps / minor_span, text, tone});
  };
  if (rules_.known())
    for (const Threshold& threshold : rules_.pack().thresholds) {
      const auto limit = rules_.pack().parameter(threshold.parameter, session_.today());
      if (limit && threshold.ends_input.empty())
        mark(limit->money(), axis_text(limit->money(), wording), Tone::warning);
    }
  mark(turnover, wording.text("compare.yours"), Tone::normal);
  chart_.summary =
      wording.text("compare.summary", {{"turnover", turnover}, {"count", static_cast<int>(packs_.size())}});
}

std::optional<Figure> CompareView::why(TableModel::RowId id) const {
  const auto at = static_cast<std::size_t>(id - 1);
  if (at >= packs_.size()) return std::nullopt;
  const Pack& pack = packs_[at];
  const auto left = result(pack, typed_turnover_, "left");
  CalculationCase given = pack.given;
  given.emplace_back("turnover", typed_turnover_.text());
  auto step = pack.program->explain(given, session_.today(), "left");
  if (!step || !left) return std::nullopt;
  return Figure{*left, std::move(*step)};
}

Checked<Done> CompareView::keep_answers() {
  ProfileChange change;
  change.from = Period::year(session_.today().year()).begin();
  for (const char* field : household) {
    std::string value = form.text(field);
    if (std::string_view(field) != "family")
      if (const auto number = parse_typed_decimal(value)) value = number->text();
    change.facts.emplace_back(std::string("answer.") + field, value);
  }
  return session_.act([&](Book& book) { return change_profile(book, change, session_.context()); });
}

}  // namespace vireo
