#include "core/store/expected_receipts.h"

#include <map>

#include "core/store/documents_table.h"
#include "core/store/leads_table.h"
#include "core/store/parties_table.h"
#include "core/store/profile_table.h"
#include "core/store/recurring_invoices_table.h"
#include "core/store/row_values.h"
#include "core/store/unbilled_time.h"

namespace vireo {
namespace {

constexpr int usual_term_days = 30;

/// What a client is asked beside the net amount: as on its newest invoice, else on anybody's.
class GrossOf {
 public:
  explicit GrossOf(const Book& book) {
    SQLite::Statement read(
        book.connection(),
        "SELECT client_id, total_net, total_gross FROM document WHERE kind = 'invoice' AND "
        "state <> 'draft' AND total_net > 0 ORDER BY issue_date, id");
    while (read.executeStep()) {
      const Ratio ratio{read.getColumn(1).getInt64(), read.getColumn(2).getInt64()};
      by_client_[read.getColumn(0).getInt64()] = ratio;
      newest_ = ratio;
    }
  }
  Money of(const Money& net, PartyId client) const {
    const auto found = by_client_.find(client.value());
    const Ratio& ratio = found == by_client_.end() ? newest_ : found->second;
    return Money::rounded((net.value() * Decimal::of(ratio.gross))
                              .divided_by(Decimal::of(ratio.net), 6, Rounding::half_away_from_zero),
                          net.currency(), Rounding::half_away_from_zero);
  }

 private:
  struct Ratio {
    std::int64_t net = 1;
    std::int64_t gross = 1;
  };
  std::map<std::int64_t, Ratio> by_client_{};
  Ratio newest_{};
};

class Gathering {
 public:
  Gathering(const Book& book, Date today, Date last, const ExpectedLateness& lateness,
            InBooksCurrency& converting)
      : book_(book),
        today_(today),
        last_(last),
        lateness_(lateness),
        converting_(converting),
        gross_(book),
        own_term_(profile_on(book, today).payment_term_days().value_or(usual_term_days)) {}

  void add_recurring_invoices() {
    for (const RecurringInvoice& each : recurring_invoices(book_)) {
      const Currency currency = each.currency.empty() ? converting_.home() : Currency::of(each.currency);
      Money net(currency);
      for (const LineRequest& line : each.lines) {
        const auto quantity = parse_typed_decimal(line.quantity.empty() ? "1" : line.quantity);
        const auto price = parse_typed_decimal(line.unit_price);
        if (quantity && price)
          net = net + Money::rounded(*quantity * *price, currency, Rounding::half_away_from_zero);
      }
      const auto days = due_days(each, last_);
      if (days.empty()) continue;
      const auto rate = converting_.take(net, each.label);
      if (!rate) continue;
      for (const Date day : days)
        add({"recurring_invoice", each.id, day}, each.label, each.client, std::max(day, today_), net, *rate);
    }
  }

  void add_unbilled_time() {
    for (const UnbilledLine& line : unbilled_time(book_, std::nullopt, today_)) {
      if (!line.price || line.amount().is_zero()) continue;
      Money amount = line.amount();
      const std::string what = party(book_, line.client).name + ", " + line.text;
      if (const auto rate = converting_.take(amount, what))
        add({"unbilled", line.engagement ? line.engagement->value() : line.client.value(), {}}, what,
            line.client, today_.last_of_month(), amount, *rate);
    }
  }

  void add_quotes() {
    SQLite::Statement read(
        book_.connection(),
        "SELECT q.id, q.number, q.client_id, q.currency, q.total_net - coalesce((SELECT sum(i.total_net) "
        "FROM "
        "document i WHERE i.kind = 'invoice' AND i.state <> 'draft' AND i.reference = q.number), 0) "
        "FROM document q WHERE q.kind = 'quote' AND q.state = 'accepted' ORDER BY q.id");
    while (read.executeStep()) {
      const std::string number = read.getColumn(1).getString();
      Money rest = Money::of_minor(read.getColumn(4).getInt64(), Currency::of(read.getColumn(3).getString()));
      if (!rest.is_positive()) continue;
      if (const auto rate = converting_.take(rest, number))
        add({"quote", read.getColumn(0).getInt64(), {}}, number, PartyId(read.getColumn(2).getInt64()),
            today_.last_of_month(), rest, *rate);
    }
  }

  void add_leads() {
    for (const Lead& lead : leads(book_, converting_.home())) {
      if (lead.state != Lead::State::open || !lead.expected || !lead.amount.is_positive()) continue;
      add({"lead", lead.id.value(), {}}, lead.name, lead.client.value_or(PartyId{}),
          std::max(*lead.expected, today_), lead.amount, {});
      all_.back().probability = lead.probability;
    }
  }

  std::vector<ExpectedReceipt> taken() { return std::move(all_); }

 private:
  void add(ForecastKey key, std::string label, PartyId client, Date invoiced, const Money& net,
           std::optional<ExchangeRate> rate) {
    ExpectedReceipt receipt;
    receipt.key = std::move(key);
    receipt.label = std::move(label);
    receipt.client = client;
    int term = own_term_;
    if (client.is_set())
      if (const auto known = party_if(book_, client); known && known->payment_term_days)
        term = *known->payment_term_days;
    receipt.due = invoiced.plus_days(term);
    receipt.net = net;
    receipt.rate = std::move(rate);
    receipt.gross = gross_.of(net, client);
    const ExpectedDelay delay = lateness_(client, today_);
    receipt.days_late = delay.days;
    receipt.own_delay = delay.is_own;
    all_.push_back(std::move(receipt));
  }

  const Book& book_;
  Date today_;
  Date last_;
  const ExpectedLateness& lateness_;
  InBooksCurrency& converting_;
  GrossOf gross_;
  int own_term_;
  std::vector<ExpectedReceipt> all_{};
};

}  // namespace

std::vector<ExpectedReceipt> expected_receipts(const Book& book, Date today, Date last,
                                               const ExpectedLateness& lateness,
                                               InBooksCurrency& converting) {
  Gathering gathering(book, today, last, lateness, converting);
  gathering.add_recurring_invoices();
  gathering.add_unbilled_time();
  gathering.add_quotes();
  gathering.add_leads();
  return gathering.taken();
}

}  // namespace vireo
