#pragma once
// Leads and campaigns of a book, and what campaigns cost and brought, from booked expenses and invoices.
#include <optional>
#include <string_view>
#include <vector>

#include "core/store/book.h"
#include "core/work/lead.h"

namespace vireo {

LeadId add_lead_row(Book::Write& write, const Lead& lead);
void change_lead_row(Book::Write& write, const Lead& lead);
/// Open ones by expected day, then those closed.
std::vector<Lead> leads(const Book& book, Currency currency);
/// By number, name or the only fragment. Problems "lead.unknown", "lead.ambiguous".
Checked<Lead> find_lead(const Book& book, std::string_view typed, Currency currency);

CampaignId add_campaign_row(Book::Write& write, const Campaign& campaign);
void change_campaign_row(Book::Write& write, const Campaign& campaign);
std::vector<Campaign> campaigns(const Book& book, Currency currency);
/// Problems "campaign.unknown", "campaign.ambiguous".
Checked<Campaign> find_campaign(const Book& book, std::string_view typed, Currency currency);
/// The expense counts as a cost of that campaign, and of no other.
void charge_campaign(Book::Write& write, CampaignId campaign, ExpenseId expense);

/// What came of a campaign or a channel: leads, of them won, what it cost and what the clients won were
/// invoiced since (without VAT, less credit notes).
struct MarketingResult {
  std::string name{};
  std::string channel{};
  Money budget{};
  Money cost{};
  Money revenue{};
  std::int64_t leads = 0;
  std::int64_t won = 0;
  std::optional<Money> cost_per_lead{};  // rounded half away from zero; none without a lead
};
std::vector<MarketingResult> campaign_results(const Book& book, Currency currency);
/// By channel or source, leads without a campaign too.
std::vector<MarketingResult> channel_results(const Book& book, Currency currency);

}  // namespace vireo
