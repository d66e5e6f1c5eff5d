#pragma once
// DATEV EXTF: booking batches (header 700, format 21, version 13), account labels (20, 2), debtors and
// creditors (16, 5) for accountants in Germany. Windows 1252, semicolons, CRLF; texts always in quotes,
// numbers never. https://developer.datev.de/datev/platform/en/dtvf
#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/checked.h"
#include "core/base/date.h"
#include "core/base/money.h"
#include "core/ledger/chart.h"
#include "core/ledger/fiscal_year.h"
#include "core/ledger/tax_key.h"
#include "core/store/book.h"

namespace vireo {

constexpr std::size_t datev_columns = 125;
struct DatevColumn {
  std::string_view name{};
  bool is_text = false;
};
const std::array<DatevColumn, datev_columns>& datev_booking_columns();

struct DatevRequest {
  Period year{};
  Date made_on{};
  int consultant = 1001;
  int client = 1;
  std::filesystem::path folder{};
  const Chart* chart = nullptr;  // one of DATEV's: tells automatic accounts and those of VAT
  TaxKeys keys{};                // used where the book's country is theirs
};

struct DatevFiles {
  std::filesystem::path bookings{};
  std::filesystem::path labels{};
  std::filesystem::path people{};  // debtors and creditors
  std::int64_t rows = 0;
  std::int64_t entries = 0;
  std::int64_t people_rows = 0;
  std::int64_t split_entries = 0;        // shared out into pairs
  std::int64_t own_tax_entries = 0;      // whose VAT stands in rows of its own, without a key
  std::int64_t replaced_characters = 0;  // that Windows 1252 does not have
  Money debit{};                         // the control total: what the rows move
};

/// "skr03" or "skr04", known by where the book keeps its bank; empty for another chart.
std::string datev_chart(const Book& book);

/// Problems: "datev.nothing_to_write", "datev.account_form" {account} for an account that is no number of up
/// to eight digits, "datev.too_many_people" {digits}, "file.unwritable". Beside the files, as warnings, what
/// they do not carry as the book has it: "datev.other_chart", "datev.own_tax" {count, pieces},
/// "datev.split_entries" {count, pieces}, "datev.replaced_characters" {count}, "datev.too_many_rows" {rows,
/// most}.
Checked<DatevFiles> write_datev(const Book& book, const DatevRequest& request);

}  // namespace vireo
