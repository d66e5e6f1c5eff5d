// expense add, change, pay, show, list, remove.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/receipt_answers.h"
#include "app/cli/files.h"
#include "core/actions/add_expense.h"
#include "core/actions/context.h"
#include "core/store/accounts_table.h"
#include "core/store/catalog/catalog.h"
#include "core/store/expenses_table.h"
#include "core/store/parties_table.h"

namespace vireo::cli {
namespace {

/// What was typed over `request`; a change begins with the expense as it is.
ExpenseRequest request_of(Invocation& invocation, const Book& book, ExpenseRequest request) {
  Currency currency = request.gross.currency();
  if (invocation.given("currency"))
    if (const auto other = invocation.take(Currency::parse(invocation.text("currency")))) currency = *other;
  const auto type = [&](const char* name, std::string& value) {
    if (invocation.given(name)) value = invocation.text(name);
  };
  if (const auto date = invocation.date("date")) request.date = *date;
  if (const auto gross = invocation.money("amount", currency)) request.gross = *gross;
  type("category", request.category);
  type("supplier", request.supplier);
  type("label", request.label);
  type("reference", request.reference);
  type("method", request.method);
  type("client", request.client);
  if (const auto due = invocation.date("due")) request.due_date = *due;
  if (invocation.given("vat"))
    if (const auto vat = invocation.take(expense_vat(invocation.text("vat")))) request.vat = *vat;
  if (const auto percent = invocation.decimal("vat-rate")) request.vat_rate = Rate::percent(*percent);
  if (const auto value = invocation.decimal("exchange-rate"))
    request.exchange = ExchangeRate{currency, ledger_currency(book), *value, "", request.date};
  if (const auto date = invocation.date("paid-on")) {
    request.paid = true;
    request.paid_date = date;
  }
  if (invocation.given("unpaid")) {
    request.paid = false;
    request.paid_date.reset();
  }
  return request;
}

void answer_booked(Invocation& invocation, const BookedExpense& booked) {
  invocation.answer = {{"expense", booked.expense.value()},
                       {"gross", booked.amounts.gross.text()},
                       {"net", booked.amounts.net.text()},
                       {"tax", booked.amounts.tax.text()},
                       {"deductible", booked.amounts.deductible.text()},
                       {"currency", booked.amounts.gross.currency().code()}};
}

/// The expense whose id was typed.
std::optional<Expense> typed_expense(Invocation& invocation, const Book& book) {
  const auto id = invocation.whole_number("expense");
  if (!id) return std::nullopt;
  auto found = expense(book, ExpenseId(*id));
  if (!found) invocation.refuse(problem("expense.unknown", {}, {{"id", *id}}));
  return found;
}

std::string category_name(const Invocation& invocation, const std::vector<ExpenseCategory>& categories,
                          const std::string& id) {
  for (const ExpenseCategory& category : categories)
    if (category.id == id) return category.names.in(invocation.wording().language());
  return id;
}

Json expense_json(const ExpenseRow& row) {
  const Expense& expense = row.expense;
  return {{"expense", expense.id.value()},
          {"date", expense.date.text()},
          {"category", expense.category},
          {"supplier", expense.supplier_name},
          {"label", expense.label},
          {"reference", expense.reference},
          {"gross", expense.amounts.gross.text()},
          {"net", expense.amounts.net.text()},
          {"tax", expense.amounts.tax.text()},
          {"deductible", expense.amounts.deductible.text()},
          {"vat", name_of(expense.vat)},
          {"due", expense.due_date ? expense.due_date->text() : ""},
          {"client", expense.client_name},
          {"paid_on", expense.paid_date ? expense.paid_date->text() : ""},
          {"method", expense.method},
          {"final", expense.is_final},
          {"receipts", row.attachments}};
}

}  // namespace

void expense_add(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  ExpenseRequest empty;
  empty.date = invocation.today();
  empty.gross = Money(ledger_currency(*book));
  const ExpenseRequest request = request_of(invocation, *book, empty);
  std::optional<std::string> receipt;
  if (invocation.given("receipt")) receipt = bytes_of_file(invocation, invocation.text("receipt"));
  if (invocation.refused()) return;
  const auto booked =
      invocation.take(add_expense(*book, {invocation.templates(), invocation.today()}, request));
  if (!booked) return;
  if (receipt) attach_receipt(invocation, *book, booked->expense, std::move(*receipt));
  answer_booked(invocation, *booked);
  invocation.say(
      "cli.said.expense_added",
      {{"id", booked->expense.value()}, {"amount", booked->amounts.gross}, {"supplier", request.supplier}});
}

void expense_change(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto known = typed_expense(invocation, *book);
  if (!known) return;
  const ExpenseRequest request = request_of(invocation, *book, request_of(*known));
  std::optional<std::string> receipt;
  if (invocation.given("receipt")) receipt = bytes_of_file(invocation, invocation.text("receipt"));
  if (invocation.refused()) return;
  const Context context{invocation.templates(), invocation.today()};
  const auto booked = invocation.take(change_expense(*book, context, known->id, request));
  if (!booked) return;
  if (receipt) attach_receipt(invocation, *book, booked->expense, std::move(*receipt));
  answer_booked(invocation, *booked);
  invocation.say("cli.said.expense_changed",
                 {{"id", booked->expense.value()}, {"amount", booked->amounts.gross}});
}

void expense_pay(Invocation& invocation) {
  ExpensePayment payment;
  const auto id = invocation.whole_number("expense");
  payment.date = invocation.date("date").value_or(invocation.today());
  if (invocation.given("method")) payment.method = invocation.text("method");
  if (!id || invocation.refused()) return;
  Book* book = invocation.book();
  if (!book) return;
  payment.expense = ExpenseId(*id);
  if (!invocation.take(pay_expense(*book, payment, invocation.today()))) return;
  invocation.answer = {{"expense", *id}, {"paid_on", payment.date.text()}};
  invocation.say("cli.said.expense_paid", {{"id", *id}, {"date", payment.date}});
}

void expense_show(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto known = typed_expense(invocation, *book);
  const auto categories = invocation.take(Catalog(invocation.templates()).categories());
  if (!known || !categories) return;
  const auto files = attachments_of(*book, "expense", known->id.value());
  invocation.answer = expense_json({*known, static_cast<int>(files.size())});
  invocation.answer["currency"] = known->amounts.gross.currency().code();
  Columns columns(invocation, {{"fact"}, {"value"}});
  const Wording& wording = invocation.wording();
  const auto fact = [&](const char* name, const std::string& value) {
    if (!value.empty()) columns.add({wording.text("cli.column." + std::string(name)), value});
  };
  fact("date", wording.date(known->date));
  fact("category", category_name(invocation, *categories, known->category));
  fact("supplier", known->supplier_name);
  fact("label", known->label);
  fact("reference", known->reference);
  fact("gross", wording.money(known->amounts.gross));
  if (!known->amounts.tax.is_zero()) fact("tax", wording.money(known->amounts.tax));
  if (known->due_date) fact("due", wording.date(*known->due_date));
  fact("client", known->client_name);
  fact("paid", known->paid_date ? wording.date(*known->paid_date) : wording.text("cli.said.unpaid"));
  columns.print();
  if (files.empty()) return;
  invocation.print("");
  show_attachments(invocation, files);
}

void expense_list(Invocation& invocation) {
  ExpenseFilter filter;
  filter.period = invocation.period("from", "to");
  filter.category = invocation.text("category");
  filter.text = invocation.text("text");
  filter.unpaid_only = invocation.given("unpaid");
  if (invocation.refused()) return;
  Book* book = invocation.book();
  if (!book) return;
  if (invocation.given("client")) {
    const auto client = invocation.take(find_party(*book, invocation.text("client"), PartyRole::client));
    if (!client) return;
    filter.client = client->id;
  }
  // Names are for people; --json has the ids.
  std::vector<ExpenseCategory> categories;
  if (!invocation.globals().json)
    if (auto known = invocation.take(Catalog(invocation.templates()).categories()))
      categories = std::move(*known);
  Columns columns(invocation, {{"id", CellKind::integer},
                               {"date", CellKind::date},
                               {"supplier"},
                               {"category"},
                               {"label"},
                               {"gross", CellKind::money},
                               {"receipts", CellKind::integer}});
  Money sum(ledger_currency(*book));
  invocation.answer["currency"] = sum.currency().code();
  invocation.answer["rows"] = Json::array();
  for (const ExpenseRow& row : expenses(*book, filter)) {
    const Expense& expense = row.expense;
    invocation.answer["rows"].push_back(expense_json(row));
    sum += expense.amounts.gross;
    columns.add({expense.id.value(), expense.date, expense.supplier_name,
                 category_name(invocation, categories, expense.category), expense.label,
                 expense.amounts.gross, std::int64_t{row.attachments}});
  }
  invocation.answer["total"] = sum.text();
  columns.total({{}, {}, invocation.wording().text("cli.column.total"), {}, {}, sum});
  columns.print();
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

}  // namespace vireo::cli
