// start figures: what a book takes over when it begins in mid-year, typed as repeated options, each one row
// of parts with a semicolon between them (quotes protect a semicolon), as the lines of an invoice are.
#include "core/actions/start_figures.h"
#include "app/cli/commands/all.h"
#include "core/base/text.h"
#include "core/store/accounts_table.h"
#include "core/store/series_table.h"

namespace vireo::cli {
namespace {

/// The parts of one option's value, read one after the other; what cannot be read is a problem under the
/// option's name.
class Parts {
 public:
  Parts(Invocation& invocation, Currency currency, std::string option, const std::string& typed)
      : invocation_(invocation),
        currency_(currency),
        option_("--" + std::move(option)),
        parts_(split_quoted(typed, ';')),
        typed_(typed) {}

  /// Notes a problem unless there are as many parts.
  bool are(std::size_t least, std::size_t most) const {
    if (parts_.size() >= least && parts_.size() <= most) return true;
    invocation_.refuse(problem("cli.wrong_parts", {{}, 0, option_},
                               {{"typed", typed_},
                                {"count", static_cast<int>(parts_.size())},
                                {"wanted", static_cast<int>(least)}}));
    return false;
  }
  std::string text(std::size_t at) const { return at < parts_.size() ? trimmed(parts_[at]) : std::string(); }
  Date date(std::size_t at) const {
    const auto day = invocation_.take(named(Date::checked(text(at))));
    return day ? *day : Date{};
  }
  Money money(std::size_t at) const {
    if (text(at).empty()) return Money(currency_);
    const auto amount = invocation_.take(named(Money::parse(text(at), currency_)));
    return amount ? *amount : Money(currency_);
  }
  Period period() const {
    const Date first = date(0);
    const Date last = date(1);
    if (first <= last) return Period::inclusive(first, last);
    invocation_.refuse(problem("period.reversed", {{}, 0, option_}, {{"from", first}, {"to", last}}));
    return {};
  }

 private:
  template <typename T>
  Checked<T> named(Checked<T> checked) const {
    if (checked.ok()) return checked;
    Problems found = checked.problems();
    for (Problem& each : found) each.place.field = option_;
    return found;
  }

  Invocation& invocation_;
  Currency currency_;
  std::string option_;
  std::vector<std::string> parts_;
  std::string typed_;
};

class TypedStart {
 public:
  TypedStart(Invocation& invocation, const Book& book)
      : invocation_(invocation), book_(book), currency_(ledger_currency(book)) {}

  StartFigures read() {
    start_.day = invocation_.date("day").value_or(invocation_.today());
    for (const auto& [account, typed] : invocation_.pairs("balance"))
      start_.balances.push_back({account, Parts(invocation_, currency_, "balance", typed).money(0)});
    for (const char* kind : {"receipts", "turnover"})
      each(kind, 3, 4, [&](const Parts& parts) {
        start_.figures.push_back({0, kind, parts.text(3), parts.period(), parts.money(2)});
      });
    each("invoice", 5, 7, [&](const Parts& parts) {
      start_.unpaid_invoices.push_back({parts.text(0), parts.text(1), parts.date(2), parts.date(3),
                                        parts.money(4), parts.money(5), parts.money(6)});
    });
    each("declared", 5, 6, [&](const Parts& parts) { read_declared(parts); });
    for (const auto& [kind, number] : invocation_.pairs("last-number")) read_last_number(kind, number);
    return std::move(start_);
  }

 private:
  template <typename Read>
  void each(const char* option, std::size_t least, std::size_t most, Read&& read) {
    for (const std::string& typed : invocation_.texts(option)) {
      const Parts parts(invocation_, currency_, option, typed);
      if (parts.are(least, most)) read(parts);
    }
  }

  void read_declared(const Parts& parts) {
    DeclaredPeriod declared;
    declared.obligation = parts.text(0);
    const Date first = parts.date(1);
    const Date last = parts.date(2);
    if (first <= last) declared.period = Period::inclusive(first, last);
    declared.base = parts.money(3);
    declared.amount = parts.money(4);
    declared.declared_on = parts.text(5).empty() ? last : parts.date(5);
    start_.declared.push_back(declared);
  }

  void read_last_number(const std::string& kind, const std::string& number) {
    const auto known = document_kind_named(kind);
    const std::string pattern = known ? number_series(book_, *known).pattern : std::string();
    const auto read = known ? read_number(pattern, number) : std::nullopt;
    if (!known)
      invocation_.refuse(problem("document.kind_unknown", {{}, 0, "--last-number"}, {{"typed", kind}}));
    else if (!read)
      invocation_.refuse(problem("numbering.unreadable", {{}, 0, "--last-number"},
                                 {{"typed", number}, {"pattern", pattern}}));
    else
      start_.last_numbers.push_back(
          {kind, read->year != 0 ? read->year : start_.day.year(), static_cast<int>(read->number)});
  }

  Invocation& invocation_;
  const Book& book_;
  Currency currency_;
  StartFigures start_{};
};

}  // namespace

void start_figures_take(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const StartFigures start = TypedStart(invocation, *book).read();
  if (invocation.refused()) return;
  const auto started = invocation.take(start_in_mid_year(*book, start, invocation.today()));
  if (!started) return;
  invocation.answer = {{"day", start.day.text()},
                       {"invoices", started->invoices},
                       {"opening_balance", started->opening_balance.text()},
                       {"currency", started->opening_balance.currency().code()}};
  invocation.say("cli.said.started",
                 {{"day", start.day}, {"count", started->invoices}, {"amount", started->opening_balance}});
}

}  // namespace vireo::cli
