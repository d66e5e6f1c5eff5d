#include "app/desktop/pages/taxes/vat_view.h"

#include <algorithm>

#include "app/desktop/model/typed_date.h"
#include "app/desktop/model/typed_money.h"
#include "core/actions/settle_vat.h"
#include "core/base/text.h"
#include "core/store/profile_table.h"

namespace vireo {
namespace {

/// The period of so many months, counted from January, that holds the day.
Period period_of(Date day, int months) {
  const int first = (day.month() - 1) / months * months + 1;
  const Date begin = Period::month(day.year(), first).begin();
  const int last = first + months - 1;
  return {begin, Period::month(day.year(), last).end()};
}

}  // namespace

VatView::VatView(Session& session)
    : table(session.wording(), [](const VatAccountRow& row) { return row.account.value(); }),
      compared(session.wording(),
               [](const VatComparison& row) {
                 return row.kind == "sales" ? 1 : row.kind == "purchases" ? 2 : 3;
               }),
      session_(session),
      months_(profile_on(session.book(), session.today()).get("vat_period") == "monthly" ? 1 : 3) {
  period_ = period_of(period_of(session.today(), months_).begin().plus_days(-1), months_);
  make_columns();
  refresh();
}

void VatView::make_columns() {
  const Wording& wording = session_.wording();
  table.text("account", wording.text("cli.column.account"), &VatAccountRow::code, 90);
  table.text("label", wording.text("vat_page.label"), &VatAccountRow::label, 200);
  table.amount("opening", wording.text("vat_page.opening"), &VatAccountRow::opening, 110);
  table.amount("movement", wording.text("vat_page.movement"), &VatAccountRow::movement, 110);
  table.amount("settled", wording.text("vat_page.settled"), &VatAccountRow::settled, 110);
  table.amount("balance", wording.text("vat_page.balance"), &VatAccountRow::balance, 110);
  table.stretch("label");
  compared.text(
      "about", wording.text("vat_page.about"),
      [this](const VatComparison& row) { return session_.wording().text("vat.compared." + row.kind); }, 200);
  compared.amount("ledger", wording.text("vat_page.ledger"), &VatComparison::ledger, 120);
  compared.amount("documents", wording.text("vat_page.documents"), &VatComparison::documents, 120);
  compared.amount(
      "difference", wording.text("vat_page.difference"),
      [](const VatComparison& row) { return row.difference(); }, 120);
  compared.tint("difference",
                [](const VatComparison& row) { return row.difference().is_zero() ? Tone::good : Tone::bad; });
  compared.stretch("about");
}

void VatView::refresh() {
  position_ = vat_position(session_.book(), period_);
  table.set(position_.rows);
  compared.set(position_.comparisons);
}

bool VatView::exempt() const {
  return profile_on(session_.book(), period_.last()).vat_exempt();
}

bool VatView::empty() const {
  return std::all_of(position_.rows.begin(), position_.rows.end(), [](const VatAccountRow& row) {
    return row.opening.is_zero() && row.movement.is_zero() && row.settled.is_zero() && row.balance.is_zero();
  });
}

std::string VatView::period_text() const {
  return session_.wording().text("vat_page.period", {{"first", period_.begin()}, {"last", period_.last()}});
}

void VatView::go(int periods) {
  const Date inside = periods < 0 ? period_.begin().plus_days(-1) : period_.end();
  period_ = period_of(inside, months_);
  refresh();
}

bool VatView::agrees() const {
  for (const VatComparison& each : position_.comparisons)
    if (!each.difference().is_zero()) return false;
  return true;
}

std::string VatView::comparison() const {
  return session_.wording().text(agrees() ? "vat_page.agrees" : "vat_page.differs");
}

bool VatView::may_settle() const {
  if (period_.last() >= session_.today()) return false;
  for (const VatAccountRow& row : position_.rows)
    if (!row.balance.is_zero()) return true;
  return false;
}

void VatView::begin_settle() {
  form.clear_errors();
  form.load({});
}

std::string VatView::settle_text() const {
  const bool credit = position_.owed.is_negative();
  return session_.wording().text(
      credit ? "vat_page.settle.credit" : "vat_page.settle.owed",
      {{"amount", credit ? -position_.owed : position_.owed}, {"last", period_.last()}});
}

Checked<std::string> VatView::settle() {
  const Wording& wording = session_.wording();
  Problems found;
  VatSettlementRequest request{.period = period_};
  request.label = wording.text("vat.entry_label", {{"from", period_.begin()}, {"to", period_.last()}});
  if (!trimmed(form.text("declared")).empty())
    request.declared = take(parse_typed_money(form.text("declared"), session_.currency()), found, "declared");
  if (!trimmed(form.text("date")).empty())
    request.date =
        take(parse_typed_date(form.text("date"), session_.today(), wording.style()), found, "date");
  if (found.empty()) {
    const Date today = session_.today();
    const auto done = session_.act([&](Book& book) { return settle_vat(book, request, today); });
    if (done) {
      refresh();
      return wording.text("cli.said.vat_settled",
                          {{"day", period_.last()}, {"payable", done->payable}, {"credit", done->credit}});
    }
    found = done.problems();
  }
  form.show(found, wording);
  return found;
}

}  // namespace vireo
