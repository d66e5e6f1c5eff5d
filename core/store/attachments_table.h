#pragma once
// Attachments: files that belong to something in the book (the receipt of an expense). The bytes are blobs.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/book.h"

namespace vireo {

using AttachmentId = Id<struct AttachmentTag>;

struct Attachment {
  AttachmentId id{};
  std::string owner_kind{};  // "expense"
  std::int64_t owner_id = 0;
  std::string name{};  // "ticket.pdf"
  std::string media_type{};
  std::string blob_hash{};
};

struct NewAttachment {
  std::string owner_kind{};
  std::int64_t owner_id = 0;
  std::string name{};
  std::string bytes{};
};

AttachmentId put_attachment(Book::Write& write, const NewAttachment& attachment);
std::vector<Attachment> attachments_of(const Book& book, std::string_view owner_kind, std::int64_t owner_id);
std::optional<Attachment> attachment(const Book& book, AttachmentId id);
/// Byte for byte what was attached.
std::string attachment_bytes(const Book& book, const Attachment& attachment);
void remove_attachment(Book::Write& write, AttachmentId id);
/// By the first bytes (PDF, PNG, JPEG, WebP, GIF, XML), then by the name's ending.
std::string media_type_of(std::string_view name, std::string_view bytes);

}  // namespace vireo
