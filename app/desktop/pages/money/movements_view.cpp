#include "app/desktop/pages/money/movements_view.h"

#include <algorithm>
#include <map>

#include "core/actions/add_expense.h"
#include "core/actions/remove_payment.h"
#include "core/store/catalog/catalog.h"
#include "core/store/entries_table.h"
#include "core/store/expenses_table.h"
#include "core/store/parties_table.h"
#include "core/store/payments_table.h"
#include "core/store/receipts_queries.h"

namespace vireo {
namespace {

const Period all_days{Date::of(1900, 1, 1).value(), Date::of(2200, 1, 1).value()};

/// The documents that each payment settled: "F-2026-0001, F-2026-0002".
std::map<PaymentId, std::string> pieces_by_payment(const Book& book) {
  std::map<PaymentId, std::string> pieces;
  for (const ReceiptRow& row : receipts(book, all_days)) {
    if (!row.payment.is_set() || row.piece.empty()) continue;
    std::string& known = pieces[row.payment];
    if (known.find(row.piece) == std::string::npos) known += (known.empty() ? "" : ", ") + row.piece;
  }
  return pieces;
}

void add_payments(const Session& session, std::vector<Movement>& rows) {
  const Book& book = session.book();
  const auto locked = last_locked_day(book);
  const auto pieces = pieces_by_payment(book);
  std::map<PartyId, std::string> names;
  for (const Party& party : parties(book, {PartyRole::any, "", true, 0})) names[party.id] = party.name;
  for (const Payment& payment : payments(book, all_days)) {
    Movement row;
    row.source = payment.id.value();
    row.date = payment.date;
    row.who = names[payment.party];
    const auto piece = pieces.find(payment.id);
    row.what = piece != pieces.end() ? piece->second : payment.reference;
    const bool is_in = payment.direction == PaymentDirection::in;
    row.category = session.wording().text(is_in ? "in_out.from_client" : "in_out.to_client");
    (is_in ? row.in : row.out) = payment.amount;
    row.is_final = locked && payment.date <= *locked;
    rows.push_back(std::move(row));
  }
}

void add_expenses(const Session& session, std::vector<Movement>& rows) {
  std::map<std::string, std::string> names;
  if (const auto known = Catalog(session.templates()).categories())
    for (const ExpenseCategory& category : *known)
      names[category.id] = category.names.in(session.wording().language());
  for (const auto& [expense, attachments] : expenses(session.book(), {})) {
    Movement row;
    row.is_expense = true;
    row.source = expense.id.value();
    row.date = expense.date;
    row.who = expense.supplier_name;
    row.what = expense.label.empty() ? expense.reference : expense.label;
    const auto name = names.find(expense.category);
    row.category = name == names.end() ? expense.category : name->second;
    row.out = expense.amounts.gross;
    row.files = attachments;
    row.is_final = expense.is_final;
    row.is_paid = expense.paid_date.has_value();
    rows.push_back(std::move(row));
  }
}

}  // namespace

MovementsView::MovementsView(Session& session)
    : table(session.wording(), [](const Movement& row) { return row.row_id(); }), session_(session) {
  add_columns();
  refresh();
}

void MovementsView::add_columns() {
  const Wording& wording = session_.wording();
  table.date("date", wording.text("in_out.date"), &Movement::date, 124);
  table.text("who", wording.text("in_out.who"), &Movement::who, 150);
  table.text("what", wording.text("in_out.what"), &Movement::what, 130);
  table.text("category", wording.text("in_out.category"), &Movement::category, 150);
  table.amount("in", wording.text("in_out.in"), &Movement::in, 104);
  table.amount("out", wording.text("in_out.out"), &Movement::out, 104);
  table.text(
      "files", wording.text("in_out.file"),
      [this](const Movement& row) {
        return row.files == 0 ? std::string()
                              : session_.wording().text("in_out.file_count", {{"count", row.files}});
      },
      92);
  table.status(
      "state", wording.text("in_out.state"), [this](const Movement& row) { return state_of(row); }, 116);
  table.stretch("what");
  table.tint("in", [](const Movement&) { return Tone::good; });
}

Status MovementsView::state_of(const Movement& movement) const {
  const Wording& wording = session_.wording();
  if (!movement.is_paid) return {wording.text("in_out.state.unpaid"), Tone::warning};
  if (movement.is_final) return {wording.text("in_out.state.final"), Tone::muted};
  return {wording.text("in_out.state.draft"), Tone::accent};
}

void MovementsView::refresh() {
  std::vector<Movement> rows;
  add_payments(session_, rows);
  if (side_ == MovementSide::in) std::erase_if(rows, [](const Movement& row) { return !row.in; });
  if (side_ == MovementSide::out) std::erase_if(rows, [](const Movement& row) { return !row.out; });
  if (side_ != MovementSide::in) add_expenses(session_, rows);
  std::stable_sort(rows.begin(), rows.end(), [](const Movement& a, const Movement& b) {
    return a.date != b.date ? a.date > b.date : a.source > b.source;
  });
  table.set(std::move(rows));
}

void MovementsView::show(MovementSide side) {
  side_ = side;
  refresh();
}

std::string MovementsView::note() const {
  const Currency currency = session_.currency();
  Money in(currency), out(currency);
  for (const Movement& row : table.rows()) {
    if (row.in && row.in->currency() == currency) in += *row.in;
    if (row.out && row.out->currency() == currency) out += *row.out;
  }
  const Arguments arguments{
      {"count", static_cast<std::int64_t>(table.row_count())}, {"in", in}, {"out", out}};
  if (side_ == MovementSide::in) return session_.wording().text("in_out.note_in", arguments);
  if (side_ == MovementSide::out) return session_.wording().text("in_out.note_out", arguments);
  return session_.wording().text("in_out.note", arguments);
}

const Movement* MovementsView::movement(TableModel::RowId row) const {
  return table.find(row);
}

std::optional<ExpenseId> MovementsView::expense_at(TableModel::RowId row) const {
  if (row % 2 == 0) return std::nullopt;
  return ExpenseId(row / 2);
}

Checked<std::string> MovementsView::remove(TableModel::RowId row) {
  const Date today = session_.today();
  const Wording& wording = session_.wording();
  if (const auto id = expense_at(row)) {
    const auto removed = session_.act([&](Book& book) { return remove_expense(book, *id, today); });
    if (!removed) return removed.problems();
    return wording.text(removed->reversed ? "in_out.expense_reversed" : "in_out.expense_removed");
  }
  const auto removed =
      session_.act([&](Book& book) { return remove_payment(book, PaymentId(row / 2), today); });
  if (!removed) return removed.problems();
  return wording.text(removed->reversed ? "in_out.payment_reversed" : "in_out.payment_removed");
}

Checked<Done> MovementsView::pay(TableModel::RowId row, const std::string& method) {
  const auto id = expense_at(row);
  expect(id.has_value(), "expenses alone are paid here");
  const Date today = session_.today();
  return session_.act([&](Book& book) { return pay_expense(book, {*id, today, method}, today); });
}

}  // namespace vireo
