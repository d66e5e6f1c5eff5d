#include "core/store/leads_table.h"

#include <map>

#include "core/base/named_choice.h"
#include "core/base/text.h"
#include "core/store/row_values.h"

namespace vireo {
namespace {

Lead lead_in(SQLite::Statement& row, const Currency& currency) {
  Lead lead;
  lead.id = LeadId(row.getColumn(0).getInt64());
  lead.name = row.getColumn(1).getString();
  lead.client = id_in<PartyId>(row.getColumn(2));
  lead.source = row.getColumn(3).getString();
  lead.campaign = id_in<CampaignId>(row.getColumn(4));
  lead.state = lead_state_named(row.getColumn(5).getString()).value();
  lead.amount = Money::of_minor(row.getColumn(6).getInt64(), currency);
  lead.probability = decimal_in(row.getColumn(7));
  lead.added = day_in(row.getColumn(8));
  lead.expected = day_if_in(row.getColumn(9));
  lead.closed = day_if_in(row.getColumn(10));
  return lead;
}

void bind_lead(SQLite::Statement& row, const Lead& lead) {
  row.bind(1, lead.name);
  bind_id(row, 2, lead.client);
  row.bind(3, lead.source);
  bind_id(row, 4, lead.campaign);
  row.bind(5, std::string(name_of(lead.state)));
  row.bind(6, lead.amount.minor());
  row.bind(7, lead.probability.text());
  row.bind(8, lead.added.text());
  bind_day(row, 9, lead.expected);
  bind_day(row, 10, lead.closed);
  row.bind(11, lead.id.value());
}

void store_steps(Book::Write& write, const Campaign& campaign) {
  SQLite::Statement remove(write.connection(), "DELETE FROM campaign_step WHERE campaign_id = ?");
  remove.bind(1, campaign.id.value());
  remove.exec();
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO campaign_step (id, campaign_id, day, text, done) VALUES (?, ?, ?, ?, ?)");
  for (const CampaignStep& step : campaign.steps) {
    add.bind(1, write.new_ids(1));
    add.bind(2, campaign.id.value());
    add.bind(3, step.day.text());
    add.bind(4, step.text);
    add.bind(5, step.done ? 1 : 0);
    add.exec();
    add.reset();
  }
}

void bind_campaign(SQLite::Statement& row, const Campaign& campaign) {
  row.bind(1, campaign.name);
  row.bind(2, campaign.channel);
  row.bind(3, campaign.first.text());
  row.bind(4, campaign.last.text());
  row.bind(5, campaign.budget.minor());
  row.bind(6, campaign.id.value());
}

Money expenses_of(const Book& book, CampaignId campaign, const Currency& currency) {
  SQLite::Statement read(book.connection(),
                         "SELECT coalesce(sum(e.amount_gross - e.tax_deductible), 0) FROM campaign_expense c "
                         "JOIN expense e ON e.id = c.id WHERE c.campaign_id = ?");
  read.bind(1, campaign.value());
  read.executeStep();
  return Money::of_minor(read.getColumn(0).getInt64(), currency);
}

Money invoiced_since(const Book& book, PartyId client, Date since, const Currency& currency) {
  SQLite::Statement read(
      book.connection(),
      "SELECT coalesce(sum(CASE kind WHEN 'invoice' THEN total_net WHEN 'credit_note' THEN -total_net END), "
      "0) FROM document WHERE client_id = ? AND kind IN ('invoice', 'credit_note') AND state <> 'draft' AND "
      "issue_date >= ? AND currency = ?");
  read.bind(1, client.value());
  read.bind(2, since.text());
  read.bind(3, currency.code());
  read.executeStep();
  return Money::of_minor(read.getColumn(0).getInt64(), currency);
}

void count(const Book& book, const Lead& lead, MarketingResult& result, const Currency& currency) {
  ++result.leads;
  if (lead.state != Lead::State::won) return;
  ++result.won;
  if (lead.client) result.revenue = result.revenue + invoiced_since(book, *lead.client, lead.added, currency);
}

void finish(MarketingResult& result) {
  if (result.leads > 0)
    result.cost_per_lead = Money::rounded(
        result.cost.value().divided_by(Decimal::of(result.leads), 6, Rounding::half_away_from_zero),
        result.cost.currency(), Rounding::half_away_from_zero);
}

MarketingResult empty_result(std::string name, std::string channel, const Currency& currency) {
  MarketingResult result;
  result.name = std::move(name);
  result.channel = std::move(channel);
  result.budget = result.cost = result.revenue = Money(currency);
  return result;
}

}  // namespace

LeadId add_lead_row(Book::Write& write, const Lead& lead) {
  Lead added = lead;
  added.id = write.new_id<LeadTag>();
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO lead (name, client_id, source, campaign_id, state, amount, probability, added_on, "
      "expected_on, closed_on, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  bind_lead(add, added);
  add.exec();
  return added.id;
}

void change_lead_row(Book::Write& write, const Lead& lead) {
  SQLite::Statement change(
      write.connection(),
      "UPDATE lead SET name = ?, client_id = ?, source = ?, campaign_id = ?, state = ?, amount = ?, "
      "probability = ?, added_on = ?, expected_on = ?, closed_on = ? WHERE id = ?");
  bind_lead(change, lead);
  expect(change.exec() == 1, "a lead that is changed is in the book");
}

std::vector<Lead> leads(const Book& book, Currency currency) {
  std::vector<Lead> all;
  SQLite::Statement read(book.connection(),
                         "SELECT id, name, client_id, source, campaign_id, state, amount, probability, "
                         "added_on, expected_on, closed_on FROM lead ORDER BY state <> 'open', "
                         "expected_on IS NULL, expected_on, id");
  while (read.executeStep()) all.push_back(lead_in(read, currency));
  return all;
}

Checked<Lead> find_lead(const Book& book, std::string_view typed, Currency currency) {
  return named_choice(leads(book, currency), typed, "lead");
}

CampaignId add_campaign_row(Book::Write& write, const Campaign& campaign) {
  Campaign added = campaign;
  added.id = write.new_id<CampaignTag>();
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO campaign (name, channel, first, last, budget, id) VALUES (?, ?, ?, ?, ?, ?)");
  bind_campaign(add, added);
  add.exec();
  store_steps(write, added);
  return added.id;
}

void change_campaign_row(Book::Write& write, const Campaign& campaign) {
  SQLite::Statement change(
      write.connection(),
      "UPDATE campaign SET name = ?, channel = ?, first = ?, last = ?, budget = ? WHERE id = ?");
  bind_campaign(change, campaign);
  expect(change.exec() == 1, "a campaign that is changed is in the book");
  store_steps(write, campaign);
}

std::vector<Campaign> campaigns(const Book& book, Currency currency) {
  std::vector<Campaign> all;
  SQLite::Statement read(book.connection(),
                         "SELECT id, name, channel, first, last, budget FROM campaign ORDER BY first, id");
  SQLite::Statement steps(book.connection(),
                          "SELECT day, text, done FROM campaign_step WHERE campaign_id = ? ORDER BY day, id");
  while (read.executeStep()) {
    Campaign campaign{CampaignId(read.getColumn(0).getInt64()),
                      read.getColumn(1).getString(),
                      read.getColumn(2).getString(),
                      day_in(read.getColumn(3)),
                      day_in(read.getColumn(4)),
                      Money::of_minor(read.getColumn(5).getInt64(), currency),
                      {}};
    steps.bind(1, campaign.id.value());
    while (steps.executeStep())
      campaign.steps.push_back(
          {day_in(steps.getColumn(0)), steps.getColumn(1).getString(), steps.getColumn(2).getInt() != 0});
    steps.reset();
    all.push_back(std::move(campaign));
  }
  return all;
}

Checked<Campaign> find_campaign(const Book& book, std::string_view typed, Currency currency) {
  return named_choice(campaigns(book, currency), typed, "campaign");
}

void charge_campaign(Book::Write& write, CampaignId campaign, ExpenseId expense) {
  SQLite::Statement charge(write.connection(),
                           "INSERT INTO campaign_expense (id, campaign_id) VALUES (?, ?) "
                           "ON CONFLICT (id) DO UPDATE SET campaign_id = excluded.campaign_id");
  charge.bind(1, expense.value());
  charge.bind(2, campaign.value());
  charge.exec();
}

std::vector<MarketingResult> campaign_results(const Book& book, Currency currency) {
  std::vector<MarketingResult> all;
  const std::vector<Lead> known = leads(book, currency);
  for (const Campaign& campaign : campaigns(book, currency)) {
    MarketingResult result = empty_result(campaign.name, campaign.channel, currency);
    result.budget = campaign.budget;
    result.cost = expenses_of(book, campaign.id, currency);
    for (const Lead& lead : known)
      if (lead.campaign == campaign.id) count(book, lead, result, currency);
    finish(result);
    all.push_back(std::move(result));
  }
  return all;
}

std::vector<MarketingResult> channel_results(const Book& book, Currency currency) {
  std::map<std::string, MarketingResult> channels;
  std::map<std::int64_t, std::string> channel_of;
  const auto of = [&](const std::string& channel) -> MarketingResult& {
    return channels.try_emplace(folded(channel), empty_result(channel, channel, currency)).first->second;
  };
  for (const Campaign& campaign : campaigns(book, currency)) {
    channel_of[campaign.id.value()] = campaign.channel;
    MarketingResult& result = of(campaign.channel);
    result.budget = result.budget + campaign.budget;
    result.cost = result.cost + expenses_of(book, campaign.id, currency);
  }
  for (const Lead& lead : leads(book, currency)) {
    const std::string channel = lead.campaign ? channel_of[lead.campaign->value()] : lead.source;
    count(book, lead, of(channel), currency);
  }
  std::vector<MarketingResult> all;
  for (auto& [key, result] : channels) {
    finish(result);
    all.push_back(std::move(result));
  }
  return all;
}

}  // namespace vireo
