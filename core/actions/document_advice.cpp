#include "core/actions/document_advice.h"

#include <algorithm>

#include "core/store/catalog/catalog.h"
#include "core/store/profile_table.h"
#include "core/store/unbilled_time.h"

namespace vireo {
namespace {

void compare_with_floor(const DraftDocument& draft, const Decimal& floor, const std::vector<Unit>& units,
                        Problems& told) {
  for (std::size_t at = 0; at < draft.lines.size(); ++at) {
    const DocumentLine& line = draft.lines[at];
    const Unit* unit = unit_named(units, line.unit);
    if (!unit || unit->minutes == 0 || line.unit_price.value() <= Decimal()) continue;
    const Decimal net = line.unit_price.value() * (Decimal::of(1) - line.discount.fraction());
    const Decimal hourly =
        (net * Decimal::of(60)).divided_by(Decimal::of(unit->minutes), 2, Rounding::half_away_from_zero);
    if (hourly >= floor) continue;
    told.push_back(
        warning("price.below_floor", {"", 0, "lines[" + std::to_string(at + 1) + "].unit_price"},
                {{"line", static_cast<std::int64_t>(at + 1)},
                 {"hourly", Money::rounded(hourly, draft.currency, Rounding::half_away_from_zero)},
                 {"floor", Money::rounded(floor, draft.currency, Rounding::half_away_from_zero)}}));
  }
}

void offer_time(const Book& book, const DraftDocument& draft, Date today, Problems& told) {
  const bool bills_time = std::any_of(draft.lines.begin(), draft.lines.end(),
                                      [](const DocumentLine& line) { return line.time_group.has_value(); });
  if (draft.kind != DocumentKind::invoice || bills_time) return;
  std::int64_t minutes = 0;
  std::int64_t entries = 0;
  for (const UnbilledLine& each : unbilled_time(book, draft.client, today)) {
    minutes += each.billed.count;
    entries += static_cast<std::int64_t>(each.entries.size());
  }
  if (entries == 0) return;
  const Decimal hours = Decimal::of(minutes).divided_by(Decimal::of(60), 2, Rounding::half_away_from_zero);
  told.push_back(
      warning("time.offer", {"", 0, "time"},
              {{"count", entries}, {"hours", Argument(Argument::Kind::decimal, hours.shortest())}}));
}

}  // namespace

Problems document_advice(const Book& book, const DraftDocument& draft, const Context& context) {
  Problems told;
  const Profile profile = profile_on(book, context.today);
  const auto floor = Decimal::parse(profile.get("floor_hourly"));
  // The floor is a price in the own currency.
  if (floor && draft.currency == profile.currency())
    if (const auto units = Catalog(context.templates).units())
      compare_with_floor(draft, *floor, *units, told);
  offer_time(book, draft, context.today, told);
  return told;
}

}  // namespace vireo
