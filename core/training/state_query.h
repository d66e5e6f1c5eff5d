#pragma once
// StateQuery: what an exercise asks of the trainee's book instead of asking the trainee: the balance of an
// account, how many invoices were issued, what is still open. Written in an exercise as "balance 706" or
// "invoices"; answered by core/store/state_figures.h.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/checked.h"

namespace vireo {

enum class StateFigure {
  balance,           // of the accounts whose number begins so; credit positive for income and what is owed
  turnover,          // net of invoices issued less credit notes
  receipts,          // money that came from clients
  expenses,          // gross, of a category when one is named
  open_invoices,     // what clients still owe
  invoices,          // how many were issued
  quotes,            // how many were issued
  credit_notes,      // how many were issued
  bank_lines,        // how many a statement brought
  unmatched_lines,   // how many of them wait
  validated,         // entries that are final
  tasks,             // tasks open
  minutes,           // of time written down
  unbilled_minutes,  // of it not invoiced
  plan_ties,         // 1 when a business plan is kept and all its tables tie
  plan_revenue,      // of the newest plan, in its year 1, 2 or 3
  plan_closing,      // its cash at the end of that year
  sound              // 1 when the check of the book finds nothing
};

struct StateQuery {
  StateFigure figure = StateFigure::sound;
  std::string of{};  // "706", "software"
  /// 1 says yes, 0 no.
  bool is_yes_or_no() const { return figure == StateFigure::sound || figure == StateFigure::plan_ties; }
};

const std::vector<std::pair<std::string, StateFigure>>& state_figures();
/// "balance 706". Problems "exercise.state_unknown" {typed, nearest}, "exercise.state_of" {figure}: it needs,
/// or bears no, word behind it.
Checked<StateQuery> parse_state_query(std::string_view typed);

}  // namespace vireo
