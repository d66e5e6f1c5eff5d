#pragma once
// The statement of a client: for the terminal, a workbook, and on paper as one sends it.
#include "core/base/wording.h"
#include "core/store/client_statement.h"
#include "reports/model/sheet.h"

namespace vireo {

Sheet client_statement_sheet(const ClientStatement& statement, const std::string& client,
                             const Period& period, const Wording& wording);
/// The PDF's bytes; `sender` is the business.
std::string client_statement_pdf(const ClientStatement& statement, const std::string& sender,
                                 const std::string& client, const Period& period, const Wording& wording,
                                 Date day);

}  // namespace vireo
