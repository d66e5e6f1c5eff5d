#include "core/store/attachments_table.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>

#include "core/base/text.h"
#include "core/store/blobs_table.h"

namespace vireo {
namespace {

constexpr const char* attachment_columns =
    "SELECT id, owner_kind, owner_id, name, media_type, blob_hash FROM attachment ";

Attachment row_of(SQLite::Statement& read) {
  return {AttachmentId(read.getColumn(0).getInt64()),
          read.getColumn(1).getString(),
          read.getColumn(2).getInt64(),
          read.getColumn(3).getString(),
          read.getColumn(4).getString(),
          read.getColumn(5).getString()};
}

struct Mark {
  std::string_view text;
  std::string_view media_type;
};

constexpr std::array first_bytes{Mark{"%PDF-", "application/pdf"}, Mark{"\x89PNG\r\n", "image/png"},
                                 Mark{"\xff\xd8\xff", "image/jpeg"}, Mark{"GIF8", "image/gif"},
                                 Mark{"<?xml", "application/xml"}};
constexpr std::array endings{
    Mark{".pdf", "application/pdf"}, Mark{".png", "image/png"},       Mark{".jpg", "image/jpeg"},
    Mark{".jpeg", "image/jpeg"},     Mark{".webp", "image/webp"},     Mark{".gif", "image/gif"},
    Mark{".heic", "image/heic"},     Mark{".xml", "application/xml"}, Mark{".txt", "text/plain"},
    Mark{".csv", "text/csv"},        Mark{".eml", "message/rfc822"},  Mark{".html", "text/html"}};

}  // namespace

AttachmentId put_attachment(Book::Write& write, const NewAttachment& attachment) {
  const auto id = write.new_id<AttachmentTag>();
  const std::string hash = put_blob(write, attachment.bytes);
  SQLite::Statement add(write.connection(),
                        "INSERT INTO attachment (id, owner_kind, owner_id, name, media_type, blob_hash) "
                        "VALUES (?, ?, ?, ?, ?, ?)");
  add.bind(1, id.value());
  add.bind(2, attachment.owner_kind);
  add.bind(3, attachment.owner_id);
  add.bind(4, attachment.name);
  add.bind(5, media_type_of(attachment.name, attachment.bytes));
  add.bind(6, hash);
  add.exec();
  return id;
}

std::vector<Attachment> attachments_of(const Book& book, std::string_view owner_kind, std::int64_t owner_id) {
  std::vector<Attachment> all;
  SQLite::Statement read(book.connection(), std::string(attachment_columns) +
                                                "WHERE owner_kind = ? AND owner_id = ? ORDER BY id");
  read.bind(1, std::string(owner_kind));
  read.bind(2, owner_id);
  while (read.executeStep()) all.push_back(row_of(read));
  return all;
}

std::optional<Attachment> attachment(const Book& book, AttachmentId id) {
  SQLite::Statement read(book.connection(), std::string(attachment_columns) + "WHERE id = ?");
  read.bind(1, id.value());
  if (!read.executeStep()) return std::nullopt;
  return row_of(read);
}

std::string attachment_bytes(const Book& book, const Attachment& attachment) {
  auto bytes = blob_bytes(book, attachment.blob_hash);
  expect(bytes.has_value(), "the bytes of an attachment are in the book");
  return std::move(*bytes);
}

void remove_attachment(Book::Write& write, AttachmentId id) {
  SQLite::Statement remove(write.connection(), "DELETE FROM attachment WHERE id = ?");
  remove.bind(1, id.value());
  remove.exec();
}

std::string media_type_of(std::string_view name, std::string_view bytes) {
  for (const auto& mark : first_bytes)
    if (bytes.starts_with(mark.text)) return std::string(mark.media_type);
  if (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP")) return "image/webp";
  const std::string lower = folded(name);
  for (const auto& mark : endings)
    if (lower.ends_with(mark.text)) return std::string(mark.media_type);
  return "application/octet-stream";
}

}  // namespace vireo
