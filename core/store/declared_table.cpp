#include "core/store/declared_table.h"
#include "core/store/row_values.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace vireo {
namespace {}  // namespace

std::vector<DeclaredPeriod> declared_periods(const Book& book) {
  std::vector<DeclaredPeriod> all;
  SQLite::Statement read(
      book.connection(),
      "SELECT id, obligation, first_day, last_day, base, amount, currency, declared_on, paid_on, charged "
      "FROM declared_period ORDER BY first_day, id");
  while (read.executeStep()) {
    const Currency currency = Currency::of(read.getColumn(6).getString());
    DeclaredPeriod row{read.getColumn(0).getInt64(),
                       read.getColumn(1).getString(),
                       Period::inclusive(day_in(read.getColumn(2)), day_in(read.getColumn(3))),
                       Money::of_minor(read.getColumn(4).getInt64(), currency),
                       Money::of_minor(read.getColumn(5).getInt64(), currency),
                       day_in(read.getColumn(7)),
                       std::nullopt,
                       std::nullopt};
    if (!read.getColumn(9).isNull()) row.charged = Money::of_minor(read.getColumn(9).getInt64(), currency);
    if (!read.getColumn(8).isNull()) row.paid_on = day_in(read.getColumn(8));
    all.push_back(std::move(row));
  }
  return all;
}

void insert_declared_period(Book::Write& write, const DeclaredPeriod& declared) {
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO declared_period (id, obligation, first_day, last_day, base, amount, currency, "
      "declared_on, paid_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  add.bind(1, write.new_ids(1));
  add.bind(2, declared.obligation);
  add.bind(3, declared.period.begin().text());
  add.bind(4, declared.period.last().text());
  add.bind(5, declared.base.minor());
  add.bind(6, declared.amount.minor());
  add.bind(7, declared.amount.currency().code());
  add.bind(8, declared.declared_on.text());
  if (declared.paid_on) add.bind(9, declared.paid_on->text());
  add.exec();
}

void set_declared_paid(Book::Write& write, std::int64_t id, Date paid_on,
                       const std::optional<Money>& charged) {
  SQLite::Statement change(
      write.connection(),
      "UPDATE declared_period SET paid_on = ?, charged = COALESCE(?, charged) WHERE id = ?");
  change.bind(1, paid_on.text());
  if (charged) change.bind(2, charged->minor());
  change.bind(3, id);
  change.exec();
}

void insert_period_lock(Book::Write& write, Date last_day) {
  SQLite::Statement add(write.connection(), "INSERT INTO period_lock (id, last_day) VALUES (?, ?)");
  add.bind(1, write.new_ids(1));
  add.bind(2, last_day.text());
  add.exec();
}

void finalize_expenses(Book::Write& write, Date last_day) {
  SQLite::Statement change(write.connection(),
                           "UPDATE expense SET state = 'final' WHERE state = 'draft' AND date <= ?");
  change.bind(1, last_day.text());
  change.exec();
}

}  // namespace vireo
