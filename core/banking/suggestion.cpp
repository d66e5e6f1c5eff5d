#include "core/banking/suggestion.h"

#include <algorithm>
#include <cstdlib>

#include "core/base/text.h"

namespace vireo {
namespace {

constexpr int days_around = 5;             // between a booking and its line
constexpr int days_transfer = 4;           // between the two ends of a transfer
constexpr std::size_t most_together = 12;  // invoices of a client looked at for a payment of several
constexpr std::size_t most_summed = 200;   // invoices whose sums are prepared

/// Letters and digits alone: banks drop the hyphens of invoice numbers.
std::string letters_and_digits(std::string_view text) {
  std::string kept;
  for (const char c : folded(text))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) kept += c;
  return kept;
}

/// Words of a name that tell it: three letters at least, no legal form.
std::vector<std::string> telling_words(const std::string& name) {
  static const std::vector<std::string> forms{"sarl",    "sas",     "sasu",   "eurl",     "gmbh", "ltd",
                                              "limited", "les",     "des",    "the",      "und",  "and",
                                              "inc",     "company", "madame", "monsieur", "mme"};
  std::vector<std::string> words;
  std::string word;
  for (const char c : folded(name) + " ") {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      word += c;
      continue;
    }
    if (word.size() >= 3 && std::find(forms.begin(), forms.end(), word) == forms.end()) words.push_back(word);
    word.clear();
  }
  return words;
}

/// At least half of a name's words stand in a folded text.
bool names(const std::string& low, const std::vector<std::string>& words) {
  const auto found = std::count_if(words.begin(), words.end(), [&](const std::string& word) {
    return low.find(word) != std::string::npos;
  });
  return static_cast<std::size_t>(found) * 2 >= words.size() && found > 0;
}

}  // namespace

class Matching {
 public:
  Matching(const LineToMatch& line, const Matcher& matcher)
      : line_(line),
        matcher_(matcher),
        known_(matcher.known_),
        low_(folded(line.text + " " + line.counterparty)),
        bare_(letters_and_digits(low_)) {}

  std::vector<Suggestion> all() {
    by_booking();
    by_invoice();
    by_several_invoices();
    by_transfer();
    by_rule();
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Suggestion& a, const Suggestion& b) { return a.confidence > b.confidence; });
    return std::move(found_);
  }

 private:
  void add(std::string kind, std::string target, int confidence, Message reason,
           std::optional<Money> difference = std::nullopt) {
    found_.push_back({std::move(kind), std::move(target), confidence, std::move(reason), difference});
  }

  template <typename Index>
  static const typename Index::mapped_type& of_amount(const Index& index, const Money& amount) {
    static const typename Index::mapped_type none;
    const auto found = index.find(Matcher::amount_of(amount));
    return found == index.end() ? none : found->second;
  }

  void by_booking() {
    for (const std::size_t at : of_amount(matcher_.movements_, line_.amount)) {
      const MovementToMatch& each = known_.movements[at];
      const int days = std::abs(days_between(each.date, line_.date));
      if (days > days_around) continue;
      add("booked", each.source_kind + ":" + std::to_string(each.source_id), 97 - 4 * days,
          {"match.booked", {{"label", each.label}, {"date", each.date}}});
    }
  }

  void by_invoice() {
    for (std::size_t at = 0; at < known_.invoices.size(); ++at) {
      const InvoiceToMatch& each = known_.invoices[at];
      if (each.open.is_negative() != line_.amount.is_negative() ||
          each.open.currency() != line_.amount.currency())
        continue;
      const bool by_number =
          each.number.size() >= 3 && bare_.find(matcher_.words_[at].number) != std::string::npos;
      const bool by_amount = each.open == line_.amount;
      if (line_.date < each.issue_date && !by_number) continue;
      const bool too_little = line_.amount.is_positive() && line_.amount < each.open;
      const bool by_name = (by_amount || too_little) && names(low_, matcher_.words_[at].client);
      if (!by_number && !by_amount && !by_name) continue;
      const Money difference = line_.amount - each.open;
      const Arguments arguments{{"number", each.number}, {"client", each.client}, {"open", each.open}};
      if (by_number && by_amount)
        add("invoice", each.number, 99, {"match.number_and_amount", arguments});
      else if (by_number)
        add("invoice", each.number, 85, {"match.number", arguments}, difference);
      else if (by_amount && by_name)
        add("invoice", each.number, 92, {"match.amount_and_name", arguments});
      else if (by_amount)
        add("invoice", each.number, 60, {"match.amount", arguments});
      else
        add("invoice", each.number, 40, {"match.name", arguments}, difference);
    }
  }

  /// Two or three invoices of one client that come to the amount together.
  void by_several_invoices() {
    for (const Matcher::Several& each : of_amount(matcher_.sums_, line_.amount)) {
      std::string numbers;
      bool issued = true;
      for (std::size_t at = 0; at < each.count; ++at) {
        const InvoiceToMatch& invoice = known_.invoices[each.invoices[at]];
        numbers += (numbers.empty() ? "" : ", ") + invoice.number;
        issued = issued && invoice.issue_date <= line_.date;
      }
      if (!issued) continue;
      const std::size_t first = each.invoices[0];
      add("invoices", numbers, names(low_, matcher_.words_[first].client) ? 90 : 55,
          {"match.several", {{"numbers", numbers}, {"client", known_.invoices[first].client}}});
    }
  }

  void by_transfer() {
    for (const std::size_t at : of_amount(matcher_.others_, -line_.amount)) {
      const OtherLine& each = known_.others[at];
      const int days = std::abs(days_between(each.date, line_.date));
      if (days > days_transfer) continue;
      add("transfer", std::to_string(each.id), 88 - 4 * days, {"match.transfer", {{"date", each.date}}});
    }
  }

  void by_rule() {
    for (const RuleToMatch& each : known_.rules) {
      if (each.comes_in == line_.amount.is_negative() || each.words.empty()) continue;
      const auto words = split(each.words, ' ');
      const bool fits = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return low_.find(word) != std::string::npos;
      });
      if (fits) add(each.kind, each.target, 80, {"match.rule", {{"words", each.words}}});
    }
  }

  const LineToMatch& line_;
  const Matcher& matcher_;
  const MatchingKnowledge& known_;
  std::string low_;
  std::string bare_;
  std::vector<Suggestion> found_;
};

Matcher::Matcher(MatchingKnowledge known) : known_(std::move(known)) {
  for (const InvoiceToMatch& each : known_.invoices)
    words_.push_back({letters_and_digits(each.number), telling_words(each.client)});
  for (std::size_t at = 0; at < known_.movements.size(); ++at)
    movements_[amount_of(known_.movements[at].amount)].push_back(at);
  for (std::size_t at = 0; at < known_.others.size(); ++at)
    others_[amount_of(known_.others[at].amount)].push_back(at);
  prepare_sums();
}

Matcher::Amount Matcher::amount_of(const Money& money) {
  return {money.minor(), money.currency().code()};
}

void Matcher::prepare_sums() {
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < known_.invoices.size() && open.size() < most_summed; ++at)
    if (known_.invoices[at].open.is_positive()) open.push_back(at);
  for (std::size_t a = 0; a < open.size(); ++a) {
    const InvoiceToMatch& first = known_.invoices[open[a]];
    std::vector<std::size_t> same;
    for (std::size_t b = a + 1; b < open.size() && same.size() < most_together; ++b) {
      const InvoiceToMatch& each = known_.invoices[open[b]];
      if (each.client == first.client && each.open.currency() == first.open.currency())
        same.push_back(open[b]);
    }
    for (std::size_t b = 0; b < same.size(); ++b) {
      prepare_sum({open[a], same[b]});
      for (std::size_t c = b + 1; c < same.size(); ++c) prepare_sum({open[a], same[b], same[c]});
    }
  }
}

void Matcher::prepare_sum(const std::vector<std::size_t>& invoices) {
  Several several;
  Money sum = known_.invoices[invoices.front()].open;
  for (std::size_t at = 0; at < invoices.size(); ++at) {
    several.invoices[at] = invoices[at];
    if (at > 0) sum = sum + known_.invoices[invoices[at]].open;
  }
  several.count = invoices.size();
  sums_[amount_of(sum)].push_back(several);
}

std::vector<Suggestion> Matcher::suggestions(const LineToMatch& line) const {
  return Matching(line, *this).all();
}

std::vector<Suggestion> suggestions_for(const LineToMatch& line, const MatchingKnowledge& known) {
  return Matcher(known).suggestions(line);
}

}  // namespace vireo
