#pragma once
// DocumentSetting: what surrounds a document on its day: one's own profile, the client, units, the rules and
// rates of the countries. Read once by the actions that draft and issue.
#include <optional>
#include <string>
#include <vector>

#include "core/actions/context.h"
#include "core/actions/identifier_rules.h"
#include "core/billing/document.h"
#include "core/billing/line_request.h"
#include "core/billing/mention.h"
#include "core/billing/vat_choice.h"
#include "core/parties/profile.h"
#include "core/store/book.h"
#include "core/work/unit.h"

namespace vireo {

struct DocumentSetting {
  Date day{};
  Profile profile;
  Party client{};
  IdentifierRules own{};
  IdentifierRules clients{};
  DocumentRules rules{};
  std::vector<Unit> units{};

  VatSituation vat_situation() const;
  /// The document's language: the draft's, else the client's, else one's own.
  std::string language(const DraftDocument& draft) const;
};

Checked<DocumentSetting> document_setting(const Book& book, PartyId client, const Context& context);

/// The line as it will stand, or its problems under "lines[1].quantity" and the like.
Checked<DocumentLine> read_line(const LineRequest& typed, std::size_t position,
                                const DocumentSetting& setting, Currency currency);
/// What was typed as VAT: a percentage, the name of a rate, a category's code; empty: what follows from the
/// situation. Problems "vat.unknown" {typed}, "vat.rate_missing".
Checked<VatTreatment> read_vat(const std::string& typed, const DocumentSetting& setting);
/// Problem "unit.unknown" {typed, nearest}. Empty means the first unit there is.
Checked<std::string> read_unit(const std::string& typed, const std::vector<Unit>& units);

}  // namespace vireo
