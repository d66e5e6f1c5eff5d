// Names of the columns, and the first line of a FEC.
#include <algorithm>
#include <cctype>

#include "core/base/text.h"
#include "reports/standards/fec.h"

namespace vireo {
namespace {

constexpr std::array<std::string_view, fec_fields> names{
    "JournalCode", "JournalLib",  "EcritureNum", "EcritureDate", "CompteNum",     "CompteLib",
    "CompAuxNum",  "CompAuxLib",  "PieceRef",    "PieceDate",    "EcritureLib",   "Debit",
    "Credit",      "EcritureLet", "DateLet",     "ValidDate",    "Montantdevise", "Idevise",
    "DateRglt",    "ModeRglt",    "NatOp",       "IdClient",     "Montant",       "Sens"};

constexpr std::size_t required_fields = 18;
constexpr std::size_t no_field = fec_fields;

std::size_t exact_field(const std::string& folded_name) {
  for (std::size_t i = 0; i < names.size(); ++i)
    if (folded(names[i]) == folded_name) return i;
  return no_field;
}

/// A name one letter away ("EcrtureLet"), when only one is.
std::size_t near_field(const std::string& folded_name) {
  std::size_t found = no_field;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (folded_name.size() < 5 || edit_distance(folded(names[i]), folded_name) != 1) continue;
    if (found != no_field) return no_field;
    found = i;
  }
  return found;
}

bool stands_for_other(std::size_t field, const FecShape& shape) {
  const bool amount = field == static_cast<std::size_t>(FecField::debit) ||
                      field == static_cast<std::size_t>(FecField::credit);
  return amount && shape.has_amount_and_side;
}

/// The 18 in their order, with Montant and Sens at the place of Debit and Credit, then 19 to 22.
bool in_order(const FecShape& shape) {
  int last = -1;
  for (std::size_t i = 0; i < 22; ++i) {
    std::size_t field = i;
    if (stands_for_other(i, shape))
      field = i + static_cast<std::size_t>(FecField::amount) - static_cast<std::size_t>(FecField::debit);
    if (shape.column[field] < 0) continue;
    if (shape.column[field] < last) return false;
    last = shape.column[field];
  }
  return true;
}

void place_column(FecShape& shape, const std::string& written, int index, const std::string& file,
                  Problems& found) {
  const std::string name = folded(written);
  std::size_t field = exact_field(name);
  if (field == no_field) {
    field = near_field(name);
    if (field != no_field && shape.column[field] < 0)
      found.push_back(warning("fec.column_spelling", {file, 1, std::string(names[field])},
                              {{"column", std::string(names[field])}, {"written", written}}));
  }
  if (field == no_field) {
    found.push_back(warning("fec.column_extra", {file, 1, written}, {{"column", written}}));
    return;
  }
  if (shape.column[field] >= 0) {
    found.push_back(warning("fec.column_twice", {file, 1, written}, {{"column", written}}));
    return;
  }
  shape.column[field] = index;
  ++shape.known_columns;
}

}  // namespace

std::string_view fec_name(FecField field) {
  return names[static_cast<std::size_t>(field)];
}

Checked<FecShape> read_fec_header(std::string_view line, const std::string& file) {
  FecShape shape;
  shape.column.fill(-1);
  if (line.find('\t') == std::string_view::npos) shape.separator = '|';
  auto columns = split(line, shape.separator);
  for (std::string& column : columns) column = trimmed(column);
  while (!columns.empty() && columns.back().empty()) columns.pop_back();
  if (columns.size() < 2) return problem("fec.separator", {file, 1, ""});
  Problems found;
  shape.columns = static_cast<int>(columns.size());
  for (int i = 0; i < shape.columns; ++i)
    place_column(shape, columns[static_cast<std::size_t>(i)], i, file, found);
  shape.has_amount_and_side = shape.at(FecField::amount) >= 0 && shape.at(FecField::side) >= 0;
  bool complete = true;
  for (std::size_t i = 0; i < required_fields; ++i) {
    if (shape.column[i] >= 0 || stands_for_other(i, shape)) continue;
    complete = false;
    found.push_back(
        problem("fec.column_missing", {file, 1, std::string(names[i])}, {{"column", std::string(names[i])}}));
  }
  if (!complete) return found;
  if (!in_order(shape)) found.push_back(warning("fec.column_order", {file, 1, ""}));
  return Checked<FecShape>(shape, std::move(found));
}

std::string siren_in_fec_name(std::string_view file_name) {
  const auto is_digits = [](std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  if (file_name.size() < 20 || !is_digits(file_name.substr(0, 9)) || file_name.substr(9, 3) != "FEC" ||
      !is_digits(file_name.substr(12, 8)))
    return {};
  return std::string(file_name.substr(0, 9));
}

}  // namespace vireo
