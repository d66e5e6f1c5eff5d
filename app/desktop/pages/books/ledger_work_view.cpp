#include "app/desktop/pages/books/ledger_work_view.h"

#include <fstream>

#include "core/actions/delete_batch.h"
#include "core/store/accounts_table.h"
#include "core/store/ledger_export.h"
#include "core/store/profile_table.h"
#include "reports/standards/fec.h"
#include "reports/standards/fec_writer.h"
#include "reports/standards/journal_text.h"

namespace vireo {
namespace {

constexpr std::int64_t lines_between_words = 2'000;

/// Thrown out of the transaction, which then leaves nothing behind.
struct Stopped {};

}  // namespace

std::optional<Checked<ImportedLedger>> LedgerWorkView::import_fec(const std::filesystem::path& file,
                                                                  const GoesOn& goes_on) {
  auto source = fec_source(file, ledger_currency(session_.book()));
  if (!source) return source.problems();
  LedgerSource told = *source;
  told.read = [&](const std::function<void(const FileLine&)>& take_line) {
    std::int64_t lines = 0;
    return source->read([&](const FileLine& line) {
      if (++lines % lines_between_words == 0 && !goes_on(lines)) throw Stopped{};
      take_line(line);
    });
  };
  const FiscalYearStart start = fiscal_year_start(profile_on(session_.book(), session_.today()));
  try {
    return session_.act([&](Book& book) { return import_ledger(book, told, start, session_.today()); });
  } catch (const Stopped&) {
    return std::nullopt;
  }
}

std::optional<ImportBatch> LedgerWorkView::newest_import() const {
  auto all = import_batches(session_.book());
  if (all.empty()) return std::nullopt;
  return all.back();
}

Checked<Done> LedgerWorkView::take_back(const ImportBatch& batch) {
  return session_.act([&](Book& book) { return delete_batch(book, batch.id); });
}

Checked<int> LedgerWorkView::export_fec(const std::filesystem::path& folder) const {
  const Profile profile = profile_on(session_.book(), session_.today());
  const FiscalYearStart start = fiscal_year_start(profile);
  const auto years = fiscal_years(session_.book(), start);
  if (years.empty()) return problem("fec.nothing_to_write", {}, {{"year", session_.today().year()}});
  Problems remarks;
  for (const Period& year : years) {
    const auto written = write_fec(session_.book(), {year, start, profile.identifier(fec_identifier),
                                                     profile.get("basis") == "cash", folder});
    if (!written) return written.problems();
    append(remarks, written.problems());
  }
  return {static_cast<int>(years.size()), remarks};
}

Checked<Done> LedgerWorkView::export_journal(const std::filesystem::path& file) const {
  std::ofstream stream(file, std::ios::binary);
  const FiscalYearStart start = fiscal_year_start(profile_on(session_.book(), session_.today()));
  write_journal_text(session_.book(), {std::nullopt, start}, stream);
  stream.close();
  if (!stream) return problem("file.unwritable", {file.string()});
  return Done{};
}

std::string LedgerWorkView::proposed_journal_name() const {
  return session_.book().path().stem().string() + ".journal";
}

Checked<LockedPeriod> LedgerWorkView::lock(Date last_day) {
  return session_.act([&](Book& book) { return lock_period(book, last_day, session_.today()); });
}

}  // namespace vireo
