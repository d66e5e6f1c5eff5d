#pragma once
// AgreementView: what is agreed with a client, as a form: work by the hour, or a retainer with its hours,
// what becomes of those left and of those beyond. No widget; shown by agreement_dialog.h.
#include <string>
#include <vector>

#include "app/desktop/model/form_model.h"
#include "app/desktop/model/named_value.h"
#include "app/desktop/session.h"
#include "core/work/engagement.h"

namespace vireo {

class AgreementView {
 public:
  AgreementView(Session& session, EngagementTerms terms);

  EngagementTerms terms() const { return terms_; }
  std::vector<NamedValue> clients() const;
  std::vector<NamedValue> increments() const;
  std::vector<NamedValue> roll_overs() const;
  std::vector<NamedValue> overages() const;

  /// Adds it; on a refusal every field says what is wrong with it.
  Checked<std::string> add();

  FormModel form{{"client", "name", "from", "scope", "rate", "increment", "hours", "price", "rollover-cycles",
                  "rollover-cap", "overage", "overage-rate", "block-hours", "block-price"}};

 private:
  void read_bank(Engagement& engagement, Problems& found) const;
  void read_rate(const char* field, std::optional<UnitPrice>& price, Problems& found) const;
  void read_money(const char* field, Money& money, Problems& found) const;

  Session& session_;
  EngagementTerms terms_;
};

}  // namespace vireo
