#include "reports/papers/plan_paper.h"

#include <algorithm>

#include "core/plan/advice.h"
#include "core/plan/invariants.h"
#include "core/plan/tables.h"
#include "reports/papers/plan_charts.h"
#include "reports/plans/plan_words.h"

namespace vireo {
namespace {

constexpr std::size_t months_a_table = 4;

class Builder {
 public:
  Builder(const PlanParameters& typed, const Plan& plan, const PlanPaperRequest& request,
          const Wording& wording)
      : typed_(typed), plan_(plan), request_(request), wording_(wording) {}

  std::vector<paper::Block> blocks() {
    blocks_.emplace_back(paper::Contents{wording_.text("plan.sheet.contents"), {}});
    blocks_.emplace_back(paper::PageBreak{});
    sections();
    heading(wording_.text("plan.sheet.years"));
    years();
    append_all(plan_charts(plan_, typed_, wording_));
    const auto years_only = plan_year_tables(typed_, plan_);
    const auto months_too = plan_tables(typed_, plan_);
    const auto ratios_of = [&](const std::string& id) {
      return std::find_if(years_only.begin(), years_only.end(),
                          [&](const auto& each) { return each.id == id; });
    };
    for (const PlanYearTable& table : years_only) {
      if (std::any_of(months_too.begin(), months_too.end(),
                      [&](const PlanTable& each) { return each.id == table.id; }))
        continue;
      heading(wording_.text("plan.table." + table.id));
      by_year(table);
    }
    for (const PlanTable& table : months_too) {
      heading(wording_.text("plan.table." + table.id));
      by_year(table);
      if (const auto ratios = ratios_of(table.id); ratios != years_only.end()) {
        blocks_.emplace_back(paper::Spacer{6});
        by_year(*ratios);
      }
      if (table.id == "T14")
        for (std::size_t first = 0; first < 12; first += months_a_table) by_month(table, first);
    }
    assumptions();
    checks();
    return std::move(blocks_);
  }

 private:
  void heading(const std::string& text) {
    blocks_.emplace_back(paper::Spacer{});
    blocks_.emplace_back(paper::Paragraph{text, paper::TextStyle::heading});
  }

  void append_all(std::vector<paper::Chart> charts) {
    for (paper::Chart& each : charts) blocks_.emplace_back(std::move(each));
  }
  /// A written section, then the figures of the years that belong to it.
  void sections() {
    for (const PlanSection& section : request_.sections) {
      const auto found = request_.texts.find(section.id);
      if (found == request_.texts.end() || found->second.empty()) continue;
      heading(section.names.in(wording_.language()));
      for (const MarkedLine& line : marked_lines(found->second)) {
        if (line.kind == LineKind::heading)
          blocks_.emplace_back(paper::Paragraph{line.text, paper::TextStyle::strong});
        else
          blocks_.emplace_back(paper::Paragraph{(line.kind == LineKind::item ? "•  " : "") + line.text,
                                                paper::TextStyle::body});
      }
      figures(section);
    }
  }
  void figures(const PlanSection& section) {
    if (section.figures.empty()) return;
    paper::Table table = year_table();
    for (const std::string& name : section.figures)
      for (const PlanYearFigure& each : plan_year_figures())
        if (each.name == name) {
          std::vector<std::string> cells{wording_.text("plan.year." + name)};
          for (const PlanYear& year : plan_.years) cells.push_back(wording_.amount(year.*each.figure));
          add(table, cells);
        }
    blocks_.emplace_back(paper::Spacer{6});
    blocks_.emplace_back(std::move(table));
  }

  /// A table whose first column names the rows.
  paper::Table named_table(const std::vector<std::string>& headers) const {
    paper::Table table;
    table.columns.push_back({"", paper::Align::left, 1});
    for (const std::string& each : headers) table.columns.push_back({each, paper::Align::right, 0});
    return table;
  }
  paper::Table year_table() const {
    std::vector<std::string> headers;
    for (std::size_t year = 1; year <= plan_years; ++year)
      headers.push_back(wording_.text("plan.sheet.year") + " " + std::to_string(year));
    return named_table(headers);
  }
  static void add(paper::Table& table, const std::vector<std::string>& cells, bool emphasised = false) {
    paper::TableRow row;
    row.emphasised = emphasised;
    for (const std::string& each : cells) row.cells.push_back({each, {}});
    table.rows.push_back(std::move(row));
  }

  void years() {
    paper::Table table = year_table();
    for (const auto& [name, figure] : plan_year_figures()) {
      std::vector<std::string> cells{wording_.text(std::string("plan.year.") + name)};
      for (const PlanYear& year : plan_.years) cells.push_back(wording_.amount(year.*figure));
      add(table, cells, std::string_view(name) == "result" || std::string_view(name) == "closing");
    }
    for (const auto& [name, figure] :
         {std::pair{"break_even", &PlanYear::break_even},
          std::pair{"break_even_with_drawings", &PlanYear::break_even_with_drawings}}) {
      std::vector<std::string> cells{wording_.text(std::string("plan.year.") + name)};
      for (const PlanYear& year : plan_.years)
        cells.push_back(year.*figure ? wording_.amount(*(year.*figure)) : "–");
      add(table, cells);
    }
    blocks_.emplace_back(std::move(table));
  }

  void by_year(const PlanTable& from) {
    paper::Table table = year_table();
    for (const PlanRow& row : from.rows) {
      std::vector<std::string> cells{plan_row_name(row, wording_)};
      for (const Money& each : row.years) cells.push_back(wording_.amount(each));
      add(table, cells);
    }
    blocks_.emplace_back(std::move(table));
  }

  void by_year(const PlanYearTable& from) {
    paper::Table table = year_table();
    for (const PlanYearRow& row : from.rows) {
      if (std::none_of(row.years.begin(), row.years.end(), [](const auto& each) { return each.has_value(); }))
        continue;
      std::vector<std::string> cells{wording_.text("plan.year_row." + row.id)};
      for (std::size_t year = 0; year < plan_years; ++year)
        cells.push_back(plan_year_value(row, year, wording_));
      add(table, cells, row.is_total);
    }
    blocks_.emplace_back(std::move(table));
  }

  void by_month(const PlanTable& from, std::size_t first) {
    std::vector<std::string> headers;
    for (std::size_t month = first; month < first + months_a_table; ++month)
      headers.push_back(
          wording_.text("plan.sheet.month_number", {{"number", static_cast<std::int64_t>(month) + 1}}));
    paper::Table table = named_table(headers);
    for (const PlanRow& row : from.rows) {
      std::vector<std::string> cells{plan_row_name(row, wording_)};
      for (std::size_t month = first; month < first + months_a_table; ++month)
        cells.push_back(wording_.amount(row.months[month]));
      add(table, cells);
    }
    blocks_.emplace_back(paper::Spacer{});
    blocks_.emplace_back(std::move(table));
  }

  std::string three(const YearlyDecimal& values) const {
    std::string all;
    for (const Decimal& each : values) all += (all.empty() ? "" : " / ") + wording_.number(each);
    return all;
  }
  std::string three(const YearlyMoney& values) const {
    std::string all;
    for (const Money& each : values) all += (all.empty() ? "" : " / ") + wording_.amount(each);
    return all;
  }
  std::string percent(const Decimal& rate) const { return wording_.percent(Rate::fraction(rate)); }

  std::string assumed(const PlanCharge& each) const {
    if (each.kind == PlanChargeKind::share) return percent(each.rate);
    return each.kind == PlanChargeKind::once ? wording_.amount(each.amount[0]) : three(each.amount);
  }

  template <typename Row>
  std::string named(const Row& row) const {
    return plan_name(row.id, row.names, wording_.language());
  }

  void assumptions() {
    heading(wording_.text("plan.sheet.assumptions"));
    paper::Table table;
    table.columns = {{wording_.text("cli.column.about"), paper::Align::left, 1},
                     {wording_.text("plan.sheet.value"), paper::Align::right, 0}};
    const auto said = [&](const std::string& id, const std::string& value) {
      add(table, {wording_.text("plan.sheet." + id), value});
    };
    said("opening", wording_.amount(typed_.opening));
    if (typed_.charges_vat) {
      said("vat_rate", percent(typed_.vat_rate));
      said("vat_share", percent(typed_.vat_share));
    }
    said("social_rate", percent(typed_.social_rate));
    said("drawings", three(typed_.drawings));
    std::string delays;
    for (const Decimal& each : typed_.delay) delays += (delays.empty() ? "" : " / ") + percent(each);
    said("delay", delays);
    for (const PlanService& each : typed_.services)
      add(table,
          {wording_.text("plan.sheet.service_line", {{"name", named(each)}, {"units", three(each.units)}}),
           three(each.price)});
    for (const PlanCharge& each : typed_.charges) add(table, {named(each), assumed(each)});
    blocks_.emplace_back(std::move(table));
  }

  void checks() {
    heading(wording_.text("plan.sheet.checks"));
    paper::Table table;
    table.columns = {{wording_.text("cli.column.check"), paper::Align::left, 1},
                     {wording_.text("cli.column.holds"), paper::Align::right, 0}};
    for (const PlanInvariant& each : plan_checks(typed_, plan_))
      add(table, {wording_.text("plan.invariant." + each.id), plan_check_state(each, wording_)});
    blocks_.emplace_back(std::move(table));
    for (const Problem& each : plan_advice(typed_, plan_))
      blocks_.emplace_back(paper::Paragraph{wording_.text(each.message), paper::TextStyle::body});
  }

  const PlanParameters& typed_;
  const Plan& plan_;
  const PlanPaperRequest& request_;
  const Wording& wording_;
  std::vector<paper::Block> blocks_{};
};

}  // namespace

Paper plan_paper(const PlanParameters& typed, const Plan& plan, const PlanPaperRequest& request,
                 const Wording& wording) {
  Paper paper;
  paper.language = wording.language();
  paper.author = request.sender;
  paper.title = wording.text("plan.sheet.workbook", {{"name", request.name}});
  paper.header = {.sender = request.sender, .title = paper.title, .subtitle = wording.date(request.made_on)};
  paper.footer = paper.title;
  paper.page_label_always = true;
  paper.blocks = Builder(typed, plan, request, wording).blocks();
  return paper;
}

}  // namespace vireo
