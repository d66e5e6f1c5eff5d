#pragma once
// What is fixed of a document on the day of issue: sender, client and sentences of the law in the document's
// language. Used by issue_plan.
#include "core/actions/document_setting.h"
#include "core/base/wording.h"

namespace vireo {

/// The facts on which mentions and required fields depend.
DocumentFacts facts_of(const DraftDocument& draft, const DocumentSetting& setting);

/// Sender, client, payment details and notes, without mentions.
FrozenFacts freeze_parties(const DraftDocument& draft, const DocumentSetting& setting,
                           const DocumentFacts& facts, const std::string& language);

/// The mentions in force with their arguments filled in. Problem "mention.argument_missing" {mention, name}
/// when the data has no value for that day.
Checked<std::vector<FrozenMention>> freeze_mentions(const DocumentSetting& setting,
                                                    const DocumentFacts& facts,
                                                    const std::optional<Date>& valid_until,
                                                    const Wording& wording, const Catalog& catalog);

}  // namespace vireo
