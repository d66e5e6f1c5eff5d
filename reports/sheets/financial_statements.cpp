#include "reports/sheets/financial_statements.h"

#include <functional>
#include <map>

#include "reports/sheets/period_title.h"

namespace vireo {
namespace {

struct TwoAmounts {
  std::string label{};
  Money now{};
  Money before{};
  AccountId account{};
};

using Selected = std::function<bool(AccountClass)>;

class Statement {
 public:
  Statement(const TwoYears& years, const Wording& wording, const std::string& id, std::string title)
      : years_(years), wording_(wording), currency_(years.now.debit.currency()) {
    sheet.name = wording.text("report." + id);
    sheet.title = std::move(title);
    sheet.columns = {{wording.text("ledger.account"), CellKind::text, 10},
                     {wording.text("ledger.account_label"), CellKind::text, 44},
                     {wording.text("statements.this_period"), CellKind::money},
                     {wording.text("statements.period_before"), CellKind::money}};
  }

  void heading(const char* id) {
    SheetRow row;
    row.cells = {Cell(), wording_.text(id)};
    row.weight = SheetRow::Weight::heading;
    sheet.rows.push_back(std::move(row));
  }

  /// The accounts of a class, turned round where credit is what counts; gives their sums.
  TwoAmounts accounts(const Selected& wanted, bool turned) {
    std::map<std::string, TwoAmounts> rows;
    TwoAmounts sums{{}, Money(currency_), Money(currency_)};
    const auto gather = [&](const TrialBalance& balance, Money TwoAmounts::*amount) {
      for (const TrialBalanceRow& row : balance.rows) {
        if (!wanted(row.account_class) || row.balance.is_zero()) continue;
        auto& kept =
            rows.try_emplace(row.code, TwoAmounts{row.label, Money(currency_), Money(currency_), row.account})
                .first->second;
        const Money value = turned ? -row.balance : row.balance;
        kept.*amount += value;
        sums.*amount += value;
      }
    };
    gather(years_.now, &TwoAmounts::now);
    gather(years_.before, &TwoAmounts::before);
    for (const auto& [code, row] : rows)
      sheet.rows.push_back({{code, row.label, row.now, row.before},
                            SheetRow::Weight::plain,
                            {"account", row.account.value(), {}}});
    return sums;
  }

  void sum(const char* id, const TwoAmounts& sums) {
    sheet.rows.push_back({{Cell(), wording_.text(id), sums.now, sums.before}, SheetRow::Weight::subtotal});
  }

  /// Income less expenses, as a line of equity.
  TwoAmounts result() const {
    TwoAmounts result{{}, Money(currency_), Money(currency_)};
    const auto gather = [&](const TrialBalance& balance, Money& into) {
      for (const TrialBalanceRow& row : balance.rows)
        if (row.account_class == AccountClass::income || row.account_class == AccountClass::expense)
          into -= row.balance;
    };
    gather(years_.now, result.now);
    gather(years_.before, result.before);
    return result;
  }

  Sheet sheet{};

 private:
  const TwoYears& years_;
  const Wording& wording_;
  Currency currency_;
};

TwoAmounts added(TwoAmounts a, const TwoAmounts& b) {
  a.now += b.now;
  a.before += b.before;
  return a;
}

TwoAmounts less(TwoAmounts a, const TwoAmounts& b) {
  a.now -= b.now;
  a.before -= b.before;
  return a;
}

}  // namespace

Sheet balance_sheet(const TwoYears& years, const Wording& wording) {
  // What is owned and owed is so on one day.
  Statement statement(years, wording, "balance_sheet",
                      wording.text("statements.title_of_day", {{"what", wording.text("report.balance_sheet")},
                                                               {"date", years.covered.last()}}));
  statement.heading("statements.assets");
  const TwoAmounts assets =
      statement.accounts([](AccountClass each) { return each == AccountClass::asset; }, false);
  statement.sum("statements.assets_total", assets);
  statement.heading("statements.equity");
  const TwoAmounts equity =
      statement.accounts([](AccountClass each) { return each == AccountClass::equity; }, true);
  const TwoAmounts result = statement.result();
  statement.sheet.rows.push_back(
      {{Cell(), wording.text("statements.result_of_period"), result.now, result.before},
       SheetRow::Weight::plain});
  const TwoAmounts own = added(equity, result);
  statement.sum("statements.equity_total", own);
  statement.heading("statements.liabilities");
  const TwoAmounts owed =
      statement.accounts([](AccountClass each) { return each == AccountClass::liability; }, true);
  statement.sum("statements.liabilities_total", owed);
  statement.sum("statements.equity_and_liabilities", added(own, owed));
  return std::move(statement.sheet);
}

Sheet income_statement(const TwoYears& years, const Wording& wording) {
  Statement statement(years, wording, "income_statement",
                      period_title(wording.text("report.income_statement"), years.period, wording));
  statement.heading("statements.income");
  const TwoAmounts income =
      statement.accounts([](AccountClass each) { return each == AccountClass::income; }, true);
  statement.sum("statements.income_total", income);
  statement.heading("statements.expenses");
  const TwoAmounts expenses =
      statement.accounts([](AccountClass each) { return each == AccountClass::expense; }, false);
  statement.sum("statements.expenses_total", expenses);
  statement.sum("statements.result_of_period", less(income, expenses));
  return std::move(statement.sheet);
}

}  // namespace vireo
