// expense add, list, remove; recurring add, list.
#include <fstream>
#include <sstream>

#include "app/cli/commands/all.h"
#include "core/actions/add_expense.h"
#include "core/actions/add_recurring.h"
#include "core/actions/attach_file.h"
#include "core/actions/context.h"
#include "core/store/accounts_table.h"
#include "core/store/expenses_table.h"
#include "core/store/recurring_table.h"

namespace vireo::cli {
namespace {

/// The receipt's bytes, or nothing after noting that the file cannot be read.
std::optional<std::string> bytes_of(Invocation& invocation, const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  if (file && !bytes.str().empty()) return bytes.str();
  invocation.refuse(problem("file.unreadable", {path}));
  return std::nullopt;
}

ExpenseRequest request_of(Invocation& invocation, const Book& book) {
  ExpenseRequest request;
  Currency currency = ledger_currency(book);
  if (invocation.given("currency"))
    if (const auto other = invocation.take(Currency::parse(invocation.text("currency")))) currency = *other;
  request.date = invocation.date("date").value_or(invocation.today());
  request.category = invocation.text("category");
  if (const auto gross = invocation.money("amount", currency)) request.gross = *gross;
  request.supplier = invocation.text("supplier");
  request.label = invocation.text("label");
  request.reference = invocation.text("reference");
  if (invocation.given("method")) request.method = invocation.text("method");
  if (invocation.given("vat"))
    if (const auto vat = invocation.take(expense_vat(invocation.text("vat")))) request.vat = *vat;
  if (invocation.given("vat-rate")) {
    const auto percent = parse_typed_decimal(invocation.text("vat-rate"));
    if (percent)
      request.vat_rate = Rate::percent(*percent);
    else
      invocation.refuse(
          problem("rate.unreadable", {{}, 0, "--vat-rate"}, {{"typed", invocation.text("vat-rate")}}));
  }
  if (invocation.given("exchange-rate")) {
    const auto value = parse_typed_decimal(invocation.text("exchange-rate"));
    if (value)
      request.exchange = ExchangeRate{currency, ledger_currency(book), *value, "", request.date};
    else
      invocation.refuse(problem("rate.unreadable", {{}, 0, "--exchange-rate"},
                                {{"typed", invocation.text("exchange-rate")}}));
  }
  request.paid = !invocation.given("unpaid");
  request.paid_date = invocation.date("paid-on");
  return request;
}

}  // namespace

void expense_add(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const ExpenseRequest request = request_of(invocation, *book);
  std::optional<std::string> receipt;
  if (invocation.given("receipt")) receipt = bytes_of(invocation, invocation.text("receipt"));
  if (invocation.refused()) return;
  const Context context{invocation.templates(), invocation.today()};
  const auto booked = invocation.take(add_expense(*book, context, request));
  if (!booked) return;
  if (receipt) {
    const std::string name = std::filesystem::path(invocation.text("receipt")).filename().string();
    invocation.take(attach_file(*book, {"expense", booked->expense.value(), name, std::move(*receipt)}));
  }
  invocation.answer = {{"expense", booked->expense.value()},
                       {"gross", booked->amounts.gross.text()},
                       {"net", booked->amounts.net.text()},
                       {"tax", booked->amounts.tax.text()},
                       {"deductible", booked->amounts.deductible.text()},
                       {"currency", booked->amounts.gross.currency().code()}};
  invocation.say(
      "cli.said.expense_added",
      {{"id", booked->expense.value()}, {"amount", booked->amounts.gross}, {"supplier", request.supplier}});
}

void expense_list(Invocation& invocation) {
  ExpenseFilter filter;
  filter.period = invocation.period("from", "to");
  filter.category = invocation.text("category");
  filter.text = invocation.text("text");
  if (invocation.refused()) return;
  Book* book = invocation.book();
  if (!book) return;
  invocation.answer["currency"] = ledger_currency(*book).code();
  invocation.answer["rows"] = Json::array();
  for (const ExpenseRow& row : expenses(*book, filter)) {
    const Expense& expense = row.expense;
    invocation.answer["rows"].push_back({{"expense", expense.id.value()},
                                         {"date", expense.date.text()},
                                         {"category", expense.category},
                                         {"supplier", expense.supplier_name},
                                         {"label", expense.label},
                                         {"gross", expense.amounts.gross.text()},
                                         {"tax", expense.amounts.tax.text()},
                                         {"receipts", row.attachments}});
    invocation.print(std::to_string(expense.id.value()) + "  " + invocation.wording().date(expense.date) +
                     "  " + expense.supplier_name + "  " +
                     invocation.wording().text("category." + expense.category) + "  " +
                     invocation.wording().money(expense.amounts.gross));
  }
}

void expense_remove(Invocation& invocation) {
  const auto id = invocation.whole_number("expense");
  if (!id || invocation.refused()) return;
  Book* book = invocation.book();
  if (!book) return;
  const auto removed = invocation.take(remove_expense(*book, ExpenseId(*id), invocation.today()));
  if (!removed) return;
  invocation.answer = {{"expense", removed->expense.value()}, {"reversed", removed->reversed}};
  invocation.say(removed->reversed ? "cli.said.expense_reversed" : "cli.said.expense_removed");
}

void recurring_add(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  Recurring item;
  item.direction = invocation.given("income") ? Recurring::Direction::in : Recurring::Direction::out;
  item.label = invocation.text("label");
  item.category = invocation.text("category");
  if (const auto amount = invocation.money("amount", ledger_currency(*book))) item.amount = *amount;
  item.months_between = invocation.whole_number("every-months").value_or(1);
  item.first = invocation.date("from").value_or(invocation.today());
  item.last = invocation.date("to");
  if (invocation.refused()) return;
  const auto id = invocation.take(add_recurring(*book, item));
  if (!id) return;
  invocation.answer = {{"recurring", id->value()}};
  invocation.say("cli.said.recurring_added", {{"label", item.label}, {"amount", item.amount}});
}

void recurring_list(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  invocation.answer["rows"] = Json::array();
  invocation.answer["currency"] = ledger_currency(*book).code();
  for (const Recurring& item : recurring_items(*book)) {
    invocation.answer["rows"].push_back(
        {{"recurring", item.id.value()},
         {"direction", item.direction == Recurring::Direction::in ? "in" : "out"},
         {"label", item.label},
         {"amount", item.amount.text()},
         {"every_months", item.months_between},
         {"from", item.first.text()}});
    invocation.print(std::to_string(item.id.value()) + "  " + item.label + "  " +
                     invocation.wording().money(item.amount));
  }
}

}  // namespace vireo::cli
