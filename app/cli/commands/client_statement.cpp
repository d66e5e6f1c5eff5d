// client statement, export, erase: what passed with a client, and what the book knows of a person.
#include "reports/sheets/client_statement.h"
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/files.h"
#include "core/actions/erase_person.h"
#include "core/store/accounts_table.h"
#include "core/store/documents_table.h"
#include "core/store/parties_table.h"
#include "core/store/person_records.h"
#include "core/store/profile_table.h"
#include "reports/writers/text.h"
#include "reports/writers/xlsx.h"

namespace vireo::cli {
namespace {

std::optional<Party> typed_client(Invocation& invocation, const Book& book) {
  return invocation.take(find_party(book, invocation.text("client"), PartyRole::any));
}

}  // namespace

void client_statement_show(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto client = typed_client(invocation, *book);
  const Date first = invocation.date("from").value_or(Period::year(invocation.today().year()).begin());
  const Date last = invocation.date("to").value_or(invocation.today());
  if (!client || invocation.refused()) return;
  if (last < first)
    return invocation.refuse(problem("period.reversed", {"", 0, "--to"}, {{"first", first}, {"last", last}}));
  const Period period = Period::inclusive(first, last);
  Currency currency = ledger_currency(*book);
  if (invocation.given("currency"))
    if (const auto other = invocation.take(Currency::parse(invocation.text("currency")))) currency = *other;
  const ClientStatement statement = client_statement(*book, client->id, period, currency);
  const Wording& wording = invocation.wording();
  Json& answer = invocation.answer;
  answer = {{"client", client->name},
            {"currency", currency.code()},
            {"opening", statement.opening.text()},
            {"rows", Json::array()}};
  for (const StatementRow& row : statement.rows)
    answer["rows"].push_back({{"date", row.date.text()},
                              {"kind", row.kind},
                              {"piece", row.piece},
                              {"amount", row.amount.text()},
                              {"balance", row.balance.text()}});
  answer["closing"] = statement.closing.text();
  const Sheet sheet = client_statement_sheet(statement, client->name, period, wording);
  invocation.print(write_text(sheet, wording));
  if (!invocation.given("o")) return;
  const std::string path = invocation.text("o");
  if (path.ends_with(".xlsx")) {
    Workbook workbook{wording.text("statement.sheet"), client->name, invocation.today(), {}};
    workbook.sheets.push_back(sheet);
    write_xlsx(workbook, path);
  } else if (!write_file(invocation, path,
                         client_statement_pdf(statement, profile_on(*book, invocation.today()).get("name"),
                                              client->name, period, wording, invocation.today()))) {
    return;
  }
  answer["file"] = path;
}

void client_export(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto client = typed_client(invocation, *book);
  if (!client) return;
  Json all{{"name", client->name},
           {"street", client->address.street},
           {"postcode", client->address.postcode},
           {"city", client->address.city},
           {"country", client->address.country},
           {"email", client->email},
           {"phone", client->phone},
           {"language", client->language},
           {"notes", client->notes}};
  for (const PartyIdentifier& id : client->identifiers) all["identifiers"][id.kind] = id.value;
  all["documents"] = Json::array();
  for (const DocumentRow& row : documents(*book, {.client = client->id}, invocation.today()))
    all["documents"].push_back({{"number", row.number},
                                {"kind", name_of(row.kind)},
                                {"date", row.issue_date ? row.issue_date->text() : ""},
                                {"total_gross", row.total_gross.text()},
                                {"currency", row.total_gross.currency().code()}});
  for (const PersonRecords& records : person_records(*book, client->id))
    for (const auto& row : records.rows) {
      Json fields = Json::object();
      for (const auto& [name, value] : row) fields[name] = value;
      all["records"][records.table].push_back(std::move(fields));
    }
  if (!write_file(invocation, invocation.text("o"), all.dump(2) + "\n")) return;
  invocation.answer = {{"file", invocation.text("o")}, {"documents", all["documents"].size()}};
  invocation.say("cli.said.written", {{"file", invocation.text("o")}});
}

void client_erase(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto client = typed_client(invocation, *book);
  if (!client) return;
  const auto erased = invocation.take(erase_person(*book, client->id));
  if (!erased) return;
  invocation.answer = {{"client", client->id.value()}, {"kept_documents", erased->kept_documents}};
  invocation.say(erased->kept_documents == 0 ? "cli.said.erased" : "cli.said.erased_in_part",
                 {{"count", erased->kept_documents}});
}

}  // namespace vireo::cli
