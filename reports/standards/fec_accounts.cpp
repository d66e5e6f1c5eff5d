#include "reports/standards/fec_accounts.h"

#include <array>
#include <utility>

#include "core/base/text.h"

namespace vireo {
namespace {

using ClassOfPrefix = std::pair<std::string_view, AccountClass>;

// The longest prefix wins; within class 4 the side an account usually stands on decides.
constexpr std::array<ClassOfPrefix, 28> classes{{
    {"1", AccountClass::equity},       {"15", AccountClass::liability},  {"16", AccountClass::liability},
    {"17", AccountClass::liability},   {"2", AccountClass::asset},       {"3", AccountClass::asset},
    {"4", AccountClass::asset},        {"40", AccountClass::liability},  {"409", AccountClass::asset},
    {"419", AccountClass::liability},  {"42", AccountClass::liability},  {"43", AccountClass::liability},
    {"44", AccountClass::liability},   {"441", AccountClass::asset},     {"4456", AccountClass::asset},
    {"4458", AccountClass::liability}, {"425", AccountClass::asset},     {"45", AccountClass::liability},
    {"464", AccountClass::liability},  {"477", AccountClass::liability}, {"487", AccountClass::liability},
    {"5", AccountClass::asset},        {"519", AccountClass::liability}, {"6", AccountClass::expense},
    {"7", AccountClass::income},       {"86", AccountClass::expense},    {"87", AccountClass::income},
    {"8", AccountClass::equity},
}};

using KindOfCode = std::pair<std::string_view, std::string_view>;

constexpr std::array<KindOfCode, 30> journal_codes{{
    {"vt", "sales"},      {"ve", "sales"},        {"ven", "sales"},        {"vte", "sales"},
    {"vente", "sales"},   {"ventes", "sales"},    {"ac", "purchases"},     {"ach", "purchases"},
    {"ha", "purchases"},  {"achat", "purchases"}, {"achats", "purchases"}, {"bq", "bank"},
    {"bqe", "bank"},      {"ba", "bank"},         {"bnk", "bank"},         {"bnp", "bank"},
    {"banque", "bank"},   {"ca", "cash"},         {"cai", "cash"},         {"cs", "cash"},
    {"caisse", "cash"},   {"an", "opening"},      {"ran", "opening"},      {"ano", "opening"},
    {"anouv", "opening"}, {"anx", "opening"},     {"ro", "opening"},       {"an1", "opening"},
    {"a-n", "opening"},   {"raz", "general"},
}};

constexpr std::array<KindOfCode, 9> journal_words{{
    {"a nouveau", "opening"},
    {"a-nouveau", "opening"},
    {"anouveau", "opening"},
    {"report a nouv", "opening"},
    {"ouverture", "opening"},
    {"vente", "sales"},
    {"achat", "purchases"},
    {"banque", "bank"},
    {"caisse", "cash"},
}};

constexpr std::array<KindOfCode, 6> methods{{{"transfer", "VIR"},
                                             {"card", "CB"},
                                             {"cheque", "CHQ"},
                                             {"cash", "ESP"},
                                             {"direct_debit", "PRLV"},
                                             {"platform", "VIR"}}};

}  // namespace

AccountClass class_of_fec_account(std::string_view code) {
  AccountClass found = AccountClass::asset;
  std::size_t longest = 0;
  for (const auto& [prefix, account_class] : classes) {
    if (prefix.size() <= longest || code.substr(0, prefix.size()) != prefix) continue;
    longest = prefix.size();
    found = account_class;
  }
  return found;
}

std::string kind_of_fec_journal(std::string_view code, std::string_view label) {
  const std::string known = folded(code);
  for (const auto& [name, kind] : journal_codes)
    if (name == known) return std::string(kind);
  const std::string words = folded(label);
  for (const auto& [word, kind] : journal_words)
    if (words.find(word) != std::string::npos) return std::string(kind);
  return "general";
}

std::string fec_payment_method(std::string_view method) {
  for (const auto& [name, written] : methods)
    if (name == method) return std::string(written);
  return std::string(method);
}

}  // namespace vireo
