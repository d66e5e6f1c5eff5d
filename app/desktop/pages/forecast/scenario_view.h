#pragma once
// ScenarioView: a scenario's changes in their order, each worded and switched on or off, and a form for one
// of them that asks only what its kind needs. Kept as a whole. No widget; shown by scenario_dialog.h.
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/model/form_model.h"
#include "app/desktop/model/named_value.h"
#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"
#include "core/store/forecast_table.h"

namespace vireo {

struct ScenarioRow {
  std::int64_t place = 0;  // from 1
  ScenarioChange change{};
};

class ScenarioView {
 public:
  /// A new one without changes.
  explicit ScenarioView(Session& session);
  ScenarioView(Session& session, const StoredScenario& known);

  bool is_new() const { return id_ == 0; }
  std::vector<NamedValue> kinds() const;
  std::vector<NamedValue> clients() const;
  /// The fields a kind needs, in their order.
  static std::vector<std::string> fields_of(ScenarioKind kind);

  /// The form of a new change, or of the one at that place.
  void begin(ScenarioKind kind);
  void begin(std::int64_t place);
  ScenarioKind begun() const { return begun_; }
  /// Into the list; what is wrong stands in the form.
  bool keep_change();

  void remove(std::int64_t place);
  void toggle(std::int64_t place);
  /// One place up (-1) or down (1); the place it stands at then.
  std::int64_t shift(std::int64_t place, int by);

  /// In the book. Its name; problems stand in name_form, those of a change are general.
  Checked<std::string> save();

  FormModel name_form{{"name"}};
  FormModel form{{"client", "from", "to", "days", "percent", "amount", "label"}};
  TableOf<ScenarioRow> table;

 private:
  void add_columns();
  void renumber();
  std::string worded(const ScenarioChange& change) const;

  Session& session_;
  std::int64_t id_ = 0;
  ScenarioKind begun_ = ScenarioKind::one_off;
  std::optional<std::int64_t> changed_{};  // the place of the change in the form
};

}  // namespace vireo
