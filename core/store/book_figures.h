#pragma once
// Book figures: what a rule pack may ask of the books for a period, by name. An input of a pack names one
// ("from_book"), so that an estimate or a return fills itself; each answer keeps the documents it rests on.
// Names, several joined by "+":
//
//   receipts, receipts:ACTIVITY     received without VAT and disbursements, start figures included
//   costs                           deductible costs paid
//   sales_base:RATE                 sales taxed at that rate, when their VAT is due (on receipt or on
//   invoicing) sales_untaxed:CODE              sales without VAT by category (AE, O, G, K, E, Z), likewise
//   sales_invoiced:CODE             the same by the day of the invoice, whatever the scheme
//   sales_of_assets                 the part of sales_base that is the price of assets sold
//   reverse_charge_base             purchases whose VAT the buyer owes
//   deductible_vat, deductible_vat_assets, deductible_vat_reverse
//   first_day                       the begin of the business
//   profile:KEY, profile:KEY=VALUE  a fact of the profile (at the end of the period), or whether it has that
//   value answer                          what the person answered before: profile fact "answer.<input>"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/figure.h"
#include "core/formula/program.h"
#include "core/spending/category.h"
#include "core/store/book.h"

namespace vireo {

bool is_book_figure(std::string_view name);
std::string nearest_book_figure(std::string_view name);

enum class AnswerOrigin { books, profile, typed, otherwise, missing };
const char* name_of(AnswerOrigin origin);

struct BookAnswer {
  std::string input{};
  std::string value{};  // as a case says it; of an answer not given: the default as written
  AnswerOrigin origin = AnswerOrigin::missing;
  std::optional<Step> why{};  // of a figure of the books, down to its documents
};

struct BookQuestion {
  const Calculation* pack = nullptr;
  Period period{};
  std::vector<ExpenseCategory> categories{};
  CalculationCase typed{};  // wins over what the book says
};

/// Every input of the pack in its order, answered as far as the book can.
std::vector<BookAnswer> book_answers(const Book& book, const BookQuestion& question);
/// Those that say something, as a case.
CalculationCase case_of(const std::vector<BookAnswer>& answers);
/// Puts the documents under the steps that rest on an answer of the books.
void add_answers(Step& why, const Calculation& pack, const std::vector<BookAnswer>& answers);

}  // namespace vireo
