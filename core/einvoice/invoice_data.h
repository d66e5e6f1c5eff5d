#pragma once
// InvoiceData: an electronic invoice by the terms of EN 16931 (BT-… beside each field), whatever file it
// comes from or goes to. Amounts are decimals with the digits they were written with, so that a file that is
// wrong can be told; what the program makes itself is filled by reckon() (invoice_totals.h), two decimals
// everywhere. Written and read by reports/standards (CII, UBL), checked by invoice_check.h.
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/decimal.h"

namespace vireo {

/// An identifier with the list it belongs to ("0009" SIRET, "0225", "EM"); the scheme may be empty.
struct SchemedId {
  std::string scheme{};
  std::string value{};
  bool empty() const { return value.empty(); }
  friend bool operator==(const SchemedId&, const SchemedId&) = default;
};

struct InvoiceAddress {
  std::string street{};   // BT-35, 50
  std::string street2{};  // BT-36, 51
  std::string postcode{};
  std::string city{};
  std::string country{};  // ISO 3166-1 alpha-2
};

struct InvoiceContact {
  std::string name{};   // BT-41, 56
  std::string phone{};  // BT-42, 57
  std::string email{};  // BT-43, 58
  bool empty() const { return name.empty() && phone.empty() && email.empty(); }
};

struct InvoiceParty {
  std::string name{};                 // BT-27, 44
  std::string trade_name{};           // BT-28, 45
  std::vector<SchemedId> ids{};       // BT-29, 46
  SchemedId legal_id{};               // BT-30, 47
  std::string vat_id{};               // BT-31, 48
  std::string tax_id{};               // BT-32
  std::string legal_form{};           // BT-33
  SchemedId endpoint{};               // BT-34, 49
  std::optional<SchemedId> peppol{};  // the endpoint in that network, where it differs
  InvoiceAddress address{};
  InvoiceContact contact{};
};

/// An allowance, or a charge, of a line or of the document.
struct InvoiceAdjustment {
  bool is_charge = false;
  std::optional<Decimal> percent{};
  std::optional<Decimal> base{};
  Decimal amount{};
  std::string category{};         // of the document's
  std::optional<Decimal> rate{};  // of the document's
  std::string reason{};
  std::string reason_code{};
};

struct InvoiceLine {
  std::string id{};                      // BT-126
  std::string note{};                    // BT-127
  std::string name{};                    // BT-153
  std::string description{};             // BT-154
  std::string seller_item{};             // BT-155
  std::string order_line{};              // BT-132
  Decimal quantity{};                    // BT-129
  std::string unit{};                    // BT-130, UN/ECE
  Decimal net_price{};                   // BT-146
  std::optional<Decimal> gross_price{};  // BT-148
  std::optional<Decimal> price_base{};   // BT-149
  std::optional<Date> first{};           // BT-134
  std::optional<Date> last{};            // BT-135
  std::vector<InvoiceAdjustment> adjustments{};
  std::string category{};         // BT-151
  std::optional<Decimal> rate{};  // BT-152; none for O
  Decimal net{};                  // BT-131
};

struct InvoiceNote {
  std::string code{};  // BT-21
  std::string text{};  // BT-22
};

struct InvoiceTax {
  std::string category{};         // BT-118
  std::optional<Decimal> rate{};  // BT-119
  Decimal base{};                 // BT-116
  Decimal tax{};                  // BT-117
  std::string reason{};           // BT-120
  std::string reason_code{};      // BT-121
};

struct PrecedingInvoice {
  std::string number{};        // BT-25
  std::optional<Date> date{};  // BT-26
};

struct InvoicePayment {
  std::string means{};       // BT-81
  std::string means_text{};  // BT-82
  std::string remittance{};  // BT-83
  std::string iban{};        // BT-84
  std::string holder{};      // BT-85
  std::string bic{};         // BT-86
  std::string terms{};       // BT-20
  std::string mandate{};     // BT-89
  std::string creditor{};    // BT-90
  std::string debited{};     // BT-91
  std::string card{};        // BT-87, the last four to six digits
};

struct InvoiceData {
  std::string specification{};  // BT-24, as read
  std::string number{};         // BT-1
  std::optional<Date> issue_date{};
  std::string type{};               // BT-3: 380, 381, 384, 386
  std::string currency{};           // BT-5
  std::string tax_currency{};       // BT-6
  std::string vat_point_code{};     // BT-8: 5, 29, 72
  std::optional<Date> vat_point{};  // BT-7
  std::optional<Date> due_date{};   // BT-9
  std::string buyer_reference{};    // BT-10
  std::string project{};            // BT-11
  std::string contract{};           // BT-12
  std::string order{};              // BT-13
  std::string process{};            // BT-23
  std::vector<InvoiceNote> notes{};
  std::vector<PrecedingInvoice> preceding{};
  InvoiceParty seller{};
  InvoiceParty buyer{};
  std::optional<Date> delivery{};  // BT-72
  InvoiceAddress delivered_to{};   // BG-15
  std::optional<Date> first{};     // BT-73
  std::optional<Date> last{};      // BT-74
  InvoicePayment payment{};
  std::vector<InvoiceAdjustment> adjustments{};
  std::vector<InvoiceLine> lines{};
  std::vector<InvoiceTax> taxes{};
  Decimal line_total{};                     // BT-106
  Decimal allowance_total{};                // BT-107
  Decimal charge_total{};                   // BT-108
  Decimal net_total{};                      // BT-109
  Decimal tax_total{};                      // BT-110
  std::optional<Decimal> tax_total_home{};  // BT-111
  Decimal gross_total{};                    // BT-112
  Decimal prepaid{};                        // BT-113
  /// One unit in the accounting currency, where both differ; no term of the norm.
  std::optional<Decimal> exchange_rate{};
  Decimal rounding{};  // BT-114
  Decimal payable{};   // BT-115

  bool is_credit_note() const { return type == "381" || type == "396" || type == "261" || type == "262"; }
};

}  // namespace vireo
