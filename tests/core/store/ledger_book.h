#pragma once
// A small book with a chart of its own, for the tests of the ledger.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "core/ledger/entry.h"
#include "core/store/accounts_table.h"
#include "core/store/book.h"
#include "core/store/entries_table.h"

namespace vireo::ledger_book {

inline Date day(const char* text) {
  return Date::checked(text).value();
}
inline Money euros(const std::string& text) {
  return Money::parse(text, Currency::of("EUR")).value();
}

inline Chart small_chart() {
  const auto named = [](const char* name) { return LocalText{{{"en", name}}}; };
  Chart chart;
  chart.id = "small";
  chart.accounts = {
      {"101000", named("Capital"), AccountClass::equity, Side::credit, {Role::capital, Role::owner}, "", {}},
      {"120000", named("Profit"), AccountClass::equity, Side::credit, {Role::result_profit}, "", {}},
      {"129000", named("Loss"), AccountClass::equity, Side::debit, {Role::result_loss}, "", {}},
      {"411000", named("Clients"), AccountClass::asset, Side::debit, {Role::receivable}, "", {}},
      {"512000", named("Bank"), AccountClass::asset, Side::debit, {Role::bank}, "", {}},
      {"606400", named("Supplies"), AccountClass::expense, Side::debit, {}, "", {}},
      {"706000", named("Services"), AccountClass::income, Side::credit, {Role::revenue_domestic}, "", {}},
  };
  chart.journals = {
      {"VT", named("Sales"), "sales"}, {"BQ", named("Bank"), "bank"}, {"OD", named("Other"), "general"}};
  return chart;
}

/// A folder of the test's own, gone with it.
class Folder {
 public:
  Folder() {
    static int made = 0;  // a test may have several
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    path_ = std::filesystem::temp_directory_path() /
            (std::string("vireo_") + test->test_suite_name() + "_" + test->name() + std::to_string(++made));
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

inline BookWorld world() {
  return {[] { return Instant{1'767'225'600'000, "UTC"}; }, "test"};
}

struct LedgerBook {
  Folder folder{};
  Book book = Book::create(folder / "a.vireo", world()).value();

  LedgerBook() {
    write([&](Book::Write& write) { install_chart(write, small_chart(), "en"); });
  }
  /// Does `work` as one action that succeeds.
  template <typename Work>
  void write(Work work) {
    ASSERT_TRUE(book.write({{"deed.test"}},
                           [&](Book::Write& key) {
                             work(key);
                             return Checked<Done>(Done{});
                           })
                    .ok());
  }
  AccountId account_of(const char* code) const { return account_with_code(book, code).value(); }
  /// Moves `amount` from the credited to the debited account.
  EntryId post(const char* date, const char* debited, const char* credited, const std::string& amount,
               const std::string& kind = "normal") {
    EntryId id;
    write([&](Book::Write& key) {
      EntryHead head{"general", day(date), "P1", day(date), "Test", kind, "manual", 7};
      const auto entry = Entry::make(head, {debit_line(account_of(debited), euros(amount)),
                                            credit_line(account_of(credited), euros(amount))});
      id = add_entry(key, entry.value()).value();
    });
    return id;
  }
};

}  // namespace vireo::ledger_book
