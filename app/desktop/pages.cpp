// THE TABLE of pages, in the order of the sidebar. A page adds one row here, made by its own file.
#include "app/desktop/page.h"
#include "app/desktop/pages/bank/bank_page.h"
#include "app/desktop/pages/books/books_page.h"
#include "app/desktop/pages/clients/clients_page.h"
#include "app/desktop/pages/documents/documents_page.h"
#include "app/desktop/pages/forecast/forecast_page.h"
#include "app/desktop/pages/home/home_page.h"
#include "app/desktop/pages/learn/learn_page.h"
#include "app/desktop/pages/money/money_page.h"
#include "app/desktop/pages/plan/plan_page.h"
#include "app/desktop/pages/reports/report_page.h"
#include "app/desktop/pages/services/services_page.h"
#include "app/desktop/pages/settings/settings_page.h"
#include "app/desktop/pages/taxes/taxes_page.h"
#include "app/desktop/pages/work/work_page.h"

namespace vireo {

const std::vector<PageRow>& pages() {
  static const std::vector<PageRow> table{
      {"learn", "", "school", make_learn_page, has_exercise},
      {"home", "", "home", make_home_page},
      {"clients", "group.work", "users", make_clients_page},
      {"work", "group.work", "clock", make_work_page},
      {"documents", "group.work", "file-invoice", make_documents_page},
      {"services", "group.work", "briefcase", make_services_page},
      {"money", "group.money", "wallet", make_money_page},
      {"bank", "group.money", "building-bank", make_bank_page},
      {"taxes", "group.money", "pig-money", make_taxes_page, has_regime},
      {"forecast", "group.money", "trending-up", make_forecast_page},
      {"plan", "group.money", "chart-bar", make_plan_page},
      {"books", "group.books", "book", make_books_page},
      {"reports", "group.books", "file-spreadsheet", make_reports_page},
      {"settings", "group.settings", "settings", make_settings_page},
  };
  return table;
}

}  // namespace vireo
