// Random business, undone and redone in any order, across reopening: invoices, credit notes, payments,
// expenses, bank statements, closings. The book says exactly what it said, stays sound, and only what is
// final blocks undo.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/actions/add_expense.h"
#include "core/actions/add_payment.h"
#include "core/actions/credit_document.h"
#include "core/actions/draft_document.h"
#include "core/actions/import_statement.h"
#include "core/actions/issue_document.h"
#include "core/actions/lock_period.h"
#include "core/actions/match_bank_line.h"
#include "core/actions/match_sure_lines.h"
#include "core/actions/remove_payment.h"
#include "core/actions/use_client_credit.h"
#include "core/actions/write_off_document.h"
#include "core/store/book_check.h"
#include "core/store/documents_table.h"
#include "core/store/expenses_table.h"
#include "core/store/payments_table.h"
#include "tests/core/actions/money_book.h"
#include "tests/support/small_actions.h"
#include "tests/support/temporary_folder.h"

namespace vireo::business_property {

using money_book::day;
using money_book::MoneyBook;
using test::state_of;

/// What a person does next: a verb and a number that chooses what it is done to.
struct Move {
  std::size_t verb = 0;
  int number = 0;
};

/// A working year: the book, and the day it is.
struct Year {
  Book book;
  Date today = day("2026-02-01");

  Context context() const { return {{}, today}; }
  Money euros(int number) const { return Money::of_minor(100 + number % 90000, Currency::of("EUR")); }

  /// One of the documents of a kind and state; none when there are none.
  std::optional<DocumentRow> one(int number, DocumentKind kind, bool draft) const {
    DocumentFilter filter;
    filter.kind = kind;
    std::vector<DocumentRow> found;
    for (const auto& row : documents(book, filter, today))
      if ((row.state == DocumentState::draft) == draft) found.push_back(row);
    if (found.empty()) return std::nullopt;
    return found[static_cast<std::size_t>(number) % found.size()];
  }
  std::optional<PaymentId> one_payment(int number) const {
    const auto all = payments(book, Period::inclusive(day("2026-01-01"), day("2027-12-31")));
    if (all.empty()) return std::nullopt;
    return all[static_cast<std::size_t>(number) % all.size()].id;
  }
  std::optional<ExpenseId> one_expense(int number) const {
    const auto all = expenses(book, ExpenseFilter{});
    if (all.empty()) return std::nullopt;
    return all[static_cast<std::size_t>(number) % all.size()].expense.id;
  }
};

bool draft_invoice(Year& year, int number) {
  DraftRequest request;
  request.client = number % 2 == 0 ? "Ateliers Noël" : "Le Fournil";
  const std::string price = year.euros(number).text();
  request.lines = {{"Gestion de boîte mail", std::to_string(1 + number % 7) + ".25", "h", price},
                   {"Saisie", "3", "h", "19.99"}};
  if (number % 3 == 0) request.lines->back().vat = "standard";
  return draft_document(year.book, request, year.context()).ok();
}
bool issue_invoice(Year& year, int number) {
  const auto draft = year.one(number, DocumentKind::invoice, true);
  return draft && issue_document(year.book, {draft->id, {}}, year.context(), {}).ok();
}
bool discard(Year& year, int number) {
  const auto draft = year.one(number, DocumentKind::invoice, true);
  return draft && discard_draft(year.book, draft->id).ok();
}
bool pay_with(Year& year, int number, Surplus surplus, Shortfall shortfall) {
  const auto invoice = year.one(number, DocumentKind::invoice, false);
  if (!invoice) return false;
  PaymentRequest request;
  request.documents = {invoice->id};
  request.amount = year.euros(number * 7);
  request.date = year.today;
  request.surplus = surplus;
  request.shortfall = shortfall;
  return add_payment(year.book, request, year.today).ok();
}
bool pay(Year& year, int number) {
  return pay_with(year, number, Surplus::credit, Shortfall::none);
}
bool pay_short(Year& year, int number) {
  return pay_with(year, number, Surplus::none,
                  number % 2 == 0 ? Shortfall::bank_charges : Shortfall::discount);
}
bool take_out_payment(Year& year, int number) {
  const auto payment = year.one_payment(number);
  return payment && remove_payment(year.book, *payment, year.today).ok();
}
bool use_credit(Year& year, int number) {
  const auto invoice = year.one(number, DocumentKind::invoice, false);
  return invoice && use_client_credit(year.book, {invoice->id, {}, year.today}, year.today).ok();
}
bool credit(Year& year, int number) {
  const auto invoice = year.one(number, DocumentKind::invoice, false);
  if (!invoice) return false;
  CreditRequest request{invoice->id};
  if (number % 3 == 0) request.amount = year.euros(number % 5000).text();
  if (number % 3 == 1) request.lines = {1 + number % 2};
  return credit_document(year.book, request, year.context(), {}).ok();
}
bool write_off(Year& year, int number) {
  const auto invoice = year.one(number, DocumentKind::invoice, false);
  return invoice && write_off_document(year.book, invoice->id, year.today, year.today).ok();
}
bool spend(Year& year, int number) {
  ExpenseRequest request;
  request.date = year.today;
  request.category = number % 2 == 0 ? "software" : "office_supplies";
  request.gross = year.euros(number);
  request.supplier = "Papeterie Garance";
  request.paid = number % 3 != 0;
  if (number % 5 == 0) request.vat = ExpenseVat::reverse_charge;
  return add_expense(year.book, year.context(), request).ok();
}
bool pay_bill(Year& year, int number) {
  const auto expense = year.one_expense(number);
  return expense && pay_expense(year.book, {*expense, year.today}, year.today).ok();
}
bool take_out_expense(Year& year, int number) {
  const auto expense = year.one_expense(number);
  return expense && remove_expense(year.book, *expense, year.today).ok();
}
/// A day's statement: money for an open invoice by its number, a bill a rule knows, something else.
bool import(Year& year, int number) {
  BankStatement statement;
  statement.currency = "EUR";
  const auto add = [&](const Money& amount, const std::string& text) {
    BankMovement movement;
    movement.date = year.today.plus_days(-(number % 25));
    movement.amount = Decimal::parse(amount.text()).value();
    movement.text = text;
    statement.movements.push_back(movement);
  };
  if (const auto open = open_items(year.book, year.today); !open.empty()) {
    const OpenItem& paid = open[static_cast<std::size_t>(number) % open.size()];
    add(paid.open, "VIR " + paid.client_name + " " + paid.number);
  }
  add(-year.euros(number % 40), "PRLV SEPA ORANGE");
  add(-year.euros(number), "CB CAFÉ DE LA GARE");
  StatementToImport file;
  file.file.statements = {statement};
  file.account = number % 4 == 0 ? "Livret" : "Compte courant";
  file.file_name = "releve.csv";
  const auto imported = import_statement(year.book, file);
  return imported.ok() && imported->batch.is_set();
}
bool know_a_rule(Year& year, int number) {
  const BankRule rule = number % 2 == 0 ? BankRule{0, "orange", false, "category", "phone_internet", false}
                                        : BankRule{0, "cafe gare", false, "owner", "", false};
  return bank_rules(year.book).size() < 4 && add_bank_rule(year.book, rule, year.context()).ok();
}
bool match_sure(Year& year, int number) {
  const auto matched = match_sure_lines(year.book, number % 3 == 0 ? 95 : 60, year.context());
  return matched.ok() && !matched->empty();
}
bool take_match_back(Year& year, int number) {
  const auto matched = bank_lines(year.book, {.state = BankLineState::matched});
  if (matched.empty()) return false;
  const BankLine& line = matched[static_cast<std::size_t>(number) % matched.size()];
  return unmatch_bank_line(year.book, line.id, year.today).ok();
}
bool lock(Year& year, int) {
  return lock_period(year.book, year.today.plus_days(-20), year.today).ok();
}
bool wait(Year& year, int number) {
  year.today = year.today.plus_days(1 + number % 9);
  return false;  // a day is no deed
}

struct Verb {
  const char* name;
  bool (*act)(Year&, int);
  bool final = false;  // undo stops before it
};
constexpr Verb verbs[] = {
    {"draft an invoice", draft_invoice},
    {"issue it", issue_invoice, true},
    {"discard a draft", discard},
    {"money comes, the rest in credit", pay},
    {"money comes short", pay_short},
    {"take a payment out", take_out_payment},
    {"use a credit", use_credit},
    {"credit an invoice", credit, true},
    {"give an invoice up", write_off},
    {"spend", spend},
    {"pay a bill", pay_bill},
    {"take an expense out", take_out_expense},
    {"import a statement", import},
    {"make a rule", know_a_rule},
    {"match what is sure", match_sure},
    {"take a match back", take_match_back},
    {"close the days before", lock, true},
    {"wait", wait},
};
constexpr std::size_t undo_verb = std::size(verbs);
constexpr std::size_t redo_verb = undo_verb + 1;

void showValue(const Move& move, std::ostream& out) {
  const char* name = move.verb < undo_verb ? verbs[move.verb].name : move.verb == undo_verb ? "undo" : "redo";
  out << name << " " << move.number;
}

struct Kept {
  std::string before;
  bool final = false;
};

void follow(Year& year, std::vector<Kept>& done, std::vector<std::string>& undone, const Move& move) {
  const std::string was = state_of(year.book);
  if (move.verb == undo_verb) {
    const bool taken_back = year.book.undo().ok();
    RC_ASSERT(taken_back == (!done.empty() && !done.back().final));
    if (!taken_back) {
      RC_ASSERT(state_of(year.book) == was);
      return;
    }
    RC_ASSERT(state_of(year.book) == done.back().before);
    done.pop_back();
    undone.push_back(was);
  } else if (move.verb == redo_verb) {
    const bool given_back = year.book.redo().ok();
    RC_ASSERT(given_back == !undone.empty());
    if (!given_back) return;
    RC_ASSERT(state_of(year.book) == undone.back());
    undone.pop_back();
    done.push_back({was, false});
  } else if (verbs[move.verb].act(year, move.number)) {
    done.push_back({was, verbs[move.verb].final});
    undone.clear();
  } else {
    RC_ASSERT(state_of(year.book) == was);
  }
}

/// A book with two clients, made once; each case works on a copy.
const std::filesystem::path& begun_book(const std::string& vat_scheme) {
  static const test::TemporaryFolder folder;
  static std::map<std::string, std::filesystem::path> made;
  if (!made.contains(vat_scheme)) {
    const auto kept = folder / (vat_scheme + ".vireo");
    MoneyBook given(vat_scheme);
    given.issue("2026-01-05", "500.00");
    given.issue("2026-01-06", "120.10", "Le Fournil");
    (void)lock_period(given.book, day("2025-12-31"), day("2026-01-03"));  // nothing before it is taken back
    given.book.close();
    std::filesystem::copy_file(given.folder / "a.vireo", kept);
    made[vat_scheme] = kept;
  }
  return made.at(vat_scheme);
}

class BusinessProperty : public ::testing::TestWithParam<const char*> {};

TEST_P(BusinessProperty, AYearOfWorkIsTakenBackAndGivenBackExactlyAndStaysSound) {
  // At full size from the first case on: rapidcheck would else choose among the first verbs only.
  const auto gen_moves = rc::gen::container<std::vector<Move>>(rc::gen::resize(
      rc::kNominalSize, rc::gen::apply(
                            [](std::size_t verb, int number) {
                              return Move{verb, number};
                            },
                            rc::gen::inRange<std::size_t>(0, redo_verb + 2), rc::gen::inRange(0, 100'000))));
  const auto& begun = begun_book(GetParam());
  const bool held = rc::check([&] {
    const test::TemporaryFolder folder;
    const auto path = folder / "b.vireo";
    std::filesystem::copy_file(begun, path);
    Year year{Book::open(path, Book::Access::write, money_book::world()).value()};
    year.book.connection().exec("PRAGMA synchronous = OFF");
    std::vector<Kept> done{{"", true}};
    std::vector<std::string> undone;
    int count = 0;
    for (Move move : *gen_moves) {
      move.verb = std::min(move.verb, redo_verb);
      follow(year, done, undone, move);
      if (++count % 12 == 0) {
        year.book.close();
        year.book = Book::open(path, Book::Access::write, money_book::world()).value();
        year.book.connection().exec("PRAGMA synchronous = OFF");
      }
    }
    const Problems found = check_book(year.book);
    if (!found.empty()) RC_FAIL(std::string("book check: ") + found.front().code());
  });
  EXPECT_TRUE(held);
}

INSTANTIATE_TEST_SUITE_P(Vat, BusinessProperty, ::testing::Values("exempt", "standard"),
                         [](const auto& given) { return std::string(given.param); });

}  // namespace vireo::business_property
