#pragma once
// PaymentView: money received on one document (or paid back on a credit note) as a form. When the amount is
// not what is open, it asks what the difference means. No wx; shown by payment_dialog.h.
#include <string>
#include <vector>

#include "app/desktop/model/form_model.h"
#include "app/desktop/pages/documents/draft_view.h"
#include "app/desktop/session.h"
#include "core/actions/add_payment.h"
#include "core/store/documents_table.h"

namespace vireo {

enum class AmountCase { unreadable, exact, surplus, shortfall };

class PaymentView {
 public:
  /// The amount is the open rest, the day is today.
  PaymentView(Session& session, const DocumentRow& document);

  std::string title() const;
  /// "475,00 € still open".
  std::string open_note() const;
  const Currency& currency() const { return document_.open.currency(); }
  AmountCase amount_case() const;
  /// The choice for the difference: a question and its answers; no answers when the amount is exact.
  std::string difference_question() const;
  std::vector<DraftChoice> difference_answers() const;
  std::vector<DraftChoice> methods() const;

  /// On a refusal every field says what is wrong with it.
  Checked<AddedPayment> save();

  FormModel form{{"amount", "date", "method", "difference", "reference"}};

 private:
  Session& session_;
  DocumentRow document_;
};

}  // namespace vireo
