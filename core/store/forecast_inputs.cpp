#include "core/store/forecast_inputs.h"

#include <map>

#include "core/store/accounts_table.h"
#include "core/store/assets_table.h"
#include "core/store/documents_table.h"
#include "core/store/expected_receipts.h"
#include "core/store/expenses_table.h"
#include "core/store/forecast_table.h"
#include "core/store/home_queries.h"
#include "core/store/known_rates.h"
#include "core/store/ledger_queries.h"
#include "core/store/open_items.h"
#include "core/store/paid_invoices.h"
#include "core/store/parties_table.h"
#include "core/store/profile_table.h"
#include "core/store/recurring_table.h"

namespace vireo {
namespace {

/// The part of the open amount that is not VAT, in the proportion of the whole document.
Money net_part(const Money& open, const Money& total_net, const Money& total_gross) {
  if (total_gross.is_zero() || total_net == total_gross) return open;
  const Decimal part =
      (open.value() * total_net.value())
          .divided_by(total_gross.value(), open.currency().decimals() + 2, Rounding::half_away_from_zero);
  return Money::rounded(part, open.currency(), Rounding::half_away_from_zero);
}

/// What the clients did before a day, remembered for each day that is asked about: an invoice keeps the
/// estimate of the day it was issued, however its client pays later ones.
class LearnedThen {
 public:
  LearnedThen(const Book& book, Date today, ForecastDelays delays)
      : book_(book),
        paid_(paid_invoices(book, Period(Date::of_days(0), today.plus_days(1)))),
        delays_(delays) {}

  /// What the person said of the client, when delays are learned.
  std::optional<int> own_word(PartyId client) {
    if (delays_ != ForecastDelays::learned || !client.is_set()) return std::nullopt;
    const auto [known, is_new] = own_.emplace(client, std::nullopt);
    if (is_new)
      if (const auto party = party_if(book_, client)) known->second = party->expected_delay_days;
    return known->second;
  }
  int days(PartyId client, Date issued) {
    if (delays_ == ForecastDelays::none) return 0;
    if (const auto own = own_word(client)) return *own;
    const Lateness& known = learned_on(issued);
    if (!known.median_days) return 0;
    for (const ClientLateness& each : known.clients)
      if (each.client == client)
        return whole(delays_ == ForecastDelays::median ? each.median_days : each.expected_days);
    return whole(*known.median_days);
  }

 private:
  static int whole(const Decimal& days) {
    return static_cast<int>(*days.rounded(0, Rounding::half_away_from_zero).at_places(0));
  }
  const Lateness& learned_on(Date day) {
    const auto found = learned_.find(day);
    if (found != learned_.end()) return found->second;
    std::vector<PaidInvoice> before;
    const Date from = day.plus_months(-12);
    for (const PaidInvoice& each : paid_)
      if (from < each.paid && each.paid <= day) before.push_back(each);
    return learned_.emplace(day, learned_lateness(before)).first->second;
  }

  const Book& book_;
  std::map<PartyId, std::optional<int>> own_{};
  std::vector<PaidInvoice> paid_;
  ForecastDelays delays_;
  std::map<Date, Lateness> learned_{};
};

/// What is owed today by the accounts, and the next day a return is due.
std::optional<VatOutlook> vat_outlook(const Book& book, const Profile& profile, Date today) {
  constexpr int usual_return_day = 24;
  if (profile.vat_exempt() || !profile.has("vat_scheme")) return std::nullopt;
  VatOutlook outlook;
  outlook.months_between = profile.get("vat_period") == "monthly" ? 1 : 3;
  Money owed(ledger_currency(book));
  for (const Role role : {Role::vat_collected, Role::vat_reverse_due, Role::vat_payable, Role::vat_deductible,
                          Role::vat_deductible_assets, Role::vat_deductible_reverse, Role::vat_credit})
    if (const auto account = account_playing(book, role))
      owed = owed - account_balance(book, *account, today);
  outlook.owed = owed;
  const int day = profile.has("vat_return_day") ? std::stoi(profile.get("vat_return_day")) : usual_return_day;
  Date month = today.first_of_month();
  // Quarterly returns are due in January, April, July and October.
  while (month.plus_days(day - 1) <= today || (outlook.months_between == 3 && month.month() % 3 != 1))
    month = month.plus_months(1);
  outlook.next_due = month.plus_days(day - 1);
  return outlook;
}

void add_loans(const Book& book, Date last, ForecastRequest& request) {
  for (const Loan& loan : loans(book))
    for (const LoanPayment& payment : loan_schedule(loan))
      if (request.today < payment.date && payment.date <= last)
        request.loans.push_back({loan.id, loan.label, payment.date, payment.payment});
}

/// The rate an invoice was issued at.
std::optional<ExchangeRate> frozen_rate(const Book& book, DocumentId id, const Currency& currency) {
  const auto document = issued_of(book, id);
  if (!document || !document->facts().home || document->facts().home->rate.to != currency)
    return std::nullopt;
  return document->facts().home->rate;
}

void add_invoices(const Book& book, Date today, LearnedThen& learned, ForecastRequest& request,
                  InBooksCurrency& converting) {
  std::map<DocumentId, Money> nets;
  DocumentFilter open_ones;
  open_ones.only_open = true;
  for (const auto& row : documents(book, open_ones, today)) nets.emplace(row.id, row.total_net);
  for (const auto& item : open_items(book, today)) {
    const auto net = nets.find(item.document);
    OpenInvoice invoice{item.document,
                        item.number,
                        item.client_name,
                        item.due_date,
                        item.open,
                        net == nets.end() ? item.open : net_part(item.open, net->second, item.total_gross),
                        item.client,
                        learned.days(item.client, item.issue_date),
                        learned.own_word(item.client).has_value(),
                        {}};
    const Currency currency = request.opening.currency();
    if (item.open.currency() != currency) invoice.rate = frozen_rate(book, item.document, currency);
    if (invoice.rate) {
      invoice.open = invoice.rate->convert(invoice.open, Rounding::half_away_from_zero);
      invoice.open_net = invoice.rate->convert(invoice.open_net, Rounding::half_away_from_zero);
    } else {
      const auto rate = converting.take(invoice.open, item.number);
      if (!rate) continue;
      invoice.rate = *rate;
      if (invoice.rate)
        invoice.open_net = invoice.rate->convert(invoice.open_net, Rounding::half_away_from_zero);
    }
    request.invoices.push_back(std::move(invoice));
  }
}

void add_expenses(const Book& book, ForecastRequest& request) {
  ExpenseFilter unpaid;
  unpaid.unpaid_only = true;
  for (const auto& row : expenses(book, unpaid)) {
    const auto& expense = row.expense;
    std::string label = expense.label.empty() ? expense.supplier_name : expense.label;
    if (label.empty()) label = expense.category;
    request.expenses.push_back({expense.id, label, expense.due_date.value_or(expense.date),
                                expense.amounts.gross, expense.exchange});
  }
}

}  // namespace

Checked<ForecastRequest> forecast_inputs(const Book& book, ForecastWish wish) {
  ForecastRequest request{.today = wish.today, .months = wish.months};
  request.opening = cash_balance(book, wish.today);
  request.contributions = std::move(wish.contributions);
  if (request.contributions && wish.delays == ForecastDelays::learned)
    request.bank_days = request.contributions->holidays;
  const Currency currency = request.opening.currency();
  if (!wish.scenario.empty()) {
    auto scenario = find_scenario(book, wish.scenario, currency);
    if (!scenario) return scenario.problems();
    request.scenario = scenario->changes;
  }
  Problems warnings;
  InBooksCurrency converting(book, wish.today, warnings);
  const Date last = wish.today.first_of_month().plus_months(wish.months).plus_days(-1);
  LearnedThen learned(book, wish.today, wish.delays);
  add_invoices(book, wish.today, learned, request, converting);
  request.receipts = expected_receipts(
      book, wish.today, last,
      [&](PartyId client, Date issued) {
        return ExpectedDelay{learned.days(client, issued), learned.own_word(client).has_value()};
      },
      converting);
  for (PlannedItem& item : planned_items(book, currency))
    if (const auto rate = converting.take(item.amount, item.label)) {
      item.rate = *rate;
      request.planned.push_back(std::move(item));
    }
  request.changes = item_changes(book);
  request.vat = vat_outlook(book, profile_on(book, wish.today), wish.today);
  add_loans(book, last, request);
  for (Recurring& item : recurring_items(book))
    if (const auto rate = converting.take(item.amount, item.label)) {
      item.rate = *rate;
      request.recurring.push_back(std::move(item));
    }
  add_expenses(book, request);
  return {std::move(request), std::move(warnings)};
}

std::vector<PaidInvoice> recent_payments(const Book& book, Date today) {
  return paid_invoices(book, Period::inclusive(today.plus_months(-12).plus_days(1), today));
}

}  // namespace vireo
