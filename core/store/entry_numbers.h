#pragma once
// The one gapless sequence of final entry numbers. It is kept beside the ids, outside undo: what has a number
// cannot be undone. Private to core/store.
#include <cstdint>

#include "core/store/book.h"

namespace vireo {

/// The next `count` numbers: returns the first. The first time in a book it goes on from the highest number
/// there.
std::int64_t next_entry_numbers(Book::Write& write, std::int64_t count);

}  // namespace vireo
