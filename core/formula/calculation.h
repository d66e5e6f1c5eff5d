#pragma once
// Calculation: a rule pack that answers questions with figures: what it asks, its dated numbers and tables,
// and its results as formulas (expression.h). Plain values, read from templates/rules by core/store/catalog;
// program.h compiles and runs them. Knows no tax and no country.
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/formula/expression.h"
#include "core/rules/parameter.h"

namespace vireo {

enum class ValueUnit { money, percent, number, date, yes_no, choice };

const std::vector<std::pair<std::string, ValueUnit>>& value_unit_names();

/// A question. Dates are written as ISO days, yes and no as 1 and 0, a choice as one of its ids.
struct CalculationInput {
  std::string id;
  ValueUnit unit = ValueUnit::number;
  LocalText questions;
  std::vector<std::pair<std::string, LocalText>> choices;
  std::vector<std::pair<std::string, std::string>> also;  // another pack's word for a choice, and the choice
  std::optional<Expression> otherwise;  // what holds when nothing is given: a formula of other inputs
  std::string otherwise_text;           // as written, for people
  std::string from_book;  // the figure of the books that answers it (core/store/book_figures.h), or empty
};

/// One scale with the days from which each of its versions holds; a row is as many numbers as columns.
struct RuleTable {
  struct Version {
    Date from;
    std::optional<Date> until;
    std::vector<std::vector<FixedDecimal>> rows;  // percent as fractions, first column rising
    Source source;
  };
  std::string id;
  LocalText names;
  std::vector<ValueUnit> columns;
  std::vector<Version> versions;  // sorted by day
};

struct CalculationResult {
  std::string id;
  LocalText names;
  ValueUnit unit = ValueUnit::money;
  Expression formula;
  std::string formula_text;
  bool is_step = false;  // on the way to a result: explained, not listed
  Source source;
};

/// When the condition holds, something a person must know; `refuses` when no figure may be given.
struct CalculationNotice {
  std::string id;
  LocalText texts;
  Expression when;
  bool refuses = false;
};

/// A result which, once its return is filed, answers an input of the next period's.
struct CarriedResult {
  std::string result;
  std::string input;
};

struct Calculation;

/// Another pack's results under a name: "tax.income_tax". Inputs not named keep their own default.
struct UsedCalculation {
  std::string alias;
  std::shared_ptr<const Calculation> pack;
  std::map<std::string, Expression> inputs;
};

struct Calculation {
  std::string id;
  std::string country;
  LocalText names;
  std::string currency;
  int verified_cases = 0;  // compared with figures from outside
  bool is_part = false;    // only used by other packs
  ParameterSet parameters;
  std::vector<RuleTable> tables;
  std::vector<CalculationInput> inputs;
  std::vector<UsedCalculation> uses;
  std::vector<CalculationResult> results;
  std::vector<CalculationNotice> notices;
  std::vector<CarriedResult> carries;

  const CalculationInput* input(std::string_view id) const;
};

/// What is wrong with the rows of a table: "formula.row_length", "formula.rows_unordered". Without a place.
std::optional<Problem> fault_of(const RuleTable& table, const RuleTable::Version& version);

}  // namespace vireo
