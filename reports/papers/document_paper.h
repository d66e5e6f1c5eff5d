#pragma once
// The printed quote, invoice or credit note, from what was frozen at issue: it says the same on any later
// day. In the language of `wording`, which should be the document's own. The logo's bytes are the caller's
// (document_pdf.h).
#include <vector>

#include "core/base/wording.h"
#include "core/billing/document.h"
#include "core/work/unit.h"
#include "reports/model/paper.h"

namespace vireo {

Paper document_paper(const IssuedDocument& document, const Wording& wording, const std::vector<Unit>& units);

}  // namespace vireo
