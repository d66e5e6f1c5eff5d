#pragma once
// The journals as a table: every entry's lines, journal by journal and day by day. Rows stream from the book,
// which must outlive the sheet.
#include "core/base/wording.h"
#include "core/store/ledger_queries.h"
#include "reports/model/sheet.h"

namespace vireo {

Sheet journals_sheet(const Book& book, const std::optional<Period>& period, const Wording& wording,
                     const std::optional<std::int64_t>& entry = {});

}  // namespace vireo
