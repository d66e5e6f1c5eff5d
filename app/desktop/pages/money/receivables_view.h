#pragma once
// What clients still owe, and the recording of a payment on it. No widget; ReceivablesPanel shows it.
#include <string>
#include <vector>

#include "app/desktop/model/form_model.h"
#include "app/desktop/model/named_value.h"
#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"
#include "core/store/open_items.h"

namespace vireo {

class ReceivablesView {
 public:
  explicit ReceivablesView(Session& session);

  void refresh();
  std::string note() const;

  /// The payment form for this document: all that is open, today. False when it is not in the list.
  bool choose(TableModel::RowId document);
  const std::optional<DocumentId>& chosen() const { return chosen_; }
  std::string title() const;
  std::vector<NamedValue> methods() const;
  std::vector<NamedValue> surpluses() const;
  std::vector<NamedValue> shortfalls() const;
  /// Books what is typed; the worded sentence says what is left open.
  Checked<std::string> save();

  TableOf<OpenItem> table;
  FormModel form;

 private:
  Status state_of(const OpenItem& item) const;

  Session& session_;
  std::optional<DocumentId> chosen_;
};

}  // namespace vireo
