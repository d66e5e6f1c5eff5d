#include "core/training/state_query.h"

#include "core/base/text.h"

namespace vireo {
namespace {

enum class Word { none, needed, may_be };

Word word_of(StateFigure figure) {
  if (figure == StateFigure::balance || figure == StateFigure::plan_revenue ||
      figure == StateFigure::plan_closing)
    return Word::needed;
  return figure == StateFigure::expenses ? Word::may_be : Word::none;
}

}  // namespace

const std::vector<std::pair<std::string, StateFigure>>& state_figures() {
  static const std::vector<std::pair<std::string, StateFigure>> all{
      {"balance", StateFigure::balance},
      {"turnover", StateFigure::turnover},
      {"receipts", StateFigure::receipts},
      {"expenses", StateFigure::expenses},
      {"open_invoices", StateFigure::open_invoices},
      {"invoices", StateFigure::invoices},
      {"quotes", StateFigure::quotes},
      {"credit_notes", StateFigure::credit_notes},
      {"bank_lines", StateFigure::bank_lines},
      {"unmatched_lines", StateFigure::unmatched_lines},
      {"validated", StateFigure::validated},
      {"tasks", StateFigure::tasks},
      {"minutes", StateFigure::minutes},
      {"unbilled_minutes", StateFigure::unbilled_minutes},
      {"plan_ties", StateFigure::plan_ties},
      {"plan_revenue", StateFigure::plan_revenue},
      {"plan_closing", StateFigure::plan_closing},
      {"sound", StateFigure::sound}};
  return all;
}

Checked<StateQuery> parse_state_query(std::string_view typed) {
  const std::string text = trimmed(typed);
  const auto blank = text.find(' ');
  const std::string name = text.substr(0, blank);
  const std::string of = blank == std::string::npos ? std::string() : trimmed(text.substr(blank));
  std::vector<std::string> known;
  for (const auto& [each, figure] : state_figures()) {
    known.push_back(each);
    if (each != name) continue;
    const Word word = word_of(figure);
    if ((word == Word::needed && of.empty()) || (word == Word::none && !of.empty()))
      return problem("exercise.state_of", {"", 0, "state"}, {{"figure", name}});
    return StateQuery{figure, of};
  }
  return problem("exercise.state_unknown", {"", 0, "state"},
                 {{"typed", name}, {"nearest", nearest(name, known)}});
}

}  // namespace vireo
