#include "app/desktop/widgets/money_field.h"

#include "app/desktop/strings.h"
#include "app/desktop/widgets/entry.h"
#include "app/desktop/widgets/text_undo.h"
#include "core/base/text.h"

namespace vireo {

MoneyField::MoneyField(wxWindow* parent, const Look& look, Currency currency)
    : wxTextCtrl(parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_RIGHT),
      look_(look),
      currency_(std::move(currency)) {
  tune_entry(this, look);
  Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    write_in_full();
  });
}

bool MoneyField::is_blank() const {
  return trimmed(S(GetValue())).empty();
}

Checked<Money> MoneyField::value() const {
  return parse_typed_money(S(GetValue()), currency_);
}

void MoneyField::set(const std::optional<Money>& amount) {
  ChangeValue(amount ? U(look_.wording.money(*amount)) : wxString());
  if (auto* undo = text_undo_of(this)) undo->forget();
}

void MoneyField::write_in_full() {
  const auto typed = value();
  if (!typed) return;
  const wxString full = U(look_.wording.money(*typed));
  if (full != GetValue()) SetValue(full);
}

}  // namespace vireo
