#pragma once
// IssuePlan: an issued document as it will be, all but its number, or everything that it lacks. Shared by
// issuing, previews and credit notes; not for the programs.
#include <optional>

#include "core/actions/document_setting.h"
#include "core/actions/issue_document.h"

namespace vireo {

struct IssuePlan {
  IssuedDocument::Parts parts{};
  DocumentSetting setting;
};

/// As far as it goes: what is missing is told in `found` and left out. Problems of its own only where nothing
/// can be drawn at all.
Checked<IssuePlan> sketch_issue(const Book& book, const DraftDocument& draft,
                                const std::optional<ExchangeRate>& exchange_rate, const Context& context,
                                Problems& found);
Checked<IssuePlan> plan_issue(const Book& book, const DraftDocument& draft,
                              const std::optional<ExchangeRate>& exchange_rate, const Context& context);

/// Inside the transaction: takes the number, posts and validates the entry, archives the paper. Of a credit
/// note, `set_against_invoice` is the part that ends what is open of its invoice.
Checked<IssuedDocument> carry_out(Book::Write& write, const Book& book, IssuePlan plan,
                                  const ArchivePaper& archive,
                                  const std::optional<Money>& set_against_invoice);

}  // namespace vireo
