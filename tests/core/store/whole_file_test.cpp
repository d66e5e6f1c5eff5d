// A file is read whole or refused: never a part of it, never more than was asked for.
#include "core/store/whole_file.h"

#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"

namespace vireo::whole_file_test {

struct Case {
  const char* name;
  std::size_t bytes;
  const char* code;  // empty: read
};

class WholeFile : public testing::TestWithParam<Case> {};

TEST_P(WholeFile, IsReadOrRefused) {
  const test::TemporaryFolder folder;
  const std::string written(GetParam().bytes, 'x');
  test::write_bytes(folder / "file", written);
  const auto read = whole_file(folder / "file", 100'000);
  EXPECT_EQ(read.ok() ? std::string() : read.problems().front().code(), GetParam().code);
  if (read) {
    EXPECT_EQ(*read, written);
  }
}

INSTANTIATE_TEST_SUITE_P(Sizes, WholeFile,
                         testing::Values(Case{"Nothing", 0, ""}, Case{"LessThanAPiece", 10, ""},
                                         Case{"OnePiece", 65'536, ""}, Case{"ToTheLimit", 100'000, ""},
                                         Case{"OneByteMore", 100'001, "file.too_large"},
                                         Case{"FarMore", 900'000, "file.too_large"}),
                         [](const auto& it) { return it.param.name; });

TEST(FileRead, AFolderAndAMissingFileAreRefused) {
  const test::TemporaryFolder folder;
  for (const auto& path : {folder.path(), folder / "none"}) {
    const auto read = whole_file(path);
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.problems().front().code(), "file.unreadable");
    EXPECT_EQ(read.problems().front().place.file, path.string());
  }
}

}  // namespace vireo::whole_file_test
