#pragma once
// Numbers without gaps: of each series of documents, and of the entries this book numbered itself. A part of
// book check.
#include "core/base/checked.h"
#include "core/store/book.h"

namespace vireo {

/// "check.number_missing" {series, missing}, "check.number_twice" {series, number}. A series may begin above
/// one, since a business begins its book in mid-year.
Problems check_document_numbers(const Book& book);
/// "check.entry_number_missing" {missing}, "check.entry_number_twice" {number}. Imported entries keep their
/// own.
Problems check_entry_numbers(const Book& book);

}  // namespace vireo
