#include "core/store/deferred_hours.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/store/accounts_table.h"
#include "core/store/known_rates.h"
#include "core/store/parties_table.h"
#include "core/store/row_values.h"
#include "core/store/unbilled_time.h"
#include "core/work/capacity.h"

namespace vireo {
namespace {

/// What a client's invoices brought up to a day, less credit notes, and the account most of it is on.
struct InvoicedRevenue {
  Money amount{};
  std::optional<AccountId> account{};
  std::optional<Date> first{};  // the day of the first invoice
};

InvoicedRevenue invoiced_revenue(const Book& book, PartyId client, Date day) {
  InvoicedRevenue found{Money(ledger_currency(book)), std::nullopt, std::nullopt};
  SQLite::Statement read(
      book.connection(),
      "SELECT l.account_id, sum(l.credit - l.debit), min(l.date) FROM line l JOIN document "
      "d ON d.id = l.document_id JOIN entry e ON e.id = l.entry_id JOIN account a ON a.id "
      "= l.account_id WHERE d.client_id = ? AND a.class = 'income' AND e.source_kind = "
      "'document' AND l.carried = 0 AND l.date <= ? GROUP BY l.account_id ORDER BY 2 "
      "DESC, 1");
  read.bind(1, client.value());
  read.bind(2, day.text());
  while (read.executeStep()) {
    if (!found.account) found.account = AccountId(read.getColumn(0).getInt64());
    found.amount += Money::of_minor(read.getColumn(1).getInt64(), found.amount.currency());
    const Date first = day_in(read.getColumn(2));
    found.first = found.first ? std::min(*found.first, first) : first;
  }
  return found;
}

/// What the cycles cost that this book can have invoiced: before its first invoice another one did.
Money asked_for(const HourBankTerms& terms, const HourLedger& ledger, Date first_invoice) {
  Money asked(terms.price.currency());
  for (const HourCycle& cycle : ledger.cycles) {
    if (cycle.period.begin() < first_invoice.plus_months(-1)) continue;
    asked += cycle.price;
    if (cycle.bought.count > 0) asked += cycle.overage_price;
  }
  return asked;
}

Argument worded_hours(Minutes minutes) {
  return {Argument::Kind::decimal, shown_hours(minutes).shortest()};
}

class Deferring {
 public:
  Deferring(const Book& book, Date day) : book_(book), day_(day), rates_(book, day) {}

  void add(const Engagement& engagement) {
    const HourBankTerms terms = bank_terms(engagement);
    const HourLedger ledger = hour_ledger(terms, counted_time(book_, engagement, day_), day_);
    if (ledger.cycles.empty() || ledger.left.count <= 0) return;
    const Money worth = owed_value(terms, ledger.left, ledger.left_bought);
    if (!worth.is_positive()) return;
    const std::string client = party(book_, engagement.client).name;
    const Arguments named{{"client", client},
                          {"name", engagement.name},
                          {"amount", worth},
                          {"currency", worth.currency().code()}};
    const InvoicedRevenue invoiced = invoiced_revenue(book_, engagement.client, day_);
    if (!invoiced.account) return left_out("deferral.not_invoiced", named);
    Figure figure = figure_of(engagement, client, ledger, worth);
    Money asked = asked_for(terms, ledger, *invoiced.first);
    if (worth.currency() != home_) {
      const auto& rate = rates_.from(worth.currency());
      if (!rate) return left_out("deferral.no_rate", named);
      asked = rate->convert(asked, Rounding::half_away_from_zero);
      figure.amount = rate->convert(worth, Rounding::half_away_from_zero);
      figure.why.rule = Message{"deferral.converted",
                                {{"amount", worth},
                                 {"rate", Argument(Argument::Kind::decimal, rate->value.shortest())},
                                 {"day", rate->date}}};
    }
    limit(engagement.client, invoiced.amount, asked, figure);
    if (!figure.amount.is_positive()) return left_out("deferral.not_invoiced", named);
    figure.why.value = figure.amount;
    rows_.push_back({engagement, client, ledger.left, *invoiced.account, std::move(figure)});
  }

  Checked<HourDeferral> taken() {
    std::stable_sort(rows_.begin(), rows_.end(), [](const DeferredHours& a, const DeferredHours& b) {
      return std::tie(a.client, a.engagement.name) < std::tie(b.client, b.engagement.name);
    });
    HourDeferral deferral{day_, std::move(rows_), {}};
    std::vector<Figure> parts;
    for (const DeferredHours& each : deferral.rows) parts.push_back(each.amount);
    deferral.total = sum_of({"deferral.total", {{"day", day_}}}, home_, std::move(parts));
    return {std::move(deferral), std::move(warnings_)};
  }

 private:
  static Figure figure_of(const Engagement& engagement, const std::string& client, const HourLedger& ledger,
                          const Money& worth) {
    Figure figure{worth, {}};
    figure.why.label = {
        "deferral.row",
        {{"client", client}, {"name", engagement.name}, {"hours", worded_hours(ledger.left)}}};
    figure.why.links.push_back({"engagement", engagement.id.value(), engagement.name});
    Step plan;
    plan.label = {"deferral.plan",
                  {{"price", engagement.bank->price}, {"hours", worded_hours(engagement.bank->granted)}}};
    plan.value = owed_value(*engagement.bank, {ledger.left.count - ledger.left_bought.count});
    figure.why.children.push_back(std::move(plan));
    if (ledger.left_bought.count > 0) {
      Step block;
      block.label = {
          "deferral.block",
          {{"price", engagement.bank->block_price}, {"hours", worded_hours(engagement.bank->block)}}};
      block.value = owed_value(*engagement.bank, ledger.left_bought, ledger.left_bought);
      figure.why.children.push_back(std::move(block));
    }
    return figure;
  }

  void left_out(const char* code, const Arguments& named) { warnings_.push_back(warning(code, {}, named)); }

  /// Takes off what was not invoiced: the newest hours are the last that are.
  void limit(PartyId client, const Money& all, const Money& asked, Figure& figure) {
    // Two banks of a client share its invoices.
    Money& taken = taken_.emplace(client, Money(home_)).first->second;
    const Money invoiced = all - taken;
    taken += asked;
    if (asked <= invoiced) return;
    figure.amount -= asked - invoiced;
    figure.why.rule = Message{"deferral.limited", {{"asked", asked}, {"invoiced", invoiced}}};
  }

  const Book& book_;
  Date day_;
  Currency home_ = ledger_currency(book_);
  KnownRates rates_;
  std::map<PartyId, Money> taken_{};
  std::vector<DeferredHours> rows_{};
  Problems warnings_{};
};

}  // namespace

Checked<HourDeferral> deferred_hours(const Book& book, Date day) {
  Deferring deferring(book, day);
  for (const Engagement& each : engagements(book))
    if (each.bank && each.first <= day) deferring.add(each);
  return deferring.taken();
}

}  // namespace vireo
