#include "core/store/plan_from_book.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "core/store/accounts_table.h"
#include "core/store/expenses_table.h"
#include "core/store/home_queries.h"
#include "core/store/plan_history.h"
#include "core/store/plan_json.h"
#include "core/store/plan_standing.h"
#include "core/store/profile_table.h"
#include "core/store/receipts_queries.h"

namespace vireo {
namespace {

using Json = nlohmann::ordered_json;
constexpr int months_of_history = 12;
constexpr auto plan_rounding = Rounding::half_away_from_zero;

Decimal a_month(const Decimal& total, int months, int places) {
  return total.divided_by(Decimal::of(months), places, plan_rounding);
}

Json each_year(const std::string& value) {
  return Json::array({value, value, value});
}

Json json_texts(const std::vector<Decimal>& values) {
  Json all = Json::array();
  for (const Decimal& each : values) all.push_back(each.shortest());
  return all;
}

Json json_texts(const std::vector<Money>& values) {
  Json all = Json::array();
  for (const Money& each : values) all.push_back(each.text());
  return all;
}

std::string free_id(Json& rows, const std::string& wanted) {
  const auto taken = [&](const std::string& id) {
    return std::any_of(rows.begin(), rows.end(), [&](const Json& row) { return row["id"] == id; });
  };
  const std::string base = wanted.empty() ? "service" : wanted;
  std::string id = base;
  for (int number = 2; taken(id); ++number) id = base + "_" + std::to_string(number);
  return id;
}

/// A service of the list by its name, else the unit by its own.
Json name_of_sold(const SoldService& sold, const Unit* unit) {
  if (!sold.name.empty() || !unit) return {{"fr", sold.name.empty() ? sold.unit : sold.name}};
  return {{"fr", unit->names.in("fr")}, {"en", unit->names.in("en")}};
}

/// What a category cost, by whether the buyer owes its VAT.
struct CostKey {
  std::string category{};
  bool is_reverse = false;
  friend auto operator<=>(const CostKey&, const CostKey&) = default;
};
struct Cost {
  Money net{};
  Money vat{};  // what comes back of it
};

class FromBook {
 public:
  FromBook(const Book& book, Json plan, int template_month, Date today)
      : book_(book),
        plan_(std::move(plan)),
        template_month_(template_month),
        begin_(today.first_of_month()),
        history_(begin_.plus_months(-months_of_history), begin_),
        profile_(profile_on(book, begin_.plus_days(-1))),
        sales_(sales_history(book, history_)) {}

  Checked<PlanFromBook> plan(const std::vector<ExpenseCategory>& categories, const std::vector<Unit>& units) {
    read_costs();
    Json services = months_ > 0 ? services_of(units) : Json::array();
    if (services.empty())
      return problem("plan.book_empty", {}, {{"first", history_.begin()}, {"last", history_.last()}});
    origins_ = Json::object();
    plan_["start_month"] = begin_.month();
    come_from("start_month", "day");
    plan_["goes_on"] = true;
    plan_["ramp"] = Json::array();
    come_from("ramp", "existing");
    plan_["opening"] = cash_balance(book_, begin_.plus_days(-1)).text();
    come_from("opening", "cash");
    take_rhythm();
    take_vat();
    plan_["services"] = std::move(services);
    for (const Json& service : plan_["services"])
      come_from("services." + service["id"].get<std::string>(), "sales");
    plan_["charges"] = charges_of(categories);
    plan_["contrib"] = Json::array();
    take_standing();
    take_drawings();
    for (const char* key : {"soc_rate", "soc_base", "soc_allowance", "soc_minimum", "capacity"})
      if (plan_.contains(key)) come_from(key, "template");
    plan_["origins"] = std::move(origins_);
    return PlanFromBook{plan_.dump(), Period(first_month(), begin_)};
  }

 private:
  Date first_month() const { return begin_.plus_months(-months_); }

  /// Days are those of the months that were looked at, or the day before the plan.
  void come_from(const std::string& path, const char* of) {
    Json origin{{"of", of}};
    const std::string_view kind = of;
    if (kind == "sales" || kind == "season" || kind == "payments" || kind == "costs" || kind == "drawings" ||
        kind == "invoices" || kind == "estimate")
      origin["first"] = first_month().text();
    if (kind != "template" && kind != "existing" && kind != "day") origin["last"] = history_.last().text();
    origins_[path] = std::move(origin);
  }

  /// Months before the business had anything are no months of it.
  void read_costs() {
    Date first = sales_.first.value_or(begin_);
    for (const ExpenseRow& row : expenses(book_, {.period = history_})) {
      const Expense& each = row.expense;
      const Money cost = each.amounts.cost(each.vat);
      if (cost.currency() != ledger_currency(book_)) continue;
      first = std::min(first, each.date);
      const bool is_reverse = each.vat == ExpenseVat::reverse_charge && each.amounts.deductible.is_positive();
      Cost& sum =
          costs_
              .try_emplace({each.category, is_reverse}, Cost{Money(cost.currency()), Money(cost.currency())})
              .first->second;
      sum.net += cost;
      sum.vat += each.amounts.deductible;
    }
    for (Date month = first.first_of_month(); month < begin_; month = month.plus_months(1)) ++months_;
  }

  Json services_of(const std::vector<Unit>& units) {
    Json rows = Json::array();
    for (const SoldService& each : sales_.services) {
      if (each.units <= Decimal() || !each.net.is_positive()) continue;
      const Decimal price =
          each.net.value().divided_by(each.units, each.net.currency().decimals(), plan_rounding);
      const Unit* unit = unit_named(units, each.unit);
      const std::string id = free_id(rows, id_from(each.name.empty() ? each.unit : each.name));
      const Decimal hours =
          Decimal::of(unit ? unit->minutes : 0).divided_by(Decimal::of(60), 2, plan_rounding);
      rows.push_back({{"id", id},
                      {"name", name_of_sold(each, unit)},
                      {"units", each_year(a_month(each.units, months_, 2).shortest())},
                      {"price", each_year(price.text())},
                      {"hours", hours.shortest()}});
    }
    return rows;
  }

  Json charges_of(const std::vector<ExpenseCategory>& categories) {
    Json rows = Json::array();
    for (const ExpenseCategory& each : categories)
      for (const bool is_reverse : {false, true}) {
        const auto cost = costs_.find({each.id, is_reverse});
        if (cost == costs_.end() || each.kind != CategoryKind::expense || each.id == "loan_interest")
          continue;
        const Money& net = cost->second.net;
        const Decimal month = a_month(net.value(), months_, net.currency().decimals());
        if (month <= Decimal()) continue;
        Json row{{"id", is_reverse ? each.id + "_reverse" : each.id},
                 {"name", {{"fr", each.names.in("fr")}, {"en", each.names.in("en")}}},
                 {"kind", "monthly"},
                 {"amount", each_year(month.text())}};
        const Decimal rate = cost->second.vat.value().divided_by(net.value(), 4, plan_rounding);
        if (!rate.is_zero() && !profile_.vat_exempt()) row["vat"] = rate.shortest();
        if (is_reverse) row["reverse"] = true;
        if (each.id == "taxes") row["tax"] = true;
        come_from("charges." + row["id"].get<std::string>(), "costs");
        rows.push_back(std::move(row));
      }
    return rows;
  }

  void take_rhythm() {
    const std::vector<Decimal> shares = payment_shares(book_, history_);
    if (!shares.empty()) plan_["delay"] = json_texts(shares);
    come_from("delay", shares.empty() ? "template" : "payments");
    Money all(ledger_currency(book_));
    bool any_back = false;
    for (const Money& each : sales_.by_month) {
      all += each;
      any_back = any_back || each.is_negative();
    }
    const bool whole_year = months_ == months_of_history && all.is_positive() && !any_back;
    come_from("season", whole_year ? "season" : "template");
    if (!whole_year) return turn_season();
    std::vector<Decimal> factors;
    for (const Money& each : sales_.by_month)
      factors.push_back((each.value() * Decimal::of(12)).divided_by(all.value(), 4, plan_rounding));
    plan_["season"] = json_texts(factors);
  }

  /// The template's year, from the month the plan begins with.
  void turn_season() {
    if (!plan_.contains("season") || plan_["season"].size() != 12) return;
    const Json known = plan_["season"];
    for (int month = 0; month < 12; ++month)
      plan_["season"][static_cast<std::size_t>(month)] =
          known[static_cast<std::size_t>((begin_.month() - template_month_ + month + 12) % 12)];
  }

  void take_vat() {
    if (!profile_.has("vat_scheme")) {
      for (const char* key : {"vat", "vat_rate", "vat_share", "vat_period"})
        if (plan_.contains(key)) come_from(key, "template");
      return;
    }
    plan_["vat"] = !profile_.vat_exempt();
    come_from("vat", "profile");
    if (profile_.vat_exempt()) return;
    plan_["vat_on"] = profile_.vat_on_invoicing() ? "invoices" : "receipts";
    come_from("vat_on", "profile");
    if (profile_.has("vat_period")) plan_["vat_period"] = profile_.get("vat_period") == "monthly" ? 1 : 3;
    if (plan_.contains("vat_period"))
      come_from("vat_period", profile_.has("vat_period") ? "profile" : "template");
    plan_["vat_share"] = sales_.vat_share.shortest();
    come_from("vat_share", "invoices");
    const bool any_tax = !sales_.vat_rate.is_zero();
    if (any_tax || !plan_.contains("vat_rate")) plan_["vat_rate"] = sales_.vat_rate.shortest();
    come_from("vat_rate", any_tax ? "invoices" : "template");
  }

  void take_standing() {
    const PlanStanding standing = plan_standing(book_, begin_);
    plan_["invest"] = Json::array();
    for (const PlanInvestment& each : standing.assets) {
      come_from("invest." + std::to_string(plan_["invest"].size()), "assets");
      plan_["invest"].push_back({{"ht", each.cost.text()}, {"m", -1}, {"life", each.life_months}});
    }
    plan_["loans"] = Json::array();
    for (const PlanLoan& each : standing.loans) {
      come_from("loans." + std::to_string(plan_["loans"].size()), "loans");
      plan_["loans"].push_back(
          {{"amount", each.amount.text()}, {"rate", each.rate.shortest()}, {"n", each.months}, {"m", -1}});
    }
    const Money social = contributions_owed();
    plan_["open"] = {{"receivables", json_texts(standing.open.receivables)},
                     {"receivables_vat", json_texts(standing.open.receivables_vat)},
                     {"payables", json_texts(standing.open.payables)},
                     {"vat", standing.open.vat.text()},
                     {"social", social.text()}};
    for (const char* key : {"open.receivables", "open.payables", "open.vat"}) come_from(key, "open");
    come_from("open.social", "estimate");
  }

  /// Of what was received since the quarter of the last month began, by the template's rate; none where they
  /// follow the result.
  Money contributions_owed() const {
    Money received(ledger_currency(book_));
    if (plan_.value("soc_base", "receipts") != "receipts") return received;
    const Date last = history_.last().first_of_month();
    const Period quarter(last.plus_months(-((last.month() - 1) % 3)), begin_);
    for (const ReceiptMonth& each : receipts_by_month(book_, quarter)) received += each.amount_net;
    if (received.is_negative()) return Money(received.currency());
    const Json rate = plan_.value("soc_rate", Json("0"));
    const auto number = Decimal::parse(rate.is_string() ? rate.get<std::string>() : rate.dump());
    return received.times(number.value_or(Decimal()), plan_rounding);
  }

  void take_drawings() {
    const Money drawn = owner_drawings(book_, history_);
    come_from("draw", drawn.is_positive() ? "drawings" : "template");
    if (drawn.is_positive())
      plan_["draw"] = each_year(a_month(drawn.value(), months_, drawn.currency().decimals()).text());
  }

  const Book& book_;
  Json plan_;
  int template_month_;
  Date begin_;
  Period history_;
  Profile profile_;
  SalesHistory sales_;
  std::map<CostKey, Cost> costs_{};
  int months_ = 0;
  Json origins_{};
};

}  // namespace

Checked<PlanFromBook> plan_from_book(const Book& book, std::string_view parameters,
                                     const std::vector<ExpenseCategory>& categories,
                                     const std::vector<Unit>& units, Date today) {
  // Read strictly first: what follows may rely on its form.
  const auto typed = read_plan(parameters, ledger_currency(book));
  if (!typed) return typed.problems();
  const auto text = plan_text(parameters);
  if (!text) return text.problems();
  return FromBook(book, Json::parse(*text), typed->start_month, today).plan(categories, units);
}

}  // namespace vireo
