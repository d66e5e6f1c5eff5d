// What a fuzzer found in texts that people hand over: told, never fatal.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "core/store/catalog/asset_catalog.h"
#include "core/store/invoice_json.h"
#include "core/store/json_depth.h"
#include "core/store/plan_json.h"
#include "tests/support/temporary_folder.h"

namespace vireo::foreign_texts_test {

std::string nested(std::size_t depth) {
  return std::string(depth, '[') + std::string(depth, ']');
}

TEST(ForeignTexts, ARowIsNotAddedToWhatIsNoObject) {
  for (const char* json : {"7", "\"text\"", "[]", "true"}) {
    const auto changed = with_plan_row(json, "charges", "{\"id\": \"x\"}");
    ASSERT_FALSE(changed.ok()) << json;
    EXPECT_EQ(changed.problems().front().code(), "plan.not_json") << json;
  }
}

TEST(ForeignTexts, JsonNestedAMillionTimesIsRefused) {
  const std::string deep = nested(1000000);
  EXPECT_FALSE(read_plan("{\"services\": " + deep + "}", Currency::of("EUR")).ok());
  EXPECT_FALSE(invoice_from_json("{\"lines\": " + deep + "}").ok());
  EXPECT_FALSE(with_plan_row("{}", "charges", "{\"id\": " + deep + "}").ok());
}

TEST(ForeignTexts, BracketsInTextsDoNotNest) {
  EXPECT_FALSE(nests_too_deep("{\"a\": \"" + std::string(100, '[') + "\\\"" + std::string(100, '{') + "\"}"));
  EXPECT_FALSE(nests_too_deep(nested(deepest_json)));
  EXPECT_TRUE(nests_too_deep(nested(deepest_json + 1)));
}

TEST(ForeignTexts, ATemplateWithACurrencyThatIsNoneIsRefusedAtItsLine) {
  const test::TemporaryFolder folder;
  std::filesystem::create_directories(folder.path() / "assets");
  std::ofstream(folder.path() / "assets/accounts.toml")
      << "[[accounts]]\nchart = \"pcg\"\nasset = \"2\"\ndepreciation = \"28\"\nexpense = \"6\"\nlow_value = "
         "\"5\"\n"
         "currency = \"EURO\"\nsource = \"x\"\nvalue_gain = \"6\"\nvalue_loss = \"6\"\nproceeds_gain = "
         "\"7\"\n"
         "proceeds_loss = \"7\"\nclaim = \"4\"\n";
  const auto read = load_asset_accounts(TemplateSource{folder.path()});
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.problems().front().code(), "currency.unknown");
  EXPECT_EQ(read.problems().front().place.line, 7);
}

}  // namespace vireo::foreign_texts_test
