#include "core/tax/estimate_sums.h"

namespace vireo {
namespace {

/// The figure itself when it is alone, else the sum of all.
Figure together(const LocalText& names, Currency currency, std::vector<Figure> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  return sum_of({"step.named", {{"name", names}}}, currency, std::move(parts));
}

}  // namespace

std::vector<EstimateLine> lines_of(const std::vector<PeriodPart>& parts, Currency currency) {
  std::vector<EstimateLine> all;
  std::map<std::string, std::vector<Figure>> exact;
  std::map<std::string, std::vector<Figure>> statement;
  for (const auto& part : parts)
    for (const auto& line : part.lines) {
      if (!exact.contains(line.id)) all.push_back({.id = line.id, .names = line.names, .kind = line.kind});
      exact[line.id].push_back(line.exact);
      if (line.statement) statement[line.id].push_back(*line.statement);
    }
  for (auto& line : all) {
    line.exact = together(line.names, currency, std::move(exact[line.id]));
    if (auto& rounded = statement[line.id]; !rounded.empty())
      line.statement = together(line.names, currency, std::move(rounded));
  }
  return all;
}

Figure exact_total(Message label, const std::vector<EstimateLine>& lines, Currency currency) {
  std::vector<Figure> parts;
  for (const auto& line : lines) parts.push_back(line.exact);
  return sum_of(std::move(label), currency, std::move(parts));
}

Figure statement_total(Message label, const std::vector<EstimateLine>& lines, Currency currency) {
  std::vector<Figure> parts;
  for (const auto& line : lines) parts.push_back(line.shown());
  return sum_of(std::move(label), currency, std::move(parts));
}

bool has_error(const Problems& problems) {
  return std::any_of(problems.begin(), problems.end(),
                     [](const Problem& found) { return found.severity == Severity::error; });
}

void append_new(Problems& all, const Problems& more) {
  for (const auto& found : more) {
    const bool known = std::any_of(all.begin(), all.end(), [&](const Problem& one) {
      return one.message == found.message && one.place == found.place;
    });
    if (!known) all.push_back(found);
  }
}

void YearSums::add(const std::vector<PeriodPart>& parts, Date today) {
  for (const auto& part : parts)
    if (part.days.begin().year() == year_ && part.days.begin() <= today) parts_.push_back(part);
}

void YearSums::finish(Estimate& estimate) const {
  std::vector<Figure> received;
  for (const auto& part : parts_) received.push_back(part.base.received);
  estimate.year_lines = lines_of(parts_, currency_);
  estimate.year_base =
      sum_of({"estimate.year_base", {{"year", std::to_string(year_)}}}, currency_, std::move(received));
  estimate.year_total =
      exact_total({"estimate.year_total", {{"year", std::to_string(year_)}}}, estimate.year_lines, currency_);
}

}  // namespace vireo
