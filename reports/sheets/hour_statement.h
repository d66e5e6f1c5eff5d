#pragma once
// The statement of a client's hours for one cycle: for the terminal, a workbook, and on one page as one sends
// it.
#include <string>

#include "core/base/wording.h"
#include "core/store/hour_statement.h"
#include "reports/model/sheet.h"

namespace vireo {

Sheet hour_statement_sheet(const HourStatement& statement, const std::string& client, const Wording& wording);
/// The PDF's bytes; `sender` is the business.
std::string hour_statement_pdf(const HourStatement& statement, const std::string& sender,
                               const std::string& client, const Wording& wording, Date day);

}  // namespace vireo
