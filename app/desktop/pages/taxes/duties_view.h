#pragma once
// DutiesView: what is to be done by which day besides the regime's returns, with the boxes of a return filled
// from the book. No widget.
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/model/regime_rules.h"
#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"
#include "core/store/obligation_inputs.h"

namespace vireo {

/// A box of a return, or an answer that stands behind it.
struct DutyBox {
  std::string name{};
  std::string value{};   // worded
  std::string origin{};  // of an answer: the book, the profile, the usual value; worded
  std::string result{};  // the id of a box; empty for an answer
};

class DutiesView {
 public:
  explicit DutiesView(Session& session);
  void refresh();
  /// Shows the boxes of that duty; none when it has no return.
  void choose(std::optional<TableModel::RowId> id);
  const Obligation* chosen() const { return chosen_ ? table.find(*chosen_) : nullptr; }
  /// What is to be done, worded; empty when nothing is chosen.
  std::string advice() const;
  /// Why a box holds what it holds, down to the documents.
  std::optional<Figure> why(TableModel::RowId box) const;
  /// The boxes as text, for the office's form.
  std::string text() const;
  /// Marks the chosen one as done.
  Checked<Done> done(Date day);

  TableOf<Obligation> table;
  TableOf<DutyBox> boxes;

 private:
  void add_columns();
  Session& session_;
  RegimeRules rules_;
  std::optional<TableModel::RowId> chosen_;
  std::optional<FilledReturn> filled_;
};

}  // namespace vireo
