// The 254 columns of the file of debtors and creditors, format 16 version 5 (medium confidence: taken from
// two public writers of the format that agree), and its rows.
#include "reports/standards/datev_people.h"

#include <array>
#include <map>

#include "core/store/accounts_table.h"
#include "core/store/parties_table.h"

namespace vireo {
namespace {

constexpr std::string_view first_names[] = {"Konto",
                                            "Name (Adressattyp Unternehmen)",
                                            "Unternehmensgegenstand",
                                            "Name (Adressattyp natürl. Person)",
                                            "Vorname (Adressattyp natürl. Person)",
                                            "Name (Adressattyp keine Angabe)",
                                            "Adressattyp",
                                            "Kurzbezeichnung",
                                            "EU-Land",
                                            "EU-UStID",
                                            "Anrede",
                                            "Titel/Akad. Grad",
                                            "Adelstitel",
                                            "Namensvorsatz",
                                            "Adressart",
                                            "Straße",
                                            "Postfach",
                                            "Postleitzahl",
                                            "Ort",
                                            "Land",
                                            "Versandzusatz",
                                            "Adresszusatz",
                                            "Abweichende Anrede",
                                            "Abw. Zustellbezeichnung 1",
                                            "Abw. Zustellbezeichnung 2",
                                            "Kennz. Korrespondenzadresse",
                                            "Adresse Gültig von",
                                            "Adresse Gültig bis",
                                            "Telefon",
                                            "Bemerkung (Telefon)",
                                            "Telefon GL",
                                            "Bemerkung (Telefon GL)",
                                            "E-Mail",
                                            "Bemerkung (E-Mail)",
                                            "Internet",
                                            "Bemerkung (Internet)",
                                            "Fax",
                                            "Bemerkung (Fax)",
                                            "Sonstige",
                                            "Bemerkung (Sonstige)"};
constexpr std::string_view bank_names[] = {"Bankleitzahl",
                                           "Bankbezeichnung",
                                           "Bank-Kontonummer",
                                           "Länderkennzeichen",
                                           "IBAN-Nr.",
                                           "Leerfeld",
                                           "SWIFT-Code",
                                           "Abw. Kontoinhaber",
                                           "Kennz. Hauptbankverb.",
                                           "Bankverb # Gültig von",
                                           "Bankverb # Gültig bis"};
constexpr std::string_view terms_names[] = {"Leerfeld",
                                            "Briefanrede",
                                            "Grußformel",
                                            "Kunden-/Lief.-Nr.",
                                            "Steuernummer",
                                            "Sprache",
                                            "Ansprechpartner",
                                            "Vertreter",
                                            "Sachbearbeiter",
                                            "Diverse-Konto",
                                            "Ausgabeziel",
                                            "Währungssteuerung",
                                            "Kreditlimit (Debitor)",
                                            "Zahlungsbedingung",
                                            "Fälligkeit in Tagen (Debitor)",
                                            "Skonto in Prozent (Debitor)",
                                            "Kreditoren-Ziel 1 Tg.",
                                            "Kreditoren-Skonto 1 %",
                                            "Kreditoren-Ziel 2 Tg.",
                                            "Kreditoren-Skonto 2 %",
                                            "Kreditoren-Ziel 3 Brutto Tg.",
                                            "Kreditoren-Ziel 4 Tg.",
                                            "Kreditoren-Skonto 4 %",
                                            "Kreditoren-Ziel 5 Tg.",
                                            "Kreditoren-Skonto 5 %",
                                            "Mahnung",
                                            "Kontoauszug",
                                            "Mahntext 1",
                                            "Mahntext 2",
                                            "Mahntext 3",
                                            "Kontoauszugstext",
                                            "Mahnlimit Betrag",
                                            "Mahnlimit %",
                                            "Zinsberechnung",
                                            "Mahnzinssatz 1",
                                            "Mahnzinssatz 2",
                                            "Mahnzinssatz 3",
                                            "Lastschrift",
                                            "Leerfeld",
                                            "Mandantenbank",
                                            "Zahlungsträger"};
constexpr std::string_view bill_names[] = {"Abweichende Anrede",
                                           "Adressart",
                                           "Straße",
                                           "Postfach",
                                           "Postleitzahl",
                                           "Ort",
                                           "Land",
                                           "Versandzusatz",
                                           "Adresszusatz",
                                           "Abw. Zustellbezeichnung 1",
                                           "Abw. Zustellbezeichnung 2",
                                           "Adresse Gültig von",
                                           "Adresse Gültig bis"};
constexpr std::string_view last_names[] = {"Verknüpftes OPOS-Konto",
                                           "Mahnsperre bis",
                                           "Lastschriftsperre bis",
                                           "Zahlungssperre bis",
                                           "Gebührenberechnung",
                                           "Mahngebühr 1",
                                           "Mahngebühr 2",
                                           "Mahngebühr 3",
                                           "Pauschalenberechnung",
                                           "Verzugspauschale 1",
                                           "Verzugspauschale 2",
                                           "Verzugspauschale 3",
                                           "Alternativer Suchname",
                                           "Status",
                                           "Anschrift manuell geändert (Korrespondenzadresse)",
                                           "Anschrift individuell (Korrespondenzadresse)",
                                           "Anschrift manuell geändert (Rechnungsadresse)",
                                           "Anschrift individuell (Rechnungsadresse)",
                                           "Fristberechnung bei Debitor",
                                           "Mahnfrist 1",
                                           "Mahnfrist 2",
                                           "Mahnfrist 3",
                                           "Letzte Frist"};

constexpr std::size_t longest_name = 50;
constexpr std::size_t longest_short_name = 15;
constexpr std::size_t longest_street = 36;
constexpr std::size_t longest_postcode = 10;
constexpr std::size_t longest_city = 30;
constexpr std::size_t longest_contact = 60;

void add_banks(std::vector<std::string>& columns, int first, int last) {
  for (int bank = first; bank <= last; ++bank)
    for (const std::string_view name : bank_names) {
      std::string column(name);
      const auto mark = column.find('#');
      if (mark != std::string::npos)
        column.replace(mark, 1, std::to_string(bank));
      else if (column != "Leerfeld")
        column += " " + std::to_string(bank);
      columns.push_back(std::move(column));
    }
}

std::vector<std::string> made_columns() {
  std::vector<std::string> columns(std::begin(first_names), std::end(first_names));
  add_banks(columns, 1, 5);
  columns.insert(columns.end(), std::begin(terms_names), std::end(terms_names));
  for (int field = 1; field <= 15; ++field) columns.push_back("Indiv. Feld " + std::to_string(field));
  for (const std::string_view name : bill_names) columns.push_back(std::string(name) + " (Rechnungsadresse)");
  add_banks(columns, 6, 10);
  columns.insert(columns.end(), {"Nummer Fremdsystem", "Insolvent"});
  for (int mandate = 1; mandate <= 10; ++mandate)
    columns.push_back("SEPA-Mandatsreferenz " + std::to_string(mandate));
  columns.insert(columns.end(), std::begin(last_names), std::end(last_names));
  return columns;
}

using Fields = std::map<std::string, std::string, std::less<>>;

void fill_party(Fields& fields, const Party& party) {
  const std::string vat = party.identifier("vat");
  if (vat.size() > 2) {
    fields["EU-Land"] = vat.substr(0, 2);
    fields["EU-UStID"] = vat.substr(2);
  }
  fields["Straße"] = cut_after(party.address.street, longest_street);
  fields["Postleitzahl"] = cut_after(party.address.postcode, longest_postcode);
  fields["Ort"] = cut_after(party.address.city, longest_city);
  fields["Land"] = party.address.country;
  if (!party.address.empty()) fields["Adressart"] = "STR";
  fields["Telefon"] = cut_after(party.phone, longest_contact);
  fields["E-Mail"] = cut_after(party.email, longest_contact);
}

Fields fields_of(const Subaccount& own, const std::optional<Party>& party) {
  Fields fields;
  const std::string name = party ? party->name : own.label;
  const char* column = !party               ? "Name (Adressattyp keine Angabe)"
                       : party->is_business ? "Name (Adressattyp Unternehmen)"
                                            : "Name (Adressattyp natürl. Person)";
  fields[column] = cut_after(name, longest_name);
  fields["Adressattyp"] = !party ? "0" : party->is_business ? "2" : "1";
  fields["Kurzbezeichnung"] = cut_after(name, longest_short_name);
  fields["Kunden-/Lief.-Nr."] = cut_after(own.code, longest_short_name);
  if (party) fill_party(fields, *party);
  return fields;
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

const std::vector<std::string>& datev_people_columns() {
  static const std::vector<std::string> columns = made_columns();
  return columns;
}

DatevPeople::DatevPeople(const Book& book, std::size_t account_length)
    : book_(book),
      length_(account_length),
      receivable_(account(book, account_for_role(book, Role::receivable)).code),
      payable_(account(book, account_for_role(book, Role::payable)).code) {
  for (Subaccount& each : subaccounts(book)) {
    if (is_number(each.code) && each.code.size() == length_ + 1) taken_.insert(each.code);
    places_.emplace(each.id, static_cast<std::int64_t>(places_.size()) + 1);
    const std::string code = each.code;
    own_.emplace(code, std::move(each));
  }
}

std::string DatevPeople::account_of(const FileLine& line) {
  const bool debtor = line.account == receivable_;
  if (line.subaccount.empty() || (!debtor && line.account != payable_)) return std::string(line.account);
  const auto own = own_.find(line.subaccount);
  if (own == own_.end()) return std::string(line.account);
  std::string& number = (debtor ? debtors_ : creditors_)[own->second.id];
  if (!number.empty()) return number;
  number = number_for(own->second, debtor);
  people_.emplace(number, &own->second);
  return number;
}

/// The accountant's own number where it is one of that side; else the side's first plus the line's place.
std::string DatevPeople::number_for(const Subaccount& own, bool debtor) {
  if (taken_.contains(own.code) && (own.code.front() >= '7') != debtor && own.code.front() != '0')
    return own.code;
  std::int64_t unit = 1;
  for (std::size_t digit = 0; digit < length_; ++digit) unit *= 10;
  const std::int64_t first = debtor ? unit : 7 * unit;
  const std::int64_t end = debtor ? 7 * unit : 10 * unit;
  std::int64_t number = first + places_.at(own.id);
  while (number < end && taken_.contains(std::to_string(number))) ++number;
  if (number >= end) too_many_ = true;
  taken_.insert(std::to_string(number));
  return std::to_string(number);
}

std::string DatevPeople::rows(DatevText& narrow) const {
  std::string all;
  for (const std::string& name : datev_people_columns()) all += (all.empty() ? "" : ";") + narrow.of(name);
  all += "\r\n";
  for (const auto& [number, own] : people_) {
    const Fields fields = fields_of(*own, own->party ? party_if(book_, *own->party) : std::nullopt);
    all += number;
    for (std::size_t at = 1; at < datev_people_columns().size(); ++at) {
      all += ';';
      const auto found = fields.find(datev_people_columns()[at]);
      if (found != fields.end() && !found->second.empty()) all += in_quotes(narrow.of(found->second));
    }
    all += "\r\n";
  }
  return all;
}

}  // namespace vireo
