#pragma once
// Leads and campaigns: added, changed, won and lost; expenses charged to a campaign.
#include "core/store/leads_table.h"

namespace vireo {

/// Problems "lead.name_missing", "lead.probability_wrong", "lead.amount_negative".
Checked<LeadId> add_lead(Book& book, const Lead& lead);
/// Problems as above. A lead won names its client: "lead.client_missing".
Checked<Done> change_lead(Book& book, const Lead& lead);

/// Problems "campaign.name_missing", "campaign.name_taken" {name}, "period.reversed",
/// "campaign.budget_negative", "campaign.step_outside" {day}.
Checked<CampaignId> add_campaign(Book& book, const Campaign& campaign);
Checked<Done> change_campaign(Book& book, const Campaign& campaign);
/// Problem "expense.unknown".
Checked<Done> charge_to_campaign(Book& book, CampaignId campaign, ExpenseId expense);

}  // namespace vireo
