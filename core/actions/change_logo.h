#pragma once
// change_logo: the picture at the top of one's documents, from a day on. Reading the file is the caller's
// work.
#include <string>

#include "core/actions/context.h"
#include "core/store/book.h"

namespace vireo {

inline constexpr std::size_t largest_logo = 2 * 1024 * 1024;

/// The bytes of a PNG or JPEG; empty: no logo any more. Problems in field "logo": "logo.not_a_picture",
/// "logo.too_large" {limit}.
Checked<Done> change_logo(Book& book, const std::string& bytes, Date from);

}  // namespace vireo
