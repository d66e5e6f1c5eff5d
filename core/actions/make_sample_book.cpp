#include "core/actions/make_sample_book.h"

#include <algorithm>

#include "core/actions/add_client.h"
#include "core/actions/add_expense.h"
#include "core/actions/add_payment.h"
#include "core/actions/add_recurring.h"
#include "core/actions/add_service.h"
#include "core/actions/answer_quote.h"
#include "core/actions/credit_document.h"
#include "core/actions/draft_document.h"
#include "core/actions/issue_document.h"
#include "core/actions/mark_declared.h"
#include "core/actions/new_book.h"
#include "core/actions/sample_work.h"
#include "core/actions/start_figures.h"
#include "core/rules/declaration_calendar.h"
#include "core/store/catalog/catalog.h"
#include "core/store/catalog/sample_catalog.h"
#include "core/store/estimate_inputs.h"

namespace vireo {
namespace {

/// Something that happens on a day of the sample's year.
struct Event {
  Date day{};
  std::function<Problems(Date)> happen{};
};

class SampleMaker {
 public:
  SampleMaker(Book& book, const SampleYear& year, const Context& context, const PaperMaker& paper)
      : book_(book), year_(year), context_(context), paper_(paper), currency_(Currency::of(year.currency)) {}

  Problems make() {
    prepare();
    plan_monthly_invoices();
    for (const SampleDocument& document : year_.documents) plan(document);
    plan_expenses();
    plan_declarations();
    // What happens may plan what follows (a payment), so the list is walked while it grows, always by day.
    while (problems_.empty() && !events_.empty()) {
      const auto next = std::min_element(events_.begin(), events_.end(),
                                         [](const Event& a, const Event& b) { return a.day < b.day; });
      const Event event = *next;
      events_.erase(next);
      if (event.day <= context_.today) append(problems_, event.happen(event.day));
    }
    return problems_;
  }

 private:
  Context on(Date day) const { return {context_.templates, day}; }
  template <typename T>
  static Problems problems_in(const Checked<T>& checked) {
    return checked.ok() ? Problems{} : checked.problems();
  }
  ArchivePaper archive() const {
    return [this](const IssuedDocument& document) { return paper_(book_, document); };
  }
  Date first_month() const { return context_.today.first_of_month().plus_months(-year_.months); }

  void prepare() {
    const Date first = first_month();
    StartFigures start{first};
    start.balances.push_back({"bank", Money::parse(year_.opening_bank, currency_).value()});
    append(problems_, problems_in(start_in_mid_year(book_, start, context_.today)));
    for (const SampleClient& client : year_.clients) {
      PartyRequest request{client.name, client.address, client.email};
      request.is_business = client.is_business;
      for (const auto& [kind, value] : client.identifiers) request.identifiers.push_back({kind, value});
      append(problems_, problems_in(add_client(book_, request, on(first))));
    }
    for (const SampleService& service : year_.services)
      append(problems_, problems_in(add_service(book_, {service.name, "", service.unit, service.unit_price},
                                                on(first))));
    for (const SampleRecurring& row : year_.recurring) {
      Recurring item;
      item.direction = row.income ? Recurring::Direction::in : Recurring::Direction::out;
      item.label = row.label;
      item.category = row.category;
      item.amount = Money::parse(row.amount, currency_).value();
      item.months_between = row.months_between;
      item.first = first.plus_days(row.day - 1);
      item.settled_until = context_.today;  // the sample books these costs itself
      append(problems_, problems_in(add_recurring(book_, item)));
    }
  }

  void plan_monthly_invoices() {
    for (const SampleMonthlyInvoice& monthly : year_.monthly_invoices) {
      for (std::size_t i = 0; i < monthly.quantities.size(); ++i) {
        if (monthly.quantities[i].empty()) continue;
        DraftRequest request;
        request.client = monthly.client;
        request.lines = {{monthly.text, monthly.quantities[i], monthly.unit, monthly.unit_price}};
        std::optional<SamplePayment> payment;
        if (monthly.paid_after[i] >= 0) payment = SamplePayment{monthly.paid_after[i], monthly.method, ""};
        const Date day = first_month().plus_months(static_cast<int>(i)).plus_days(monthly.day - 1);
        plan_issue(day, std::move(request), payment, false);
      }
    }
  }

  void plan(const SampleDocument& document) {
    DraftRequest request;
    request.kind = document_kind_named(document.kind).value_or(DocumentKind::invoice);
    request.client = document.client;
    request.lines.emplace();
    for (const std::string& typed : document.lines)
      if (const auto line = take(parse_line(typed), problems_)) request.lines->push_back(*line);
    const Date day = context_.today.plus_days(-document.days_ago);
    if (document.draft) {
      events_.push_back({day, [this, request](Date on_day) {
                           return problems_in(draft_document(book_, request, on(on_day)));
                         }});
    } else if (request.kind == DocumentKind::quote) {
      events_.push_back({day, [this, request, answer = document.answer](Date on_day) {
                           return quote(request, answer, on_day);
                         }});
    } else {
      plan_issue(day, std::move(request), document.payment, document.credited);
    }
  }

  void plan_issue(Date day, DraftRequest request, std::optional<SamplePayment> payment, bool credited) {
    events_.push_back({day, [this, request = std::move(request), payment, credited](Date on_day) {
                         const auto draft = draft_document(book_, request, on(on_day));
                         if (!draft) return draft.problems();
                         const auto issued = issue_document(book_, {*draft, {}}, on(on_day), archive());
                         if (!issued) return issued.problems();
                         if (payment) plan_payment(*issued, *payment);
                         if (credited) plan_credit(issued->id(), on_day.plus_days(7));
                         return Problems{};
                       }});
  }

  void plan_payment(const IssuedDocument& invoice, const SamplePayment& payment) {
    PaymentRequest request;
    request.documents = {invoice.id()};
    request.amount =
        payment.amount.empty() ? invoice.totals().gross : Money::parse(payment.amount, currency_).value();
    request.method = payment_method(payment.method).value();
    request.date = invoice.issue_date().plus_days(payment.days_after);
    events_.push_back(
        {request.date, [this, request](Date day) { return problems_in(add_payment(book_, request, day)); }});
  }

  void plan_credit(DocumentId invoice, Date day) {
    events_.push_back({day, [this, invoice](Date on_day) {
                         return problems_in(credit_document(book_, {invoice}, on(on_day), archive()));
                       }});
  }

  Problems quote(const DraftRequest& request, const std::string& answer, Date day) {
    const auto draft = draft_document(book_, request, on(day));
    if (!draft) return draft.problems();
    const auto issued = issue_document(book_, {*draft, {}}, on(day), archive());
    if (!issued) return issued.problems();
    if (answer.empty()) return {};
    return problems_in(
        answer_quote(book_, *draft, answer == "accepted" ? QuoteAnswer::accepted : QuoteAnswer::refused));
  }

  void plan_expenses() {
    for (const SampleExpense& expense : year_.expenses) {
      if (expense.days_ago > 0) {
        plan_expense(expense, context_.today.plus_days(-expense.days_ago));
        continue;
      }
      for (int month = 0; month <= year_.months; ++month)
        plan_expense(expense, first_month().plus_months(month).plus_days(expense.day - 1));
    }
  }

  void plan_expense(const SampleExpense& expense, Date day) {
    events_.push_back({day, [this, expense](Date on_day) {
                         ExpenseRequest request;
                         request.date = on_day;
                         request.category = expense.category;
                         request.supplier = expense.supplier;
                         request.gross = Money::parse(expense.amount, currency_).value();
                         if (!expense.vat.empty()) request.vat = expense_vat(expense.vat).value();
                         return problems_in(add_expense(book_, on(on_day), request));
                       }});
  }

  /// A few days before each declaration is due it is filed and paid, as far as its day has come.
  void plan_declarations() {
    const auto pack = take(Catalog(context_.templates).regime(year_.regime), problems_);
    const auto holidays = take(Catalog(context_.templates).holidays(year_.country), problems_);
    if (!pack || !holidays) return;
    const EstimateRequest inputs = estimate_inputs(book_, *pack, *holidays, context_.today);
    for (const Declaration& declaration :
         declarations_until(*pack, *holidays, inputs.facts, first_month(), context_.today))
      events_.push_back(
          {declaration.due.plus_days(-3), [this, pack, holidays, period = declaration.period](Date day) {
             return declare(estimate_inputs(book_, *pack, *holidays, day), period, day);
           }});
  }

  Problems declare(const EstimateRequest& inputs, const Period& period, Date day) {
    const auto found = estimate(inputs);
    if (!found) return found.problems();
    for (const EstimatePeriod& row : found->periods) {
      if (row.period != period || row.filed) continue;
      const Money amount = row.shown_total().amount;
      const DeclaredPeriod filed{0, year_.declaration_obligation, period, row.base.amount, amount, day, day};
      auto problems = problems_in(mark_declared(book_, filed, day));
      if (!problems.empty() || amount.is_zero()) return problems;
      ExpenseRequest paid;
      paid.date = day;
      paid.category = year_.declaration_category;
      paid.supplier = year_.declaration_office;
      paid.gross = amount;
      return problems_in(add_expense(book_, on(day), paid));
    }
    return {};
  }

  Book& book_;
  const SampleYear& year_;
  const Context& context_;
  const PaperMaker& paper_;
  Currency currency_;
  std::vector<Event> events_;
  Problems problems_;
};

NewBookRequest request_of(const SampleYear& year, Date start) {
  NewBookRequest request;
  request.country = year.country;
  request.regime = year.regime;
  request.activity = year.activity;
  request.name = year.name;
  request.address = year.address;
  request.currency = year.currency;
  request.language = year.language;
  request.start = start.text();
  for (const auto& [kind, value] : year.identifiers) request.identifiers.push_back({kind, value});
  request.facts = year.facts;
  return request;
}

}  // namespace

Checked<Book> make_sample_book(const std::filesystem::path& path, BookWorld world, const Context& context,
                               const PaperMaker& paper) {
  const auto year = load_sample_year(context.templates, "fr");
  if (!year) return year.problems();
  const Date start = context.today.first_of_month().plus_months(-year->months);
  auto book = new_book(path, std::move(world), request_of(*year, start), {context.templates, start});
  if (!book) return book;
  Book made = std::move(book).value();
  if (auto problems = SampleMaker(made, *year, context, paper).make(); !problems.empty()) return problems;
  if (auto problems = make_sample_work(made, *year, context); !problems.empty()) return problems;
  return made;
}

}  // namespace vireo
