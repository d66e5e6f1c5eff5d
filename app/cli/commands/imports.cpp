// import list, undo: what other programs' ledgers brought in, and the way back.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "core/actions/delete_batch.h"
#include "core/store/batches_table.h"

namespace vireo::cli {

void import_list(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  Columns columns(invocation, {{"id", CellKind::integer},
                               {"file"},
                               {"format"},
                               {"lines", CellKind::integer},
                               {"from", CellKind::date}});
  invocation.answer["rows"] = Json::array();
  for (const ImportBatch& batch : import_batches(*book)) {
    invocation.answer["rows"].push_back({{"batch", batch.id.value()},
                                         {"file", batch.file_name},
                                         {"format", batch.format},
                                         {"lines", batch.lines},
                                         {"imported_at", batch.imported_at}});
    columns.add({batch.id.value(), batch.file_name, batch.format, batch.lines,
                 batch.first_day ? Cell(*batch.first_day) : Cell()});
  }
  columns.print();
}

void import_undo(Invocation& invocation) {
  const auto typed = invocation.whole_number("batch");
  if (invocation.refused()) return;
  Book* book = invocation.book();
  if (!book) return;
  const auto batches = import_batches(*book);
  if (!typed && batches.size() != 1)
    return invocation.refuse(problem(batches.empty() ? "cli.no_import" : "cli.which_import"));
  const BatchId id = typed ? BatchId(*typed) : batches.front().id;
  if (!invocation.take(delete_batch(*book, id))) return;
  invocation.answer = {{"batch", id.value()}};
  invocation.say("cli.said.import_undone");
}

}  // namespace vireo::cli
