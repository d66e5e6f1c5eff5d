#include "core/banking/suggestion.h"

#include <algorithm>
#include <cstdlib>

#include "core/base/text.h"

namespace vireo {
namespace {

constexpr int days_around = 5;             // between a booking and its line
constexpr int days_transfer = 4;           // between the two ends of a transfer
constexpr std::size_t most_together = 12;  // invoices looked at for a payment of several

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

bool names(const std::string& text, const std::string& who) {
  const auto words = telling_words(who);
  if (words.empty()) return false;
  const std::string low = " " + folded(text) + " ";
  const auto found = std::count_if(words.begin(), words.end(), [&](const std::string& word) {
    return low.find(word) != std::string::npos;
  });
  return static_cast<std::size_t>(found) * 2 >= words.size() && found > 0;
}

class Matching {
 public:
  Matching(const LineToMatch& line, const MatchingKnowledge& known)
      : line_(line),
        known_(known),
        told_(line.text + " " + line.counterparty),
        bare_(letters_and_digits(told_)) {}

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

  void by_booking() {
    for (const MovementToMatch& each : known_.movements) {
      const int days = std::abs(days_between(each.date, line_.date));
      if (each.amount != line_.amount || days > days_around) continue;
      add("booked", each.source_kind + ":" + std::to_string(each.source_id), 97 - 4 * days,
          {"match.booked", {{"label", each.label}, {"date", each.date}}});
    }
  }

  void by_invoice() {
    for (const InvoiceToMatch& each : known_.invoices) {
      if (each.open.is_negative() != line_.amount.is_negative() ||
          each.open.currency() != line_.amount.currency())
        continue;
      const bool by_number =
          each.number.size() >= 3 && bare_.find(letters_and_digits(each.number)) != std::string::npos;
      const bool by_amount = each.open == line_.amount;
      const bool by_name = names(told_, each.client);
      if (line_.date < each.issue_date && !by_number) continue;
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
      else if (by_name && line_.amount.is_positive() && line_.amount < each.open)
        add("invoice", each.number, 40, {"match.name", arguments}, difference);
    }
  }

  /// Two or three invoices of one client that come to the amount together.
  void by_several_invoices() {
    if (!line_.amount.is_positive()) return;
    std::vector<const InvoiceToMatch*> open;
    for (const InvoiceToMatch& each : known_.invoices)
      if (each.open.is_positive() && each.open < line_.amount &&
          each.open.currency() == line_.amount.currency() && each.issue_date <= line_.date &&
          open.size() < 200)
        open.push_back(&each);
    for (std::size_t a = 0; a < open.size(); ++a) {
      std::vector<const InvoiceToMatch*> same;
      for (std::size_t b = a + 1; b < open.size() && same.size() < most_together; ++b)
        if (open[b]->client == open[a]->client) same.push_back(open[b]);
      for (std::size_t b = 0; b < same.size(); ++b) {
        const Money two = open[a]->open + same[b]->open;
        if (two == line_.amount) several({open[a], same[b]});
        for (std::size_t c = b + 1; c < same.size(); ++c)
          if (two + same[c]->open == line_.amount) several({open[a], same[b], same[c]});
      }
    }
  }

  void several(const std::vector<const InvoiceToMatch*>& invoices) {
    std::string numbers;
    for (const InvoiceToMatch* each : invoices) numbers += (numbers.empty() ? "" : ", ") + each->number;
    add("invoices", numbers, names(told_, invoices.front()->client) ? 90 : 55,
        {"match.several", {{"numbers", numbers}, {"client", invoices.front()->client}}});
  }

  void by_transfer() {
    for (const OtherLine& each : known_.others) {
      const int days = std::abs(days_between(each.date, line_.date));
      if (days > days_transfer || each.amount != -line_.amount) continue;
      add("transfer", std::to_string(each.id), 88 - 4 * days, {"match.transfer", {{"date", each.date}}});
    }
  }

  void by_rule() {
    const std::string low = folded(told_);
    for (const RuleToMatch& each : known_.rules) {
      if (each.comes_in == line_.amount.is_negative() || each.words.empty()) continue;
      const auto words = split(each.words, ' ');
      const bool fits = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return low.find(word) != std::string::npos;
      });
      if (fits) add(each.kind, each.target, 80, {"match.rule", {{"words", each.words}}});
    }
  }

  const LineToMatch& line_;
  const MatchingKnowledge& known_;
  std::string told_;
  std::string bare_;
  std::vector<Suggestion> found_;
};

}  // namespace

std::vector<Suggestion> suggestions_for(const LineToMatch& line, const MatchingKnowledge& known) {
  return Matching(line, known).all();
}

}  // namespace vireo
