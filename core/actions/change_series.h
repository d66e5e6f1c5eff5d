#pragma once
// Changes how the documents of a kind are numbered: the pattern, the next number, whether the numbers begin
// anew each year. What was given stays as it is, is never given again, and no gap is left behind it.
#include <optional>
#include <string>
#include <vector>

#include "core/billing/document.h"
#include "core/billing/numbering.h"
#include "core/store/book.h"

namespace vireo {

/// An unset field stays as it is.
struct SeriesChange {
  DocumentKind kind = DocumentKind::invoice;
  std::optional<std::string> pattern{};
  std::optional<std::int64_t> next{};  // of today's year when the series begins anew each year
  std::optional<bool> resets_each_year{};
};

/// The series as it is then. Problems, all at once: "numbering.wrong_pattern" {typed}, "numbering.given"
/// {number, last} (the next number was given already), "numbering.leaves_gap" {number, last},
/// "numbering.not_positive", "numbering.nothing_changes".
Checked<NumberSeries> change_series(Book& book, const SeriesChange& change, Date today);

/// Several kinds as one deed, as the settings are saved. The same problems, all at once, in the field that
/// the kind is named by ("quote", "invoice", "credit_note"). What leaves its series as it is, is passed over.
Checked<Done> change_series(Book& book, const std::vector<SeriesChange>& changes, Date today);

}  // namespace vireo
