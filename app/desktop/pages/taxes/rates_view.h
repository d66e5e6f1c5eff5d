#pragma once
// RatesView: the numbers of the book's rules on a day, where each was read, and a person's own in their
// place. No widget.
#include "app/desktop/model/form_model.h"
#include "app/desktop/model/regime_rules.h"
#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"

namespace vireo {

struct RateRow {
  std::string parameter{};
  LocalText names{};
  ParameterValue value{};
};

class RatesView {
 public:
  explicit RatesView(Session& session);
  void refresh();
  /// Puts the chosen row into the form.
  void choose(std::optional<TableModel::RowId> id);
  /// Where the chosen number was read, worded.
  std::string source() const;
  Checked<Done> save();
  /// The rules' number again, from the day in the form on.
  Checked<Done> reset();

  TableOf<RateRow> table;
  FormModel form;

 private:
  Checked<Done> put(const std::string& value);
  Session& session_;
  RegimeRules rules_;
  std::string chosen_;
};

}  // namespace vireo
