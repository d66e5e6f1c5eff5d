#pragma once
// Attaches a file's bytes to something in the book: the receipt of an expense. Reading the file is the
// caller's work.
#include <string>

#include "core/store/attachments_table.h"
#include "core/store/book.h"

namespace vireo {

/// Problems: "attachment.empty", "attachment.too_large" {bytes, limit}, "expense.unknown".
Checked<AttachmentId> attach_file(Book& book, const NewAttachment& file);
/// Problem "attachment.unknown".
Checked<Done> detach_file(Book& book, AttachmentId id);

}  // namespace vireo
