#pragma once
// What a book answers to the questions of a pack: with --book, estimate run, compare and net begin from its
// year.
#include "app/cli/invocation.h"
#include "core/store/book_figures.h"

namespace vireo::cli {

enum class BookSums { with, without };

/// The pack's inputs for the calendar year of `day`: typed ones first, then (with --book) the book's and the
/// profile's. Without sums, turnover and costs are left to whoever asks.
std::vector<BookAnswer> answers_for(Invocation& invocation, const Calculation& pack, Date day,
                                    const CalculationCase& typed, BookSums sums);

/// The pack, with the own figures of the book when one is given.
std::optional<std::shared_ptr<const Calculation>> pack_for(Invocation& invocation, const std::string& id);

/// The pack that answers for the book's regime; --pack wins.
std::string usual_pack(Invocation& invocation);

}  // namespace vireo::cli
