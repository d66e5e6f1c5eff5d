#pragma once
// Suggestions: what a line of a statement probably is, with how sure that is and why. Pure: everything known
// is given. Best first.
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/argument.h"
#include "core/base/date.h"
#include "core/base/money.h"

namespace vireo {

struct LineToMatch {
  std::int64_t id = 0;
  Date date{};
  Money amount{};
  std::string text{};
  std::string counterparty{};
};

struct InvoiceToMatch {
  std::int64_t document = 0;
  std::string number{};
  std::string client{};
  Money open{};  // negative: a credit note
  Date issue_date{};
};

struct MovementToMatch {
  std::string source_kind{};
  std::int64_t source_id = 0;
  Date date{};
  Money amount{};
  std::string label{};
};

struct RuleToMatch {
  std::string words{};  // folded
  bool comes_in = false;
  std::string kind{};
  std::string target{};
};

/// A line of another own account.
struct OtherLine {
  std::int64_t id = 0;
  Date date{};
  Money amount{};
};

struct MatchingKnowledge {
  std::vector<InvoiceToMatch> invoices{};
  std::vector<MovementToMatch> movements{};  // booked, not yet on a statement
  std::vector<RuleToMatch> rules{};
  std::vector<OtherLine> others{};
};

struct Suggestion {
  std::string kind{};    // booked, invoice, invoices, category, owner, account, ignore, transfer
  std::string target{};  // "payment:12", an invoice's number ("F-1, F-2"), a category, a line's id
  int confidence = 0;    // percent
  Message reason{};
  std::optional<Money> difference{};  // of an invoice: what the line has too much (+) or too little (−)
};

/// What is known, prepared once for any number of lines: movements, transfers and sums of several invoices
/// are found by their amount, names and numbers of invoices are folded beforehand.
class Matcher {
 public:
  explicit Matcher(MatchingKnowledge known);
  std::vector<Suggestion> suggestions(const LineToMatch& line) const;

 private:
  friend class Matching;
  using Amount = std::pair<std::int64_t, std::string>;  // minor units, currency
  struct InvoiceWords {
    std::string number{};               // letters and digits alone
    std::vector<std::string> client{};  // words that tell the name
  };
  struct Several {
    std::array<std::size_t, 3> invoices{};  // of known_
    std::size_t count = 0;
  };

  void prepare_sums();
  void prepare_sum(const std::vector<std::size_t>& invoices);
  static Amount amount_of(const Money& money);

  MatchingKnowledge known_;
  std::vector<InvoiceWords> words_;  // of each invoice
  std::map<Amount, std::vector<std::size_t>> movements_;
  std::map<Amount, std::vector<std::size_t>> others_;
  std::map<Amount, std::vector<Several>> sums_;
};

std::vector<Suggestion> suggestions_for(const LineToMatch& line, const MatchingKnowledge& known);

}  // namespace vireo
