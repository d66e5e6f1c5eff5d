#include "core/actions/keep_engagements.h"

#include "core/base/text.h"
#include "core/base/zone.h"
#include "core/store/parties_table.h"

namespace vireo {
namespace {

void check_bank(const HourBankTerms& bank, Problems& found) {
  const auto refuse = [&](bool wrong, const char* field) {
    if (wrong)
      found.push_back(problem("engagement.number_wrong", {"", 0, field}, {{"field", std::string(field)}}));
  };
  refuse(bank.granted.count <= 0, "hours");
  refuse(bank.price.is_negative(), "price");
  refuse(bank.cycle_months < 0 || bank.cycle_months > 12, "cycle-months");
  refuse(bank.cycle_months == 0 && (bank.cycle_days < 1 || bank.cycle_days > 3660), "cycle-days");
  refuse(bank.cycle_day < 0 || bank.cycle_day > 31, "cycle-day");
  refuse(bank.invoice_day < 0 || bank.invoice_day > 31, "invoice-day");
  refuse(bank.rollover_cap && bank.rollover_cap->count < 0, "rollover-cap");
  refuse(bank.rollover_cycles < 0 || bank.rollover_cycles > 120, "rollover-cycles");
  refuse(bank.alert_percent < 1 || bank.alert_percent > 100, "alert");
  refuse(bank.overage == Overage::block && bank.block.count <= 0, "block-hours");
  refuse(bank.overage_price.value().is_negative(), "overage-rate");
}

Problems faults_of(const Book& book, const Engagement& engagement) {
  Problems found;
  if (engagement.name.empty()) found.push_back(problem("engagement.name_missing", {"", 0, "name"}));
  for (const Engagement& other : engagements(book, engagement.client))
    if (other.id != engagement.id && folded(other.name) == folded(engagement.name))
      found.push_back(problem("engagement.name_taken", {"", 0, "name"}, {{"name", other.name}}));
  if (engagement.last && *engagement.last < engagement.first)
    found.push_back(problem("engagement.ends_before", {"", 0, "to"},
                            {{"first", engagement.first}, {"last", *engagement.last}}));
  if (engagement.terms == EngagementTerms::hourly && !engagement.hourly_rate && !engagement.service)
    found.push_back(problem("engagement.no_price", {"", 0, "rate"}));
  if (engagement.terms == EngagementTerms::retainer && !engagement.bank)
    found.push_back(problem("engagement.bank_missing", {"", 0, "hours"}));
  if (engagement.terms != EngagementTerms::retainer && engagement.bank)
    found.push_back(problem("engagement.bank_not_retainer", {"", 0, "hours"}));
  if (!engagement.zone.empty() && !zone_known(engagement.zone))
    found.push_back(problem("zone.unknown", {"", 0, "zone"}, {{"typed", engagement.zone}}));
  const auto refuse = [&](bool wrong, const char* field) {
    if (wrong)
      found.push_back(problem("engagement.number_wrong", {"", 0, field}, {{"field", std::string(field)}}));
  };
  refuse(engagement.policy.increment_minutes < 1 || engagement.policy.increment_minutes > 480, "increment");
  refuse(engagement.policy.minimum_minutes < 0 || engagement.policy.minimum_minutes > 1440, "minimum");
  refuse(engagement.outside_factor < Decimal::of(1) || engagement.outside_factor > Decimal::of(10),
         "outside-factor");
  refuse(engagement.price.is_negative(), "price");
  refuse(engagement.hourly_rate && engagement.hourly_rate->value().is_negative(), "rate");
  if (engagement.bank) check_bank(*engagement.bank, found);
  return found;
}

}  // namespace

Checked<EngagementId> add_engagement(Book& book, const Engagement& engagement) {
  Engagement added = engagement;
  added.name = trimmed(engagement.name);
  if (auto found = faults_of(book, added); !found.empty()) return found;
  const std::string client = party(book, added.client).name;
  return book.write(
      {{"deed.engagement_added", {{"name", added.name}, {"client", client}}}},
      [&](Book::Write& write) -> Checked<EngagementId> { return add_engagement_row(write, added); });
}

Checked<Done> change_engagement(Book& book, const Engagement& engagement) {
  if (auto found = faults_of(book, engagement); !found.empty()) return found;
  return book.write({{"deed.engagement_changed", {{"name", engagement.name}}}},
                    [&](Book::Write& write) -> Checked<Done> {
                      change_engagement_row(write, engagement);
                      return Done{};
                    });
}

Checked<Done> agree_price(Book& book, const ClientPrice& price) {
  if (price.price.value().is_negative()) return problem("engagement.price_negative", {"", 0, "price"});
  const std::string client = party(book, price.client).name;
  return book.write({{"deed.price_agreed", {{"client", client}}}}, [&](Book::Write& write) -> Checked<Done> {
    add_client_price(write, price);
    return Done{};
  });
}

}  // namespace vireo
