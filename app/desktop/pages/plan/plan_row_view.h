#pragma once
// PlanRowView: a new row of a plan as a form: a service, a cost, an asset, a loan, own money. No widget;
// asked for by plan_page.cpp.
#include <string>
#include <vector>

#include "app/desktop/model/form_model.h"
#include "app/desktop/model/named_value.h"
#include "app/desktop/session.h"

namespace vireo {

class PlanRowView {
 public:
  /// `list`: one of lists().
  PlanRowView(Session& session, std::string plan, std::string list);

  /// "services", "charges", "invest", "loans", "contrib".
  static const std::vector<std::string>& lists();
  const std::string& list() const { return list_; }
  /// The fields of that list, in their order.
  std::vector<std::string> fields() const;
  /// What a field chooses among; empty of one that is typed.
  std::vector<NamedValue> choices(const std::string& field) const;

  /// Into the plan; what is wrong stands in the form.
  Checked<std::string> save();

  FormModel form{{"name", "kind", "units", "price", "hours", "amount", "rate", "vat", "reverse", "life",
                  "months", "month", "repaid", "deferred", "from"}};

 private:
  Session& session_;
  std::string plan_;
  std::string list_;
};

}  // namespace vireo
