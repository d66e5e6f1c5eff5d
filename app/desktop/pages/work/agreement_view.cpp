#include "app/desktop/pages/work/agreement_view.h"

#include <algorithm>

#include "app/desktop/model/typed_date.h"
#include "app/desktop/model/typed_money.h"
#include "app/desktop/pages/work/subjects_view.h"
#include "app/desktop/pages/work/typed_hours_view.h"
#include "core/actions/keep_engagements.h"
#include "core/base/text.h"
#include "core/store/parties_table.h"
#include "core/work/capacity.h"

namespace vireo {
namespace {

/// The usual choices, and what is agreed already where it is none of them.
std::vector<std::int64_t> with_kept(std::vector<std::int64_t> usual, std::int64_t kept) {
  if (kept > 1 && std::find(usual.begin(), usual.end(), kept) == usual.end()) usual.push_back(kept);
  std::sort(usual.begin(), usual.end());
  return usual;
}

}  // namespace

AgreementView::AgreementView(Session& session, EngagementTerms terms) : session_(session) {
  kept_.terms = terms;
  kept_.currency = session.currency();
  kept_.price = Money(kept_.currency);
  const auto known = clients();
  form.load({{"client", known.empty() ? std::string() : known.front().value},
             {"from", session.wording().date(session.today().first_of_month())},
             {"increment", "1"},
             {"rollover-cycles", "0"},
             {"overage", "bill"}});
}

AgreementView::AgreementView(Session& session, const Engagement& known) : session_(session), kept_(known) {
  const Wording& wording = session.wording();
  std::vector<std::pair<std::string, std::string>> values{
      {"client", std::to_string(known.client.value())},
      {"name", known.name},
      {"from", wording.date(known.first)},
      {"to", known.last ? wording.date(*known.last) : std::string()},
      {"scope", known.scope},
      {"excluded", known.excluded},
      {"response-hours", known.response_hours ? std::to_string(*known.response_hours) : std::string()},
      {"channel", known.channel},
      {"increment", std::to_string(known.policy.increment_minutes)}};
  const auto add = [&](const char* field, const std::string& value) { values.emplace_back(field, value); };
  const auto price = [&](const UnitPrice& each) {
    return each.value().is_zero() ? std::string() : wording.number(each.value());
  };
  if (known.hourly_rate) add("rate", price(*known.hourly_rate));
  if (known.terms == EngagementTerms::fixed) add("price", wording.amount(known.price));
  if (known.bank) {
    const auto hours = [&](Minutes minutes) { return wording.number(shown_hours(minutes)); };
    add("hours", hours(known.bank->granted));
    add("price", wording.amount(known.bank->price));
    add("rollover-cycles", std::to_string(known.bank->rollover_cycles));
    if (known.bank->rollover_cap) add("rollover-cap", hours(*known.bank->rollover_cap));
    add("overage", std::string(name_of(known.bank->overage)));
    add("overage-rate", price(known.bank->overage_price));
    if (known.bank->block.count > 0) add("block-hours", hours(known.bank->block));
    if (!known.bank->block_price.is_zero()) add("block-price", wording.amount(known.bank->block_price));
  } else {
    add("rollover-cycles", "0");
    add("overage", "bill");
  }
  form.load(values);
}

std::vector<NamedValue> AgreementView::clients() const {
  return client_choices(session_, false);
}

std::vector<NamedValue> AgreementView::increments() const {
  std::vector<NamedValue> all{{"1", session_.wording().text("work_page.increment.exact")}};
  for (const std::int64_t minutes : with_kept({5, 6, 10, 15, 30, 60}, kept_.policy.increment_minutes))
    all.push_back({std::to_string(minutes),
                   session_.wording().text("work_page.increment.minutes", {{"minutes", minutes}})});
  return all;
}

std::vector<NamedValue> AgreementView::roll_overs() const {
  std::vector<NamedValue> all{{"0", session_.wording().text("work_page.roll_over.lost")}};
  for (const std::int64_t cycles : with_kept({1, 2, 3, 6, 12}, kept_.bank ? kept_.bank->rollover_cycles : 0))
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
  HourBankTerms bank = engagement.bank.value_or(HourBankTerms{});
  if (const auto hours = take(parse_typed_hours(form.text("hours")), found, "hours")) {
    bank.granted = *hours;
    if (hours->count <= 0) found.push_back(problem("engagement.bank_missing", {"", 0, "hours"}));
  }
  bank.price = bank.block_price = Money(engagement.currency);
  read_money("price", bank.price, found);
  bank.rollover_cycles = std::stoi(form.text("rollover-cycles"));
  bank.rollover_cap.reset();
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

void AgreementView::read_text(Engagement& engagement, Problems& found) const {
  engagement.name = trimmed(form.text("name"));
  engagement.scope = trimmed(form.text("scope"));
  engagement.excluded = trimmed(form.text("excluded"));
  engagement.channel = trimmed(form.text("channel"));
  if (engagement.name.empty()) found.push_back(problem("engagement.name_missing", {"", 0, "name"}));
  if (form.text("client").empty())
    found.push_back(problem("work_page.client_missing", {"", 0, "client"}));
  else
    engagement.client = PartyId(std::stoll(form.text("client")));
  engagement.response_hours.reset();
  const std::string typed = trimmed(form.text("response-hours"));
  if (typed.empty()) return;
  const auto hours = parse_typed_decimal(typed);
  const auto whole = hours ? hours->at_places(0) : std::nullopt;
  if (!whole || *whole < 0 || *whole > 1000)
    found.push_back(problem("work_page.response_wrong", {"", 0, "response-hours"}, {{"typed", typed}}));
  else
    engagement.response_hours = static_cast<int>(*whole);
}

void AgreementView::read_days(Engagement& engagement, Problems& found) const {
  const auto day = [&](const char* field) {
    return take(parse_typed_date(form.text(field), session_.today(), session_.wording().style()), found,
                field);
  };
  if (const auto first = day("from")) engagement.first = *first;
  engagement.last.reset();
  if (trimmed(form.text("to")).empty()) return;
  if (const auto last = day("to")) engagement.last = *last;
}

Checked<std::string> AgreementView::save() {
  Problems found;
  Engagement engagement = kept_;
  read_text(engagement, found);
  read_days(engagement, found);
  if (terms() == EngagementTerms::retainer) read_bank(engagement, found);
  if (terms() == EngagementTerms::fixed) read_money("price", engagement.price, found);
  if (terms() == EngagementTerms::hourly) {
    engagement.hourly_rate.reset();
    read_rate("rate", engagement.hourly_rate, found);
    engagement.policy.increment_minutes = std::stoi(form.text("increment"));
  }
  if (!found.empty()) {
    form.show(found, session_.wording());
    return found;
  }
  const auto kept = session_.act([&](Book& book) -> Checked<Done> {
    if (!is_new()) return change_engagement(book, engagement);
    const auto added = add_engagement(book, engagement);
    if (!added) return added.problems();
    return Done{};
  });
  if (!kept) {
    form.show(kept.problems(), session_.wording());
    return kept.problems();
  }
  return session_.wording().text(
      is_new() ? "deed.engagement_added" : "deed.engagement_changed",
      {{"name", engagement.name}, {"client", party(session_.book(), engagement.client).name}});
}

}  // namespace vireo
