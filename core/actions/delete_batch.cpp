#include "core/actions/delete_batch.h"

#include "core/store/bank_table.h"
#include "core/store/batches_table.h"
#include "core/store/entries_table.h"

namespace vireo {

Checked<Done> delete_batch(Book& book, BatchId batch) {
  const auto found = import_batch(book, batch);
  if (!found) return problem("batch.missing", {}, {{"batch", batch.value()}});
  if (found->is_reversed) return problem("batch.reversed", {}, {{"file", found->file_name}});
  if (const auto matched = matched_lines_of_batch(book, batch); matched > 0)
    return problem("batch.matched", {}, {{"count", matched}});
  if (found->first_day) {
    if (auto open = day_is_open(book, *found->first_day); !open) return open;
  }
  const Deed deed{{"deed.batch_deleted", {{"file", found->file_name}}}};
  return book.write(deed, [&](Book::Write& write) -> Checked<Done> {
    write.stop_recording();
    write.make_final("undo.reversal.import_again");
    remove_batch(write, batch);
    return Done{};
  });
}

}  // namespace vireo
