#include "app/desktop/pages/plan/plan_view.h"

#include <algorithm>

#include "app/desktop/pages/plan/plan_cells_view.h"
#include "app/desktop/pages/plan/plan_row_view.h"
#include "core/actions/keep_plan.h"
#include "core/base/text.h"
#include "core/plan/advice.h"
#include "core/plan/invariants.h"
#include "core/plan/tables.h"
#include "core/store/catalog/catalog.h"
#include "core/store/catalog/category_catalog.h"
#include "core/store/catalog/plan_catalog.h"
#include "core/store/catalog/plan_sections_file.h"
#include "core/store/plan_from_book.h"
#include "core/store/plan_json.h"
#include "core/store/profile_table.h"
#include "reports/plans/plan_file.h"

namespace vireo {
namespace {

/// "1 250,50" as the plan keeps numbers; what is none stays, to be refused.
std::string plain(const std::string& typed) {
  const auto number = parse_typed_decimal(typed);
  return number ? number->shortest() : typed;
}

}  // namespace

PlanView::PlanView(Session& session)
    : cells(session.wording(),
            [this](const PlanCell& row) { return TableModel::RowId{&row - cells.rows().data()} + 1; }),
      figures(session.wording(),
              [this](const PlanFigure& row) { return TableModel::RowId{&row - figures.rows().data()} + 1; }),
      form({"value"}),
      new_form({"name", "template", "from"}),
      session_(session) {
  const Wording& wording = session.wording();
  cells.text("group", wording.text("plan_page.group"), &PlanCell::group, 164);
  cells.text("name", wording.text("plan_page.name"), &PlanCell::name, 140);
  cells.text("value", wording.text("plan.sheet.value"), &PlanCell::value, 96);
  cells.stretch("name");
  figures.text("name", wording.text("plan_page.figure"), &PlanFigure::name, 190);
  figures.amount("first", wording.text("cli.column.year1"), &PlanFigure::first, 114);
  figures.amount("second", wording.text("cli.column.year2"), &PlanFigure::second, 114);
  figures.amount("third", wording.text("cli.column.year3"), &PlanFigure::third, 114);
  figures.stretch("name");
  new_form.load(
      {{"name", wording.text("plan_page.first_name")}, {"template", "va-micro"}, {"from", "template"}});
  refresh();
}

void PlanView::refresh() {
  names_.clear();
  for (const StoredPlan& each : vireo::plans(session_.book())) names_.push_back(each.name);
  if (std::find(names_.begin(), names_.end(), chosen_) == names_.end())
    chosen_ = names_.empty() ? std::string() : names_.front();
  typed_.reset();
  plan_.reset();
  advice_.clear();
  std::string json;
  if (const auto stored = plan_named(session_.book(), chosen_)) {
    json = stored->parameters;
    auto typed = read_plan(json, session_.currency());
    if (typed) typed_ = std::move(typed).value();
  }
  if (typed_) plan_ = reckon_plan(*typed_);
  cells.set(typed_ ? plan_cells(*typed_, json, session_.wording()) : std::vector<PlanCell>{});
  fill_figures();
  fill_chart();
}

void PlanView::fill_figures() {
  const Wording& wording = session_.wording();
  std::vector<PlanFigure> rows;
  if (plan_) {
    const auto& years = plan_->years;
    const auto name = [&](const char* of) { return wording.text(std::string("plan.year.") + of); };
    for (const auto& [of, figure] : plan_year_figures())
      rows.push_back({name(of), years[0].*figure, years[1].*figure, years[2].*figure});
    rows.push_back({name("break_even"), years[0].break_even, years[1].break_even, years[2].break_even});
    rows.push_back({name("break_even_with_drawings"), years[0].break_even_with_drawings,
                    years[1].break_even_with_drawings, years[2].break_even_with_drawings});
    for (const Problem& each : plan_advice(*typed_, *plan_))
      advice_ += (advice_.empty() ? "" : "\n") + wording.text(each.message) + " " +
                 wording.text(each.code() + ".hint", each.message.arguments);
    for (const PlanInvariant& each : plan_invariants(*typed_, *plan_))
      if (!each.holds) advice_ += "\n" + wording.text("plan.invariant." + each.id);
    if (advice_.empty()) advice_ = wording.text("plan_page.all_holds");
  }
  figures.set(std::move(rows));
}

void PlanView::fill_chart() {
  const Wording& wording = session_.wording();
  chart_ = {};
  chart_.title = wording.text("plan.sheet.chart_cash");
  chart_.currency = session_.currency();
  chart_.series = {{wording.text("plan.row.receipts"), SeriesShape::bar, Tone::good, {}},
                   {wording.text("plan.row.payments"), SeriesShape::bar, Tone::bad, {}},
                   {wording.text("plan.row.closing"), SeriesShape::line, Tone::accent, {}}};
  if (!plan_) return;
  for (std::size_t month = 0; month < plan_months; ++month) {
    chart_.labels.push_back(std::to_string(month + 1));
    chart_.labels_long.push_back(
        wording.text("plan.sheet.month_number", {{"number", static_cast<std::int64_t>(month) + 1}}));
    chart_.series[0].values.emplace_back(plan_->receipts[month]);
    chart_.series[1].values.emplace_back(-plan_->payments[month]);
    chart_.series[2].values.emplace_back(plan_->closing[month]);
  }
  const auto lowest = std::min_element(plan_->closing.begin(), plan_->closing.end());
  chart_.summary = wording.text("plan_page.summary",
                                {{"lowest", *lowest},
                                 {"month", static_cast<std::int64_t>(lowest - plan_->closing.begin()) + 1},
                                 {"last", plan_->closing.back()}});
}

std::vector<NamedValue> PlanView::plans() const {
  std::vector<NamedValue> all;
  for (const std::string& each : names_) all.push_back({each, each});
  return all;
}

std::vector<NamedValue> PlanView::beginnings() const {
  const Wording& wording = session_.wording();
  return {{"template", wording.text("plan_page.from_template")},
          {"book", wording.text("plan_page.from_book")}};
}

std::vector<NamedValue> PlanView::templates() const {
  std::vector<NamedValue> all;
  if (const auto known = load_plan_templates(session_.templates()))
    for (const PlanTemplate& each : *known)
      all.push_back({each.id, each.names.in(session_.wording().language())});
  return all;
}

void PlanView::choose_plan(const std::string& name) {
  chosen_ = name;
  cell_.reset();
  form.load({});
  refresh();
}

void PlanView::choose_cell(std::optional<TableModel::RowId> id) {
  const PlanCell* cell = id ? cells.find(*id) : nullptr;
  cell_ = cell ? std::optional(cell->path) : std::nullopt;
  form.load({{"value", cell ? cell->value : std::string()}});
}

std::string PlanView::cell_heading() const {
  if (cell_)
    for (const PlanCell& each : cells.rows())
      if (each.path == *cell_)
        return each.group + " · " + each.name + (each.origin.empty() ? "" : "\n" + each.origin);
  return session_.wording().text("plan_page.choose_cell");
}

std::string PlanView::free_name(const std::string& wanted) const {
  std::string name = wanted;
  for (int number = 2; std::find(names_.begin(), names_.end(), name) != names_.end(); ++number)
    name = wanted + " " + std::to_string(number);
  return name;
}

Checked<std::string> PlanView::begin() {
  const auto known = load_plan_templates(session_.templates());
  if (!known) return known.problems();
  StoredPlan plan{.name = free_name(trimmed(new_form.text("name"))),
                  .template_id = new_form.text("template")};
  for (const PlanTemplate& each : *known)
    if (each.id == plan.template_id) plan.parameters = each.parameters;
  if (new_form.text("from") == "book") {
    const auto categories = load_categories(session_.templates());
    const auto units = Catalog(session_.templates()).units();
    if (!categories) return categories.problems();
    if (!units) return units.problems();
    auto made = plan_from_book(session_.book(), plan.parameters, *categories, *units, session_.today());
    if (!made) return made.problems();
    plan.parameters = std::move(made).value().parameters;
  }
  const auto added = session_.act([&](Book& book) { return add_plan(book, plan); });
  if (!added) return added.problems();
  choose_plan(plan.name);
  return session_.wording().text("cli.said.plan_kept", {{"name", plan.name}});
}

Checked<std::string> PlanView::keep(const std::vector<std::pair<std::string, std::string>>& values) {
  const auto changed = session_.act([&](Book& book) { return change_plan(book, chosen_, values); });
  if (!changed) {
    // Whatever is wrong, it is wrong with what was typed.
    Problems told;
    for (const Problem& each : changed.problems()) told.push_back(in_field(each, "value"));
    form.show(told, session_.wording());
    return told;
  }
  form.mark_saved();
  refresh();
  return session_.wording().text("cli.said.plan_kept", {{"name", chosen_}});
}

Checked<std::string> PlanView::change() {
  if (!cell_) return problem("plan.path_unknown", {"", 0, "value"}, {{"path", ""}});
  return keep({{*cell_, plain(form.text("value"))}});
}

bool PlanView::may_fill() const {
  return cell_ && cell_->size() > 2 && (cell_->ends_with(".0") || cell_->ends_with(".1")) &&
         (cell_->starts_with("services.") || cell_->starts_with("charges.") || cell_->starts_with("draw."));
}

Checked<std::string> PlanView::fill_right() {
  if (!may_fill()) return problem("plan_page.nothing_to_fill");
  const std::string row = cell_->substr(0, cell_->size() - 1);
  const std::string value = plain(form.text("value"));
  std::vector<std::pair<std::string, std::string>> values;
  for (int year = cell_->back() - '0'; year < static_cast<int>(plan_years); ++year)
    values.emplace_back(row + std::to_string(year), value);
  return keep(values);
}

Checked<std::string> PlanView::paste(const std::string& typed) {
  std::vector<std::pair<std::string, std::string>> values;
  std::string text = typed;
  std::replace(text.begin(), text.end(), '\t', '\n');
  std::size_t at = 0;
  while (at < cells.rows().size() && (!cell_ || cells.rows()[at].path != *cell_)) ++at;
  for (const std::string& each : split(text, '\n')) {
    const std::string value = trimmed(each);
    if (value.empty()) continue;
    if (at >= cells.rows().size())
      return problem("plan_page.paste_too_long", {}, {{"count", static_cast<std::int64_t>(values.size())}});
    values.emplace_back(cells.rows()[at++].path, plain(value));
  }
  if (values.empty()) return problem("plan_page.nothing_to_paste");
  return keep(values);
}

bool PlanView::may_remove_row() const {
  if (!cell_) return false;
  const auto& lists = PlanRowView::lists();
  return std::find(lists.begin(), lists.end(), cell_->substr(0, cell_->find('.'))) != lists.end();
}

Checked<std::string> PlanView::remove_row() {
  if (!may_remove_row()) return problem("plan.path_unknown", {}, {{"path", cell_.value_or("")}});
  const auto names = split(*cell_, '.');
  const auto removed =
      session_.act([&](Book& book) { return remove_plan_row(book, chosen_, names[0], names[1]); });
  if (!removed) return removed.problems();
  cell_.reset();
  refresh();
  return session_.wording().text("plan_page.row_removed", {{"name", chosen_}});
}

Checked<std::string> PlanView::copy() {
  const std::string name = free_name(chosen_);
  const auto copied = session_.act([&](Book& book) { return copy_plan(book, chosen_, name); });
  if (!copied) return copied.problems();
  choose_plan(name);
  return session_.wording().text("cli.said.plan_kept", {{"name", name}});
}

Checked<std::string> PlanView::remove() {
  const std::string name = chosen_;
  const auto removed = session_.act([&](Book& book) { return remove_plan(book, name); });
  if (!removed) return removed.problems();
  choose_plan({});
  return session_.wording().text("cli.said.plan_removed", {{"name", name}});
}

Checked<std::string> PlanView::save(const std::filesystem::path& file) const {
  if (!plan_) return problem("plan.unknown", {}, {{"name", chosen_}});
  const auto sections = load_plan_sections(session_.templates());
  if (!sections) return sections.problems();
  const PlanFileFacts facts{chosen_, profile_on(session_.book(), session_.today()).get("name"),
                            session_.today(), *sections,
                            plan_texts(session_.book(), plan_named(session_.book(), chosen_)->id)};
  const auto written =
      write_plan_file(*typed_, *plan_, facts, session_.wording(), plan_format_of(file), file);
  if (!written) return written.problems();
  return session_.wording().text("cli.said.written", {{"file", file.string()}});
}

}  // namespace vireo
