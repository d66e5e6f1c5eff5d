#pragma once
// Expression: a formula as an author writes it, read into a tree. No loops, no text handling, no input or
// output: numbers, names, arithmetic, comparisons and a closed list of functions.
//
//   round(turnover_bnc * social_rate.bnc_ssi, 1)        25 %         acre and not overseas
//   paid_share@creation_date   (a dated number of another day)       rate[activity]   (one number a choice)
//   family = "couple"          if(income > 0, a, b)                  brackets(income / parts, scale)
//
// Functions: min, max, clamp, abs, round, round_up, round_down (to whole numbers, or to the multiple given),
// if, brackets (marginal rates), points (a line through points), slab(x, table[, column]), zones (a
// polynomial by zone), taper(amount, x, limit, rate), cliff(x, limit, value), blend(parameter, first, last)
// (the average of a dated number, weighted by days), solve(name, formula, low, high) (the value that the
// formula gives back), date(y, m, d), year, month, day, days(a, b), months(a, b), quarter_end(day, count),
// month_end(day, count).
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/checked.h"
#include "core/base/fixed_decimal.h"

namespace vireo {

enum class Operation {
  number,
  name,
  word,
  add,
  subtract,
  multiply,
  divide,
  negate,
  less,
  less_or_equal,
  greater,
  greater_or_equal,
  equal,
  different,
  both,
  either,
  no,
  minimum,
  maximum,
  clamp,
  absolute,
  round,
  round_up,
  round_down,
  choose,
  brackets,
  points,
  slab,
  zones,
  taper,
  cliff,
  blend,
  solve,
  date,
  year,
  month,
  day,
  days,
  months,
  quarter_end,
  month_end,
};

struct Expression {
  Operation operation = Operation::number;
  FixedDecimal number{};
  std::string name{};   // of a value or table; the letters of a word
  std::string index{};  // rate[activity]
  std::string at{};     // rate@creation_date
  std::vector<Expression> of{};
};

struct FormulaFunction {
  Operation operation = Operation::minimum;
  std::size_t least = 1;  // arguments
  std::size_t most = 1;
};
const std::vector<std::pair<std::string, FormulaFunction>>& formula_functions();

/// Problems, without a place: "formula.unreadable" {found, column}, "formula.unknown_function" {name,
/// nearest}, "formula.wrong_count" {name, least, most}.
Checked<Expression> parse_expression(std::string_view text);

}  // namespace vireo
