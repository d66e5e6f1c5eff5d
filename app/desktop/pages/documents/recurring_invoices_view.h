#pragma once
// Invoices that come back: which there are, when the next one is due, and what one does with them. No wx;
// shown by recurring_invoices_panel.h.
#include <string>

#include "app/desktop/model/form_model.h"
#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"
#include "core/actions/recur_invoice.h"

namespace vireo {

class RecurringInvoicesView {
 public:
  explicit RecurringInvoicesView(Session& session);

  void refresh();
  bool choose(TableModel::RowId id);
  const std::optional<RecurringInvoice>& chosen() const { return chosen_; }
  /// The days of the next twelve months on which the chosen one comes back, worded.
  std::string schedule() const;
  std::string title() const;

  Checked<std::string> pause_or_resume();
  /// By the percentage typed in the form.
  Checked<std::string> change_prices();
  Checked<std::string> end();

  TableOf<RecurringInvoice> table;
  FormModel form{{"percent"}};

 private:
  Session& session_;
  std::optional<RecurringInvoice> chosen_;
};

/// What an issued invoice would be, coming back each month from the month after it.
RecurringRequest recurring_of(const IssuedDocument& document);

}  // namespace vireo
