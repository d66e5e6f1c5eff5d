#include "core/store/engagements_table.h"

#include "core/base/named_choice.h"
#include "core/store/row_values.h"
#include "core/store/services_table.h"

namespace vireo {
namespace {

constexpr const char* engagement_columns =
    "SELECT e.id, e.client_id, e.name, e.terms, e.service_id, e.currency, e.hourly_rate, e.price, e.first, "
    "e.last, e.scope, e.excluded, e.response_hours, e.channel, e.zone, e.increment_minutes, e.rounding, "
    "e.rounding_scope, e.minimum_minutes, e.outside_factor, "
    "b.granted_minutes, b.price, b.cycle_months, b.cycle_days, b.cycle_day, b.invoice_day, "
    "b.rollover_cap_minutes, b.rollover_cycles, b.use_order, b.overage, b.overage_price, b.block_minutes, "
    "b.block_price, b.alert_percent, b.prorate "
    "FROM engagement e LEFT JOIN hour_bank b ON b.id = e.id ";

HourBankTerms bank_in(SQLite::Statement& row, const Currency& currency) {
  const auto number = [&](int column) { return row.getColumn(column).getInt64(); };
  HourBankTerms bank;
  bank.granted = {number(20)};
  bank.price = Money::of_minor(number(21), currency);
  bank.cycle_months = row.getColumn(22).getInt();
  bank.cycle_days = row.getColumn(23).getInt();
  bank.cycle_day = row.getColumn(24).getInt();
  bank.invoice_day = row.getColumn(25).getInt();
  if (const auto cap = number_in(row.getColumn(26))) bank.rollover_cap = Minutes{*cap};
  bank.rollover_cycles = row.getColumn(27).getInt();
  bank.order = use_order_named(row.getColumn(28).getString()).value_or(UseOrder::oldest_first);
  bank.overage = overage_named(row.getColumn(29).getString()).value_or(Overage::bill);
  bank.overage_price = UnitPrice::of(decimal_in(row.getColumn(30)), currency).value();
  bank.block = {number(31)};
  bank.block_price = Money::of_minor(number(32), currency);
  bank.alert_percent = row.getColumn(33).getInt();
  bank.prorate = row.getColumn(34).getInt() != 0;
  return bank;
}

Engagement engagement_in(SQLite::Statement& row) {
  const auto text = [&](int column) { return row.getColumn(column).getString(); };
  Engagement found;
  found.id = EngagementId(row.getColumn(0).getInt64());
  found.client = PartyId(row.getColumn(1).getInt64());
  found.name = text(2);
  found.terms = engagement_terms_named(text(3)).value_or(EngagementTerms::hourly);
  found.service = id_in<ServiceId>(row.getColumn(4));
  found.currency = Currency::of(text(5));
  if (!text(6).empty()) found.hourly_rate = UnitPrice::parse(text(6), found.currency).value();
  found.price = Money::of_minor(row.getColumn(7).getInt64(), found.currency);
  found.first = day_in(row.getColumn(8));
  found.last = day_if_in(row.getColumn(9));
  found.scope = text(10);
  found.excluded = text(11);
  if (const auto hours = number_in(row.getColumn(12))) found.response_hours = static_cast<int>(*hours);
  found.channel = text(13);
  found.zone = text(14);
  found.policy.increment_minutes = row.getColumn(15).getInt();
  found.policy.rounding = time_rounding_named(text(16)).value_or(TimeRounding::up);
  found.policy.scope = time_scope_named(text(17)).value_or(TimeScope::entry);
  found.policy.minimum_minutes = row.getColumn(18).getInt();
  found.outside_factor = decimal_in(row.getColumn(19));
  if (!row.getColumn(20).isNull()) found.bank = bank_in(row, found.currency);
  return found;
}

/// Binds engagement_columns 1 to 19 in the order both statements name them; the id comes as the twentieth.
void bind_engagement(SQLite::Statement& row, const Engagement& engagement) {
  row.bind(1, engagement.client.value());
  row.bind(2, engagement.name);
  row.bind(3, std::string(name_of(engagement.terms)));
  bind_id(row, 4, engagement.service);
  row.bind(5, engagement.currency.code());
  row.bind(6, engagement.hourly_rate ? engagement.hourly_rate->value().text() : std::string());
  row.bind(7, engagement.price.minor());
  row.bind(8, engagement.first.text());
  bind_day(row, 9, engagement.last);
  row.bind(10, engagement.scope);
  row.bind(11, engagement.excluded);
  bind_number(row, 12, engagement.response_hours);
  row.bind(13, engagement.channel);
  row.bind(14, engagement.zone);
  row.bind(15, engagement.policy.increment_minutes);
  row.bind(16, std::string(name_of(engagement.policy.rounding)));
  row.bind(17, std::string(name_of(engagement.policy.scope)));
  row.bind(18, engagement.policy.minimum_minutes);
  row.bind(19, engagement.outside_factor.text());
  row.bind(20, engagement.id.value());
}

void store_bank(Book::Write& write, const Engagement& engagement) {
  SQLite::Statement remove(write.connection(), "DELETE FROM hour_bank WHERE id = ?");
  remove.bind(1, engagement.id.value());
  remove.exec();
  if (!engagement.bank) return;
  const HourBankTerms& bank = *engagement.bank;
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO hour_bank (id, granted_minutes, price, cycle_months, cycle_days, cycle_day, invoice_day, "
      "rollover_cap_minutes, rollover_cycles, use_order, overage, overage_price, block_minutes, block_price, "
      "alert_percent, prorate) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  add.bind(1, engagement.id.value());
  add.bind(2, bank.granted.count);
  add.bind(3, bank.price.minor());
  add.bind(4, bank.cycle_months);
  add.bind(5, bank.cycle_days);
  add.bind(6, bank.cycle_day);
  add.bind(7, bank.invoice_day);
  bind_number(add, 8, bank.rollover_cap ? std::optional(bank.rollover_cap->count) : std::nullopt);
  add.bind(9, bank.rollover_cycles);
  add.bind(10, std::string(name_of(bank.order)));
  add.bind(11, std::string(name_of(bank.overage)));
  add.bind(12, bank.overage_price.value().text());
  add.bind(13, bank.block.count);
  add.bind(14, bank.block_price.minor());
  add.bind(15, bank.alert_percent);
  add.bind(16, bank.prorate ? 1 : 0);
  add.exec();
}

}  // namespace

EngagementId add_engagement_row(Book::Write& write, const Engagement& engagement) {
  Engagement added = engagement;
  added.id = write.new_id<EngagementTag>();
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO engagement (client_id, name, terms, service_id, currency, hourly_rate, price, first, "
      "last, scope, excluded, response_hours, channel, zone, increment_minutes, rounding, rounding_scope, "
      "minimum_minutes, outside_factor, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
      "?, ?)");
  bind_engagement(add, added);
  add.exec();
  store_bank(write, added);
  return added.id;
}

void change_engagement_row(Book::Write& write, const Engagement& engagement) {
  SQLite::Statement change(
      write.connection(),
      "UPDATE engagement SET client_id = ?, name = ?, terms = ?, service_id = ?, currency = ?, "
      "hourly_rate = ?, price = ?, first = ?, last = ?, scope = ?, excluded = ?, response_hours = ?, "
      "channel = ?, zone = ?, increment_minutes = ?, rounding = ?, rounding_scope = ?, minimum_minutes = ?, "
      "outside_factor = ? WHERE id = ?");
  bind_engagement(change, engagement);
  expect(change.exec() == 1, "an engagement that is changed is in the book");
  store_bank(write, engagement);
}

std::vector<Engagement> engagements(const Book& book, std::optional<PartyId> client) {
  std::vector<Engagement> all;
  SQLite::Statement read(book.connection(), std::string(engagement_columns) +
                                                "WHERE ?1 IS NULL OR e.client_id = ?1 "
                                                "ORDER BY e.client_id, e.first, e.id");
  bind_id(read, 1, client);
  while (read.executeStep()) all.push_back(engagement_in(read));
  return all;
}

std::optional<Engagement> engagement(const Book& book, EngagementId id) {
  SQLite::Statement read(book.connection(), std::string(engagement_columns) + "WHERE e.id = ?");
  read.bind(1, id.value());
  if (!read.executeStep()) return std::nullopt;
  return engagement_in(read);
}

Checked<Engagement> find_engagement(const Book& book, std::string_view typed, std::optional<PartyId> client) {
  return named_choice(engagements(book, client), typed, "engagement");
}

std::vector<ClientPrice> client_prices(const Book& book, PartyId client) {
  std::vector<ClientPrice> all;
  SQLite::Statement read(book.connection(),
                         "SELECT id, service_id, unit_price, currency, valid_from FROM client_price "
                         "WHERE client_id = ? ORDER BY service_id, valid_from, id");
  read.bind(1, client.value());
  while (read.executeStep())
    all.push_back(
        {read.getColumn(0).getInt64(), client, ServiceId(read.getColumn(1).getInt64()),
         UnitPrice::of(decimal_in(read.getColumn(2)), Currency::of(read.getColumn(3).getString())).value(),
         day_in(read.getColumn(4))});
  return all;
}

void add_client_price(Book::Write& write, const ClientPrice& price) {
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO client_price (id, client_id, service_id, unit_price, currency, valid_from) "
      "VALUES (?, ?, ?, ?, ?, ?)");
  add.bind(1, write.new_ids(1));
  add.bind(2, price.client.value());
  add.bind(3, price.service.value());
  add.bind(4, price.price.value().text());
  add.bind(5, price.price.currency().code());
  add.bind(6, price.valid_from.text());
  add.exec();
}

UnitPrice price_for(const Book& book, PartyId client, const Service& service, Date day) {
  UnitPrice price = service.unit_price;
  for (const ClientPrice& each : client_prices(book, client))
    if (each.service == service.id && each.valid_from <= day) price = each.price;
  return price;
}

std::optional<UnitPrice> hourly_price(const Book& book, const Engagement& engagement, Date day) {
  if (engagement.hourly_rate) return engagement.hourly_rate;
  if (!engagement.service) return std::nullopt;
  const auto known = service(book, *engagement.service);
  if (!known) return std::nullopt;
  return price_for(book, engagement.client, *known, day);
}

}  // namespace vireo
