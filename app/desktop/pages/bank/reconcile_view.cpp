#include "app/desktop/pages/bank/reconcile_view.h"

#include "app/desktop/model/typed_date.h"
#include "app/desktop/model/typed_money.h"
#include "core/store/accounts_table.h"

namespace vireo {

ReconcileView::ReconcileView(Session& session)
    : table(session.wording(), [](const LineToTick& line) { return line.line; }), session_(session) {
  const Wording& wording = session.wording();
  table.status(
      "ticked", wording.text("reconcile.ticked"),
      [this](const LineToTick& line) -> Status {
        return {session_.wording().text(line.ticked ? "bank.reconcile.ticked" : "bank.reconcile.to_tick"),
                line.ticked ? Tone::good : Tone::muted};
      },
      110);
  table.date("date", wording.text("bank.column.date"), &LineToTick::date);
  table.text("label", wording.text("bank.column.text"), &LineToTick::label, 200);
  table.text("piece", wording.text("bank.reconcile.piece"), &LineToTick::piece_ref, 110);
  table.amount("amount", wording.text("bank.column.amount"), &LineToTick::amount);
  table.stretch("label");
  const auto all = bank_accounts(session.book());
  if (!all.empty()) form.set("account", std::to_string(all.front().id.value()));
  for (const BankAccount& each : all)
    if (const auto open = open_reconciliation(session.book(), each.id); open && !state_) {
      form.set("account", std::to_string(each.id.value()));
      show(reconciliation_state(session.book(), *open));
    }
  propose();
}

std::vector<NamedValue> ReconcileView::accounts() const {
  std::vector<NamedValue> all;
  for (const BankAccount& each : bank_accounts(session_.book()))
    all.push_back({std::to_string(each.id.value()), each.name});
  return all;
}

std::optional<BankAccount> ReconcileView::chosen_account() const {
  for (const BankAccount& each : bank_accounts(session_.book()))
    if (std::to_string(each.id.value()) == form.text("account")) return each;
  return std::nullopt;
}

void ReconcileView::propose() {
  const auto account = chosen_account();
  if (!account) return;
  const auto open = open_reconciliation(session_.book(), account->id);
  const LanguageStyle& style = session_.wording().style();
  std::string balance;
  if (open) {
    balance = open->balance.text();
    if (const auto point = balance.find('.'); point != std::string::npos)
      balance.replace(point, 1, style.decimal_mark);
  }
  const Date today = session_.today();
  const Date day = open ? open->date : today.plus_days(-today.day());
  form.load({{"account", form.text("account")},
             {"date", session_.wording().date(day)},
             {"balance", std::move(balance)}});
}

bool ReconcileView::begin() {
  Problems found;
  const auto account = chosen_account();
  if (!account) found.push_back(problem("bank.no_account", {"", 0, "account"}));
  const auto day =
      take(parse_typed_date(form.text("date"), session_.today(), session_.wording().style()), found, "date");
  const auto balance =
      take(parse_typed_money(form.text("balance"), ledger_currency(session_.book())), found, "balance");
  if (found.empty()) {
    const auto begun = act({account->id, *day, *balance});
    if (begun) return true;
    found = begun.problems();
  }
  form.show(found, session_.wording());
  return false;
}

std::string ReconcileView::title() const {
  const auto account = bank_account(session_.book(), state().what.account);
  return session_.wording().text(
      "reconcile.title", {{"account", account ? account->name : std::string()}, {"date", state().what.date}});
}

const ReconciliationState& ReconcileView::state() const {
  expect(state_.has_value(), "figures are of a reconciliation under way");
  return *state_;
}

ReconcileRequest ReconcileView::unchanged() const {
  return {state().what.account, state().what.date, state().what.balance};
}

void ReconcileView::show(std::optional<ReconciliationState> state) {
  state_ = std::move(state);
  table.set(state_ ? state_->lines : std::vector<LineToTick>());
}

Checked<Done> ReconcileView::act(const ReconcileRequest& request) {
  const auto done = session_.act([&](Book& book) { return reconcile(book, request); });
  if (!done) return done.problems();
  show(*done);
  return Done{};
}

Checked<Done> ReconcileView::toggle(std::int64_t line) {
  ReconcileRequest request = unchanged();
  const LineToTick* known = table.find(line);
  (known && known->ticked ? request.untick : request.tick).push_back(line);
  return act(request);
}

Checked<Done> ReconcileView::tick_sure() {
  ReconcileRequest request = unchanged();
  request.tick_matched = true;
  return act(request);
}

Checked<std::string> ReconcileView::finish() {
  ReconcileRequest request = unchanged();
  request.finish = true;
  const std::string account = title();
  if (const auto done = act(request); !done) return done.problems();
  show(std::nullopt);
  return session_.wording().text("bank.reconcile.told_finished", {{"statement", account}});
}

Checked<std::string> ReconcileView::abandon() {
  const std::string account = title();
  const auto done =
      session_.act([&](Book& book) { return abandon_reconciliation(book, state().what.account); });
  if (!done) return done.problems();
  show(std::nullopt);
  return session_.wording().text("bank.reconcile.told_abandoned", {{"statement", account}});
}

}  // namespace vireo
