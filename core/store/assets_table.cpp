#include "core/store/assets_table.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/store/accounts_table.h"
#include "core/store/row_values.h"

namespace vireo {
namespace {

void bind_all(SQLite::Statement& statement, const Asset& asset) {
  statement.bind(1, asset.label);
  statement.bind(2, asset.cost.minor());
  statement.bind(3, asset.in_service.text());
  statement.bind(4, asset.months);
  statement.bind(5, asset.asset_code);
  statement.bind(6, asset.depreciation_code);
  statement.bind(7, asset.expense_code);
  if (asset.disposed) statement.bind(8, asset.disposed->text());
  statement.bind(9, asset.disposal_price.minor());
  statement.bind(10, asset.id);
}

}  // namespace

std::vector<Asset> assets(const Book& book) {
  const Currency currency = ledger_currency(book);
  SQLite::Statement read(
      book.connection(),
      "SELECT id, label, cost, in_service, months, asset_code, depreciation_code, expense_code, "
      "disposed, disposal_price FROM asset ORDER BY in_service, id");
  std::vector<Asset> all;
  while (read.executeStep()) {
    Asset asset;
    asset.id = read.getColumn(0).getInt64();
    asset.label = read.getColumn(1).getString();
    asset.cost = Money::of_minor(read.getColumn(2).getInt64(), currency);
    asset.in_service = day_in(read.getColumn(3));
    asset.months = read.getColumn(4).getInt();
    asset.asset_code = read.getColumn(5).getString();
    asset.depreciation_code = read.getColumn(6).getString();
    asset.expense_code = read.getColumn(7).getString();
    if (!read.getColumn(8).isNull()) asset.disposed = day_in(read.getColumn(8));
    asset.disposal_price = Money::of_minor(read.getColumn(9).getInt64(), currency);
    all.push_back(std::move(asset));
  }
  return all;
}

std::optional<Asset> asset(const Book& book, std::int64_t id) {
  for (Asset& each : assets(book))
    if (each.id == id) return each;
  return std::nullopt;
}

std::int64_t insert_asset(Book::Write& write, const Asset& asset) {
  Asset added = asset;
  added.id = write.new_ids(1);
  SQLite::Statement add(write.connection(),
                        "INSERT INTO asset (label, cost, in_service, months, asset_code, depreciation_code, "
                        "expense_code, disposed, disposal_price, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  bind_all(add, added);
  add.exec();
  return added.id;
}

void update_asset(Book::Write& write, const Asset& asset) {
  SQLite::Statement change(
      write.connection(),
      "UPDATE asset SET label = ?, cost = ?, in_service = ?, months = ?, asset_code = ?, "
      "depreciation_code = ?, expense_code = ?, disposed = ?, disposal_price = ? WHERE id = ?");
  bind_all(change, asset);
  change.exec();
}

std::vector<Loan> loans(const Book& book) {
  const Currency currency = ledger_currency(book);
  SQLite::Statement read(
      book.connection(),
      "SELECT id, label, amount, annual_rate, months, first_payment FROM loan ORDER BY id");
  std::vector<Loan> all;
  while (read.executeStep())
    all.push_back({read.getColumn(0).getInt64(), read.getColumn(1).getString(),
                   Money::of_minor(read.getColumn(2).getInt64(), currency),
                   Rate::percent(Decimal::parse(read.getColumn(3).getString()).value_or(Decimal{})),
                   read.getColumn(4).getInt(), day_in(read.getColumn(5))});
  return all;
}

std::int64_t insert_loan(Book::Write& write, const Loan& loan) {
  const std::int64_t id = write.new_ids(1);
  SQLite::Statement add(write.connection(),
                        "INSERT INTO loan (id, label, amount, annual_rate, months, first_payment) "
                        "VALUES (?, ?, ?, ?, ?, ?)");
  add.bind(1, id);
  add.bind(2, loan.label);
  add.bind(3, loan.amount.minor());
  add.bind(4, loan.annual_rate.percent().shortest());
  add.bind(5, loan.months);
  add.bind(6, loan.first_payment.text());
  add.exec();
  return id;
}

}  // namespace vireo
