#include "app/desktop/pages/work/agreement_view.h"

#include "app/desktop/model/typed_date.h"
#include "app/desktop/model/typed_money.h"
#include "app/desktop/pages/work/subjects_view.h"
#include "app/desktop/pages/work/typed_hours_view.h"
#include "core/actions/keep_engagements.h"
#include "core/base/text.h"
#include "core/store/parties_table.h"

namespace vireo {

AgreementView::AgreementView(Session& session, EngagementTerms terms) : session_(session), terms_(terms) {
  const auto known = clients();
  form.load({{"client", known.empty() ? std::string() : known.front().value},
             {"from", session.wording().date(session.today().first_of_month())},
             {"increment", "1"},
             {"rollover-cycles", "0"},
             {"overage", "bill"}});
}

std::vector<NamedValue> AgreementView::clients() const {
  return client_choices(session_, false);
}

std::vector<NamedValue> AgreementView::increments() const {
  std::vector<NamedValue> all{{"1", session_.wording().text("work_page.increment.exact")}};
  for (const std::int64_t minutes : {5, 6, 10, 15, 30, 60})
    all.push_back({std::to_string(minutes),
                   session_.wording().text("work_page.increment.minutes", {{"minutes", minutes}})});
  return all;
}

std::vector<NamedValue> AgreementView::roll_overs() const {
  std::vector<NamedValue> all{{"0", session_.wording().text("work_page.roll_over.lost")}};
  for (const std::int64_t cycles : {1, 2, 3, 6, 12})
    all.push_back(
        {std::to_string(cycles), session_.wording().text("work_page.roll_over.kept", {{"count", cycles}})});
  return all;
}

std::vector<NamedValue> AgreementView::overages() const {
  std::vector<NamedValue> all;
  for (const Overage each : {Overage::bill, Overage::carry, Overage::block}) {
    const std::string name(name_of(each));
    all.push_back({name, session_.wording().text("work_page.overage." + name)});
  }
  return all;
}

void AgreementView::read_rate(const char* field, std::optional<UnitPrice>& price, Problems& found) const {
  const std::string typed = trimmed(form.text(field));
  if (typed.empty()) return;
  const auto value = parse_typed_decimal(typed);
  if (!value) return found.push_back(problem("unit_price.unreadable", {"", 0, field}, {{"typed", typed}}));
  if (const auto read = take(UnitPrice::of(*value, session_.currency()), found, field)) price = *read;
}

void AgreementView::read_money(const char* field, Money& money, Problems& found) const {
  if (trimmed(form.text(field)).empty()) return;
  if (const auto read = take(parse_typed_money(form.text(field), session_.currency()), found, field))
    money = *read;
}

void AgreementView::read_bank(Engagement& engagement, Problems& found) const {
  HourBankTerms bank;
  if (const auto hours = take(parse_typed_hours(form.text("hours")), found, "hours")) {
    bank.granted = *hours;
    if (hours->count <= 0) found.push_back(problem("engagement.bank_missing", {"", 0, "hours"}));
  }
  bank.price = bank.block_price = Money(engagement.currency);
  read_money("price", bank.price, found);
  bank.rollover_cycles = std::stoi(form.text("rollover-cycles"));
  if (!trimmed(form.text("rollover-cap")).empty())
    if (const auto most = take(parse_typed_hours(form.text("rollover-cap")), found, "rollover-cap"))
      bank.rollover_cap = *most;
  bank.overage = overage_named(form.text("overage")).value_or(Overage::bill);
  std::optional<UnitPrice> beyond = UnitPrice::of(Decimal(), engagement.currency).value();
  read_rate("overage-rate", beyond, found);
  bank.overage_price = *beyond;
  if (const auto block = take(parse_typed_hours(form.text("block-hours")), found, "block-hours"))
    bank.block = *block;
  if (bank.overage == Overage::block && bank.block.count <= 0)
    found.push_back(problem("work_page.block_missing", {"", 0, "block-hours"}));
  read_money("block-price", bank.block_price, found);
  engagement.bank = bank;
}

Checked<std::string> AgreementView::add() {
  Problems found;
  Engagement engagement;
  engagement.terms = terms_;
  engagement.currency = session_.currency();
  engagement.price = Money(engagement.currency);
  engagement.name = trimmed(form.text("name"));
  engagement.scope = trimmed(form.text("scope"));
  if (engagement.name.empty()) found.push_back(problem("engagement.name_missing", {"", 0, "name"}));
  if (form.text("client").empty())
    found.push_back(problem("work_page.client_missing", {"", 0, "client"}));
  else
    engagement.client = PartyId(std::stoll(form.text("client")));
  if (const auto day = take(parse_typed_date(form.text("from"), session_.today(), session_.wording().style()),
                            found, "from"))
    engagement.first = *day;
  if (terms_ == EngagementTerms::retainer) {
    read_bank(engagement, found);
  } else {
    read_rate("rate", engagement.hourly_rate, found);
    engagement.policy.increment_minutes = std::stoi(form.text("increment"));
  }
  if (!found.empty()) {
    form.show(found, session_.wording());
    return found;
  }
  const auto added = session_.act([&](Book& book) { return add_engagement(book, engagement); });
  if (!added) {
    form.show(added.problems(), session_.wording());
    return added.problems();
  }
  return session_.wording().text(
      "deed.engagement_added",
      {{"name", engagement.name}, {"client", party(session_.book(), engagement.client).name}});
}

}  // namespace vireo
