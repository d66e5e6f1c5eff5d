#pragma once
// A table as a trainee gives it: typed ("411|800|;706||800"), pasted from a spreadsheet (tabs and lines), or
// a CSV file; and as text again. Knows the columns of the question, not what is expected. Pure.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/training/answer_table.h"

namespace vireo {

using TypedRows = std::vector<std::vector<std::string>>;  // a cell a column, those of given columns empty

/// Rows by lines (cells by tabs or "|"), else by ";" (cells by "|"). A first row of column names is passed
/// over, blank rows too; a row may stand with or without its given cells. With given columns: one row for
/// each of the question's. Nothing when a row has too many cells, or there are too many rows.
std::optional<TypedRows> parse_typed_table(const AnswerTable& table, std::string_view typed);

/// The asked cells, "411|800|;706||800"; by lines and tabs when a cell holds one of those signs.
std::string table_text(const AnswerTable& table, const TypedRows& rows);

/// The same of a CSV file, whatever separates its cells.
std::string table_text_of_csv(std::string_view csv);

/// Lines and tabs as cells, for pasting into a grid.
TypedRows pasted_cells(std::string_view text);

}  // namespace vireo
