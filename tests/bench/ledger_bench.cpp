// Import, trial balance, one posting, opening and general ledger to xlsx on books of 10 thousand, 100
// thousand and 1 million transactions, with ledger and hledger on the same data in the same run.
// VIREO_BENCH_LARGE=1 adds what needs minutes or gigabytes: hledger and the workbook of the largest book.
#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <xlsxwriter.h>

#include <cstdlib>
#include <map>

#include "core/actions/import_ledger.h"
#include "core/store/accounts_table.h"
#include "core/store/catalog/wording_catalog.h"
#include "core/store/entries_table.h"
#include "core/store/ledger_queries.h"
#include "reports/sheets/general_ledger.h"
#include "reports/standards/fec.h"
#include "reports/writers/xlsx.h"
#include "tests/bench/made_years.h"

#ifdef __unix__
#include <sys/resource.h>
#endif

namespace vireo::bench {
namespace {

BookWorld world() {
  return {[] { return Instant{1'767'225'600'000, "UTC"}; }, "bench"};
}

std::filesystem::path folder_of(std::int64_t transactions) {
  return std::filesystem::temp_directory_path() / "vireo_bench" / std::to_string(transactions);
}

/// The files of a size, made once in a run.
const MadeYears& years_of(std::int64_t transactions) {
  static std::map<std::int64_t, MadeYears> made;
  if (!made.contains(transactions)) made[transactions] = make_years(folder_of(transactions), transactions);
  return made[transactions];
}

void remove_book(const std::filesystem::path& path) {
  for (const char* end : {"", "-wal", "-shm", "-journal"}) std::filesystem::remove(path.string() + end);
}

std::filesystem::path imported_book(std::int64_t transactions, const char* name) {
  const auto path = folder_of(transactions) / name;
  remove_book(path);
  const auto source = fec_source(years_of(transactions).fec, Currency{});
  Book book = Book::create(path, world()).value();
  const auto imported = import_ledger(book, source.value(), {}, *Date::of(2027, 1, 1));
  expect(imported.ok(), "made-up years import");
  return path;
}

/// A book of a size, imported once in a run.
const std::filesystem::path& book_of(std::int64_t transactions) {
  static std::map<std::int64_t, std::filesystem::path> books;
  if (!books.contains(transactions)) books[transactions] = imported_book(transactions, "kept.vireo");
  return books[transactions];
}

void import_fec(benchmark::State& state) {
  years_of(state.range(0));
  for (auto _ : state) imported_book(state.range(0), "fresh.vireo");
#ifdef __unix__
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  state.counters["peak_MB"] = static_cast<double>(usage.ru_maxrss) / 1024.0;
#endif
}

void trial_balance_inside(benchmark::State& state) {
  const auto book = Book::open(book_of(state.range(0)), Book::Access::read, world());
  for (auto _ : state) benchmark::DoNotOptimize(trial_balance(*book, std::nullopt));
}

void trial_balance_of_days(benchmark::State& state) {
  const auto book = Book::open(book_of(state.range(0)), Book::Access::read, world());
  // Up to mid-2022, so that no earlier result asks for a chart with roles.
  const auto days = Period::inclusive(*Date::of(2022, 3, 10), *Date::of(2022, 6, 20));
  for (auto _ : state) benchmark::DoNotOptimize(trial_balance(*book, days));
}

void run(benchmark::State& state, const std::string& command) {
  for (auto _ : state)
    if (std::system((command + " > /dev/null").c_str()) != 0) return state.SkipWithError(command.c_str());
}

void trial_balance_process(benchmark::State& state) {
  run(state,
      fmt::format("{} --book {} ledger trial-balance --json", VIREO_CLI, book_of(state.range(0)).string()));
}
void ledger_process(benchmark::State& state) {
  run(state, fmt::format("ledger --no-pager -f {} bal", years_of(state.range(0)).journal.string()));
}
void hledger_process(benchmark::State& state) {
  run(state, fmt::format("hledger -f {} bal", years_of(state.range(0)).journal.string()));
}

void one_posting(benchmark::State& state) {
  auto book = Book::open(book_of(state.range(0)), Book::Access::write, world());
  auto writable = std::move(book).value();
  const auto bank = account_with_code(writable, "512000").value();
  const auto revenue = account_with_code(writable, "706000").value();
  const Money amount = Money::of_minor(4200, Currency{});
  for (auto _ : state) {
    const auto done = writable.write({{"deed.test"}}, [&](Book::Write& write) {
      const EntryHead head{"sales", *Date::of(2026, 12, 31), "P", *Date::of(2026, 12, 31), "Posting"};
      return add_entry(write,
                       Entry::make(head, {debit_line(bank, amount), credit_line(revenue, amount)}).value());
    });
    expect(done.ok(), "a posting is made");
  }
}

void open_book(benchmark::State& state) {
  const auto path = book_of(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(Book::open(path, Book::Access::write, world()));
}

void general_ledger_xlsx(benchmark::State& state) {
  const auto book = Book::open(book_of(state.range(0)), Book::Access::read, world());
  const Wording wording = load_wording({}, "en").value();
  for (auto _ : state)
    write_xlsx({"", "", *Date::of(2027, 1, 1), {general_ledger_sheet(*book, std::nullopt, {}, wording)}},
               folder_of(state.range(0)) / "ledger.xlsx");
}

/// The same cells by the bare library, in its own memory-saving way.
class BareWorkbook {
 public:
  explicit BareWorkbook(const std::string& path) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    workbook_ = workbook_new_opt(path.c_str(), &options);
    money_ = workbook_add_format(workbook_);
    format_set_num_format(money_, "#,##0.00");
    date_ = workbook_add_format(workbook_);
    format_set_num_format(date_, "yyyy-mm-dd");
    sheet_ = workbook_add_worksheet(workbook_, nullptr);
  }
  void row(const LedgerRow& line) {
    constexpr lxw_row_t most_rows = 1'048'576;
    if (at_ == most_rows) {
      sheet_ = workbook_add_worksheet(workbook_, nullptr);
      at_ = 0;
    }
    text(0, line.code), text(1, line.account_label);
    worksheet_write_number(sheet_, at_, 2, line.date.days_since_1970() + 25569, date_);
    text(3, line.journal), text(4, line.number), text(5, line.piece_ref), text(6, line.label);
    text(7, line.subaccount), text(8, line.letter);
    number(9, line.debit), number(10, line.credit), number(11, line.balance);
    ++at_;
  }
  void close() { expect(workbook_close(workbook_) == LXW_NO_ERROR, "the bare workbook is written"); }

 private:
  void text(lxw_col_t column, std::string_view value) {
    if (!value.empty()) worksheet_write_string(sheet_, at_, column, std::string(value).c_str(), nullptr);
  }
  // A spreadsheet holds doubles; this is where the bare library wants one.
  void number(lxw_col_t column, const Money& value) {
    worksheet_write_number(sheet_, at_, column, static_cast<double>(value.minor()) / 100.0, money_);
  }
  lxw_workbook* workbook_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  lxw_format* money_ = nullptr;
  lxw_format* date_ = nullptr;
  lxw_row_t at_ = 0;
};

void general_ledger_bare(benchmark::State& state) {
  const auto book = Book::open(book_of(state.range(0)), Book::Access::read, world());
  for (auto _ : state) {
    BareWorkbook workbook((folder_of(state.range(0)) / "bare.xlsx").string());
    general_ledger(*book, std::nullopt, {}, [&](const LedgerRow& row) { workbook.row(row); });
    workbook.close();
  }
}

using Times = std::map<std::string, double>;  // name -> milliseconds

/// Prints as always and keeps the times for the ratios.
class KeepingReporter : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs)
      if (!run.error_occurred)
        times[run.run_name.function_name + "/" + run.run_name.args] = run.GetAdjustedRealTime();
    ConsoleReporter::ReportRuns(runs);
  }
  Times times{};
};

void print_ratio(const Times& times, const char* what, const std::string& slow, const std::string& quick) {
  if (times.contains(slow) && times.contains(quick))
    fmt::print("{:<60} {:8.2f}\n", fmt::format("{} ({} / {})", what, slow, quick),
               times.at(slow) / times.at(quick));
}

void print_ratios(const Times& times) {
  fmt::print("\nRatios of times in this run\n");
  for (const char* size : {"10000", "100000", "1000000"}) {
    const auto of = [&](const char* name) { return fmt::format("{}/{}", name, size); };
    print_ratio(times, "trial balance, aim >= 20", of("ledger"), of("trial_balance_process"));
    print_ratio(times, "trial balance, aim >= 100", of("hledger"), of("trial_balance_process"));
    print_ratio(times, "import, aim <= 1.5", of("import_fec"), of("ledger"));
    print_ratio(times, "workbook, aim <= 1.5", of("xlsx"), of("xlsx_bare"));
  }
  print_ratio(times, "trial balance grows", "trial_balance_process/1000000", "trial_balance_process/10000");
  print_ratio(times, "posting grows", "posting/1000000", "posting/10000");
  print_ratio(times, "opening grows", "open/1000000", "open/10000");
}

void add(const char* name, void (*measure)(benchmark::State&), std::int64_t largest, int iterations = 0) {
  auto* added = benchmark::RegisterBenchmark(name, measure)->Unit(benchmark::kMillisecond)->UseRealTime();
  for (std::int64_t size = 10'000; size <= largest; size *= 10) added->Arg(size);
  if (iterations > 0) added->Iterations(iterations);
}

void add_all() {
  constexpr std::int64_t medium = 100'000;
  constexpr std::int64_t large = 1'000'000;
  const std::int64_t costly = std::getenv("VIREO_BENCH_LARGE") != nullptr ? large : medium;
  add("import_fec", import_fec, large, 1);
  add("ledger", ledger_process, large, 1);
  add("hledger", hledger_process, costly, 1);
  add("trial_balance_process", trial_balance_process, large);
  add("trial_balance", trial_balance_inside, large);
  add("trial_balance_days", trial_balance_of_days, large);
  add("open", open_book, large);
  add("posting", one_posting, large);
  add("xlsx", general_ledger_xlsx, costly, 1);
  add("xlsx_bare", general_ledger_bare, costly, 1);
}

}  // namespace
}  // namespace vireo::bench

int main(int count, char** arguments) {
  benchmark::Initialize(&count, arguments);
  vireo::bench::add_all();
  vireo::bench::KeepingReporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  vireo::bench::print_ratios(reporter.times);
  return 0;
}
