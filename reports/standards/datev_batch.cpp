#include "reports/standards/datev_batch.h"

#include <algorithm>
#include <map>

namespace vireo {
namespace {

constexpr std::size_t longest_text = 60;
constexpr std::size_t longest_piece = 36;

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

}  // namespace

DatevBatch::DatevBatch(const DatevRequest& request, std::size_t account_length, std::string_view chart)
    : request_(request), account_length_(account_length), chart_(chart.empty() ? chart : chart.substr(3)) {}

std::string DatevBatch::header(std::string_view name, int category, int version) const {
  const bool bookings = category == 21;
  const Period& year = request_.year;
  std::string line = "\"EXTF\";700;" + std::to_string(category) + ";" + in_quotes(std::string(name)) + ";" +
                     std::to_string(version) + ";" + compact(request_.made_on) +
                     "000000000;;\"RE\";\"\";\"\";" + std::to_string(request_.consultant) + ";" +
                     std::to_string(request_.client) + ";" + compact(year.begin()) + ";" +
                     std::to_string(account_length_) + ";";
  line += bookings ? compact(year.begin()) + ";" + compact(year.last()) + ";" +
                         in_quotes("Buchungen " + std::to_string(year.last().year())) + ";\"\";1;0;0;\"EUR\""
                   : ";;\"\";\"\";;;;\"\"";
  line += ";;\"\";;;" + in_quotes(chart_) + ";;;\"\";\"\"\r\n";
  return line;
}

std::string DatevBatch::names_of_columns() {
  std::string line;
  for (const DatevColumn& each : datev_booking_columns())
    line += (line.empty() ? "" : ";") + std::string(each.name);
  return line;
}

std::string DatevBatch::row(const DatevRow& row, const DatevVoucher& voucher, DatevText& narrow) const {
  const std::map<std::size_t, std::string> values{
      {0, amount_of(row.amount)},
      {1, row.debit ? "S" : "H"},
      {6, row.account},
      {7, row.counter},
      {8, row.key},
      {9, two(voucher.day.day()) + two(voucher.day.month())},
      {10, piece_of(voucher.piece)},
      {13, cut_after(voucher.label, longest_text)},
      {113, "0"},
  };
  std::string line;
  const auto& columns = datev_booking_columns();
  for (std::size_t at = 0; at < columns.size(); ++at) {
    const auto found = values.find(at);
    const std::string value = found == values.end() ? std::string() : found->second;
    if (at > 0) line += ';';
    line += columns[at].is_text ? in_quotes(narrow.of(value)) : value;
  }
  return line + "\r\n";
}

}  // namespace vireo
