#pragma once
// The general ledger as a table: every movement, account by account, with the balance after it; or one
// account's. Rows stream from the book, which must outlive the sheet.
#include "core/base/wording.h"
#include "core/store/ledger_queries.h"
#include "reports/model/sheet.h"

namespace vireo {

Sheet general_ledger_sheet(const Book& book, const std::optional<Period>& period,
                           const FiscalYearStart& start, const Wording& wording,
                           const std::optional<AccountId>& account = {});

}  // namespace vireo
