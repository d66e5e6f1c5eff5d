#include "reports/standards/fec_sequence.h"

#include <algorithm>
#include <set>

namespace vireo {
namespace {

struct Number {
  std::string prefix{};
  std::int64_t value = 0;
};

/// "VT-0012" -> {"VT-", 12}; nothing without digits at the end.
std::optional<Number> number_of(const std::string& text) {
  auto begin = text.size();
  while (begin > 0 && text[begin - 1] >= '0' && text[begin - 1] <= '9') --begin;
  if (begin == text.size() || text.size() - begin > 15) return std::nullopt;
  return Number{text.substr(0, begin), std::stoll(text.substr(begin))};
}

}  // namespace

void FecSequence::add(const Line& line) {
  const std::pair key{line.journal, line.number};
  auto [found, is_new] = place_.emplace(key, entries_.size());
  if (is_new) entries_.push_back({line.journal, line.number, {}, line.line, line.validated, true, false});
  Entry& entry = entries_[found->second];
  if (!is_new && found->second + 1 != entries_.size()) entry.split = true;
  entry.sum += line.amount;
  entry.has_accounts = entry.has_accounts && line.has_account;
}

std::optional<Problems> FecSequence::faults_of(const std::vector<const Entry*>& run) const {
  Problems found;
  std::optional<Number> last;
  std::set<std::int64_t> seen;
  for (const Entry* each : run) {
    const auto number = number_of(each->number);
    if (!number || (last && number->prefix != last->prefix)) return std::nullopt;
    const Arguments arguments{{"number", each->number},
                              {"before", last ? last->prefix + std::to_string(last->value) : ""}};
    if (last && number->value <= last->value)
      found.push_back(problem("fec_check.number_order", {file_, each->line, "EcritureNum"}, arguments));
    else if (last && number->value != last->value + 1)
      found.push_back(problem("fec_check.number_gap", {file_, each->line, "EcritureNum"}, arguments));
    last = number;
  }
  return found;
}

/// One sequence for the whole file, or one for each journal: the reading with fewer faults is the file's own.
Problems FecSequence::sequence_faults() const {
  std::vector<const Entry*> all;
  std::map<std::string, std::vector<const Entry*>> by_journal;
  for (const Entry& each : entries_) {
    all.push_back(&each);
    by_journal[each.journal].push_back(&each);
  }
  const auto whole = faults_of(all);
  if (whole && whole->empty()) return {};
  Problems single;
  bool per_journal = true;
  for (const auto& [journal, run] : by_journal) {
    auto faults = faults_of(run);
    if (!faults) {
      per_journal = false;
      break;
    }
    append(single, std::move(*faults));
  }
  if (per_journal && (!whole || single.size() < whole->size())) return single;
  if (whole) return *whole;
  return {
      warning("fec_check.number_form", {file_, entries_.empty() ? 0 : entries_.front().line, "EcritureNum"})};
}

Problems FecSequence::findings(bool must_balance) const {
  Problems found;
  const bool single_entry =
      !must_balance && std::any_of(entries_.begin(), entries_.end(), [](const Entry& each) {
        return !each.has_accounts || !each.sum.is_zero();
      });
  for (const Entry& each : entries_) {
    if (!single_entry && !each.sum.is_zero())
      found.push_back(problem("fec_check.unbalanced", {file_, each.line, "EcritureNum"},
                              {{"number", each.number}, {"difference", each.sum.text()}}));
    if (each.split)
      found.push_back(
          problem("fec_check.entry_split", {file_, each.line, "EcritureNum"}, {{"number", each.number}}));
  }
  append(found, sequence_faults());
  std::optional<Date> last;
  for (const Entry& each : entries_) {
    // Opening balances come first whenever they were validated.
    if (each.journal.starts_with("AN") || each.journal.starts_with("RAN")) continue;
    if (last && each.validated && *each.validated < *last)
      found.push_back(
          problem("fec_check.validation_order", {file_, each.line, "ValidDate"}, {{"number", each.number}}));
    if (each.validated) last = each.validated;
  }
  return found;
}

}  // namespace vireo
