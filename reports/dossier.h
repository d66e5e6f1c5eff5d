#pragma once
// The accountant's dossier of a fiscal year, one ZIP: workbook, issued documents and electronic invoices,
// receipts named by what they belong to, statements as they were imported, the accounting file with its
// notice where the books keep one, a pre-check and a list of all files with their SHA-256.
#include <filesystem>
#include <vector>

#include "core/ledger/fiscal_year.h"
#include "reports/list.h"

namespace vireo {

struct DossierCheck {
  std::string what{};     // "balanced", "bank", "drafts", "fec"
  std::int64_t open = 0;  // 0: in order
};

struct Dossier {
  std::int64_t files = 0;
  std::vector<DossierCheck> checks{};
};

/// The request's period is the year. Problem "file.unwritable".
Checked<Dossier> write_dossier(const ReportRequest& request, const Period& year, const FiscalYearStart& start,
                               const std::filesystem::path& path);

}  // namespace vireo
