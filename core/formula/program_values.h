#pragma once
// The small arithmetic of formulas: tables, days, typed values. Used by program_run.cpp alone.
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/formula/program.h"

namespace vireo {

using TableRows = std::vector<std::vector<FixedDecimal>>;

/// Rows (from, rate): each part of x above `from` at its own rate.
FixedDecimal marginal(const FixedDecimal& x, const TableRows& rows);
/// Rows (x, y): the line between two points; level before the first and after the last.
FixedDecimal interpolated(const FixedDecimal& x, const TableRows& rows);
/// The column of the last row whose first number is not above x; 0 before the first row.
FixedDecimal of_slab(const FixedDecimal& x, const TableRows& rows, std::int64_t column);
/// Rows (from, t, a, b, c): (a y + b) y + c with y = (x - t) / 10000 cut to six decimals.
FixedDecimal polynomial(const FixedDecimal& x, const TableRows& rows);

Rounding rounding_of(Operation operation);

FixedDecimal day_value(Date day);
Date day_from(const FixedDecimal& value);
/// That day; the last of the month when it has no such one.
Date clamped_date(int year, int month, int day);
std::int64_t full_months(Date from, Date to);
Date quarter_end(Date day, int count);
Date month_end(Date day, int count);

std::optional<FixedDecimal> typed_value(const FormulaSlot& input, const std::string& typed);
/// What may be typed: message term of a unit, or the choices.
Argument wanted_of(const FormulaSlot& input);
Argument shown_value(const FormulaSlot& slot, const FixedDecimal& value, const std::string& currency);

}  // namespace vireo
