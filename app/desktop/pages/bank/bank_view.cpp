#include "app/desktop/pages/bank/bank_view.h"

#include <fstream>
#include <sstream>

#include "core/actions/match_sure_lines.h"
#include "core/base/beginning.h"
#include "core/store/accounts_table.h"
#include "core/store/bank_suggestions.h"
#include "core/store/catalog/bank_catalog.h"
#include "core/store/catalog/catalog.h"
#include "core/store/open_items.h"
#include "reports/standards/bank/statement_reader.h"

namespace vireo {
namespace {

struct MatchingStopped {};

}  // namespace

BankView::BankView(Session& session)
    : table(session.wording(), [](const BankLine& line) { return line.id.value(); }),
      form({"kind", "category", "supplier", "invoice", "account", "surplus", "shortfall"}),
      session_(session) {
  const Wording& wording = session.wording();
  table.date("date", wording.text("bank.column.date"), &BankLine::date);
  table.text("text", wording.text("bank.column.text"), &BankLine::text, 180);
  table.amount("amount", wording.text("bank.column.amount"), &BankLine::amount);
  table.status(
      "state", wording.text("bank.column.state"),
      [this](const BankLine& line) -> Status {
        const Wording& words = session_.wording();
        if (line.state == BankLineState::matched) return {words.text("bank.state.matched"), Tone::good};
        if (line.state == BankLineState::ignored) return {words.text("bank.state.ignored"), Tone::muted};
        const std::string best = best_of(line);
        return best.empty() ? Status{words.text("bank.state.open"), Tone::warning}
                            : Status{best, Tone::accent};
      },
      190);
  table.stretch("text");
  refresh();
}

std::string BankView::best_of(const BankLine& line) const {
  const auto found = suggested_.find(line.id.value());
  return found == suggested_.end() || found->second.empty()
             ? std::string()
             : session_.wording().text("bank.short." + found->second.front().kind,
                                       {{"target", found->second.front().target}});
}

void BankView::refresh() {
  BankLineFilter filter;
  if (open_only_) filter.state = BankLineState::open;
  auto lines = bank_lines(session_.book(), filter);
  suggested_ = bank_suggestions(session_.book(), lines, session_.today());
  nothing_yet_ = bank_line_count(session_.book(), std::nullopt) == 0;
  table.set(std::move(lines));
  if (chosen_) chosen_ = bank_line(session_.book(), chosen_->id);
  if (chosen_ && !table.find(chosen_->id.value())) chosen_.reset();
}

std::string BankView::note() const {
  return session_.wording().text("bank.note",
                                 {{"count", bank_line_count(session_.book(), BankLineState::open)}});
}

void BankView::show_open_only(bool open_only) {
  open_only_ = open_only;
  refresh();
}

bool BankView::choose(TableModel::RowId id) {
  const BankLine* line = table.find(id);
  if (!line) return false;
  chosen_ = *line;
  form.load({{"kind", line->amount.is_negative() ? "category" : "invoice"},
             {"supplier", line->counterparty},
             {"surplus", "none"},
             {"shortfall", "none"}});
  return true;
}

std::string BankView::heading() const {
  if (!chosen_) return session_.wording().text("bank.choose");
  const Wording& wording = session_.wording();
  return wording.money(chosen_->amount) + " · " + wording.date(chosen_->date);
}

std::string BankView::words() const {
  return chosen_ ? chosen_->text : "";
}

std::vector<std::string> BankView::suggestions() const {
  std::vector<std::string> all;
  if (!chosen_ || chosen_->state != BankLineState::open) return all;
  const auto found = suggested_.find(chosen_->id.value());
  if (found == suggested_.end()) return all;
  for (const Suggestion& each : found->second)
    all.push_back(session_.wording().text(
        "bank.suggestion",
        {{"reason", session_.wording().text(each.reason)}, {"confidence", each.confidence}}));
  return all;
}

std::vector<NamedValue> BankView::kinds() const {
  std::vector<NamedValue> all;
  for (const char* kind : {"category", "invoice", "owner", "account", "ignore"})
    all.push_back({kind, session_.wording().text(std::string("bank.kind.") + kind)});
  return all;
}

std::vector<NamedValue> BankView::categories() const {
  std::vector<NamedValue> all;
  if (const auto known = Catalog(session_.templates()).categories())
    for (const ExpenseCategory& each : *known)
      all.push_back({each.id, each.names.in(session_.wording().language())});
  return all;
}

std::vector<NamedValue> BankView::invoices() const {
  std::vector<NamedValue> all;
  for (const OpenItem& each : open_items(session_.book(), session_.today()))
    all.push_back(
        {each.number, each.number + " · " + each.client_name + " · " + session_.wording().money(each.open)});
  return all;
}

std::vector<NamedValue> BankView::accounts() const {
  std::vector<NamedValue> all;
  for (const AccountRow& each : vireo::accounts(session_.book()))
    all.push_back({each.code, each.code + " " + each.label});
  return all;
}

std::vector<NamedValue> BankView::surpluses() const {
  std::vector<NamedValue> all;
  for (const auto& [name, surplus] : surplus_names())
    all.push_back({name, session_.wording().text("in_out.surplus." + name)});
  return all;
}

std::vector<NamedValue> BankView::shortfalls() const {
  std::vector<NamedValue> all;
  for (const auto& [name, shortfall] : shortfall_names())
    all.push_back({name, session_.wording().text("in_out.shortfall." + name)});
  return all;
}

Checked<std::string> BankView::done(const Checked<Done>& matched, const BankLine& line) {
  if (!matched) {
    form.show(matched.problems(), session_.wording());
    return matched.problems();
  }
  refresh();
  return session_.wording().text("bank.told_matched", {{"text", beginning(line.text, 60)}});
}

Checked<std::string> BankView::accept(std::size_t at) {
  expect(chosen_.has_value(), "a suggestion is of a chosen line");
  const BankLine line = *chosen_;
  const auto& all = suggested_.at(line.id.value());
  expect(at < all.size(), "a suggestion that is shown");
  const BankMatch match = match_of(line.id, all[at]);
  return done(session_.act([&](Book& book) { return match_bank_line(book, match, session_.context()); }),
              line);
}

Checked<std::string> BankView::match_typed() {
  expect(chosen_.has_value(), "what is typed is of a chosen line");
  const BankLine line = *chosen_;
  BankMatch match;
  match.line = line.id;
  match.kind = bank_match_kind(form.text("kind")).value_or(BankMatch::Kind::ignore);
  match.supplier = form.text("supplier");
  if (match.kind == BankMatch::Kind::category) match.target = form.text("category");
  if (match.kind == BankMatch::Kind::account) match.target = form.text("account");
  if (match.kind == BankMatch::Kind::invoices) {
    match.numbers = {form.text("invoice")};
    if (const auto more = surplus(form.text("surplus"))) match.surplus = *more;
    if (const auto less = shortfall(form.text("shortfall"))) match.shortfall = *less;
  }
  return done(session_.act([&](Book& book) { return match_bank_line(book, match, session_.context()); }),
              line);
}

Checked<std::string> BankView::unmatch() {
  expect(chosen_.has_value(), "a match that is taken back is of a chosen line");
  const BankLine line = *chosen_;
  const auto undone =
      session_.act([&](Book& book) { return unmatch_bank_line(book, line.id, session_.today()); });
  if (!undone) return undone.problems();
  refresh();
  return session_.wording().text("bank.told_unmatched", {{"text", beginning(line.text, 60)}});
}

std::optional<Checked<std::string>> BankView::match_sure(const GoesOn& goes_on) {
  const auto told = [&](std::int64_t matched, std::int64_t open) {
    if (!goes_on(matched, open)) throw MatchingStopped{};
  };
  try {
    const auto matched = session_.act(
        [&](Book& book) { return match_sure_lines(book, sure_enough, session_.context(), told); });
    refresh();
    if (!matched) return Checked<std::string>(matched.problems());
    std::string told_at_end =
        session_.wording().text("bank.told_sure", {{"count", static_cast<std::int64_t>(matched->size())}});
    for (const Problem& each : matched.problems()) told_at_end += " · " + session_.wording().text(each);
    return Checked<std::string>(std::move(told_at_end));
  } catch (const MatchingStopped&) {
    return std::nullopt;
  }
}

}  // namespace vireo
