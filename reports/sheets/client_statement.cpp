#include "reports/sheets/client_statement.h"

#include "reports/writers/fonts_folder.h"
#include "reports/writers/pdf.h"

namespace vireo {
namespace {

std::string title_of(const std::string& client, const Period& period, const Wording& wording) {
  return wording.text("statement.title",
                      {{"client", client}, {"first", period.begin()}, {"last", period.last()}});
}

std::string kind_of(const StatementRow& row, const Wording& wording) {
  const bool is_document = row.kind == "invoice" || row.kind == "credit_note";
  return wording.text((is_document ? "paper.title." : "settlement.") + row.kind);
}

}  // namespace

Sheet client_statement_sheet(const ClientStatement& statement, const std::string& client,
                             const Period& period, const Wording& wording) {
  Sheet sheet;
  sheet.name = wording.text("statement.sheet");
  sheet.title = title_of(client, period, wording);
  sheet.columns = {{wording.text("statement.date"), CellKind::date},
                   {wording.text("statement.what"), CellKind::text},
                   {wording.text("statement.piece"), CellKind::text},
                   {wording.text("statement.amount"), CellKind::money},
                   {wording.text("statement.balance"), CellKind::money}};
  const auto add = [&](std::vector<Cell> cells) {
    SheetRow row;
    row.cells = std::move(cells);
    sheet.rows.push_back(std::move(row));
  };
  add({period.begin(), wording.text("statement.opening"), Cell(), Cell(), statement.opening});
  for (const StatementRow& row : statement.rows)
    add({row.date, kind_of(row, wording), row.piece, row.amount, row.balance});
  sheet.totals = {Cell(), wording.text("statement.closing"), Cell(), Cell(), statement.closing};
  return sheet;
}

std::string client_statement_pdf(const ClientStatement& statement, const std::string& sender,
                                 const std::string& client, const Period& period, const Wording& wording,
                                 Date day) {
  using paper::Align;
  Paper paper;
  paper.language = wording.language();
  paper.author = sender;
  paper.title = title_of(client, period, wording);
  paper.header = {.sender = sender, .title = wording.text("statement.sheet"), .subtitle = client};
  paper::Table table;
  table.columns = {{wording.text("statement.date"), Align::left, 0},
                   {wording.text("statement.what"), Align::left, 1},
                   {wording.text("statement.piece"), Align::left, 0},
                   {wording.text("statement.amount"), Align::right, 0},
                   {wording.text("statement.balance"), Align::right, 0}};
  const auto add = [&](const std::string& date, const std::string& what, const std::string& piece,
                       const std::string& amount, const Money& balance) {
    table.rows.push_back(
        {{{date, {}}, {what, {}}, {piece, {}}, {amount, {}}, {wording.money(balance), {}}}, false});
  };
  add(wording.date(period.begin()), wording.text("statement.opening"), "", "", statement.opening);
  for (const StatementRow& row : statement.rows)
    add(wording.date(row.date), kind_of(row, wording), row.piece, wording.money(row.amount), row.balance);
  paper.blocks.emplace_back(paper::Paragraph{paper.title, paper::TextStyle::heading});
  paper.blocks.emplace_back(std::move(table));
  paper.blocks.emplace_back(paper::Totals{
      {{wording.text("statement.closing"), wording.money(statement.closing), true}}, std::nullopt});
  return write_pdf(paper, {fonts_folder(), day, std::nullopt});
}

}  // namespace vireo
