#pragma once
// FEC: the file of accounting entries (art. A47 A-1 of the French tax procedure book), 18 columns, 22 for
// cash-basis books. Reading accepts what other programs make of it and says what deviates; writing keeps to
// the letter; fec_check is the strict validator.
// https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000027804775
#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/checked.h"
#include "core/ledger/file_line.h"

namespace vireo {

enum class FecField {
  journal_code,
  journal_label,
  number,
  date,
  account,
  account_label,
  subaccount,
  subaccount_label,
  piece_ref,
  piece_date,
  label,
  debit,
  credit,
  letter,
  letter_date,
  valid_date,
  foreign_amount,
  foreign_currency,
  paid_date,
  paid_method,
  nature,
  client,
  amount,
  side,
};
constexpr std::size_t fec_fields = 24;  // 22 columns; Montant and Sens stand for Debit and Credit

/// The name as the norm spells it.
std::string_view fec_name(FecField field);

/// The shape of one file: which field stands in which column.
struct FecShape {
  char separator = '\t';
  std::array<int, fec_fields> column{};  // -1: the file has none
  int columns = 0;
  int known_columns = 0;  // 18, 21 or 22 in a complete file
  bool has_amount_and_side = false;

  int at(FecField field) const { return column[static_cast<std::size_t>(field)]; }
};

/// Reads the first line. Problems: "fec.separator", "fec.column_missing" {column}; warnings
/// "fec.column_order", "fec.column_extra" {column}, "fec.column_spelling" {column, written},
/// "fec.column_twice" {column}.
Checked<FecShape> read_fec_header(std::string_view line, const std::string& file);

/// A FEC made ready for core/actions/import_ledger: charset, line ends and columns are found out here, its
/// lines are read when the action asks. Problems as read_fec_header and look_at_text_file.
Checked<LedgerSource> fec_source(const std::filesystem::path& path, const Currency& currency);

/// "123456782FEC20261231.txt" -> its nine digits; empty when the name is not of that form.
std::string siren_in_fec_name(std::string_view file_name);

}  // namespace vireo
