#pragma once
// RegimePack: a regime as data: what it asks (inputs), its dated numbers (parameters), how results follow
// from them (a closed list of mechanisms), when things are declared, and its limits. Plain values read from
// templates/regimes; this file knows no tax and no country. core/tax computes with it.
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/rules/duty.h"
#include "core/rules/parameter.h"

namespace vireo {

enum class InputType { money, date, yes_no, choice };

/// Something the results need: asked of the person, or taken from the books when `from_book` names a figure:
/// money "receipts" (of the activity, in the period), date "first_day" (the begin of the business), yes_no
/// "profile:<key>=<value>" (a dated fact of the profile).
struct RuleInput {
  std::string id;
  InputType type = InputType::money;
  LocalText questions;
  std::string from_book;  // "receipts", "first_day"; empty: only the person knows
  bool per_activity = false;
  std::vector<std::pair<std::string, LocalText>> choices;
};

enum class Mechanism { value, sum, product, difference, minimum, maximum, rounded, choose };

const std::vector<std::pair<std::string, Mechanism>>& mechanism_names();

enum class OperandKind { input, parameter, result, number };

/// Written "input:receipts", "parameter:social_rate", "parameter:paid_share@creation_date", "result:total",
/// "number:0.5". A parameter is looked up with ".<activity>" behind its name first.
struct Operand {
  OperandKind kind = OperandKind::number;
  std::string name;
  std::string at_input;  // the date input whose day a parameter is taken of; empty: the period's day
  Decimal number;
};

/// What a payment is for, so that a forecast can tell contributions from income tax.
enum class ResultKind { contribution, income_tax, other };

const std::vector<std::pair<std::string, ResultKind>>& result_kind_names();

/// One row of the calculation. Mechanisms: value (of[0]), sum, product, difference (of[0] - of[1] - ...),
/// minimum, maximum, rounded (of[0] to `places`), choose (when ? of[0] : of[1]).
struct DeclaredResult {
  std::string id;
  LocalText names;
  Mechanism mechanism = Mechanism::value;
  ParameterUnit unit = ParameterUnit::money;
  std::vector<Operand> of;
  std::optional<Operand> when;    // of choose: a yes_no input
  std::optional<Operand> places;  // of rounded
  Rounding rounding = Rounding::half_up;
  bool per_activity = false;
  std::vector<std::string> activities;  // only these; empty: all
  bool part_of_total = false;           // a payment on its own, shown in the estimate
  ResultKind kind = ResultKind::contribution;
  Source source;
};

/// A day that follows from another one.
enum class DateRuleKind { end_of_quarter_after, end_of_month_after };

struct DateRule {
  std::string id;
  LocalText names;
  DateRuleKind kind = DateRuleKind::end_of_quarter_after;
  int count = 0;
  std::string from_input;
  std::string ends_input;  // the yes_no input that is no after this day, or empty
  Source source;

  /// The last day of the count-th quarter (or month) following the one of `start`.
  Date day_for(Date start) const;
};

/// How often something is declared and when that is due.
struct DeclarationRhythm {
  std::string id;  // "monthly"
  LocalText names;
  int months = 1;         // the length of a period, cut at the calendar
  int first_periods = 1;  // how many periods the first declaration covers, the one of the start included
  int due_months = 1;     // months after the month in which the period ends
  int due_day = 0;        // 0: the month's last day
  bool next_business_day = false;
  Source source;

  struct Declaration {
    Period period;
    Date due;  // before moving it to a business day
  };
  /// The declarations of a business begun on `start` whose period ends up to `last`.
  std::vector<Declaration> declarations(Date start, Date last) const;
};

struct Threshold {
  std::string id;
  LocalText names;
  std::string parameter;
  std::string measure;                  // figure of the books: "receipts", "turnover"
  std::vector<std::string> activities;  // summed; empty: all
  bool prorated_first_year = false;
  std::string ends_input;  // the yes_no input that is no in the periods after the limit was passed, or empty
  LocalText consequences;
  /// What passing it changes in the profile ("vat_scheme" to "standard"), from the very day or the next
  /// 1 January; an empty key changes nothing.
  std::string changes_key;
  std::string changes_to;
  bool changes_next_year = false;
  /// What holds as long as only one year lies above it; empty when one is enough.
  LocalText tolerated;
  Source source;
};

/// Something the data does not cover or that a person should know; `refuses` when no figure may be given.
struct RuleNotice {
  std::string id;
  LocalText texts;
  std::vector<std::string> activities;
  std::string when_input;  // a yes_no input, or empty
  std::string date_input;  // with from: holds when that input's day is not before it
  std::optional<Date> from;
  bool refuses = false;
};

/// How the real statement rounds: the amounts declared, then each of its lines. Without it only exact cents
/// are shown.
struct StatementRounding {
  int base_places = 0;
  int line_places = 0;
  Rounding rounding = Rounding::half_up;
  Source source;
};

struct RuleActivity {
  std::string id;
  LocalText names;
};

struct RegimePack {
  std::string id;       // "fr-micro"
  std::string country;  // ISO code
  LocalText names;
  std::string currency;
  std::string chart;
  std::string accounting_basis;  // "cash" or "accrual"
  ParameterSet parameters;
  std::vector<RuleActivity> activities;
  std::vector<RuleInput> inputs;
  std::vector<DeclaredResult> results;
  std::vector<DateRule> date_rules;
  std::vector<DeclarationRhythm> rhythms;
  std::vector<Threshold> thresholds;
  std::vector<Duty> duties;
  std::vector<RuleNotice> notices;
  std::optional<StatementRounding> statement;

  const RuleActivity* activity(std::string_view id) const;
  const RuleInput* input(std::string_view id) const;
  const DateRule* date_rule(std::string_view id) const;
  const DeclarationRhythm* rhythm(std::string_view id) const;
  /// The result of that name for an activity (or of the whole when activity is empty).
  const DeclaredResult* result(std::string_view id, std::string_view activity = {}) const;
  /// "social_rate" of activity "bnc_ssi" is parameter "social_rate.bnc_ssi", else "social_rate".
  Checked<ParameterValue> parameter(std::string_view id, Date day, std::string_view activity = {}) const;
};

}  // namespace vireo
