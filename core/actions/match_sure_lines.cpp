#include "core/actions/match_sure_lines.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/actions/bank_booking.h"
#include "core/store/attempt.h"
#include "core/store/bank_suggestions.h"

namespace vireo {
namespace {

// A match can settle which of two another line is; more than a few such steps in a row are for a person.
constexpr int most_passes = 8;
constexpr std::int64_t told_every = 50;

/// The first of a line's suggestions, when it is sure enough and no other is as sure.
const Suggestion* surest(const std::vector<Suggestion>& suggested, int least_percent) {
  if (suggested.empty()) return nullptr;
  const Suggestion& best = suggested.front();
  const bool alone = suggested.size() < 2 || suggested[1].confidence < best.confidence;
  return best.confidence >= least_percent && alone && !best.difference ? &best : nullptr;
}

struct Found {
  const BankLine* line = nullptr;
  const Suggestion* suggestion = nullptr;
};

/// What can be looked at as it stands: the surest suggestion of each line that has one.
std::vector<Found> sure_ones(const std::vector<BankLine>& open,
                             const std::map<std::int64_t, std::vector<Suggestion>>& suggested,
                             int least_percent) {
  std::vector<Found> all;
  for (const BankLine& line : open)
    if (const auto of = suggested.find(line.id.value()); of != suggested.end())
      if (const Suggestion* best = surest(of->second, least_percent)) all.push_back({&line, best});
  return all;
}

/// What a match uses up, its own line among it: nothing else may be matched with it.
std::vector<std::string> used_by(const BankMatch& match) {
  using Kind = BankMatch::Kind;
  std::vector<std::string> used;
  if (match.kind == Kind::invoices) used = match.numbers;
  if (match.kind == Kind::booked || match.kind == Kind::transfer) used = {match.target};
  used.push_back(std::to_string(match.line.value()));
  return used;
}

class Run {
 public:
  Run(Book::Write& write, const Book& book, const Context& context,
      const std::function<void(std::int64_t, std::int64_t)>& told)
      : write_(write), booking_(write, book, context), told_(told) {}

  /// Matches what is still free and says whether anything was.
  bool pass(const std::vector<Found>& sure, std::int64_t open) {
    const std::size_t before = matched.size();
    std::set<std::string> used;
    for (const Found& each : sure) {
      const BankMatch match = match_of(each.line->id, *each.suggestion);
      const auto needs = used_by(match);
      const bool free = std::none_of(needs.begin(), needs.end(),
                                     [&](const std::string& one) { return used.count(one) > 0; });
      if (!free || !booked(match, *each.line)) continue;
      used.insert(needs.begin(), needs.end());
      matched.push_back({each.line->id, each.suggestion->kind, each.suggestion->target});
      const auto count = static_cast<std::int64_t>(matched.size());
      if (told_ && count % told_every == 0) told_(count, open);
    }
    return matched.size() > before;
  }

  std::vector<SureMatch> matched{};
  Problems refused{};  // of lines that stay open, one of a kind

 private:
  bool booked(const BankMatch& match, const BankLine& line) {
    const auto done = attempt(write_, [&] { return booking_.book_line(match, line); });
    if (done) return true;
    for (const Problem& each : done.problems()) {
      const bool known = std::any_of(refused.begin(), refused.end(),
                                     [&](const Problem& one) { return one.code() == each.code(); });
      if (!known) refused.push_back(each);
    }
    return false;
  }

  Book::Write& write_;
  BankBooking booking_;
  const std::function<void(std::int64_t, std::int64_t)>& told_;
};

}  // namespace

Checked<std::vector<SureMatch>> match_sure_lines(
    Book& book, int least_percent, const Context& context,
    const std::function<void(std::int64_t matched, std::int64_t open)>& told) {
  auto open = bank_lines(book, {.state = BankLineState::open});
  auto suggested = bank_suggestions(book, open, context.today);
  if (sure_ones(open, suggested, least_percent).empty()) return std::vector<SureMatch>{};
  return book.write({{"deed.bank_lines_matched", {}}},
                    [&](Book::Write& write) -> Checked<std::vector<SureMatch>> {
                      Run run(write, book, context, told);
                      for (int pass = 0; pass < most_passes; ++pass) {
                        const auto at_first = static_cast<std::int64_t>(run.matched.size() + open.size());
                        if (!run.pass(sure_ones(open, suggested, least_percent), at_first)) break;
                        // A match leaves fewer choices for the lines left: they are looked at again.
                        open = bank_lines(book, {.state = BankLineState::open});
                        suggested = bank_suggestions(book, open, context.today);
                      }
                      if (run.matched.empty()) return run.refused;
                      write.note("count", static_cast<std::int64_t>(run.matched.size()));
                      for (Problem& each : run.refused) each.severity = Severity::warning;
                      return {std::move(run.matched), std::move(run.refused)};
                    });
}

}  // namespace vireo
