#pragma once
// The action that takes a whole import back: its entries, lines and what was kept beside them. The way to
// undo an import, and the only one that removes final entries.
#include "core/store/book.h"

namespace vireo {

/// Problems: "batch.missing" {batch}, "batch.reversed" when an entry of the book reverses one of the batch,
/// "period.locked" {day} when a day of the batch is locked.
Checked<Done> delete_batch(Book& book, BatchId batch);

}  // namespace vireo
