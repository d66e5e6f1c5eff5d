// reminder list, write, sent, promise, dispute: what is said to a client about an unpaid invoice.
#include <algorithm>

#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/step_json.h"
#include "app/cli/files.h"
#include "core/actions/note_reminder.h"
#include "core/store/blobs_table.h"
#include "core/store/catalog/reminder_catalog.h"
#include "core/store/documents_table.h"
#include "core/store/reminder_queries.h"
#include "reports/papers/reminder_letter.h"

namespace vireo::cli {
namespace {

std::optional<DocumentId> typed_document(Invocation& invocation, const Book& book) {
  const auto id = document_numbered(book, invocation.text("document"));
  if (!id)
    invocation.refuse(
        problem("document.unknown", {"", 0, "document"}, {{"document", invocation.text("document")}}));
  return id;
}

void note(Invocation& invocation, ReminderKind kind, int level, std::optional<Date> promised) {
  const Date day = invocation.date("date").value_or(invocation.today());
  Book* book = invocation.book();
  if (!book || invocation.refused()) return;
  const auto id = typed_document(invocation, *book);
  if (!id) return;
  ReminderNote made{
      .document = *id, .kind = kind, .level = level, .date = promised ? invocation.today() : day};
  made.promised = promised;
  if (invocation.given("notes")) made.note = invocation.text("notes");
  if (!invocation.take(note_reminder(*book, made, invocation.today()))) return;
  invocation.answer = {{"number", invocation.text("document")}, {"date", made.date.text()}, {"level", level}};
  if (promised) invocation.answer["promised"] = promised->text();
  invocation.say("cli.said.reminder_noted", {{"number", invocation.text("document")}});
}

}  // namespace

void reminder_list(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto levels = invocation.take(load_reminder_levels(invocation.templates()));
  if (!levels) return;
  const Wording& wording = invocation.wording();
  Columns columns(invocation, {{"number"},
                               {"client"},
                               {"amount", CellKind::money},
                               {"days", CellKind::integer},
                               {"about"},
                               {"due", CellKind::date}});
  invocation.answer["rows"] = Json::array();
  for (const OverdueInvoice& row :
       overdue_invoices(*book, Catalog(invocation.templates()), *levels, invocation.today())) {
    Json json{{"number", row.item.number},
              {"client", row.item.client_name},
              {"open", row.item.open.text()},
              {"currency", row.item.open.currency().code()},
              {"due_date", row.item.due_date.text()},
              {"days_late", row.item.days_overdue},
              {"last_level", row.state.last_level},
              {"disputed", row.state.is_disputed},
              {"fee", row.fee.text()}};
    if (row.state.promised) json["promised"] = row.state.promised->text();
    if (row.state.next) json["next_level"] = row.state.next->level;
    if (row.state.next_on) json["next_on"] = row.state.next_on->text();
    if (row.interest) {
      json["interest"] = row.interest->amount.text();
      if (invocation.given("explain")) json["why"] = step_json(row.interest->why, wording);
    }
    invocation.answer["rows"].push_back(std::move(json));
    if (!row.unknown_rate.empty() && invocation.problems().empty()) {
      Problem told = row.unknown_rate.front();
      told.severity = Severity::warning;
      invocation.refuse(told);
    }
    columns.add({row.item.number, row.item.client_name, row.item.open, std::int64_t{row.item.days_overdue},
                 row.state.next ? row.state.next->names.in(wording.language()) : "",
                 row.state.next_on ? Cell(*row.state.next_on) : Cell()});
  }
  columns.print();
}

void reminder_write(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto levels = invocation.take(load_reminder_levels(invocation.templates()));
  const auto id = typed_document(invocation, *book);
  const auto wanted = invocation.whole_number("level");
  if (!levels || !id || invocation.refused()) return;
  const Catalog catalog(invocation.templates());
  const auto rows = overdue_invoices(*book, catalog, *levels, invocation.today());
  const auto row =
      std::find_if(rows.begin(), rows.end(), [&](const auto& each) { return each.item.document == *id; });
  if (row == rows.end())
    return invocation.refuse(
        problem("reminder.not_open", {"", 0, "document"}, {{"number", invocation.text("document")}}));
  const ReminderLevel* level = row->state.next ? row->state.next : &levels->back();
  for (const ReminderLevel& each : *levels)
    if (wanted && each.level == *wanted) level = &each;
  if (level->asks_interest && !row->unknown_rate.empty()) return invocation.refuse(row->unknown_rate);
  const auto document = issued_of(*book, *id);
  const auto wording =
      invocation.take(catalog.wording(document->language().empty() ? "en" : document->language()));
  if (!wording) return;
  const ReminderLetter letter = reminder_letter(*row, *level, *document, *wording);
  invocation.answer = {{"number", document->number()},
                       {"level", level->level},
                       {"subject", letter.subject},
                       {"text", letter.text}};
  invocation.print(letter.subject + "\n\n" + letter.text);
  if (!invocation.given("o")) return;
  const std::string path = invocation.text("o");
  std::string bytes = letter.subject + "\n\n" + letter.text + "\n";
  if (path.ends_with(".pdf")) bytes = reminder_pdf(letter, *document, *wording, invocation.today());
  if (path.ends_with(".eml"))
    bytes = reminder_mail(letter, *document, blob_bytes(*book, document->paper_hash()).value_or(""));
  if (write_file(invocation, path, bytes)) invocation.answer["file"] = path;
}

void reminder_sent(Invocation& invocation) {
  const auto level = invocation.whole_number("level");
  if (!level || invocation.refused()) return;
  note(invocation, ReminderKind::sent, *level, std::nullopt);
}

void reminder_promise(Invocation& invocation) {
  const auto day = invocation.date("date");
  if (!day || invocation.refused()) return;
  note(invocation, ReminderKind::promise, 0, *day);
}

void reminder_dispute(Invocation& invocation) {
  note(invocation, invocation.given("over") ? ReminderKind::dispute_over : ReminderKind::dispute, 0,
       std::nullopt);
}

}  // namespace vireo::cli
