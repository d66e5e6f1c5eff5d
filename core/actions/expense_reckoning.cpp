#include "core/actions/expense_reckoning.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/billing/payment.h"
#include "core/store/accounts_table.h"
#include "core/store/catalog/category_catalog.h"
#include "core/store/catalog/country_catalog.h"
#include "core/store/parties_table.h"
#include "core/store/profile_table.h"

namespace vireo {
namespace {

/// The chart of this book: the one whose accounts the categories name are all here. Some may be gone (an
/// imported book): then the one with the most.
std::string chart_of(const Book& book, const std::vector<ExpenseCategory>& categories) {
  std::map<std::string, int> found;
  for (const auto& category : categories)
    for (const auto& [chart, code] : category.account_by_chart)
      if (account_with_code(book, code)) ++found[chart];
  std::string best;
  for (const auto& [chart, count] : found)
    if (best.empty() || count > found[best]) best = chart;
  return best;
}

struct Reckoner {
  const Book& book;
  const Context& context;
  const ExpenseRequest& request;
  const ExpenseKnowledge& templates;
  Profile profile;
  ReckonedExpense made{};
  Problems problems{};
  const ExpenseCategory* category = nullptr;
  std::optional<Party> supplier{};

  void refuse(const char* code, const char* field, Arguments arguments = {}) {
    problems.push_back(problem(code, {"", 0, field}, std::move(arguments)));
  }

  void find_category() {
    std::vector<std::string> known;
    for (const auto& candidate : templates.categories) {
      known.push_back(candidate.id);
      if (candidate.id == request.category) category = &candidate;
    }
    if (!category) {
      refuse("expense.category_unknown", "category",
             {{"category", request.category}, {"nearest", nearest(request.category, known)}});
      return;
    }
    const std::string code = category->account(templates.chart);
    const auto account = account_with_code(book, code);
    if (!account) return refuse("expense.account_missing", "category", {{"account", code}});
    made.accounts = {*account, category->kind == CategoryKind::asset};
  }

  void find_supplier() {
    const std::string name = trimmed(request.supplier);
    if (name.empty()) {
      if (!request.paid) refuse("expense.supplier_needed", "supplier");
      return;
    }
    made.expense.supplier_name = name;
    for (const auto& candidate : parties(book, {PartyRole::any, name}))
      if (folded(candidate.name) == folded(name)) supplier = candidate;
    if (!supplier) {
      made.supplier_to_add = name;
      return;
    }
    made.expense.supplier = supplier->id;
    made.expense.supplier_name = supplier->name;
    made.mark_as_supplier = !supplier->is_supplier;
  }

  /// What was said, else what is usual. Reverse charge is not assumed of a supplier whose country is unknown
  /// when it would cost VAT: the person is told instead.
  ExpenseVat treatment(bool deducts) {
    if (request.vat) return *request.vat;
    if (!category || category->usual_vat == ExpenseVat::none) return ExpenseVat::none;
    const std::string country = supplier ? supplier->address.country : std::string();
    const bool domestic = !country.empty() && country == profile.get("country");
    if (category->usual_vat == ExpenseVat::reverse_charge) {
      if (domestic) return deducts ? ExpenseVat::supplier : ExpenseVat::none;
      if (deducts || !country.empty()) return ExpenseVat::reverse_charge;
      made.warnings.push_back(warning("expense.reverse_charge_likely", {"", 0, "vat"}));
      return ExpenseVat::none;
    }
    return deducts ? ExpenseVat::supplier : ExpenseVat::none;
  }

  std::optional<Rate> rate_of(ExpenseVat treatment) {
    if (treatment == ExpenseVat::none) return Rate();
    if (request.vat_rate) {
      if (!request.vat_rate->fraction().is_negative() && request.vat_rate->fraction() <= Decimal::of(1))
        return request.vat_rate;
      refuse("expense.vat_rate_wrong", "vat-rate", {{"rate", *request.vat_rate}});
      return std::nullopt;
    }
    if (const auto country = templates.countries.find(profile.get("country"));
        country != templates.countries.end()) {
      const auto rates = country->second.vat_rates_on(request.date);
      if (!rates.empty()) return rates.front().rate;
    }
    refuse("expense.vat_rate_needed", "vat-rate");
    return std::nullopt;
  }

  std::optional<Money> gross_at_home() {
    if (!request.gross.is_positive()) {
      refuse("expense.amount_not_positive", "amount", {{"amount", request.gross}});
      return std::nullopt;
    }
    const Currency home = ledger_currency(book);
    if (request.gross.currency() == home) return request.gross;
    if (!request.exchange) {
      refuse("expense.exchange_needed", "exchange",
             {{"currency", request.gross.currency().code()}, {"home", home.code()}});
      return std::nullopt;
    }
    if (request.exchange->from != request.gross.currency() || request.exchange->to != home ||
        request.exchange->value.is_zero() || request.exchange->value.is_negative()) {
      refuse("expense.exchange_mismatch", "exchange",
             {{"currency", request.gross.currency().code()}, {"home", home.code()}});
      return std::nullopt;
    }
    made.expense.foreign = request.gross;
    made.expense.exchange = request.exchange;
    return request.exchange->convert(request.gross, Rounding::half_away_from_zero);
  }

  void find_client() {
    if (trimmed(request.client).empty()) return;
    const auto found = take(find_party(book, request.client, PartyRole::client), problems, "client");
    if (!found) return;
    made.expense.client = found->id;
    made.expense.client_name = found->name;
  }

  void fill_in() {
    Expense& expense = made.expense;
    expense.date = request.date;
    if (request.paid) expense.paid_date = request.paid_date.value_or(request.date);
    expense.category = request.category;
    expense.label = trimmed(request.label);
    expense.reference = trimmed(request.reference);
    expense.method = request.method;
    expense.due_date = request.due_date;
    if (request.due_date && *request.due_date < request.date)
      refuse("expense.due_too_early", "due", {{"due", *request.due_date}, {"date", request.date}});
    if (!payment_method(request.method).ok()) append(problems, payment_method(request.method).problems());
    if (request.date > context.today)
      made.warnings.push_back(warning("expense.in_future", {"", 0, "date"}, {{"date", request.date}}));
  }
};

}  // namespace

Checked<ExpenseKnowledge> ExpenseKnowledge::read(const Book& book, const TemplateSource& templates) {
  auto categories = load_categories(templates);
  if (!categories.ok()) return categories.problems();
  ExpenseKnowledge known;
  known.categories = std::move(categories).value();
  known.chart = chart_of(book, known.categories);
  for (const ProfileFact& fact : profile_facts(book)) {
    if (fact.key != "country" || known.countries.count(fact.value) > 0) continue;
    if (auto country = load_country(templates, fact.value); country.ok())
      known.countries.emplace(fact.value, std::move(country).value());
  }
  return known;
}

Checked<ReckonedExpense> reckon(const Book& book, const Context& context, const ExpenseRequest& request) {
  const auto known = ExpenseKnowledge::read(book, context.templates);
  if (!known.ok()) return known.problems();
  return reckon(book, context, request, *known);
}

Checked<ReckonedExpense> reckon(const Book& book, const Context& context, const ExpenseRequest& request,
                                const ExpenseKnowledge& known) {
  Reckoner reckoner{book, context, request, known, profile_on(book, request.date)};
  reckoner.find_category();
  reckoner.find_supplier();
  reckoner.find_client();
  reckoner.fill_in();
  const bool deducts = reckoner.profile.get("vat_scheme") == "standard";
  Expense& expense = reckoner.made.expense;
  expense.vat = reckoner.treatment(deducts);
  const auto rate = reckoner.rate_of(expense.vat);
  const auto gross = reckoner.gross_at_home();
  if (!reckoner.problems.empty()) return reckoner.problems;
  expense.vat_rate = *rate;
  expense.amounts = reckon_expense(*gross, expense.vat, *rate, deducts);
  return std::move(reckoner.made);
}

}  // namespace vireo
