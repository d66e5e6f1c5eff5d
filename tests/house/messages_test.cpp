// Every message the sources name exists, in every language.
#include <gtest/gtest.h>

#include <regex>

#include "core/store/catalog/wording_catalog.h"
#include "tests/house/sources.h"

namespace vireo::house::messages_test {

TEST(Messages, EveryIdNamedInTheSourcesIsWordedInEveryLanguage) {
  // problem("a.b"), warning("a.b"), Argument::term("a.b"), Message{"a.b"}, and every literal that begins as a
  // deed.
  const std::regex named(
      "(?:\\b(?:problem|warning|term|refuse|make_final)\\(\\s*|Message\\s*\\{\\s*|\\.(?:text)\\(\\s*)\"([a-z_"
      "]+(?:\\.[a-z_0-9]+)+)\""
      "|\"((?:deed|undo\\.instead)\\.[a-z_0-9.]+[a-z_0-9])\"");
  for (const auto& language : language_codes({})) {
    const auto wording = load_wording({}, language);
    ASSERT_TRUE(wording.ok());
    for (const auto& file : sources_in({"core", "reports", "app"})) {
      const auto code = without_comments(file.text);
      for (std::sregex_iterator at(code.begin(), code.end(), named), end; at != end; ++at) {
        const std::string id = (*at)[1].matched ? (*at)[1].str() : (*at)[2].str();
        EXPECT_TRUE(wording->knows(id)) << at_line(file, static_cast<std::size_t>(at->position()))
                                        << " names " << id << ", unknown in " << language;
      }
    }
  }
}

}  // namespace vireo::house::messages_test
