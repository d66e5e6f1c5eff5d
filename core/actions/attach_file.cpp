#include "core/actions/attach_file.h"

#include "core/store/expenses_table.h"

namespace vireo {
namespace {

/// A photograph of a receipt is a few megabytes; a book is copied whole at every backup.
constexpr std::size_t bytes_at_most = 25 * 1024 * 1024;

}  // namespace

Checked<AttachmentId> attach_file(Book& book, const NewAttachment& file) {
  Problems problems;
  if (file.bytes.empty()) problems.push_back(problem("attachment.empty", {file.name}));
  if (file.bytes.size() > bytes_at_most)
    problems.push_back(problem("attachment.too_large", {file.name},
                               {{"bytes", static_cast<std::int64_t>(file.bytes.size())},
                                {"limit", static_cast<std::int64_t>(bytes_at_most)}}));
  if (file.owner_kind == "expense" && !expense(book, ExpenseId(file.owner_id)))
    problems.push_back(problem("expense.unknown", {}, {{"id", file.owner_id}}));
  if (!problems.empty()) return problems;
  return book.write({{"deed.file_attached", {{"name", file.name}}}},
                    [&](Book::Write& write) { return Checked(put_attachment(write, file)); });
}

Checked<Done> detach_file(Book& book, AttachmentId id) {
  const auto known = attachment(book, id);
  if (!known) return problem("attachment.unknown", {}, {{"id", id.value()}});
  return book.write({{"deed.file_detached", {{"name", known->name}}}}, [&](Book::Write& write) {
    remove_attachment(write, id);
    return Checked(Done{});
  });
}

}  // namespace vireo
