#pragma once
// What the French chart of accounts and the customs of its programs say of a code met in a FEC: the class of
// an account by its first digits, the kind of a journal, journals of opening balances, names of payment
// methods.
#include <string>
#include <string_view>

#include "core/ledger/chart.h"

namespace vireo {

AccountClass class_of_fec_account(std::string_view code);
/// sales, purchases, bank, cash, opening or general.
std::string kind_of_fec_journal(std::string_view code, std::string_view label);
/// VIR, CB, CHQ ... of a payment method of Vireo; another text stays as it is.
std::string fec_payment_method(std::string_view method);

}  // namespace vireo
