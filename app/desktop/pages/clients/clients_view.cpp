#include "app/desktop/pages/clients/clients_view.h"

#include <unordered_map>

#include "core/store/home_queries.h"
#include "core/store/open_items.h"
#include "core/store/parties_table.h"

namespace vireo {
namespace {

std::optional<Money> unless_zero(const Money& amount) {
  if (amount.is_zero()) return std::nullopt;
  return amount;
}

}  // namespace

ClientsView::ClientsView(Session& session)
    : table(session.wording(), [](const ClientRow& row) { return row.id.value(); }), session_(session) {
  const Wording& wording = session.wording();
  table.text("name", wording.text("clients.column.name"), &ClientRow::name, 220);
  table.text("city", wording.text("clients.column.city"), &ClientRow::city, 140);
  table.amount("open", wording.text("clients.column.open"),
               [](const ClientRow& row) { return unless_zero(row.open); });
  table.amount("overdue", wording.text("clients.column.overdue"),
               [](const ClientRow& row) { return unless_zero(row.overdue); });
  table.amount(
      "turnover", wording.text("clients.column.turnover", {{"year", std::to_string(session.today().year())}}),
      [](const ClientRow& row) { return unless_zero(row.turnover); }, 150);
  table.stretch("name");
  table.tint("overdue",
             [](const ClientRow& row) { return row.overdue.is_positive() ? Tone::bad : Tone::normal; });
  table.tint("name", [](const ClientRow& row) { return row.archived ? Tone::muted : Tone::normal; });
  table.tint("city", [](const ClientRow&) { return Tone::muted; });
  refresh();
}

void ClientsView::refresh() {
  const Book& book = session_.book();
  const Date today = session_.today();
  const Money nothing(session_.currency());
  struct Owed {
    Money open;
    Money overdue;
  };
  std::unordered_map<std::int64_t, Owed> owed;
  for (const OpenItem& item : open_items(book, today)) {
    if (item.open.currency() != nothing.currency()) continue;  // amounts of another currency do not add up
    auto& sums = owed.try_emplace(item.client.value(), Owed{nothing, nothing}).first->second;
    sums.open += item.open;
    if (item.days_overdue > 0) sums.overdue += item.open;
  }
  std::unordered_map<std::int64_t, Money> turnover;
  for (const ClientShare& share : client_shares(book, Period::year(today.year())))
    turnover.emplace(share.client.value(), share.turnover);
  std::vector<ClientRow> rows;
  for (const Party& party : parties(book, {PartyRole::client, "", archived_shown_, 0})) {
    const auto sums = owed.find(party.id.value());
    const auto brought = turnover.find(party.id.value());
    rows.push_back({party.id, party.name, party.address.city,
                    sums == owed.end() ? nothing : sums->second.open,
                    sums == owed.end() ? nothing : sums->second.overdue,
                    brought == turnover.end() ? nothing : brought->second, party.archived});
  }
  table.set(std::move(rows));
}

void ClientsView::show_archived(bool shown) {
  if (archived_shown_ == shown) return;
  archived_shown_ = shown;
  refresh();
}

std::string ClientsView::note() const {
  return session_.wording().text("clients.count", {{"count", static_cast<std::int64_t>(table.size())}});
}

}  // namespace vireo
