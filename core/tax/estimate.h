#pragma once
// Estimate: what a business owes on what it received, declaration period by declaration period, each at its
// own rates, from a regime's data and the facts of the profile. Pure: receipts, facts and the day are given.
// estimate() sums declarations; run_estimate() applies the rules of one day to a whole turnover. Shown by
// reports/sheets/estimate and the pages, used by core/forecast. Knows no country.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/figure.h"
#include "core/base/local_text.h"
#include "core/rules/dated_fact.h"
#include "core/rules/holiday_calendar.h"
#include "core/rules/regime_pack.h"

namespace vireo {

/// Money that arrived, without VAT.
struct TaxReceipt {
  Date date{};
  Money amount{};
  std::string activity{};
  Message label{};            // what it is, for the explanation
  std::vector<Link> links{};  // payment, document
};

/// A return that was filed: what it said.
struct FiledReturn {
  Period period{};
  Money base{};
  Money amount{};
  Date declared_on{};
  std::optional<Date> paid_on{};
};

struct EstimateRequest {
  const RegimePack* pack = nullptr;
  const HolidayCalendar* holidays = nullptr;
  std::vector<DatedFact>
      facts{};  // of the profile: "start", "activity", "declaration_period" and what inputs name
  std::vector<TaxReceipt> receipts{};
  std::vector<FiledReturn> filed{};
  Date today{};
  std::optional<Date> until{};  // declarations that begin up to then; without it the end of today's year
};

enum class PeriodState { declared, due, running, future };
const char* name_of(PeriodState state);

/// One payment: exact cents, and as the statement rounds it.
struct EstimateLine {
  std::string id{};
  LocalText names{};
  ResultKind kind = ResultKind::contribution;
  Figure exact{};
  std::optional<Figure> statement{};

  const Figure& shown() const { return statement ? *statement : exact; }
};

struct EstimateBase {
  std::string activity{};
  LocalText names{};
  Figure received{};  // exact
  Figure declared{};  // as the statement writes it
};

struct EstimatePeriod {
  Period period{};
  Date due{};
  PeriodState state = PeriodState::future;
  bool late = false;  // neither declared nor paid although its day has passed
  std::vector<EstimateBase> bases{};
  std::vector<EstimateLine> lines{};
  Figure base{};   // declared, of all activities
  Figure total{};  // exact
  std::optional<Figure> statement_total{};
  std::optional<FiledReturn> filed{};

  const Figure& shown_total() const { return statement_total ? *statement_total : total; }
  /// The part of the shown total that is of one kind.
  Money amount_of(ResultKind kind) const;
};

struct Estimate {
  std::vector<EstimatePeriod> periods{};  // of this year, and older ones not yet declared
  int year = 0;
  std::vector<EstimateLine> year_lines{};  // of this year's receipts to date
  Figure year_base{};
  Figure year_total{};
  Figure set_aside{};  // of periods begun and neither paid nor long since due
  std::vector<LocalText> notices{};
};

/// Problems: "estimate.start_missing", "estimate.activity_missing", "estimate.activity_unknown" and those of
/// evaluate(); warnings: rates that are provisional.
Checked<Estimate> estimate(const EstimateRequest& request);

struct EstimateRun {
  const RegimePack* pack = nullptr;
  std::vector<DatedFact> facts{};
  Date date{};
  std::vector<std::pair<std::string, Money>> turnover{};  // by activity
};

struct EstimateRunResult {
  std::vector<EstimateBase> bases{};
  std::vector<EstimateLine> lines{};
  Figure total{};
  std::vector<LocalText> notices{};
};

/// The rules of one day applied to a whole turnover. A relief counts as it stands that day.
Checked<EstimateRunResult> run_estimate(const EstimateRun& run);

}  // namespace vireo
