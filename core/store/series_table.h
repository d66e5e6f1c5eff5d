#pragma once
// The number series of a book, one for each kind of document.
#include "core/billing/document.h"
#include "core/billing/numbering.h"
#include "core/store/book.h"

namespace vireo {

NumberSeries number_series(const Book& book, DocumentKind kind);
void set_number_series(Book::Write& write, DocumentKind kind, const NumberSeries& series);

}  // namespace vireo
