#pragma once
// Amounts and dates as they stand in a FEC, and as other programs write them into one.
#include <optional>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/money.h"

namespace vireo {

/// How a value deviates from the norm although it can be read.
enum class FecDeviation { none, decimal_point, thousands_mark, date_form };

template <typename T>
struct FecValue {
  std::optional<T> value{};  // nothing: it cannot be read
  FecDeviation deviation = FecDeviation::none;
  bool too_fine = false;  // more decimals than the currency has
};

/// "1200,00", "-1200,00", "1200,00-", "+12", also "1200.00" and "1 200,00"; empty is zero.
FecValue<Money> read_fec_amount(std::string_view text, const Currency& currency);
/// The same with as many decimals as written, for amounts in another currency.
std::optional<Decimal> read_fec_decimal(std::string_view text);
/// "20260115", also "2026-01-15" and "15/01/2026".
FecValue<Date> read_fec_date(std::string_view text);

std::string fec_amount(const Money& amount);
std::string fec_date(Date day);

/// The first of the bytes 80 to 9F in a line that came from ISO 8859-15 (read as U+0080 to U+009F), as
/// "0x93"; empty when there is none. No characters there, they are the quotation marks and dashes of
/// Windows-1252.
std::string byte_of_no_letter(std::string_view line);

}  // namespace vireo
