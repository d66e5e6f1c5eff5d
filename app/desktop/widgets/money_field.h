#pragma once
// MoneyField: an entry for an amount: "1250", "1 250,50", "1.250,50 €" are all understood; written in full
// when one leaves it. What cannot be read stays as typed, and value() says why.
//
//   auto* amount = new MoneyField(this, look, Currency::of("EUR"));
//   amount->set(invoice.total);
//   if (const Checked<Money> typed = amount->value(); typed) pay(*typed);
#include <optional>
#include <string>

#include <wx/textctrl.h>

#include "app/desktop/model/typed_money.h"
#include "app/desktop/theme/look.h"

namespace vireo {

class MoneyField : public wxTextCtrl {
 public:
  MoneyField(wxWindow* parent, const Look& look, Currency currency);
  void set(const std::optional<Money>& amount);
  void set_currency(const Currency& currency) { currency_ = currency; }
  Checked<Money> value() const;
  bool is_blank() const;

 private:
  void write_in_full();
  const Look& look_;
  Currency currency_;
};

}  // namespace vireo
