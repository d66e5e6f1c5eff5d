#pragma once
// PlanView: a business plan as its author works on it: what is typed, the years that follow at once, the cash
// of thirty-six months, what does not hold. No widget.
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/model/chart_data.h"
#include "app/desktop/model/form_model.h"
#include "app/desktop/model/named_value.h"
#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"
#include "core/plan/plan.h"

namespace vireo {

/// One value that is typed: where it stands in the plan, and how people call it.
struct PlanCell {
  std::string path{};    // "services.hourly.price.0"
  std::string group{};   // worded: the row it belongs to, or the part of the plan
  std::string name{};    // worded
  std::string value{};   // as typed
  std::string origin{};  // worded: where a plan begun from the book has it from; empty of what was typed
};

/// A figure of the three years.
struct PlanFigure {
  std::string name{};  // worded
  std::optional<Money> first{}, second{}, third{};
};

class PlanView {
 public:
  explicit PlanView(Session& session);
  void refresh();

  bool empty() const { return names_.empty(); }
  std::vector<NamedValue> plans() const;
  std::vector<NamedValue> templates() const;
  /// What a new plan's figures are taken from: the template's examples, or the book.
  std::vector<NamedValue> beginnings() const;
  const std::string& chosen() const { return chosen_; }
  void choose_plan(const std::string& name);
  void choose_cell(std::optional<TableModel::RowId> id);
  /// "hourly · Prix, année 1" and where the value comes from, or what to do.
  std::string cell_heading() const;

  /// The worded sentence of what was done.
  Checked<std::string> begin();
  Checked<std::string> change();
  /// The value of the chosen cell in the years to its right as well; nothing to fill otherwise.
  bool may_fill() const;
  Checked<std::string> fill_right();
  /// Values of a spreadsheet, from the chosen cell on, row by row, in one step.
  Checked<std::string> paste(const std::string& values);
  /// Whether the chosen cell stands in a row that can go; takes it out.
  bool may_remove_row() const;
  Checked<std::string> remove_row();
  Checked<std::string> copy();
  Checked<std::string> remove();
  Checked<std::string> save(const std::filesystem::path& file) const;

  const ChartData& chart() const { return chart_; }
  /// What the advice says, one a line; or that everything holds.
  const std::string& advice() const { return advice_; }

  TableOf<PlanCell> cells;
  TableOf<PlanFigure> figures;
  FormModel form;      // value of the chosen cell
  FormModel new_form;  // name, template and source of a new plan

 private:
  Checked<std::string> keep(const std::vector<std::pair<std::string, std::string>>& values);
  void fill_figures();
  void fill_chart();
  std::string free_name(const std::string& wanted) const;

  Session& session_;
  std::vector<std::string> names_;
  std::string chosen_;
  std::optional<std::string> cell_;
  std::optional<PlanParameters> typed_;
  std::optional<Plan> plan_;
  ChartData chart_;
  std::string advice_;
};

}  // namespace vireo
