// expense receipt, and what the other commands on expenses say of receipts.
#include "app/cli/commands/receipt_answers.h"

#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/files.h"
#include "core/actions/attach_file.h"
#include "core/store/expenses_table.h"

namespace vireo::cli {
namespace {

void attach(Invocation& invocation, Book& book, ExpenseId expense, const std::string& path,
            std::string bytes) {
  const std::string name = std::filesystem::path(path).filename().string();
  const auto id = invocation.take(attach_file(book, {"expense", expense.value(), name, std::move(bytes)}));
  if (!id) return;
  invocation.answer["attachment"] = id->value();
  invocation.say("cli.said.attached", {{"name", name}});
}

/// The one named by --attachment, else the only one.
std::optional<Attachment> chosen(Invocation& invocation, const std::vector<Attachment>& files) {
  const auto id = invocation.whole_number("attachment");
  if (invocation.refused()) return std::nullopt;
  for (const Attachment& file : files)
    if (id ? file.id == AttachmentId(*id) : files.size() == 1) return file;
  if (id)
    invocation.refuse(problem("attachment.unknown", {{}, 0, "--attachment"}, {{"id", *id}}));
  else
    invocation.refuse(problem(files.empty() ? "cli.no_receipt" : "cli.which_receipt"));
  return std::nullopt;
}

}  // namespace

void attach_receipt(Invocation& invocation, Book& book, ExpenseId expense, std::string bytes) {
  attach(invocation, book, expense, invocation.text("receipt"), std::move(bytes));
}

void show_attachments(Invocation& invocation, const std::vector<Attachment>& files) {
  Columns columns(invocation, {{"id", CellKind::integer}, {"file"}, {"media_type"}});
  invocation.answer["files"] = Json::array();
  for (const Attachment& file : files) {
    invocation.answer["files"].push_back(
        {{"attachment", file.id.value()}, {"name", file.name}, {"type", file.media_type}});
    columns.add({file.id.value(), file.name, file.media_type});
  }
  columns.print();
}

void expense_receipt(Invocation& invocation) {
  const auto id = invocation.whole_number("expense");
  const bool writes = invocation.given("file") || invocation.given("detach");
  std::optional<std::string> bytes;
  if (invocation.given("file")) bytes = bytes_of_file(invocation, invocation.text("file"));
  if (!id || invocation.refused()) return;
  Book* book = invocation.book(writes ? BookUse::write : BookUse::read);
  if (!book) return;
  const ExpenseId expense_id(*id);
  if (!expense(*book, expense_id)) return invocation.refuse(problem("expense.unknown", {}, {{"id", *id}}));
  invocation.answer["expense"] = *id;
  if (bytes) return attach(invocation, *book, expense_id, invocation.text("file"), std::move(*bytes));
  const auto files = attachments_of(*book, "expense", *id);
  if (!invocation.given("o") && !invocation.given("detach")) return show_attachments(invocation, files);
  const auto file = chosen(invocation, files);
  if (!file) return;
  if (invocation.given("o")) {
    if (!write_file(invocation, invocation.text("o"), attachment_bytes(*book, *file))) return;
    invocation.answer["file"] = invocation.text("o");
    invocation.say("cli.said.written", {{"file", invocation.text("o")}});
  }
  if (!invocation.given("detach") || !invocation.take(detach_file(*book, file->id))) return;
  invocation.answer["detached"] = file->id.value();
  invocation.say("cli.said.detached", {{"name", file->name}});
}

}  // namespace vireo::cli
