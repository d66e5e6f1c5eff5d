#include "core/store/book_figures.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/store/accounts_table.h"
#include "core/store/expenses_table.h"
#include "core/store/profile_table.h"
#include "core/store/receipts_queries.h"
#include "core/store/taxed_sales.h"

namespace vireo {
namespace {

constexpr std::array<std::string_view, 13> figure_names{"receipts",
                                                        "costs",
                                                        "sales_base",
                                                        "sales_untaxed",
                                                        "sales_invoiced",
                                                        "sales_of_assets",
                                                        "reverse_charge_base",
                                                        "deductible_vat",
                                                        "deductible_vat_assets",
                                                        "deductible_vat_reverse",
                                                        "first_day",
                                                        "profile",
                                                        "answer"};

std::string_view head_of(std::string_view name) {
  return name.substr(0, name.find(':'));
}
std::string_view tail_of(std::string_view name) {
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? std::string_view() : name.substr(colon + 1);
}

std::vector<std::string_view> parts_of(std::string_view name) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find('+', begin), name.size());
    parts.push_back(name.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

/// A row of a sum: one document's part.
struct Row {
  Money amount{};
  Message label{};
  std::vector<Link> links{};
};

/// Reads each table once for all the inputs that ask for it.
class Reading {
 public:
  Reading(const Book& book, const BookQuestion& question)
      : book_(book), question_(question), profile_(profile_on(book, question.period.last())) {}

  BookAnswer answer(const CalculationInput& input) {
    BookAnswer found{.input = input.id};
    const auto typed = std::find_if(question_.typed.begin(), question_.typed.end(),
                                    [&](const auto& each) { return each.first == input.id; });
    if (typed != question_.typed.end()) {
      found.value = typed->second;
      found.origin = AnswerOrigin::typed;
      return found;
    }
    if (!input.from_book.empty()) fill(input, found);
    // What the person answered once holds until it is answered anew.
    if (found.origin == AnswerOrigin::missing) take_fact(found, "answer." + input.id);
    if (found.origin == AnswerOrigin::missing && input.otherwise) {
      found.value = input.otherwise_text;
      found.origin = AnswerOrigin::otherwise;
    }
    return found;
  }

 private:
  void fill(const CalculationInput& input, BookAnswer& found) {
    const std::string_view head = head_of(input.from_book);
    if (head == "first_day") {
      take_fact(found, "start");
    } else if (head == "profile") {
      take_profile(found, tail_of(input.from_book), input);
    } else if (head != "answer") {
      take_sum(found, input);
    }
  }

  void take_fact(BookAnswer& found, std::string_view key) {
    if (!profile_.has(key)) return;
    found.value = profile_.get(key);
    found.origin = AnswerOrigin::profile;
  }

  void take_profile(BookAnswer& found, std::string_view asked, const CalculationInput& input) {
    const auto equals = asked.find('=');
    if (equals == std::string_view::npos) {
      const std::string& said = profile_.get(asked);
      const bool is_choice =
          input.choices.empty() || std::any_of(input.choices.begin(), input.choices.end(),
                                               [&](const auto& choice) { return choice.first == said; });
      if (is_choice) take_fact(found, asked);
      for (const auto& [word, choice] : input.also)
        if (word == said) {
          found.value = choice;
          found.origin = AnswerOrigin::profile;
        }
    } else if (profile_.has(asked.substr(0, equals))) {
      found.value = profile_.get(asked.substr(0, equals)) == asked.substr(equals + 1) ? "1" : "0";
      found.origin = AnswerOrigin::profile;
    }
  }

  void take_sum(BookAnswer& found, const CalculationInput& input) {
    const Currency currency = ledger_currency(book_);
    Money sum(currency);
    Step why;
    why.label = {"step.named", {{"name", input.questions}}};
    for (const std::string_view part : parts_of(input.from_book))
      for (const Row& row : rows(head_of(part), tail_of(part))) {
        sum += row.amount;
        Step step;
        step.label = row.label;
        step.value = row.amount;
        step.links = row.links;
        why.children.push_back(std::move(step));
      }
    why.value = sum;
    found.value = sum.text();
    found.origin = AnswerOrigin::books;
    found.why = std::move(why);
  }

  std::vector<Row> rows(std::string_view name, std::string_view of) {
    if (name == "receipts") return receipt_rows(of);
    if (name == "sales_base" || name == "sales_untaxed") return sale_rows(sales(), name == "sales_base", of);
    if (name == "sales_of_assets") return asset_rows();
    if (name == "sales_invoiced") return sale_rows(taxed_sales(book_, question_.period, true), false, of);
    return expense_rows(name);
  }

  std::vector<Row> receipt_rows(std::string_view activity) {
    if (!receipts_) receipts_ = receipts_by_row();
    std::vector<Row> rows;
    for (const auto& [of, row] : *receipts_)
      if (activity.empty() || of == activity) rows.push_back(row);
    return rows;
  }

  std::vector<std::pair<std::string, Row>> receipts_by_row() {
    std::vector<std::pair<std::string, Row>> all;
    for (const StartFigure& figure : start_figures(book_)) {
      if (figure.kind != "receipts" || figure.period.begin() < question_.period.begin() ||
          question_.period.end() < figure.period.end())
        continue;
      all.push_back(
          {figure.activity,
           {figure.amount,
            {"estimate.receipt_before", {{"first", figure.period.begin()}, {"last", figure.period.last()}}},
            {{"start_figure", figure.id, {}}}}});
    }
    for (const ReceiptRow& row : receipts(book_, question_.period)) {
      Row found{row.amount_net,
                {"estimate.receipt", {{"date", row.date}, {"client", row.client}, {"piece", row.piece}}},
                {}};
      if (row.payment.is_set()) found.links.push_back({"payment", row.payment.value(), row.piece});
      if (row.document.is_set()) found.links.push_back({"document", row.document.value(), row.piece});
      if (!row.amount_net.is_zero()) all.emplace_back(row.activity, std::move(found));
    }
    return all;
  }

  const std::vector<TaxedSale>& sales() {
    if (!sales_) sales_ = taxed_sales(book_, question_.period, profile_.vat_on_invoicing());
    return *sales_;
  }

  static std::vector<Row> sale_rows(const std::vector<TaxedSale>& sales, bool is_taxed, std::string_view of) {
    std::vector<Row> rows;
    for (const TaxedSale& sale : sales) {
      const bool has_tax = sale.vat.category == VatCategory::standard;
      if (has_tax != is_taxed) continue;
      if (is_taxed ? !is_rate(sale.vat.rate, of) : code_of(sale.vat.category) != of) continue;
      rows.push_back(
          {sale.base,
           {"estimate.sale", {{"date", sale.date}, {"client", sale.client}, {"piece", sale.piece}}},
           sale.links});
    }
    return rows;
  }

  std::vector<Row> asset_rows() {
    std::vector<Row> rows;
    for (const TaxedSale& sale : sales())
      if (sale.of_asset)
        rows.push_back(
            {sale.base,
             {"estimate.sale", {{"date", sale.date}, {"client", sale.client}, {"piece", sale.piece}}},
             sale.links});
    return rows;
  }

  static bool is_rate(const Rate& rate, std::string_view percent) {
    const auto wanted = Decimal::parse(percent);
    return wanted && rate == Rate::percent(*wanted);
  }

  CategoryKind kind_of(const std::string& id) const {
    for (const auto& category : question_.categories)
      if (category.id == id) return category.kind;
    return CategoryKind::expense;
  }

  std::vector<Row> expense_rows(std::string_view name) {
    if (!expenses_) expenses_ = expenses(book_, {});
    std::vector<Row> rows;
    for (const ExpenseRow& each : *expenses_) {
      const Expense& spent = each.expense;
      const Money amount = asked_of(spent, name);
      // The VAT which the buyer owes is due with the service; what is paid counts when it is paid.
      const bool is_owed = spent.vat == ExpenseVat::reverse_charge && name != "costs";
      const auto day = is_owed ? std::optional<Date>(spent.date) : spent.paid_date;
      if (amount.is_zero() || !day || !question_.period.contains(*day)) continue;
      rows.push_back(
          {amount,
           {"estimate.expense", {{"date", *day}, {"supplier", spent.supplier_name}, {"label", spent.label}}},
           {{"expense", spent.id.value(), spent.label}}});
    }
    std::reverse(rows.begin(), rows.end());
    return rows;
  }

  Money asked_of(const Expense& spent, std::string_view name) const {
    const CategoryKind kind = kind_of(spent.category);
    const Money nothing(spent.amounts.gross.currency());
    const bool is_reverse = spent.vat == ExpenseVat::reverse_charge;
    if (name == "costs") return kind == CategoryKind::expense ? spent.amounts.cost(spent.vat) : nothing;
    if (kind == CategoryKind::advance) return nothing;
    if (name == "reverse_charge_base") return is_reverse ? spent.amounts.net : nothing;
    if (name == "deductible_vat_reverse") return is_reverse ? spent.amounts.deductible : nothing;
    const bool is_asset = kind == CategoryKind::asset;
    if (is_reverse || is_asset != (name == "deductible_vat_assets")) return nothing;
    return spent.amounts.deductible;
  }

  const Book& book_;
  const BookQuestion& question_;
  Profile profile_;
  std::optional<std::vector<std::pair<std::string, Row>>> receipts_;
  std::optional<std::vector<TaxedSale>> sales_;
  std::optional<std::vector<ExpenseRow>> expenses_;
};

}  // namespace

bool is_book_figure(std::string_view name) {
  const auto parts = parts_of(name);
  return std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
    return std::find(figure_names.begin(), figure_names.end(), head_of(part)) != figure_names.end();
  });
}

std::string nearest_book_figure(std::string_view name) {
  return nearest(head_of(name), std::vector<std::string>(figure_names.begin(), figure_names.end()));
}

const char* name_of(AnswerOrigin origin) {
  switch (origin) {
    case AnswerOrigin::books:
      return "books";
    case AnswerOrigin::profile:
      return "profile";
    case AnswerOrigin::typed:
      return "typed";
    case AnswerOrigin::otherwise:
      return "default";
    case AnswerOrigin::missing:
      return "missing";
  }
  return "";
}

std::vector<BookAnswer> book_answers(const Book& book, const BookQuestion& question) {
  Reading reading(book, question);
  std::vector<BookAnswer> answers;
  for (const CalculationInput& input : question.pack->inputs) answers.push_back(reading.answer(input));
  return answers;
}

CalculationCase case_of(const std::vector<BookAnswer>& answers) {
  CalculationCase given;
  for (const BookAnswer& answer : answers)
    if (answer.origin != AnswerOrigin::missing && answer.origin != AnswerOrigin::otherwise)
      given.emplace_back(answer.input, answer.value);
  return given;
}

void add_answers(Step& why, const Calculation& pack, const std::vector<BookAnswer>& answers) {
  for (const BookAnswer& answer : answers) {
    const CalculationInput* input = pack.input(answer.input);
    if (!answer.why || !input || why.label != answer.why->label || !why.children.empty()) continue;
    why.children = answer.why->children;
    return;
  }
  for (Step& child : why.children) add_answers(child, pack, answers);
}

}  // namespace vireo
