#include "core/actions/change_logo.h"

#include "core/store/blobs_table.h"
#include "tests/core/actions/documents_book.h"

namespace vireo::change_logo_test {

using documents_book::codes;
using documents_book::day;
using documents_book::DocumentsBook;

TEST(ChangeLogo, KeepsThePictureFromADayOn) {
  DocumentsBook given;
  const std::string picture = "\x89PNG\r\n\x1a\n and the rest";
  ASSERT_TRUE(change_logo(given.book, picture, day("2026-03-01")).ok());
  EXPECT_EQ(profile_on(given.book, day("2026-02-28")).get("logo"), "");
  const std::string hash = profile_on(given.book, day("2026-03-01")).get("logo");
  EXPECT_EQ(blob_bytes(given.book, hash), picture);
  ASSERT_TRUE(change_logo(given.book, "", day("2026-05-01")).ok());
  EXPECT_EQ(profile_on(given.book, day("2026-05-01")).get("logo"), "");
}

TEST(ChangeLogo, RefusesWhatIsNoPictureOrTooLarge) {
  DocumentsBook given;
  EXPECT_EQ(codes(change_logo(given.book, "%PDF-1.7", day("2026-03-01")).problems()),
            std::vector<std::string>{"logo.not_a_picture"});
  const std::string large = "\xff\xd8\xff" + std::string(3'000'000, 'x');
  EXPECT_EQ(codes(change_logo(given.book, large, day("2026-03-01")).problems()),
            std::vector<std::string>{"logo.too_large"});
}

}  // namespace vireo::change_logo_test
