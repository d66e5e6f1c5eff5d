#pragma once
// CompareView: what is left of a turnover under each status of the country, side by side on the same answers,
// and the turnover that leaves a wanted net. No widget.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/model/chart_data.h"
#include "app/desktop/model/form_model.h"
#include "app/desktop/model/named_value.h"
#include "app/desktop/model/regime_rules.h"
#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"
#include "core/formula/program.h"

namespace vireo {

/// One status at the turnover typed.
struct ComparedStatus {
  LocalText names{};
  std::optional<Money> contributions{};
  std::optional<Money> income_tax{};
  std::optional<Money> left{};
  std::optional<Money> needed{};  // the turnover that leaves the wanted net
  std::string refusal{};          // why it cannot be reckoned, worded
};

class CompareView {
 public:
  explicit CompareView(Session& session);
  /// Reckons anew from what is typed.
  void refresh();
  std::vector<NamedValue> families() const;
  const ChartData& chart() const { return chart_; }
  /// What could not be read or is provisional, worded.
  const std::string& remarks() const { return remarks_; }
  /// Why a row leaves what it leaves.
  std::optional<Figure> why(TableModel::RowId row) const;
  /// Keeps the answers on the household for every estimate to come.
  Checked<Done> keep_answers();

  TableOf<ComparedStatus> table;
  FormModel form;

 private:
  struct Pack {
    std::shared_ptr<const Calculation> pack;
    std::shared_ptr<const CalculationProgram> program;
    CalculationCase given;  // what the book and the form say, without the turnover
  };
  void load_packs();
  void load_form();
  void read_answers();
  std::optional<Money> result(const Pack& pack, const Money& turnover, const char* id) const;
  std::optional<Money> needed(const Pack& pack, const Money& wanted) const;
  void draw(const Money& turnover);
  Money money(std::int64_t whole) const;

  Session& session_;
  RegimeRules rules_;
  std::vector<Pack> packs_;
  Money typed_turnover_;
  ChartData chart_;
  std::string remarks_;
};

}  // namespace vireo
