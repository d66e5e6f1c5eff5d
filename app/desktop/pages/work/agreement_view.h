#pragma once
// AgreementView: what is agreed with a client, as a form, new or changed: work by the hour, for a fixed
// price, or a retainer with its hours, what becomes of those left and of those beyond. No widget; shown by
// agreement_dialog.h.
#include <string>
#include <vector>

#include "app/desktop/model/form_model.h"
#include "app/desktop/model/named_value.h"
#include "app/desktop/session.h"
#include "core/work/engagement.h"

namespace vireo {

class AgreementView {
 public:
  /// A new one, from the first of this month on.
  AgreementView(Session& session, EngagementTerms terms);
  /// One that is kept, to be changed; what the form does not show stays as it is.
  AgreementView(Session& session, const Engagement& known);

  EngagementTerms terms() const { return kept_.terms; }
  bool is_new() const { return kept_.id.value() == 0; }
  std::vector<NamedValue> clients() const;
  std::vector<NamedValue> increments() const;
  std::vector<NamedValue> roll_overs() const;
  std::vector<NamedValue> overages() const;

  /// Adds or changes it; on a refusal every field says what is wrong with it.
  Checked<std::string> save();

  FormModel form{{"client", "name", "from", "to", "scope", "excluded", "response-hours", "channel", "rate",
                  "increment", "hours", "price", "rollover-cycles", "rollover-cap", "overage", "overage-rate",
                  "block-hours", "block-price"}};

 private:
  void read_text(Engagement& engagement, Problems& found) const;
  void read_days(Engagement& engagement, Problems& found) const;
  void read_bank(Engagement& engagement, Problems& found) const;
  void read_rate(const char* field, std::optional<UnitPrice>& price, Problems& found) const;
  void read_money(const char* field, Money& money, Problems& found) const;

  Session& session_;
  Engagement kept_;
};

}  // namespace vireo
