#include "reports/standards/datev.h"

#include <algorithm>
#include <fstream>

#include "core/store/accounts_table.h"
#include "core/store/ledger_export.h"
#include "reports/standards/datev_people.h"
#include "reports/standards/datev_rows.h"

namespace vireo {
namespace {

constexpr std::size_t longest_text = 60;
constexpr std::size_t longest_piece = 36;
constexpr std::size_t shortest_account = 4;
constexpr std::size_t longest_account = 8;

/// Letters, digits and $&%*+-/ alone: the key of an open item.
std::string piece_of(std::string_view text) {
  std::string kept;
  for (const char c : text) {
    const bool fits = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                      c == '_' || std::string_view("$&%*+-/").find(c) != std::string_view::npos;
    if (fits && kept.size() < longest_piece) kept += c;
  }
  return kept;
}

std::string two(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string compact(Date day) {
  return std::to_string(day.year()) + two(day.month()) + two(day.day());
}

std::string amount_of(const Money& amount) {
  std::string text = amount.text();
  std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

class Batch {
 public:
  Batch(const DatevRequest& request, std::size_t account_length, std::string chart)
      : request_(request), account_length_(account_length), chart_(std::move(chart)) {}

  std::string header(std::string_view name, int category, int version) {
    const bool bookings = category == 21;
    const Period& year = request_.year;
    std::string line = "\"EXTF\";700;" + std::to_string(category) + ";" + in_quotes(std::string(name)) + ";" +
                       std::to_string(version) + ";" + compact(request_.made_on) +
                       "000000000;;\"RE\";\"\";\"\";" + std::to_string(request_.consultant) + ";" +
                       std::to_string(request_.client) + ";" + compact(year.begin()) + ";" +
                       std::to_string(account_length_) + ";";
    line += bookings
                ? compact(year.begin()) + ";" + compact(year.last()) + ";" +
                      in_quotes("Buchungen " + std::to_string(year.last().year())) + ";\"\";1;0;0;\"EUR\""
                : ";;\"\";\"\";;;;\"\"";
    line += ";;\"\";;;" + in_quotes(chart_) + ";;;\"\";\"\"\r\n";
    return line;
  }

  std::string row(const DatevRow& row, const std::vector<std::string>& texts, Date day,
                  DatevText& narrow) const {
    std::string line;
    const auto& columns = datev_booking_columns();
    for (std::size_t at = 0; at < columns.size(); ++at) {
      if (at > 0) line += ';';
      std::string value;
      switch (at) {
        case 0:
          value = amount_of(row.amount);
          break;
        case 1:
          value = row.debit ? "S" : "H";
          break;
        case 6:
          value = row.account;
          break;
        case 7:
          value = row.counter;
          break;
        case 8:
          value = row.key;
          break;
        case 9:
          value = two(day.day()) + two(day.month());
          break;
        case 10:
          value = texts[0];
          break;
        case 13:
          value = texts[1];
          break;
        case 113:
          value = "0";
          break;
        default:
          break;
      }
      line += columns[at].is_text ? in_quotes(narrow.of(value)) : value;
    }
    return line + "\r\n";
  }

 private:
  const DatevRequest& request_;
  std::size_t account_length_;
  std::string chart_;  // "03", "04"; empty for another one
};

std::string line_of_names() {
  std::string line;
  for (const DatevColumn& each : datev_booking_columns())
    line += (line.empty() ? "" : ";") + std::string(each.name);
  return line;
}

}  // namespace

std::string datev_chart(const Book& book) {
  const std::string bank = account(book, account_for_role(book, Role::bank)).code;
  if (bank == "1200") return "skr03";
  return bank == "1800" ? "skr04" : "";
}

Checked<DatevFiles> write_datev(const Book& book, const DatevRequest& request) {
  const auto all = accounts(book);
  std::size_t length = shortest_account;
  Problems found;
  for (const AccountRow& each : all) {
    const bool fits = each.code.size() <= longest_account &&
                      each.code.find_first_not_of("0123456789") == std::string::npos && !each.code.empty();
    if (!fits) found.push_back(problem("datev.account_form", {"", 0, each.code}, {{"account", each.code}}));
    length = std::max(length, each.code.size());
  }
  if (!found.empty()) return found;
  DatevFiles files;
  files.debit = Money(ledger_currency(book));
  DatevText narrow;
  DatevPeople people(book, length);
  const DatevRows rules(request.chart);
  const std::string chart = datev_chart(book);
  Batch batch(request, length, chart.empty() ? chart : chart.substr(3));
  std::string bytes = batch.header("Buchungsstapel", 21, 13) + narrow.of(line_of_names()) + "\r\n";
  std::vector<DatevLine> lines;
  std::int64_t entry = 0;
  Date day;
  std::string piece;
  std::string label;
  const auto flush = [&] {
    if (lines.empty()) return;
    bool split = false;
    for (const DatevRow& row : rules.of(lines, split)) {
      bytes += batch.row(row, {piece_of(piece), cut_after(label, longest_text)}, day, narrow);
      files.debit += row.amount;
      ++files.rows;
    }
    files.split_entries += split ? 1 : 0;
    ++files.entries;
    lines.clear();
  };
  export_lines(book, request.year, [&](const FileLine& line) {
    if (line.is_carried) return;
    if (line.entry != entry) {
      flush();
      entry = line.entry;
      day = line.date;
      piece = std::string(line.piece_ref);
      label = std::string(line.label);
    }
    lines.push_back({people.account_of(line), line.debit - line.credit});
  });
  flush();
  if (files.rows == 0) return problem("datev.nothing_to_write", {}, {{"year", request.year.last().year()}});
  if (people.too_many())
    return problem("datev.too_many_people", {}, {{"digits", static_cast<std::int64_t>(length + 1)}});
  std::string labels = batch.header("Kontenbeschriftungen", 20, 2) + "Konto;Kontenbeschriftung;SprachId\r\n";
  for (const AccountRow& each : all)
    labels += each.code + ";" + in_quotes(narrow.of(cut_after(each.label, 40))) + ";\"de-DE\"\r\n";
  std::string persons = batch.header("Debitoren/Kreditoren", 16, 5) + people.rows(narrow);
  files.people = people.count();
  files.replaced_characters = narrow.replaced;
  const std::string year = std::to_string(request.year.last().year());
  files.bookings = request.folder / ("EXTF_Buchungsstapel_" + year + ".csv");
  files.labels = request.folder / ("EXTF_Kontenbeschriftungen_" + year + ".csv");
  files.partners = request.folder / ("EXTF_GP_Stamm_" + year + ".csv");
  for (const auto& [path, text] : {std::pair{&files.bookings, &bytes}, std::pair{&files.labels, &labels},
                                   std::pair{&files.partners, &persons}}) {
    std::ofstream file(*path, std::ios::binary);
    file << *text;
    file.close();
    if (!file) return problem("file.unwritable", {path->string()});
  }
  return files;
}

}  // namespace vireo
