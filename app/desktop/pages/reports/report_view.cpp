#include "app/desktop/pages/reports/report_view.h"

#include <algorithm>
#include <charconv>
#include <fstream>

#include "core/base/text.h"
#include "core/ledger/fiscal_year.h"
#include "core/store/profile_table.h"
#include "reports/report_file.h"
#include "reports/writers/csv.h"

namespace vireo {
namespace {

/// More rows than a person reads are not kept in memory: the export has them all.
constexpr std::size_t rows_shown = 20'000;

struct ShownCell {
  std::string text;
  std::int64_t key = INT64_MIN;
};

struct CellWords {
  const Wording& wording;

  ShownCell operator()(std::monostate) const { return {}; }
  ShownCell operator()(const std::string& text) const { return {text}; }
  ShownCell operator()(const Money& money) const { return {wording.money(money), money.minor()}; }
  ShownCell operator()(const Decimal& number) const { return {wording.number(number)}; }
  ShownCell operator()(const Rate& rate) const { return {wording.percent(rate)}; }
  ShownCell operator()(Date day) const { return {wording.date(day), day.days_since_1970()}; }
  ShownCell operator()(std::int64_t number) const { return {std::to_string(number), number}; }
  ShownCell operator()(const Formula& formula) const {
    return std::visit([this](const auto& value) { return (*this)(value); }, formula.value);
  }
};

ColumnKind kind_of(CellKind kind) {
  switch (kind) {
    case CellKind::money:
    case CellKind::quantity:
    case CellKind::rate:
    case CellKind::integer:
      return ColumnKind::amount;
    case CellKind::date:
      return ColumnKind::date;
    case CellKind::text:
      return ColumnKind::text;
  }
  return ColumnKind::text;
}

}  // namespace

ReportView::ReportView(Session& session, std::vector<std::string> ids)
    : session_(session), table_(std::make_unique<TableModel>()) {
  for (const std::string& id : ids)
    if (report_named(id))
      choices_.push_back(
          {id, session.wording().text("report." + id), session.wording().text("report." + id + ".about")});
  if (!choices_.empty()) chosen_ = choices_.front().id;
}

bool ReportView::choose(const std::string& item) {
  const std::vector<std::string> parts = split(item, '/');
  const std::string id = parts.empty() ? std::string() : parts.front();
  const bool known =
      std::any_of(choices_.begin(), choices_.end(), [&](const auto& choice) { return choice.id == id; });
  if (!known) return false;
  chosen_ = id;
  account_.reset();
  entry_.reset();
  if (parts.size() != 3) return true;
  std::int64_t number = 0;
  std::from_chars(parts[2].data(), parts[2].data() + parts[2].size(), number);
  if (parts[1] == "account") account_ = AccountId(number);
  if (parts[1] == "entry") entry_ = number;
  return true;
}

Link ReportView::link_of(TableModel::RowId id) const {
  const auto at = static_cast<std::size_t>(id - 1);
  return at < links_.size() ? links_[at] : Link{};
}

void ReportView::set_period(ReportPeriod period) {
  period_ = period;
}

ReportRequest ReportView::request() const {
  const Date today = session_.today();
  const FiscalYearStart start = fiscal_year_start(profile_on(session_.book(), today));
  const Period this_year = start.year_with(today);
  ReportRequest request{session_.book(), session_.wording(), session_.templates(), today, this_year, account_,
                        entry_};
  if (period_ == ReportPeriod::last_year) request.period = start.year_with(this_year.begin().plus_days(-1));
  if (period_ == ReportPeriod::whole) request.period = Period(*Date::of(1, 1, 1), *Date::of(9999, 12, 31));
  return request;
}

void ReportView::refresh() {
  rows_.clear();
  keys_.clear();
  links_.clear();
  title_.clear();
  refusal_.clear();
  table_ = std::make_unique<TableModel>();
  const Report* report = report_named(chosen_);
  if (!report) return;
  const auto sheet = report->make(request());
  if (sheet) return show(*sheet);
  for (const Problem& found : sheet.problems())
    refusal_ += (refusal_.empty() ? "" : "\n") + session_.wording().text(found);
}

void ReportView::show(const Sheet& sheet) {
  title_ = sheet.title;
  const CellWords words{session_.wording()};
  const auto add = [&](const std::vector<Cell>& cells) {
    std::vector<std::string> texts;
    std::vector<std::int64_t> keys;
    for (const Cell& cell : cells) {
      ShownCell shown_cell = std::visit(words, cell);
      texts.push_back(std::move(shown_cell.text));
      keys.push_back(shown_cell.key);
    }
    texts.resize(sheet.columns.size());
    keys.resize(sheet.columns.size(), INT64_MIN);
    rows_.push_back(std::move(texts));
    keys_.push_back(std::move(keys));
  };
  for_each_row(sheet, [&](const SheetRow& row) {
    if (rows_.size() >= rows_shown) return;
    add(row.cells);
    links_.push_back(row.link);
  });
  if (const auto totals = totals_of(sheet); !totals.empty()) add(totals);
  for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
    const CellKind kind = sheet.columns[column].kind;
    TableColumn shown_column{sheet.columns[column].header, sheet.columns[column].header, kind_of(kind)};
    shown_column.text = [this, column](std::size_t row) { return rows_[row][column]; };
    if (kind_of(kind) != ColumnKind::text)
      shown_column.key = [this, column](std::size_t row) { return keys_[row][column]; };
    table_->add_column(std::move(shown_column));
  }
  table_->set_rows(rows_.size(), [](std::size_t row) { return static_cast<TableModel::RowId>(row) + 1; });
}

std::string ReportView::proposed_file_name() const {
  return chosen_ + ".xlsx";
}

Checked<Done> ReportView::write(const std::filesystem::path& file) const {
  const Report* report = report_named(chosen_);
  expect(report != nullptr, "a chosen report is in the table");
  auto sheet = report->make(request());
  if (!sheet) return sheet.problems();
  const std::string format = report_format_of(file);
  return write_report(*sheet,
                      {session_.wording().text("report." + chosen_), session_.title(), session_.today()},
                      session_.wording(), format.empty() ? "xlsx" : format, file);
}

}  // namespace vireo
