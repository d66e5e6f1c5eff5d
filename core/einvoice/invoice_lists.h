#pragma once
// InvoiceLists: the code lists and number keys that an electronic invoice is measured by
// (templates/invoice_codes, countries). A list that is empty is not known here: nothing is refused for it.
#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace vireo {

/// Whether the key of a VAT number ("DE136695976") comes out; true where the country's keys are not known.
using VatKeyCheck = std::function<bool(const std::string& vat_id)>;

class CodeList {
 public:
  CodeList() = default;
  explicit CodeList(std::set<std::string, std::less<>> codes) : codes_(std::move(codes)) {}

  bool admits(std::string_view code) const { return codes_.empty() || codes_.contains(code); }

 private:
  std::set<std::string, std::less<>> codes_;
};

struct InvoiceLists {
  CodeList document_types{};     // BT-3, UNTDID 1001
  CodeList currencies{};         // BT-5, 6
  CodeList note_subjects{};      // BT-21
  CodeList identifier_lists{};   // schemes of BT-29, 30, 46, 47
  CodeList countries{};          // BT-40, 55, 80
  CodeList payment_means{};      // BT-81
  CodeList vat_categories{};     // BT-95, 102, 118, 151
  CodeList allowance_reasons{};  // BT-98, 140
  CodeList charge_reasons{};     // BT-105, 145
  CodeList exemption_reasons{};  // BT-121, in capitals
  CodeList endpoint_lists{};     // schemes of BT-34, 49
  CodeList units{};              // BT-130
  VatKeyCheck vat_key{};
};

}  // namespace vireo
