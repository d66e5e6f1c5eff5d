#include "core/store/parties_table.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <map>

#include "core/base/text.h"

namespace vireo {
namespace {

constexpr const char* party_columns =
    "SELECT id, is_client, is_supplier, is_business, name, street, postcode, city, country, email, phone, "
    "language, "
    "payment_term_days, notes, archived, expected_delay_days FROM party";

Party party_in(SQLite::Statement& row) {
  const auto text = [&](int column) { return row.getColumn(column).getString(); };
  const auto flag = [&](int column) { return row.getColumn(column).getInt() != 0; };
  Party party;
  party.id = PartyId(row.getColumn(0).getInt64());
  party.is_client = flag(1);
  party.is_supplier = flag(2);
  party.is_business = flag(3);
  party.name = text(4);
  party.address = {text(5), text(6), text(7), text(8)};
  party.email = text(9);
  party.phone = text(10);
  party.language = text(11);
  if (!row.getColumn(12).isNull()) party.payment_term_days = row.getColumn(12).getInt();
  party.notes = text(13);
  party.archived = flag(14);
  if (!row.getColumn(15).isNull()) party.expected_delay_days = row.getColumn(15).getInt();
  return party;
}

void bind_party(SQLite::Statement& row, const Party& party) {
  row.bind(1, party.is_client ? 1 : 0);
  row.bind(2, party.is_supplier ? 1 : 0);
  row.bind(3, party.is_business ? 1 : 0);
  row.bind(4, party.name);
  row.bind(5, party.address.street);
  row.bind(6, party.address.postcode);
  row.bind(7, party.address.city);
  row.bind(8, party.address.country);
  row.bind(9, party.email);
  row.bind(10, party.phone);
  row.bind(11, party.language);
  if (party.payment_term_days)
    row.bind(12, *party.payment_term_days);
  else
    row.bind(12);
  row.bind(13, party.notes);
  row.bind(14, party.archived ? 1 : 0);
  if (party.expected_delay_days)
    row.bind(15, *party.expected_delay_days);
  else
    row.bind(15);
}

std::vector<PartyIdentifier> identifiers_in(SQLite::Database& database, PartyId id) {
  std::vector<PartyIdentifier> all;
  SQLite::Statement read(database,
                         "SELECT kind, value FROM party_identifier WHERE party_id = ? ORDER BY kind, id");
  read.bind(1, id.value());
  while (read.executeStep()) all.push_back({read.getColumn(0).getString(), read.getColumn(1).getString()});
  return all;
}

void add_identifiers(Book::Write& write, PartyId party, const std::vector<PartyIdentifier>& identifiers) {
  SQLite::Statement add(write.connection(),
                        "INSERT INTO party_identifier (id, party_id, kind, value) VALUES (?, ?, ?, ?)");
  for (const auto& identifier : identifiers) {
    if (identifier.value.empty()) continue;
    add.bind(1, write.new_ids(1));
    add.bind(2, party.value());
    add.bind(3, identifier.kind);
    add.bind(4, identifier.value);
    add.exec();
    add.reset();
  }
}

bool has_role(const Party& party, PartyRole role) {
  return role == PartyRole::any || (role == PartyRole::client ? party.is_client : party.is_supplier);
}

bool holds(const Party& party, const std::string& wanted) {
  if (wanted.empty()) return true;
  const auto in = [&](const std::string& text) { return folded(text).find(wanted) != std::string::npos; };
  return in(party.name) || in(party.address.city) || in(party.email) ||
         std::any_of(party.identifiers.begin(), party.identifiers.end(),
                     [&](const PartyIdentifier& identifier) { return in(identifier.value); });
}

}  // namespace

PartyId add_party(Book::Write& write, const Party& party) {
  const auto id = write.new_id<PartyTag>();
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO party (is_client, is_supplier, is_business, name, street, postcode, city, "
      "country, email, phone, language, payment_term_days, notes, archived, "
      "expected_delay_days, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  bind_party(add, party);
  add.bind(16, id.value());
  add.exec();
  add_identifiers(write, id, party.identifiers);
  return id;
}

void change_party(Book::Write& write, const Party& party) {
  SQLite::Statement change(
      write.connection(),
      "UPDATE party SET is_client = ?, is_supplier = ?, is_business = ?, name = ?, street = ?, "
      "postcode = ?, city = ?, country = ?, email = ?, phone = ?, language = ?, "
      "payment_term_days = ?, notes = ?, archived = ?, expected_delay_days = ? WHERE id = ?");
  bind_party(change, party);
  change.bind(16, party.id.value());
  expect(change.exec() == 1, "a party that is changed is in the book");
  SQLite::Statement clear(write.connection(), "DELETE FROM party_identifier WHERE party_id = ?");
  clear.bind(1, party.id.value());
  clear.exec();
  add_identifiers(write, party.id, party.identifiers);
}

std::optional<Party> party_if(const Book& book, PartyId id) {
  SQLite::Statement read(book.connection(), std::string(party_columns) + " WHERE id = ?");
  read.bind(1, id.value());
  if (!read.executeStep()) return std::nullopt;
  Party found = party_in(read);
  found.identifiers = identifiers_in(book.connection(), id);
  return found;
}

Party party(const Book& book, PartyId id) {
  auto found = party_if(book, id);
  expect(found.has_value(), "a party id names a party of the book");
  return std::move(*found);
}

std::vector<Party> parties(const Book& book, const PartyFilter& filter) {
  std::map<std::int64_t, std::vector<PartyIdentifier>> identifiers;
  SQLite::Statement read_identifiers(book.connection(),
                                     "SELECT party_id, kind, value FROM party_identifier ORDER BY kind, id");
  while (read_identifiers.executeStep())
    identifiers[read_identifiers.getColumn(0).getInt64()].push_back(
        {read_identifiers.getColumn(1).getString(), read_identifiers.getColumn(2).getString()});

  const std::string wanted = folded(trimmed(filter.text));
  std::vector<std::pair<std::string, Party>> found;
  SQLite::Statement read(book.connection(), party_columns);
  while (read.executeStep()) {
    Party party = party_in(read);
    if (const auto own = identifiers.find(party.id.value()); own != identifiers.end())
      party.identifiers = std::move(own->second);
    if ((party.archived && !filter.archived_too) || !has_role(party, filter.role) || !holds(party, wanted))
      continue;
    std::string name = folded(party.name);
    found.emplace_back(std::move(name), std::move(party));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Party> all;
  for (auto& [name, party] : found) {
    if (filter.at_most > 0 && static_cast<int>(all.size()) == filter.at_most) break;
    all.push_back(std::move(party));
  }
  return all;
}

Checked<Party> find_party(const Book& book, std::string_view typed, PartyRole role) {
  const std::string topic = role == PartyRole::supplier ? "supplier" : "client";
  const std::string wanted = folded(trimmed(typed));
  std::vector<Party> holding;
  std::vector<std::string> known;
  for (auto& party : parties(book, {role})) {
    const std::string name = folded(party.name);
    if (name == wanted) return party;
    known.push_back(party.name);
    if (!wanted.empty() && name.find(wanted) != std::string::npos) holding.push_back(std::move(party));
  }
  if (holding.size() == 1) return holding.front();
  if (!holding.empty()) {
    std::string names;
    for (const auto& party : holding) names += (names.empty() ? "" : ", ") + party.name;
    return problem(topic + ".ambiguous", {"", 0, topic}, {{"typed", std::string(typed)}, {"names", names}});
  }
  return problem(topic + ".unknown", {"", 0, topic},
                 {{"typed", std::string(typed)}, {"nearest", nearest(typed, known)}});
}

}  // namespace vireo
