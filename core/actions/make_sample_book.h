#pragma once
// The sample book: a year of work up to today, made by the same actions a person uses, in the order of its
// days, from templates/samples. Equal days make equal books (but for the book's own identity and the log's
// clock).
#include <filesystem>
#include <functional>
#include <string>

#include "core/actions/context.h"
#include "core/billing/document.h"
#include "core/store/book.h"

namespace vireo {

/// Draws a document's PDF for its archive.
using PaperMaker = std::function<std::string(const Book&, const IssuedDocument&)>;

/// Problems: "book.exists" and whatever the sample's own data would be refused for.
Checked<Book> make_sample_book(const std::filesystem::path& path, BookWorld world, const Context& context,
                               const PaperMaker& paper);

}  // namespace vireo
