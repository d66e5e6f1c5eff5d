#include "core/actions/import_ledger.h"

namespace vireo {
namespace {

bool is_error(const Problem& found) {
  return found.severity == Severity::error;
}

}  // namespace

Checked<ImportedLedger> import_ledger(Book& book, const LedgerSource& source, const FiscalYearStart& start,
                                      Date today) {
  if (has_entries(book)) return problem("import.book_not_empty", {source.file.name});
  const Deed deed{{"deed.ledger_imported", {{"file", source.file.name}}}};
  return book.write(deed, [&](Book::Write& write) -> Checked<ImportedLedger> {
    write.stop_recording();
    write.make_final("undo.reversal.delete_batch");
    LedgerImporter importer(write, source, start);
    Problems found = source.read([&](const FileLine& line) { importer.add(line); });
    auto imported = importer.finish(today.text());
    const bool refused = std::any_of(found.begin(), found.end(), is_error);
    if (!imported || refused) {
      // Lines that could not be read are missing from their entries: telling those unbalanced would mislead.
      if (!imported && !refused) append(found, imported.problems());
      if (!imported && refused)
        for (const Problem& other : imported.problems())
          if (other.code() == "import.entry_unbalanced") found.push_back(other);
      return found;
    }
    write.note("batch", imported->batch.value());
    write.note("lines", imported->lines);
    return Checked<ImportedLedger>(*imported, std::move(found));
  });
}

}  // namespace vireo
