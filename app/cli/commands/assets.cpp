// asset add, list, dispose, depreciate; loan add, list.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "core/actions/dispose_asset.h"
#include "core/actions/keep_assets.h"
#include "core/store/accounts_table.h"
#include "core/store/bank_table.h"
#include "core/store/profile_table.h"

namespace vireo::cli {
namespace {

Period year_of(Invocation& invocation, const Book& book) {
  const FiscalYearStart start = fiscal_year_start(profile_on(book, invocation.today()));
  const auto typed = invocation.whole_number("year");
  return typed ? start.year_ending_in(*typed) : start.year_with(invocation.today());
}

}  // namespace

void asset_add(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  Asset asset;
  asset.label = invocation.text("label");
  const auto cost = invocation.money("cost", ledger_currency(*book));
  const auto in_service = invocation.date("date");
  const auto months = invocation.whole_number("months");
  if (invocation.refused()) return;
  asset.cost = cost.value_or(Money(ledger_currency(*book)));
  asset.in_service = in_service.value_or(invocation.today());
  asset.months = months.value_or(36);
  asset.asset_code = invocation.text("account");
  asset.depreciation_code = invocation.text("depreciation-account");
  asset.expense_code = invocation.text("expense-account");
  const auto id = invocation.take(add_asset(*book, asset, {invocation.templates(), invocation.today()}));
  if (!id) return;
  invocation.answer = {{"asset", *id}};
  invocation.say("cli.said.changed");
}

void asset_list(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const Period year = year_of(invocation, *book);
  if (invocation.refused()) return;
  Columns columns(invocation, {{"id", CellKind::integer},
                               {"label"},
                               {"date", CellKind::date},
                               {"amount", CellKind::money},
                               {"depreciation", CellKind::money},
                               {"book_value", CellKind::money}});
  invocation.answer["assets"] = Json::array();
  for (const Asset& each : assets(*book)) {
    const Money amount = depreciation_in(each, year);
    const Money value = book_value(each, year.last());
    invocation.answer["assets"].push_back(
        {{"id", each.id},
         {"label", each.label},
         {"cost", each.cost.text()},
         {"in_service", each.in_service.text()},
         {"months", each.months},
         {"depreciated_before", depreciated_until(each, year.begin().plus_days(-1)).text()},
         {"depreciation", amount.text()},
         {"book_value", value.text()},
         {"disposed", each.disposed ? Json(each.disposed->text()) : Json(nullptr)},
         {"price", each.disposed ? Json(each.disposal_price.text()) : Json(nullptr)}});
    columns.add({each.id, each.label, each.in_service, each.cost, amount, value});
  }
  columns.print();
}

void asset_dispose(Invocation& invocation) {
  const auto id = invocation.whole_number("asset");
  const auto date = invocation.date("date");
  if (invocation.refused()) return;
  Book* book = invocation.book();
  if (!book || !id) return;
  Disposal disposal{.asset = *id,
                    .date = date.value_or(invocation.today()),
                    .price = Money(ledger_currency(*book)),
                    .buyer = invocation.text("buyer"),
                    .value_code = invocation.text("value-account"),
                    .proceeds_code = invocation.text("proceeds-account")};
  if (invocation.given("price")) {
    const auto price = invocation.money("price", ledger_currency(*book));
    const auto rate = invocation.decimal("vat-rate");
    if (!price || invocation.refused()) return;
    disposal.price = *price;
    if (rate) disposal.vat = Rate::percent(*rate);
  }
  // As everywhere: a bank account by name or number, or an account's code.
  disposal.money_code = invocation.text("account");
  if (const auto bank = bank_account_named(*book, disposal.money_code); bank && !disposal.money_code.empty())
    disposal.money_code = account(*book, bank->account).code;
  const auto done =
      invocation.take(dispose_asset(*book, disposal, {invocation.templates(), invocation.today()}));
  if (!done) return;
  invocation.answer = {{"asset", *id},
                       {"depreciation", done->depreciation.text()},
                       {"book_value", done->book_value.text()},
                       {"price_net", done->price_net.text()},
                       {"vat", done->vat.text()},
                       {"result", done->result().text()}};
  invocation.say("cli.said.asset_disposed", {{"depreciation", done->depreciation},
                                             {"value", done->book_value},
                                             {"price", done->price_net},
                                             {"result", done->result()}});
}

void asset_depreciate(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const Period year = year_of(invocation, *book);
  if (invocation.refused()) return;
  const auto posted = invocation.take(post_depreciation(*book, year));
  if (!posted) return;
  invocation.answer["posted"] = Json::array();
  Columns columns(invocation, {{"label"}, {"amount", CellKind::money}});
  for (const PostedDepreciation& each : *posted) {
    invocation.answer["posted"].push_back(
        {{"asset", each.asset}, {"label", each.label}, {"amount", each.amount.text()}});
    columns.add({each.label, each.amount});
  }
  columns.print();
}

void loan_add(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  Loan loan;
  loan.label = invocation.text("label");
  const auto amount = invocation.money("amount", ledger_currency(*book));
  const auto rate = invocation.decimal("rate");
  const auto months = invocation.whole_number("months");
  const auto first = invocation.date("from");
  if (invocation.refused() || !amount || !rate || !months || !first) return;
  loan.amount = *amount;
  loan.annual_rate = Rate::percent(*rate);
  loan.months = *months;
  loan.first_payment = *first;
  const auto id = invocation.take(add_loan(*book, loan));
  if (!id) return;
  invocation.answer = {{"loan", *id}};
  invocation.say("cli.said.changed");
}

void loan_list(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  Columns columns(invocation, {{"label"},
                               {"date", CellKind::date},
                               {"amount", CellKind::money},
                               {"interest", CellKind::money},
                               {"open", CellKind::money}});
  invocation.answer["loans"] = Json::array();
  for (const Loan& loan : loans(*book)) {
    Json rows = Json::array();
    Money interest(loan.amount.currency());
    for (const LoanPayment& each : loan_schedule(loan)) {
      rows.push_back({{"number", each.number},
                      {"date", each.date.text()},
                      {"payment", each.payment.text()},
                      {"interest", each.interest.text()},
                      {"principal", each.principal.text()},
                      {"open", each.open.text()}});
      interest += each.interest;
      columns.add({loan.label, each.date, each.payment, each.interest, each.open});
    }
    invocation.answer["loans"].push_back({{"id", loan.id},
                                          {"label", loan.label},
                                          {"amount", loan.amount.text()},
                                          {"interest", interest.text()},
                                          {"schedule", rows}});
  }
  columns.print();
}

}  // namespace vireo::cli
