#include "core/forecast/outcome.h"

#include <algorithm>
#include <map>
#include <optional>

namespace vireo {
namespace {

/// What was expected of one thing, and what came of it.
struct Pair {
  std::string label{};
  Money due{};    // expected up to today
  Money later{};  // expected after it
  Money moved{};
  bool foreseen = false;
};

class Comparing {
 public:
  explicit Comparing(const OutcomeRequest& request)
      : request_(request), nothing_(request.opening.currency()) {
    for (const auto category : {OutcomeCategory::receipts, OutcomeCategory::expenses, OutcomeCategory::levies,
                                OutcomeCategory::other}) {
      OutcomeRow row;
      row.category = category;
      row.planned = row.actual = nothing_;
      row.causes.fill(nothing_);
      found_.rows.push_back(row);
    }
  }

  Outcome compare() {
    for (const KeptItem& item : request_.items) expect_item(item);
    for (const ActualFlow& flow : request_.flows) meet(flow);
    for (const auto& [name, pair] : things_) judge(name.first, pair, false);
    for (const auto& [name, pair] : clients_) judge(name.first, pair, true);
    rest();
    std::stable_sort(found_.reasons.begin(), found_.reasons.end(),
                     [](const OutcomeReason& a, const OutcomeReason& b) {
                       return a.difference().abs() > b.difference().abs();
                     });
    return std::move(found_);
  }

 private:
  using Name = std::pair<OutcomeCategory, std::string>;

  OutcomeRow& row(OutcomeCategory category) { return found_.rows[static_cast<std::size_t>(category)]; }

  static bool is_known_thing(const KeptItem& item) {
    return item.key.source == "invoice" || item.key.source == "expense";
  }
  /// What is still to be sold to a client is looked at as a whole; a bill or an invoice by itself.
  Pair& pair_of(const KeptItem& item) {
    const OutcomeCategory category = category_of(item.kind);
    if (is_known_thing(item))
      return entry(things_, {category, item.key.source + ":" + std::to_string(item.key.id)});
    if (category == OutcomeCategory::receipts && item.client.is_set())
      return entry(clients_, {category, std::to_string(item.client.value())});
    // All levies are one: their days and shares are the offices'.
    return entry(things_, {category, category == OutcomeCategory::levies ? std::string() : item.label});
  }
  Pair& entry(std::map<Name, Pair>& where, const Name& name) {
    return where.try_emplace(name, Pair{{}, nothing_, nothing_, nothing_, false}).first->second;
  }

  void expect_item(const KeptItem& item) {
    Pair& pair = pair_of(item);
    pair.foreseen = true;
    if (pair.label.empty()) pair.label = item.label;
    (item.date <= request_.today ? pair.due : pair.later) += item.amount;
    if (item.date <= request_.today) row(category_of(item.kind)).planned += item.amount;
  }

  void meet(const ActualFlow& flow) {
    row(flow.category).actual += flow.amount;
    Pair* pair = nullptr;
    if (!flow.source.empty())
      pair = known(things_, {flow.category, flow.source + ":" + std::to_string(flow.id)});
    if (!pair && flow.category == OutcomeCategory::receipts && flow.client.is_set())
      pair = &entry(clients_, {flow.category, std::to_string(flow.client.value())});
    if (!pair)
      pair = &entry(things_,
                    {flow.category, flow.category == OutcomeCategory::levies ? std::string() : flow.label});
    if (pair->label.empty()) pair->label = flow.label;
    pair->moved += flow.amount;
  }
  static Pair* known(std::map<Name, Pair>& where, const Name& name) {
    const auto found = where.find(name);
    return found == where.end() ? nullptr : &found->second;
  }

  void tell(OutcomeCategory category, OutcomeCause cause, const std::string& label, const Money& planned,
            const Money& actual) {
    if (planned == actual) return;
    row(category).causes[static_cast<std::size_t>(cause)] += actual - planned;
    found_.reasons.push_back({category, cause, label, planned, actual});
  }

  void judge(OutcomeCategory category, const Pair& pair, bool of_a_client) {
    if (!pair.foreseen) return tell(category, OutcomeCause::unplanned, pair.label, nothing_, pair.moved);
    if (pair.moved.is_zero()) return tell(category, OutcomeCause::timing, pair.label, pair.due, nothing_);
    if (of_a_client) return tell(category, OutcomeCause::volume, pair.label, pair.due, pair.moved);
    // It moved earlier than expected as far as later money explains it; the rest is another amount.
    const Money more = pair.moved - pair.due;
    const bool same_way = more.is_negative() == pair.later.is_negative();
    const Money early = !same_way || more.is_zero() || pair.later.is_zero() ? nothing_
                        : more.abs() < pair.later.abs()                     ? more
                                                                            : pair.later;
    tell(category, OutcomeCause::timing, pair.label, pair.due, pair.due + early);
    tell(category, OutcomeCause::amount, pair.label, pair.due + early, pair.moved);
  }

  /// What moved the cash without being a receipt, an expense or a levy: drawings, transfers, entries by hand.
  void rest() {
    found_.planned_cash = request_.opening;
    Money moved = nothing_;
    for (const OutcomeRow& each : found_.rows) {
      found_.planned_cash += each.planned;
      moved += each.actual;
    }
    found_.actual_cash = request_.cash_now;
    const Money unexplained = request_.cash_now - request_.opening - moved;
    row(OutcomeCategory::other).actual += unexplained;
    tell(OutcomeCategory::other, OutcomeCause::unplanned, {}, nothing_, unexplained);
  }

  const OutcomeRequest& request_;
  Money nothing_;
  Outcome found_{};
  std::map<Name, Pair> things_{};
  std::map<Name, Pair> clients_{};
};

}  // namespace

std::string_view name_of(OutcomeCategory category) {
  static constexpr std::array<std::string_view, 4> names{"receipts", "expenses", "levies", "other"};
  return names[static_cast<std::size_t>(category)];
}

std::string_view name_of(OutcomeCause cause) {
  static constexpr std::array<std::string_view, 4> names{"timing", "amount", "volume", "unplanned"};
  return names[static_cast<std::size_t>(cause)];
}

OutcomeCategory category_of(ForecastKind kind) {
  switch (kind) {
    case ForecastKind::receipts_invoices:
    case ForecastKind::receipts_recurring:
    case ForecastKind::receipts_expected:
      return OutcomeCategory::receipts;
    case ForecastKind::expenses_recurring:
    case ForecastKind::expenses_open:
      return OutcomeCategory::expenses;
    case ForecastKind::contributions:
    case ForecastKind::vat:
    case ForecastKind::income_tax:
      return OutcomeCategory::levies;
    case ForecastKind::planned:
    case ForecastKind::loans:
      return OutcomeCategory::other;
  }
  return OutcomeCategory::other;
}

Message outcome_message(const OutcomeReason& reason) {
  const std::string cause(name_of(reason.cause));
  const bool rest = reason.category == OutcomeCategory::other && reason.label.empty();
  return {rest ? "outcome.reason.rest" : "outcome.reason." + cause,
          {{"label", reason.label.empty()
                         ? Argument::term("outcome.category." + std::string(name_of(reason.category)))
                         : Argument(reason.label)},
           {"planned", reason.planned},
           {"actual", reason.actual},
           {"difference", reason.difference()}}};
}

Outcome outcome(const OutcomeRequest& request) {
  return Comparing(request).compare();
}

}  // namespace vireo
