#include "core/actions/keep_leads.h"

#include "core/base/text.h"
#include "core/store/expenses_table.h"

namespace vireo {
namespace {

const char* deed_of(Lead::State state) {
  switch (state) {
    case Lead::State::won:
      return "deed.lead_won";
    case Lead::State::lost:
      return "deed.lead_lost";
    case Lead::State::open:
      break;
  }
  return "deed.lead_open";
}

Problems faults_of(const Lead& lead) {
  Problems found;
  if (trimmed(lead.name).empty()) found.push_back(problem("lead.name_missing", {"", 0, "name"}));
  if (lead.probability.is_negative() || lead.probability > Decimal::of(1))
    found.push_back(problem("lead.probability_wrong", {"", 0, "probability"}));
  if (lead.amount.is_negative()) found.push_back(problem("lead.amount_negative", {"", 0, "amount"}));
  if (lead.state == Lead::State::won && !lead.client)
    found.push_back(problem("lead.client_missing", {"", 0, "client"}));
  return found;
}

Problems faults_of(const Book& book, const Campaign& campaign) {
  Problems found;
  if (trimmed(campaign.name).empty()) found.push_back(problem("campaign.name_missing", {"", 0, "name"}));
  for (const Campaign& other : campaigns(book, campaign.budget.currency()))
    if (other.id != campaign.id && folded(other.name) == folded(campaign.name))
      found.push_back(problem("campaign.name_taken", {"", 0, "name"}, {{"name", other.name}}));
  if (campaign.last < campaign.first)
    found.push_back(
        problem("period.reversed", {"", 0, "to"}, {{"first", campaign.first}, {"last", campaign.last}}));
  if (campaign.budget.is_negative()) found.push_back(problem("campaign.budget_negative", {"", 0, "budget"}));
  for (const CampaignStep& step : campaign.steps)
    if (step.day < campaign.first || campaign.last < step.day)
      found.push_back(problem("campaign.step_outside", {"", 0, "step"}, {{"day", step.day}}));
  return found;
}

}  // namespace

Checked<LeadId> add_lead(Book& book, const Lead& lead) {
  if (auto found = faults_of(lead); !found.empty()) return found;
  return book.write({{"deed.lead_added", {{"name", lead.name}}}},
                    [&](Book::Write& write) -> Checked<LeadId> { return add_lead_row(write, lead); });
}

Checked<Done> change_lead(Book& book, const Lead& lead) {
  if (auto found = faults_of(lead); !found.empty()) return found;
  return book.write({{deed_of(lead.state), {{"name", lead.name}}}}, [&](Book::Write& write) -> Checked<Done> {
    change_lead_row(write, lead);
    return Done{};
  });
}

Checked<CampaignId> add_campaign(Book& book, const Campaign& campaign) {
  if (auto found = faults_of(book, campaign); !found.empty()) return found;
  return book.write(
      {{"deed.campaign_added", {{"name", campaign.name}}}},
      [&](Book::Write& write) -> Checked<CampaignId> { return add_campaign_row(write, campaign); });
}

Checked<Done> change_campaign(Book& book, const Campaign& campaign) {
  if (auto found = faults_of(book, campaign); !found.empty()) return found;
  return book.write({{"deed.campaign_changed", {{"name", campaign.name}}}},
                    [&](Book::Write& write) -> Checked<Done> {
                      change_campaign_row(write, campaign);
                      return Done{};
                    });
}

Checked<Done> charge_to_campaign(Book& book, CampaignId campaign, ExpenseId expense) {
  if (!vireo::expense(book, expense))
    return problem("expense.unknown", {"", 0, "expense"}, {{"expense", expense.value()}});
  return book.write({{"deed.campaign_charged", {}}}, [&](Book::Write& write) -> Checked<Done> {
    charge_campaign(write, campaign, expense);
    return Done{};
  });
}

}  // namespace vireo
