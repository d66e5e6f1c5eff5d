#pragma once
// LedgerWorkView: the deeds of the Books page, without a widget: importing a FEC with a word on how far it
// is, taking an import back, writing FEC and journal files, closing a period.
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "app/desktop/model/form_model.h"
#include "app/desktop/session.h"
#include "core/actions/import_ledger.h"
#include "core/actions/lock_period.h"
#include "core/store/batches_table.h"

namespace vireo {

class LedgerWorkView {
 public:
  explicit LedgerWorkView(Session& session) : session_(session) {}

  /// Told now and then with the lines read so far; false stops the import, which then leaves nothing behind.
  using GoesOn = std::function<bool(std::int64_t lines)>;
  /// Nothing when it was stopped. The problems carry the file's lines.
  std::optional<Checked<ImportedLedger>> import_fec(const std::filesystem::path& file, const GoesOn& goes_on);
  /// The newest import, if any.
  std::optional<ImportBatch> newest_import() const;
  Checked<Done> take_back(const ImportBatch& batch);

  /// One file a fiscal year, into `folder`; how many were written.
  Checked<int> export_fec(const std::filesystem::path& folder) const;
  /// The whole book as a plain-text journal (hledger, ledger).
  Checked<Done> export_journal(const std::filesystem::path& file) const;
  std::string proposed_journal_name() const;

  /// The last day of the month before: what one usually closes.
  Date proposed_lock() const { return session_.today().first_of_month().plus_days(-1); }
  Checked<LockedPeriod> lock(Date last_day);

  /// The fiscal year that ended last.
  Period year_to_close() const;
  /// What still waits in it, a line each; empty when nothing does.
  std::string waiting_in(const Period& year) const;
  /// The worded sentence of what was done, although something waits.
  Checked<std::string> close(const Period& year);
  /// From the form: the days after its day are open again, with its reason in the log.
  void begin_reopening();
  Checked<Done> reopen();
  FormModel reopening{{"after", "reason"}};

 private:
  Session& session_;
};

}  // namespace vireo
