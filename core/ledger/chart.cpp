#include "core/ledger/chart.h"

#include <algorithm>

namespace vireo {

const std::vector<std::pair<std::string, Role>>& role_names() {
  static const std::vector<std::pair<std::string, Role>> names = {
      {"receivable", Role::receivable},
      {"payable", Role::payable},
      {"bank", Role::bank},
      {"cash", Role::cash},
      {"transfer", Role::transfer},
      {"owner", Role::owner},
      {"revenue_domestic", Role::revenue_domestic},
      {"revenue_exempt_scheme", Role::revenue_exempt_scheme},
      {"revenue_reverse_charge", Role::revenue_reverse_charge},
      {"revenue_outside", Role::revenue_outside},
      {"revenue_rebilled", Role::revenue_rebilled},
      {"disbursements", Role::disbursements},
      {"vat_collected", Role::vat_collected},
      {"vat_deductible", Role::vat_deductible},
      {"vat_deductible_assets", Role::vat_deductible_assets},
      {"vat_deductible_reverse", Role::vat_deductible_reverse},
      {"vat_pending", Role::vat_pending},
      {"vat_reverse_due", Role::vat_reverse_due},
      {"vat_payable", Role::vat_payable},
      {"vat_credit", Role::vat_credit},
      {"deposits_received", Role::deposits_received},
      {"deferred_revenue", Role::deferred_revenue},
      {"client_credit", Role::client_credit},
      {"bank_charges", Role::bank_charges},
      {"discount_granted", Role::discount_granted},
      {"bad_debt", Role::bad_debt},
      {"late_interest", Role::late_interest},
      {"recovery_fee", Role::recovery_fee},
      {"exchange_gain", Role::exchange_gain},
      {"exchange_loss", Role::exchange_loss},
      {"rounding", Role::rounding},
      {"capital", Role::capital},
      {"result_profit", Role::result_profit},
      {"result_loss", Role::result_loss},
      {"suspense", Role::suspense},
  };
  return names;
}

const std::vector<std::pair<std::string, AccountClass>>& account_class_names() {
  static const std::vector<std::pair<std::string, AccountClass>> names = {
      {"asset", AccountClass::asset},     {"liability", AccountClass::liability},
      {"equity", AccountClass::equity},   {"income", AccountClass::income},
      {"expense", AccountClass::expense},
  };
  return names;
}

const std::vector<std::pair<std::string, Side>>& side_names() {
  static const std::vector<std::pair<std::string, Side>> names = {{"debit", Side::debit},
                                                                  {"credit", Side::credit}};
  return names;
}

std::string_view name_of(Role role) {
  for (const auto& [name, known] : role_names())
    if (known == role) return name;
  return {};
}

std::string_view name_of(AccountClass account_class) {
  for (const auto& [name, known] : account_class_names())
    if (known == account_class) return name;
  return {};
}

const ChartAccount* Chart::find(std::string_view code) const {
  for (const auto& account : accounts)
    if (account.code == code) return &account;
  return nullptr;
}

const ChartAccount& Chart::of(Role role) const {
  for (const auto& account : accounts)
    if (std::find(account.roles.begin(), account.roles.end(), role) != account.roles.end()) return account;
  report_bug("a chart names an account for every role", std::source_location::current());
}

}  // namespace vireo
