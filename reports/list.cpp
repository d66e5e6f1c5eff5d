#include "reports/list.h"

#include <algorithm>

#include "core/base/open_period.h"
#include "core/ledger/fiscal_year.h"
#include "core/store/accounts_table.h"
#include "core/store/assets_table.h"
#include "core/store/catalog/catalog.h"
#include "core/store/catalog/return_catalog.h"
#include "core/store/client_work.h"
#include "core/store/documents_table.h"
#include "core/store/estimate_inputs.h"
#include "core/store/expenses_table.h"
#include "core/store/forecast_inputs.h"
#include "core/store/home_queries.h"
#include "core/store/ledger_export.h"
#include "core/store/ledger_queries.h"
#include "core/store/open_items.h"
#include "core/store/profile_table.h"
#include "core/store/recapitulative_list.h"
#include "core/store/receipts_queries.h"
#include "core/store/return_feeds.h"
#include "core/store/vat_position.h"
#include "reports/sheets/aged_balance.h"
#include "reports/sheets/assets.h"
#include "reports/sheets/bank_lines.h"
#include "reports/sheets/estimate.h"
#include "reports/sheets/expenses.h"
#include "reports/sheets/financial_statements.h"
#include "reports/sheets/forecast.h"
#include "reports/sheets/general_ledger.h"
#include "reports/sheets/invoices.h"
#include "reports/sheets/journals.h"
#include "reports/sheets/months_and_clients.h"
#include "reports/sheets/receipts_book.h"
#include "reports/sheets/receipts_return.h"
#include "reports/sheets/trial_balance.h"
#include "reports/sheets/vat.h"

namespace vireo {
namespace {

FiscalYearStart fiscal_year_start(const ReportRequest& request) {
  return vireo::fiscal_year_start(profile_on(request.book, request.today));
}

/// What was asked for, else the fiscal year of today.
Period period_of(const ReportRequest& request) {
  return request.period ? *request.period : fiscal_year_start(request).year_with(request.today);
}

/// The day of a report that shows how things stand: the last one asked for, today at the latest.
Date day_of(const ReportRequest& request) {
  return request.period ? std::min(request.period->last(), request.today) : request.today;
}

/// The same without the years before the first and after the last of which the book knows something.
Period covered(const ReportRequest& request) {
  const Period asked = period_of(request);
  const FiscalYearStart start = fiscal_year_start(request);
  const Period now = start.year_with(request.today);
  const std::vector<Period> years = fiscal_years(request.book, start);
  const Date first = years.empty() ? now.begin() : std::min(now.begin(), years.front().begin());
  const Date end = years.empty() ? now.end() : std::max(now.end(), years.back().end());
  const Date begin = has_begin(asked) ? asked.begin() : std::min(first, asked.last());
  return {begin, has_end(asked) ? asked.end() : std::max(end, begin.plus_days(1))};
}

Checked<Sheet> trial_balance_report(const ReportRequest& request) {
  const Period period = period_of(request);
  return trial_balance_sheet(trial_balance(request.book, period, fiscal_year_start(request)), period,
                             request.wording);
}

Checked<Sheet> general_ledger_report(const ReportRequest& request) {
  return general_ledger_sheet(request.book, period_of(request), fiscal_year_start(request), request.wording,
                              request.account);
}

Checked<Sheet> journals_report(const ReportRequest& request) {
  return journals_sheet(request.book, period_of(request), request.wording, request.entry);
}

/// The period and the one as long before it.
TwoYears two_years(const ReportRequest& request) {
  const Period period = covered(request);
  const FiscalYearStart start = fiscal_year_start(request);
  const Date first = period.begin().plus_months(-12);
  const Period before(
      first, period.end().plus_months(-12) <= first ? first.plus_days(1) : period.end().plus_months(-12));
  return {trial_balance(request.book, period, start), trial_balance(request.book, before, start),
          period_of(request), period};
}

Checked<Sheet> balance_sheet_report(const ReportRequest& request) {
  return balance_sheet(two_years(request), request.wording);
}

Checked<Sheet> income_statement_report(const ReportRequest& request) {
  return income_statement(two_years(request), request.wording);
}

Checked<Sheet> bank_lines_report(const ReportRequest& request) {
  const Period period = period_of(request);
  const auto lines = bank_lines(request.book, {.period = period});
  if (lines.empty()) return problem("report.no_bank_lines");
  return bank_lines_sheet(lines, period, request.wording);
}

/// The one under way, else the last one that was finished, of the first account that has one.
Checked<Sheet> reconciliation_report(const ReportRequest& request) {
  for (const BankAccount& account : bank_accounts(request.book)) {
    const auto all = reconciliations(request.book, account.id);
    if (!all.empty())
      return reconciliation_sheet(reconciliation_state(request.book, all.back()), account.name,
                                  request.wording);
  }
  return problem("report.no_reconciliation");
}

Checked<Sheet> payables(const ReportRequest& request) {
  const Date day = day_of(request);
  return aged_payables_sheet(aged_payables(request.book, day), day, request.wording);
}

Checked<Sheet> vat_report(const ReportRequest& request) {
  const VatPosition position = vat_position(request.book, period_of(request));
  // Who is exempt may still owe VAT for a supplier abroad.
  const bool nothing = std::all_of(position.rows.begin(), position.rows.end(), [](const VatAccountRow& row) {
    return row.balance.is_zero() && row.movement.is_zero();
  });
  if (nothing && profile_on(request.book, request.today).vat_exempt()) return problem("report.no_vat");
  return vat_sheet(position, request.wording);
}

Checked<Sheet> recapitulative_report(const ReportRequest& request) {
  const Period period = period_of(request);
  const auto rows = recapitulative_list(request.book, period);
  if (rows.empty()) return problem("report.no_recapitulative");
  return recapitulative_sheet(rows, period, request.wording);
}

Checked<Sheet> cash_flow_report(const ReportRequest& request) {
  const Period period = covered(request);
  return cash_flow_sheet(month_figures(request.book, period.begin(), period.last()), period_of(request),
                         request.wording);
}

Checked<Sheet> clients_report(const ReportRequest& request) {
  const Period period = period_of(request);
  return clients_sheet(client_work(request.book, period, ledger_currency(request.book)), period,
                       request.wording);
}

Checked<Sheet> receipts_return_report(const ReportRequest& request) {
  const Period period = period_of(request);
  const auto form =
      receipts_return_of(request.templates, profile_on(request.book, period.last()).get("country"));
  if (!form) return problem("report.no_return");
  const auto boxes = fill(*form, return_feeds(request.book, period), ledger_currency(request.book));
  return receipts_return_sheet(*form, boxes, period, request.wording);
}

Checked<Sheet> assets_report(const ReportRequest& request) {
  const auto all = assets(request.book);
  if (all.empty()) return problem("report.no_assets");
  return assets_sheet(all, covered(request), request.wording);
}

Checked<Sheet> loans_report(const ReportRequest& request) {
  const auto all = loans(request.book);
  if (all.empty()) return problem("report.no_loans");
  return loans_sheet(all, request.wording);
}

/// Activities by the names their regime gives them, as far as it is known.
void name_activities(const ReportRequest& request, std::vector<ReceiptRow>& rows) {
  const std::string regime = profile_on(request.book, request.today).get("regime");
  if (regime.empty()) return;
  const auto pack = Catalog(request.templates).regime(regime);
  if (!pack) return;
  for (ReceiptRow& row : rows)
    for (const auto& activity : pack->activities)
      if (activity.id == row.activity) {
        row.activity = activity.names.in(request.wording.language());
        break;
      }
}

Checked<Sheet> receipts_book(const ReportRequest& request) {
  const Period period = period_of(request);
  auto rows = receipts(request.book, period);
  name_activities(request, rows);
  return receipts_book_sheet(rows, period, request.wording);
}

Checked<Sheet> invoices(const ReportRequest& request) {
  const Period period = period_of(request);
  DocumentFilter filter;
  filter.issued_within = period;
  filter.order = DocumentOrder::oldest_first;
  return invoices_sheet(documents(request.book, filter, request.today), period, ledger_currency(request.book),
                        request.wording);
}

Checked<Sheet> expense_list(const ReportRequest& request) {
  const Period period = period_of(request);
  const auto categories = Catalog(request.templates).categories();
  if (!categories) return categories.problems();
  ExpenseFilter filter;
  filter.period = period;
  return expenses_sheet(expenses(request.book, filter), *categories, period, request.wording);
}

Checked<Sheet> aged(const ReportRequest& request) {
  const Date day = day_of(request);
  return aged_balance_sheet(aged_balance(request.book, day), day, request.wording);
}

/// The knowledge behind a regime, kept while the estimate that points to it is made.
struct RegimeRules {
  RegimePack pack;
  HolidayCalendar holidays;
};

Checked<RegimeRules> regime_rules(const ReportRequest& request) {
  const Profile profile = profile_on(request.book, request.today);
  if (!profile.has("regime")) return problem("report.no_regime");
  const Catalog catalog(request.templates);
  auto pack = catalog.regime(profile.get("regime"));
  auto holidays = catalog.holidays(profile.get("country"));
  if (!pack) return pack.problems();
  if (!holidays) return holidays.problems();
  return RegimeRules{*pack, *holidays};
}

Checked<Sheet> estimate_report(const ReportRequest& request) {
  const auto rules = regime_rules(request);
  if (!rules) return rules.problems();
  const auto found = estimate(estimate_inputs(request.book, rules->pack, rules->holidays, request.today));
  if (!found) return found.problems();
  return estimate_sheet(*found, request.wording);
}

Checked<Forecast> forecast_of(const ReportRequest& request) {
  constexpr int months = 12;
  ForecastWish wish{request.today, months, {}};
  // Without a regime the forecast simply has no contributions.
  const auto rules = regime_rules(request);
  if (rules) wish.contributions = estimate_inputs(request.book, rules->pack, rules->holidays, request.today);
  const auto inputs = forecast_inputs(request.book, std::move(wish));
  if (!inputs) return inputs.problems();
  return cash_forecast(*inputs);
}

Checked<Sheet> forecast_report(const ReportRequest& request) {
  const auto found = forecast_of(request);
  if (!found) return found.problems();
  return forecast_sheet(*found, request.wording);
}

Checked<Sheet> forecast_items_report(const ReportRequest& request) {
  const auto found = forecast_of(request);
  if (!found) return found.problems();
  return forecast_items_sheet(*found, request.wording);
}

}  // namespace

const std::vector<Report>& reports() {
  static const std::vector<Report> rows{
      {"balance_sheet", true, balance_sheet_report},
      {"income_statement", true, income_statement_report},
      {"trial_balance", true, trial_balance_report},
      {"general_ledger", true, general_ledger_report},
      {"journals", true, journals_report},
      {"invoices", true, invoices},
      {"receipts_book", true, receipts_book},
      {"expenses", true, expense_list},
      {"aged_balance", true, aged, true},
      {"aged_payables", true, payables, true},
      {"vat", true, vat_report},
      {"recapitulative", true, recapitulative_report},
      {"bank_lines", true, bank_lines_report},
      {"cash_flow", true, cash_flow_report},
      {"clients", true, clients_report},
      {"receipts_return", true, receipts_return_report},
      {"assets", true, assets_report},
      {"loans", true, loans_report},
      {"reconciliation", false, reconciliation_report},
      {"estimate", false, estimate_report},
      {"forecast", false, forecast_report},
      {"forecast_items", false, forecast_items_report},
  };
  return rows;
}

const Report* report_named(std::string_view id) {
  for (const Report& report : reports())
    if (report.id == id) return &report;
  return nullptr;
}

Workbook accountant_workbook(const ReportRequest& request) {
  const Profile profile = profile_on(request.book, request.today);
  Workbook workbook{request.wording.text("report.workbook"), profile.get("name"), request.today, {}};
  for (const Report& report : reports()) {
    if (!report.in_workbook) continue;
    // A report that this book has no use for (an estimate without a regime) is simply not in it.
    if (auto sheet = report.make(request)) workbook.sheets.push_back(std::move(sheet).value());
  }
  return workbook;
}

}  // namespace vireo
