#include "core/billing/payment.h"

#include "core/base/text.h"

namespace vireo {
namespace {

template <typename Value>
std::string_view name_in(const std::vector<std::pair<std::string, Value>>& names, Value value) {
  for (const auto& [name, known] : names)
    if (known == value) return name;
  expect(false, "every value has a name");
  return {};
}

template <typename Value>
Checked<Value> value_in(const std::vector<std::pair<std::string, Value>>& names, std::string_view written,
                        const char* code, const char* field) {
  std::vector<std::string> known;
  for (const auto& [name, value] : names) {
    if (name == written) return value;
    known.push_back(name);
  }
  return problem(code, {"", 0, field},
                 {{"value", std::string(written)}, {"nearest", nearest(std::string(written), known)}});
}

}  // namespace

const std::vector<std::pair<std::string, PaymentMethod>>& payment_method_names() {
  static const std::vector<std::pair<std::string, PaymentMethod>> names{
      {"transfer", PaymentMethod::transfer},
      {"card", PaymentMethod::card},
      {"cash", PaymentMethod::cash},
      {"cheque", PaymentMethod::cheque},
      {"direct_debit", PaymentMethod::direct_debit},
      {"platform", PaymentMethod::platform},
      {"other", PaymentMethod::other}};
  return names;
}

const std::vector<std::pair<std::string, SettlementKind>>& settlement_kind_names() {
  static const std::vector<std::pair<std::string, SettlementKind>> names{
      {"payment", SettlementKind::payment},
      {"bank_charges", SettlementKind::bank_charges},
      {"discount", SettlementKind::discount},
      {"credit_note", SettlementKind::credit_note},
      {"client_credit", SettlementKind::client_credit},
      {"refund", SettlementKind::refund},
      {"bad_debt", SettlementKind::bad_debt},
      {"deposit", SettlementKind::deposit}};
  return names;
}

const std::vector<std::pair<std::string, Surplus>>& surplus_names() {
  static const std::vector<std::pair<std::string, Surplus>> names{
      {"none", Surplus::none}, {"credit", Surplus::credit}, {"refund", Surplus::refund}};
  return names;
}

const std::vector<std::pair<std::string, Shortfall>>& shortfall_names() {
  static const std::vector<std::pair<std::string, Shortfall>> names{{"none", Shortfall::none},
                                                                    {"bank_charges", Shortfall::bank_charges},
                                                                    {"discount", Shortfall::discount}};
  return names;
}

std::string_view name_of(PaymentMethod method) {
  return name_in(payment_method_names(), method);
}
std::string_view name_of(SettlementKind kind) {
  return name_in(settlement_kind_names(), kind);
}
std::string_view name_of(PaymentDirection direction) {
  return direction == PaymentDirection::in ? "in" : "out";
}

Checked<PaymentMethod> payment_method(std::string_view name) {
  return value_in(payment_method_names(), name, "payment.method_unknown", "method");
}
Checked<Surplus> surplus(std::string_view name) {
  return value_in(surplus_names(), name, "payment.surplus_unknown", "surplus");
}
Checked<Shortfall> shortfall(std::string_view name) {
  return value_in(shortfall_names(), name, "payment.shortfall_unknown", "shortfall");
}

}  // namespace vireo
