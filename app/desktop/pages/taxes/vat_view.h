#pragma once
// VatView: the VAT of a period: its accounts beside what the documents say, what is owed, and the entry that
// settles it. No widget; shown by vat_panel.cpp.
#include <string>
#include <vector>

#include "app/desktop/model/form_model.h"
#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"
#include "core/store/vat_position.h"

namespace vireo {

class VatView {
 public:
  /// The last period that is over, as long as the profile's returns are.
  explicit VatView(Session& session);
  void refresh();

  /// Charges no VAT: the accounts stay empty and nothing is settled.
  bool exempt() const;
  /// Nothing on any VAT account.
  bool empty() const;
  /// "Du 01/07/2026 au 30/09/2026".
  std::string period_text() const;
  void go(int periods);
  const VatPosition& position() const { return position_; }
  /// What stands between the ledger and the documents, worded; or that they agree.
  std::string comparison() const;
  bool agrees() const;

  /// The period is over and something is left to settle.
  bool may_settle() const;
  void begin_settle();
  /// "420 € sont à payer …": what the entry will do, worded.
  std::string settle_text() const;
  Checked<std::string> settle();

  TableOf<VatAccountRow> table;
  TableOf<VatComparison> compared;
  FormModel form{{"declared", "date"}};

 private:
  void make_columns();
  Session& session_;
  int months_;
  Period period_{};
  VatPosition position_{};
};

}  // namespace vireo
