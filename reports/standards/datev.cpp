#include "reports/standards/datev.h"

#include <algorithm>
#include <fstream>
#include <map>

#include "core/store/accounts_table.h"
#include "core/store/ledger_export.h"

namespace vireo {
namespace {

constexpr std::size_t longest_text = 60;
constexpr std::size_t longest_piece = 36;
constexpr std::size_t shortest_account = 4;
constexpr std::size_t longest_account = 8;

/// UTF-8 to Windows 1252; what that charset lacks becomes "?" and is counted.
class Narrow {
 public:
  std::string of(std::string_view text) {
    std::string bytes;
    for (std::size_t at = 0; at < text.size();) {
      const auto first = static_cast<unsigned char>(text[at]);
      const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
      const std::string_view one = text.substr(at, length);
      at += length;
      if (length == 1)
        bytes += first < 0x20 ? ' ' : one[0];
      else
        bytes += narrow(one);
    }
    return bytes;
  }
  std::int64_t replaced = 0;

 private:
  char narrow(std::string_view one) {
    if (one.size() == 2) {
      const unsigned code =
          ((static_cast<unsigned char>(one[0]) & 0x1FU) << 6U) | (static_cast<unsigned char>(one[1]) & 0x3FU);
      if (code >= 0xA0 && code <= 0xFF) return static_cast<char>(code);
    }
    static const std::map<std::string_view, unsigned char> others{
        {"€", 0x80}, {"‚", 0x82}, {"„", 0x84}, {"…", 0x85}, {"Š", 0x8A}, {"Œ", 0x8C},      {"Ž", 0x8E},
        {"‘", 0x91}, {"’", 0x92}, {"“", 0x93}, {"”", 0x94}, {"•", 0x95}, {"–", 0x96},      {"—", 0x97},
        {"™", 0x99}, {"š", 0x9A}, {"œ", 0x9C}, {"ž", 0x9E}, {"Ÿ", 0x9F}, {"\u202f", 0x20}, {"−", 0x2D}};
    const auto found = others.find(one);
    if (found != others.end()) return static_cast<char>(found->second);
    ++replaced;
    return '?';
  }
};

std::string in_quotes(const std::string& text) {
  std::string all = "\"";
  for (const char c : text) all += c == '"' ? std::string("\"\"") : std::string(1, c);
  return all + "\"";
}

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

struct Row {
  Money amount{};
  bool debit = true;  // of `account`
  std::string account{};
  std::string counter{};
};

struct Line {
  std::string account{};
  Money balance{};  // positive: debit
};

/// One row a pair. A side with a single line is everybody's counter account; else amounts are shared out in
/// order.
std::vector<Row> rows_of(const std::vector<Line>& lines, bool& split) {
  std::vector<Line> debits;
  std::vector<Line> credits;
  for (const Line& each : lines) {
    if (each.balance.is_zero()) continue;
    (each.balance.is_negative() ? credits : debits).push_back(each);
  }
  std::vector<Row> rows;
  if (debits.size() == 1 || credits.size() == 1) {
    const bool one_debit = debits.size() == 1;
    const Line& single = one_debit ? debits.front() : credits.front();
    for (const Line& each : one_debit ? credits : debits)
      rows.push_back({each.balance.abs(), !one_debit, each.account, single.account});
    return rows;
  }
  split = true;
  std::size_t at = 0;
  Money left = credits.empty() ? Money() : credits.front().balance.abs();
  for (const Line& debit : debits) {
    Money open = debit.balance;
    while (!open.is_zero() && at < credits.size()) {
      const Money part = std::min(open, left);
      rows.push_back({part, true, debit.account, credits[at].account});
      open -= part;
      left -= part;
      if (left.is_zero() && ++at < credits.size()) left = credits[at].balance.abs();
    }
  }
  return rows;
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

  std::string row(const Row& row, const std::vector<std::string>& texts, Date day, Narrow& narrow) const {
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

/// The two standard charts, known by where they keep the bank.
std::string standard_chart(std::string_view bank_code) {
  if (bank_code == "1200") return "03";
  return bank_code == "1800" ? "04" : "";
}

/// Cut between characters.
std::string cut(std::string_view text, std::size_t characters) {
  std::size_t count = 0;
  std::size_t at = 0;
  while (at < text.size() && count < characters) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
    ++count;
  }
  return std::string(text.substr(0, at));
}

std::string line_of_names() {
  std::string line;
  for (const DatevColumn& each : datev_booking_columns())
    line += (line.empty() ? "" : ";") + std::string(each.name);
  return line;
}

}  // namespace

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
  Narrow narrow;
  Batch batch(request, length, standard_chart(account(book, account_for_role(book, Role::bank)).code));
  std::string bytes = batch.header("Buchungsstapel", 21, 13) + narrow.of(line_of_names()) + "\r\n";
  std::vector<Line> lines;
  std::int64_t entry = 0;
  Date day;
  std::string piece;
  std::string label;
  const auto flush = [&] {
    if (lines.empty()) return;
    bool split = false;
    for (const Row& row : rows_of(lines, split)) {
      bytes += batch.row(row, {piece_of(piece), cut(label, longest_text)}, day, narrow);
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
    lines.push_back({std::string(line.account), line.debit - line.credit});
  });
  flush();
  if (files.rows == 0) return problem("datev.nothing_to_write", {}, {{"year", request.year.last().year()}});
  std::string labels = batch.header("Kontenbeschriftungen", 20, 2) + "Konto;Kontenbeschriftung;SprachId\r\n";
  for (const AccountRow& each : all)
    labels += each.code + ";" + in_quotes(narrow.of(cut(each.label, 40))) + ";\"de-DE\"\r\n";
  files.replaced_characters = narrow.replaced;
  const std::string year = std::to_string(request.year.last().year());
  files.bookings = request.folder / ("EXTF_Buchungsstapel_" + year + ".csv");
  files.labels = request.folder / ("EXTF_Kontenbeschriftungen_" + year + ".csv");
  for (const auto& [path, text] : {std::pair{&files.bookings, &bytes}, std::pair{&files.labels, &labels}}) {
    std::ofstream file(*path, std::ios::binary);
    file << *text;
    file.close();
    if (!file) return problem("file.unwritable", {path->string()});
  }
  return files;
}

}  // namespace vireo
