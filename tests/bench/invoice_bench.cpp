// How long a long invoice takes: its arithmetic, its XML, its pages.
#include <benchmark/benchmark.h>

#include "core/einvoice/invoice_check.h"
#include "core/einvoice/invoice_totals.h"
#include "reports/standards/cii_writer.h"
#include "reports/standards/invoice_reader.h"
#include "reports/writers/fonts_folder.h"
#include "reports/writers/pdf.h"

namespace vireo::bench {
namespace {

InvoiceData long_invoice(int lines) {
  InvoiceData invoice;
  invoice.number = "F-2026-0001";
  invoice.type = "380";
  invoice.issue_date = Date::of(2026, 11, 30);
  invoice.due_date = Date::of(2026, 12, 30);
  invoice.currency = "EUR";
  invoice.seller = {
      .name = "Vendeur", .vat_id = "FR44732829320", .address = {"1 rue", "", "69003", "Lyon", "FR"}};
  invoice.buyer = {.name = "Acheteur", .address = {"2 rue", "", "31000", "Toulouse", "FR"}};
  for (int at = 1; at <= lines; ++at) {
    InvoiceLine line;
    line.id = std::to_string(at);
    line.name = "Ligne " + line.id;
    line.quantity = Decimal::of(125, 2);
    line.unit = "HUR";
    line.net_price = Decimal::of(3850, 2);
    line.category = "S";
    line.rate = Decimal::of(20);
    invoice.lines.push_back(std::move(line));
  }
  reckon(invoice);
  return invoice;
}

void BM_invoice_xml_written_and_read(benchmark::State& state) {
  const InvoiceData invoice = long_invoice(static_cast<int>(state.range(0)));
  InvoiceTarget target;
  target.specification = "urn:cen.eu:en16931:2017";
  for (auto _ : state) {
    const auto read = read_invoice(write_cii(invoice, target), {});
    benchmark::DoNotOptimize(check_invoice(read->invoice, {}));
  }
}
BENCHMARK(BM_invoice_xml_written_and_read)->Arg(200)->Unit(benchmark::kMillisecond);

void BM_invoice_drawn(benchmark::State& state) {
  Paper paper;
  paper.title = "Facture";
  paper.header = {.sender = "Vendeur", .title = "Facture"};
  paper::Table table;
  table.columns = {{"Désignation", paper::Align::left, 1},
                   {"Qté", paper::Align::right, 0},
                   {"Total", paper::Align::right, 0}};
  for (int at = 0; at < state.range(0); ++at)
    table.rows.push_back({{{"Ligne " + std::to_string(at), {}}, {"1,25", {}}, {"48,13 €", {}}}, false});
  paper.blocks.emplace_back(std::move(table));
  for (auto _ : state)
    benchmark::DoNotOptimize(write_pdf(paper, {fonts_folder(), *Date::of(2026, 11, 30), std::nullopt}));
}
BENCHMARK(BM_invoice_drawn)->Arg(200)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace vireo::bench
