#include "core/actions/sample_work.h"

#include <map>

#include "core/actions/keep_contacts.h"
#include "core/actions/keep_engagements.h"
#include "core/actions/keep_leads.h"
#include "core/actions/keep_tasks.h"
#include "core/actions/keep_time.h"
#include "core/store/parties_table.h"
#include "core/store/work_setting.h"

namespace vireo {
namespace {

class WorkMaker {
 public:
  WorkMaker(Book& book, const SampleYear& year, const Context& context)
      : book_(book), year_(year), context_(context), currency_(Currency::of(year.currency)) {}

  Problems make() {
    for (const SampleEngagement& each : year_.engagements) add(each);
    for (const SampleTime& each : year_.times) add(each);
    for (const SampleTask& each : year_.tasks) add(each);
    for (const SampleLead& each : year_.leads) add(each);
    for (const SampleContact& each : year_.contacts) add(each);
    return problems_;
  }

 private:
  template <typename T>
  void keep(const Checked<T>& checked) {
    if (!checked.ok()) append(problems_, checked.problems());
  }
  std::optional<PartyId> client(const std::string& name) {
    const auto known = take(find_party(book_, name, PartyRole::client), problems_);
    return known ? std::optional(known->id) : std::nullopt;
  }
  Money money(const std::string& amount) const { return Money::parse(amount, currency_).value(); }
  static Minutes minutes(const std::string& hours) {
    const auto whole = (Decimal::parse(hours).value_or(Decimal()) * Decimal::of(60)).at_places(0);
    return Minutes{whole.value_or(0)};
  }

  void add(const SampleEngagement& each) {
    const auto known = client(each.client);
    if (!known) return;
    Engagement engagement;
    engagement.client = *known;
    engagement.name = each.name;
    engagement.currency = currency_;
    engagement.price = Money(currency_);
    engagement.first = context_.today.first_of_month().plus_months(-year_.months);
    engagement.scope = each.scope;
    engagement.excluded = each.excluded;
    if (each.response_hours > 0) engagement.response_hours = each.response_hours;
    if (each.hours.empty()) {
      engagement.hourly_rate = UnitPrice::of(Decimal::parse(each.price).value(), currency_).value();
    } else {
      engagement.terms = EngagementTerms::retainer;
      HourBankTerms bank;
      bank.granted = minutes(each.hours);
      bank.price = money(each.price);
      bank.rollover_cycles = each.rollover_cycles;
      if (!each.rollover_cap.empty()) bank.rollover_cap = minutes(each.rollover_cap);
      bank.block_price = Money(currency_);
      bank.overage_price = UnitPrice::of(Decimal(), currency_).value();
      engagement.bank = bank;
    }
    keep(add_engagement(book_, engagement));
  }

  /// Time before today alone: nobody works in days to come.
  void add(const SampleTime& each) {
    const auto known = client(each.client);
    if (!known) return;
    const Date today = context_.today;
    const Date monday = today.plus_days(1 - today.weekday());
    TimeRequest request;
    request.subject.client = known;
    request.subject.note = each.note;
    request.from = each.from;
    request.zone = own_zone(book_, context_.templates, today);
    const int begin = std::stoi(each.from.substr(0, 2)) * 60 + std::stoi(each.from.substr(3, 2));
    const int end = begin + each.minutes;
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    request.to = two(end / 60) + ":" + two(end % 60);
    for (int week = 0; week < each.weeks; ++week) {
      request.day = monday.plus_days(each.weekday - 1 - 7 * week);
      if (request.day < today) keep(add_time(book_, request, context_));
    }
  }

  void add(const SampleTask& each) {
    Task task;
    task.name = each.name;
    if (!each.client.empty()) task.client = client(each.client);
    task.kind = each.kind;
    task.due = context_.today.plus_days(each.due_days);
    task.effort = minutes(each.hours);
    task.important = each.important;
    task.repeat_days = each.repeat_days;
    keep(add_task(book_, task));
  }

  void add(const SampleLead& each) {
    Lead lead;
    lead.name = each.name;
    lead.source = each.source;
    lead.amount = money(each.amount);
    lead.probability = Decimal::parse(each.probability).value();
    lead.added = context_.today.plus_days(-14);
    lead.expected = context_.today.plus_days(each.expected_days);
    keep(add_lead(book_, lead));
  }

  void add(const SampleContact& each) {
    const auto known = client(each.client);
    if (!known) return;
    keep(note_contact(book_, {known, {}, context_.today.plus_days(-each.days_ago), each.channel, each.text}));
    if (each.cadence_days > 0) keep(change_cadence(book_, *known, each.cadence_days));
  }

  Book& book_;
  const SampleYear& year_;
  const Context& context_;
  Currency currency_;
  Problems problems_;
};

}  // namespace

Problems make_sample_work(Book& book, const SampleYear& year, const Context& context) {
  return WorkMaker(book, year, context).make();
}

}  // namespace vireo
