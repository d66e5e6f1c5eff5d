#pragma once
// Engagements agreed, changed, ended; prices agreed with a client.
#include <string>

#include "core/store/engagements_table.h"

namespace vireo {

/// Its id. Problems under the fields of the request: "engagement.name_missing", "engagement.name_taken"
/// {name}, "engagement.ends_before" {first, last}, "engagement.no_price" (an hourly one without rate or
/// service), "engagement.bank_missing" and "engagement.bank_not_retainer", "engagement.number_wrong" {field}.
Checked<EngagementId> add_engagement(Book& book, const Engagement& engagement);
/// Problems as above. What was billed before stays as it was billed.
Checked<Done> change_engagement(Book& book, const Engagement& engagement);

/// Problem "engagement.price_negative".
Checked<Done> agree_price(Book& book, const ClientPrice& price);

}  // namespace vireo
