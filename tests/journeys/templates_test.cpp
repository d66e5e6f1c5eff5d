// A rule pack of one's own: checked before it is taken, listed, used, removed.
#include <gmock/gmock.h>

#include "tests/journeys/journey.h"

namespace vireo::templates_test {

class Templates : public journey::Journey {
 protected:
  journey::Answer own(Words words) const {
    Words all{"--lang", "en", "--json", "--today", "2026-07-01", "--templates", path("own")};
    all.insert(all.end(), words.begin(), words.end());
    return run(all);
  }
  std::string pack(const std::string& formula) const {
    const std::string file = path("flat.toml");
    std::ofstream(file, std::ios::binary)
        << "id = \"xx-flat\"\ncountry = \"XX\"\nname = { fr = \"Forfait\", en = \"Flat\" }\ncurrency = "
           "\"EUR\"\n"
           "first_day = \"2026-01-01\"\nlast_checked_day = \"2026-12-31\"\nafterwards = \"refuse\"\n"
           "[[input]]\nid = \"turnover\"\nunit = \"money\"\nquestion = { fr = \"Recettes\", en = "
           "\"Receipts\" }\n"
           "[[result]]\nid = \"tax\"\nname = { fr = \"Taxe\", en = \"Tax\" }\nunit = \"money\"\nformula = \""
        << formula << "\"\nsource = \"own\"\n";
    return file;
  }
};

TEST_F(Templates, APackIsInstalledUsedAndRemoved) {
  const std::string file = pack("10% * turnover");
  EXPECT_EQ(run({"templates", "check", file}).code, 0);
  ASSERT_EQ(own({"templates", "install", file}).code, 0);
  EXPECT_EQ(
      own({"estimate", "run", "--pack", "xx-flat", "--set", "turnover=1234.50"}).json()["results"]["tax"],
      "123.45");
  bool listed = false;
  const auto rows = own({"templates", "list"}).json()["rows"];
  for (const auto& row : rows)
    if (row["id"] == "xx-flat") listed = row["installed"];
  EXPECT_TRUE(listed);
  ASSERT_EQ(own({"templates", "remove", "xx-flat"}).code, 0);
  EXPECT_EQ(own({"estimate", "run", "--pack", "xx-flat", "--set", "turnover=1"}).codes(),
            std::vector<std::string>{"formula.unknown_pack"});
  EXPECT_EQ(own({"templates", "remove", "../own"}).codes(),
            std::vector<std::string>{"templates.not_installed"});
}

TEST_F(Templates, AWrongPackIsRefusedAndNothingIsInstalled) {
  const auto refused = own({"templates", "install", pack("10% * turnovr")});
  EXPECT_EQ(refused.code, 1);
  EXPECT_EQ(refused.codes(), std::vector<std::string>{"formula.unknown_name"});
  EXPECT_FALSE(std::filesystem::exists(path("own")));
  std::ofstream(path("none.toml")) << "name = \"x\"\n";
  EXPECT_EQ(own({"templates", "install", path("none.toml")}).code, 1);
  EXPECT_EQ(own({"templates", "install", path("missing.toml")}).codes(),
            std::vector<std::string>{"file.unreadable"});
}

}  // namespace vireo::templates_test
