#include "app/desktop/pages/books/ledger_work_view.h"

#include <fstream>

#include "core/actions/close_year.h"
#include "core/actions/delete_batch.h"
#include "core/store/accounts_table.h"
#include "core/store/entries_table.h"
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

Period LedgerWorkView::year_to_close() const {
  const FiscalYearStart start = fiscal_year_start(profile_on(session_.book(), session_.today()));
  return start.year_with(start.year_with(session_.today()).begin().plus_days(-1));
}

std::string LedgerWorkView::waiting_in(const Period& year) const {
  const Wording& wording = session_.wording();
  const ClosingObstacles waiting = closing_obstacles(session_.book(), year);
  std::string told;
  const auto add = [&](const std::string& line) { told += (told.empty() ? "" : "\n") + line; };
  if (const auto lines = static_cast<std::int64_t>(waiting.open_bank_lines.size()); lines > 0)
    add(wording.text("books.close.lines", {{"count", lines}}));
  if (!waiting.suspense.is_zero()) add(wording.text("books.close.suspense", {{"amount", waiting.suspense}}));
  if (!waiting.undeferred.is_zero()) add(wording.text("books.close.hours", {{"amount", waiting.undeferred}}));
  return told;
}

Checked<std::string> LedgerWorkView::close(const Period& year) {
  const Wording& wording = session_.wording();
  const ClosingRequest request{year, fiscal_year_start(profile_on(session_.book(), session_.today())), true,
                               wording.text("closing.allocation", {{"day", year.last()}})};
  const auto closed = session_.act([&](Book& book) { return close_year(book, request, session_.today()); });
  if (!closed) return closed.problems();
  return wording.text("cli.said.year_closed", {{"day", year.last()}, {"result", closed->result}});
}

void LedgerWorkView::begin_reopening() {
  const auto locked = last_locked_day(session_.book());
  const Date from = locked ? locked->first_of_month().plus_days(-1) : proposed_lock();
  reopening.load({{"after", from.text()}});
}

Checked<Done> LedgerWorkView::reopen() {
  Problems found;
  const auto after = take(Date::checked(reopening.text("after")), found, "after");
  if (!after) {
    reopening.show(found, session_.wording());
    return found;
  }
  auto done = session_.act([&](Book& book) { return reopen_period(book, *after, reopening.text("reason")); });
  if (!done) reopening.show(done.problems(), session_.wording());
  return done;
}

}  // namespace vireo
