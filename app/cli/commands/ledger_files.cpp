// ledger import, export: files of other programs and of the law.
#include <algorithm>
#include <fstream>

#include "app/cli/commands/all.h"
#include "core/actions/import_ledger.h"
#include "core/store/accounts_table.h"
#include "core/store/catalog/catalog.h"
#include "core/store/catalog/tax_key_catalog.h"
#include "core/store/ledger_export.h"
#include "core/store/ledger_queries.h"
#include "core/store/profile_table.h"
#include "reports/standards/beancount_text.h"
#include "reports/standards/datev.h"
#include "reports/standards/fec.h"
#include "reports/standards/fec_writer.h"
#include "reports/standards/journal_text.h"

namespace vireo::cli {
namespace {

/// What an export was asked for; nothing after noting what is wrong.
struct Wish {
  const Book* book = nullptr;
  FiscalYearStart start{};
  std::optional<Period> year{};
  std::filesystem::path folder{};
  std::string business_number{};
  bool is_cash_basis = false;
};

std::optional<Wish> wish_of(Invocation& invocation) {
  Wish wish;
  const auto year = invocation.whole_number("year");
  if (invocation.refused()) return std::nullopt;
  wish.book = invocation.book();
  if (!wish.book) return std::nullopt;
  const Profile profile = profile_on(*wish.book, invocation.today());
  wish.start = fiscal_year_start(profile);
  if (year && (*year < 1 || *year > 9998)) {
    invocation.refuse(problem("number.unreadable", {{}, 0, "--year"}, {{"typed", invocation.text("year")}}));
    return std::nullopt;
  }
  if (year) wish.year = wish.start.year_ending_in(*year);
  wish.folder = invocation.text("o");
  wish.business_number = profile.identifier(fec_identifier);
  wish.is_cash_basis = profile.get("basis") == "cash";
  std::filesystem::create_directories(wish.folder);
  return wish;
}

void export_fec(Invocation& invocation, const Wish& wish) {
  std::vector<Period> years = fiscal_years(*wish.book, wish.start);
  if (wish.year) years = {*wish.year};
  if (years.empty())
    return invocation.refuse(problem("fec.nothing_to_write", {}, {{"year", invocation.today().year()}}));
  invocation.answer["files"] = Json::array();
  for (const Period& year : years) {
    const auto written = invocation.take(
        write_fec(*wish.book, {year, wish.start, wish.business_number, wish.is_cash_basis, wish.folder}));
    if (!written) return;
    invocation.answer["files"].push_back({{"file", written->file.string()},
                                          {"notice", written->notice.string()},
                                          {"lines", written->lines},
                                          {"provisional", written->drafts > 0}});
    invocation.say("cli.said.written", {{"file", written->file.string()}});
  }
}

void export_journal(Invocation& invocation, const Wish& wish, const std::string& format) {
  const std::string ending = format == "beancount" ? ".beancount"
                             : format == "ledger"  ? ".ledger"
                                                   : ".journal";
  const std::string name =
      wish.book->path().stem().string() + (wish.year ? "-" + invocation.text("year") : "") + ending;
  const auto path = wish.folder / name;
  std::ofstream file(path, std::ios::binary);
  const auto transactions =
      format == "beancount"
          ? write_beancount(*wish.book, {wish.year, wish.start, wish.book->path().stem().string()}, file)
          : write_journal_text(*wish.book, {wish.year, wish.start}, file);
  file.close();
  if (!file) return invocation.refuse(problem("file.unwritable", {path.string()}));
  const TrialBalance totals = trial_balance(*wish.book, wish.year, wish.start);
  invocation.answer["files"] = {{{"file", path.string()},
                                 {"transactions", transactions},
                                 {"debit", totals.debit.text()},
                                 {"credit", totals.credit.text()}}};
  invocation.say("cli.said.written", {{"file", path.string()}});
}

void export_datev(Invocation& invocation, const Wish& wish) {
  DatevRequest request;
  request.year = wish.year.value_or(wish.start.year_with(invocation.today()));
  request.made_on = invocation.today();
  request.folder = wish.folder;
  if (const auto number = invocation.whole_number("consultant")) request.consultant = *number;
  if (const auto number = invocation.whole_number("client-number")) request.client = *number;
  if (invocation.refused()) return;
  const std::string chart_id = datev_chart(*wish.book);
  std::optional<Chart> chart;
  if (!chart_id.empty()) chart = invocation.take(Catalog(invocation.templates()).chart(chart_id));
  if (invocation.refused()) return;
  if (chart) request.chart = &*chart;
  auto keys = invocation.take(load_tax_keys(invocation.templates(), "datev"));
  if (!keys) return;
  request.keys = std::move(*keys);
  const auto written = invocation.take(write_datev(*wish.book, request));
  if (!written) return;
  invocation.answer["files"] = {{{"file", written->bookings.string()},
                                 {"rows", written->rows},
                                 {"entries", written->entries},
                                 {"debit", written->debit.text()},
                                 {"split_entries", written->split_entries},
                                 {"own_tax_entries", written->own_tax_entries},
                                 {"replaced_characters", written->replaced_characters}},
                                {{"file", written->labels.string()}},
                                {{"file", written->people.string()}, {"rows", written->people_rows}}};
  invocation.say("cli.said.written", {{"file", written->bookings.string()}});
  invocation.say("cli.said.written", {{"file", written->labels.string()}});
  invocation.say("cli.said.written", {{"file", written->people.string()}});
}

}  // namespace

void ledger_import(Invocation& invocation) {
  if (invocation.text("format") != "fec")
    return invocation.refuse(problem("cli.format_unknown", {{}, 0, "--format"},
                                     {{"typed", invocation.text("format")}, {"known", "fec"}}));
  Book* book = invocation.book();
  if (!book) return;
  const auto source = invocation.take(fec_source(invocation.text("file"), ledger_currency(*book)));
  if (!source) return;
  const FiscalYearStart start = fiscal_year_start(profile_on(*book, invocation.today()));
  const auto imported = invocation.take(import_ledger(*book, *source, start, invocation.today()));
  if (!imported) return;
  invocation.answer = {{"batch", imported->batch.value()},   {"entries", imported->entries},
                       {"lines", imported->lines},           {"drafts", imported->drafts},
                       {"from", imported->first_day.text()}, {"to", imported->last_day.text()}};
  invocation.say("cli.said.imported", {{"entries", imported->entries}, {"lines", imported->lines}});
}

void ledger_export(Invocation& invocation) {
  const std::string format = invocation.text("format");
  const std::vector<std::string> known{"fec", "datev", "hledger", "ledger", "beancount"};
  if (std::find(known.begin(), known.end(), format) == known.end())
    return invocation.refuse(
        problem("cli.format_unknown", {{}, 0, "--format"},
                {{"typed", format}, {"known", "fec, datev, hledger, ledger, beancount"}}));
  const auto wish = wish_of(invocation);
  if (!wish) return;
  if (format == "fec") return export_fec(invocation, *wish);
  if (format == "datev") return export_datev(invocation, *wish);
  export_journal(invocation, *wish, format);
}

}  // namespace vireo::cli
