#pragma once
// A business plan that goes on from what the book says of the last twelve full months, in place of a
// template's examples: what was sold by unit and price, how sales follow the year, how late clients pay, what
// each category cost, cash, open items, assets, loans, drawings, VAT. What the book does not tell stays the
// template's; each value says which ("origins").
#include <string>
#include <string_view>
#include <vector>

#include "core/base/checked.h"
#include "core/base/date.h"
#include "core/spending/category.h"
#include "core/store/book.h"
#include "core/work/unit.h"

namespace vireo {

struct PlanFromBook {
  std::string parameters{};  // JSON, see plan_json.h
  Period months{};           // what it was taken from
};

/// `parameters` are a template's. The plan begins with the month of `today`. A month's units are rounded to
/// hundredths, prices and costs to cents, factors and shares to four decimals, all half away from zero; the
/// three years begin alike. A unit of clock time gives its hours, another one none, to be typed. Seasons need
/// twelve months of sales; contributions of the quarter before are reckoned from its receipts by the
/// template's rate. Problem "plan.book_empty" {first, last} when nothing was sold in these months.
Checked<PlanFromBook> plan_from_book(const Book& book, std::string_view parameters,
                                     const std::vector<ExpenseCategory>& categories,
                                     const std::vector<Unit>& units, Date today);

}  // namespace vireo
