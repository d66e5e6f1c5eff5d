#include "core/actions/defer_hours.h"

#include "core/store/accounts_table.h"
#include "core/store/catalog/catalog.h"
#include "core/store/entries_table.h"
#include "core/store/profile_table.h"

namespace vireo {
namespace {

/// A book made before charts knew the role has the chart's account under its code, or may take it: the chart
/// is the one whose accounts play the roles the book has.
std::optional<ChartAccount> account_of_chart(const Book& book, const Context& context) {
  const Catalog catalog(context.templates);
  for (const std::string& id : catalog.chart_ids()) {
    const auto chart = catalog.chart(id);
    if (!chart) continue;
    const auto same = [&](Role role) {
      const auto own = account_playing(book, role);
      return own && account(book, *own).code == chart->of(role).code;
    };
    if (same(Role::receivable) && same(Role::revenue_domestic) && same(Role::deposits_received))
      return chart->of(Role::deferred_revenue);
  }
  return std::nullopt;
}

Checked<Done> install_account(Book::Write& write, const Book& book, const Context& context) {
  if (account_playing(book, Role::deferred_revenue)) return Done{};
  const auto planned = account_of_chart(book, context);
  if (!planned) return problem("deferral.no_account");
  Chart only;
  only.accounts = {*planned};
  only.accounts.front().roles = {Role::deferred_revenue};
  install_chart(write, only, profile_on(book, context.today).get("language"));
  return Done{};
}

Checked<Entry> entry_of(const Book& book, const HourDeferral& deferral, const HourDeferralRequest& request) {
  const AccountId deferred = account_for_role(book, Role::deferred_revenue);
  std::vector<EntryLine> lines;
  for (const DeferredHours& row : deferral.rows) {
    const std::string label = row.client + " – " + row.engagement.name;
    for (EntryLine line :
         {debit_line(row.revenue, row.amount.amount), credit_line(deferred, row.amount.amount)}) {
      line.label = label;
      lines.push_back(std::move(line));
    }
  }
  return Entry::make({"general", request.day, request.day.text(), request.day, request.label, "normal",
                      hour_deferral_source, request.day.days_since_1970()},
                     std::move(lines));
}

}  // namespace

bool are_hours_deferred(const Book& book, Date day) {
  return !entries_of_source(book, hour_deferral_source, day.days_since_1970()).empty();
}

Checked<HourDeferral> hours_to_defer(const Book& book, Date day, Date today) {
  if (profile_on(book, day).get("basis") == "cash")
    return problem("deferral.cash_books", {"", 0, "date"}, {{"day", day}});
  if (day >= today) return problem("deferral.not_over", {"", 0, "date"}, {{"day", day}});
  return deferred_hours(book, day);
}

Checked<BookedDeferral> defer_hours(Book& book, const HourDeferralRequest& request, const Context& context) {
  auto found = hours_to_defer(book, request.day, context.today);
  if (!found) return found.problems();
  if (are_hours_deferred(book, request.day))
    return problem("deferral.already", {"", 0, "date"}, {{"day", request.day}});
  Problems told = found.problems();
  if (found->rows.empty()) {
    told.push_back(problem("deferral.nothing", {"", 0, "date"}, {{"day", request.day}}));
    return told;
  }
  const Deed deed{{"deed.hours_deferred", {{"day", request.day}, {"amount", found->total.amount}}}};
  return book.write(deed, [&](Book::Write& write) -> Checked<BookedDeferral> {
    if (auto installed = install_account(write, book, context); !installed) return installed.problems();
    const auto entry = entry_of(book, *found, request);
    if (!entry) return entry.problems();
    const auto id = add_entry(write, *entry);
    if (!id) return id.problems();
    const auto back =
        reverse_entry(write, *id, request.day.plus_days(1), request.reversal_label, LineLabels::kept);
    if (!back) return back.problems();
    return {BookedDeferral{*id, *back, std::move(*found)}, std::move(told)};
  });
}

Checked<Done> drop_deferral(Book& book, Date day) {
  if (!are_hours_deferred(book, day)) return problem("deferral.none", {"", 0, "date"}, {{"day", day}});
  return book.write({{"deed.hours_deferral_dropped", {{"day", day}}}}, [&](Book::Write& write) {
    return remove_draft_entries(write, hour_deferral_source, day.days_since_1970());
  });
}

}  // namespace vireo
