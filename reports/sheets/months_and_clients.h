#pragma once
// Money in and out by month, and what each client brings, costs and leaves.
#include "core/base/wording.h"
#include "core/store/client_work.h"
#include "core/store/home_queries.h"
#include "reports/model/sheet.h"

namespace vireo {

Sheet cash_flow_sheet(const std::vector<MonthFigures>& months, const Period& period, const Wording& wording);
Sheet clients_sheet(const std::vector<ClientWork>& clients, const Period& period, const Wording& wording);

}  // namespace vireo
