#pragma once
// Writes a fiscal year of a book as a FEC with its notice. Tab, UTF-8 without mark, CRLF, decimal comma.
// Lines that came from a FEC go back as they came. A year with entries that are not validated is called
// provisional: in the file's name and in the notice.
#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/checked.h"
#include "core/ledger/fiscal_year.h"
#include "core/store/book.h"

namespace vireo {

/// The kind of identifier whose value names the file.
inline constexpr std::string_view fec_identifier = "siren";

struct FecRequest {
  Period year{};
  FiscalYearStart start{};
  std::string firm_number{};   // SIREN; empty: taken from the imported file's name
  bool is_cash_basis = false;  // 22 columns; also when the imported file had them
  std::filesystem::path folder{};
};

struct FecWritten {
  std::filesystem::path file{};
  std::filesystem::path notice{};
  std::int64_t lines = 0;
  std::int64_t drafts = 0;     // lines of entries that are not validated
  std::int64_t sanitised = 0;  // fields in which a forbidden character became a blank
};

/// Warnings: "fec.siren_missing", "fec.provisional" {count}, "fec.sanitised" {count}, "fec.opening_computed".
/// Problem: "fec.nothing_to_write" {year}. A disk that fails throws.
Checked<FecWritten> write_fec(const Book& book, const FecRequest& request);

}  // namespace vireo
