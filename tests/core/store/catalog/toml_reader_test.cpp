#include "core/store/catalog/toml_reader.h"

#include <gtest/gtest.h>

#include <fstream>

namespace vireo::toml_reader_test {

namespace fs = std::filesystem;

/// A folder of its own with one template in it, removed at the end.
class Folder {
 public:
  Folder()
      : path_(fs::temp_directory_path() /
              ("vireo_reader_" + std::to_string(reinterpret_cast<std::uintptr_t>(this)))) {
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  TemplateSource with(const std::string& name, const std::string& text) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << text;
    return {path_};
  }

 private:
  fs::path path_;
};

struct Thing {
  std::string id;
  Decimal rate;
  Date from;
};

Checked<Thing> load_thing(const TemplateSource& source) {
  TomlFile file(source, "thing.toml");
  const auto root = file.root();
  Thing thing{root.text("identity"), root.decimal("rate"), root.date("from")};
  root.integer_if("count");
  root.boolean_if("open", false);
  root.one_of_if<int>("colour", {{"green", 1}, {"violet", 2}});
  for (const auto& part : root.tables_if("part")) part.text("name");
  return file.finish(thing);
}

struct Broken {
  const char* name;
  const char* text;
  const char* code;
  int line;
  const char* nearest;
};

constexpr Broken broken[] = {
    {"a misspelt key", "identity = 'a'\nrate = '1'\nfrom = '2026-01-01'\ncuont = 1\n", "template.unknown_key",
     4, "count"},
    {"a key far from all", "identity = 'a'\nrate = '1'\nfrom = '2026-01-01'\nzzzzzzzzz = 1\n",
     "template.unknown_key", 4, "colour, count, from, identity, open, part, rate"},
    {"a missing key", "identity = 'a'\nfrom = '2026-01-01'\n", "template.missing_key", 1, ""},
    {"a bare float", "identity = 'a'\nrate = 25.6\nfrom = '2026-01-01'\n", "template.bare_float", 2, ""},
    {"a rate that is a word", "identity = 'a'\nrate = 'much'\nfrom = '2026-01-01'\n", "template.wrong_type",
     2, ""},
    {"a day that does not exist", "identity = 'a'\nrate = '1'\nfrom = '2026-02-30'\n", "template.bad_date", 3,
     ""},
    {"a TOML date that does not exist", "identity = 'a'\nrate = '1'\nfrom = 2026-02-30\n",
     "template.unreadable", 3, ""},
    {"a text that is a number", "identity = 3\nrate = '1'\nfrom = '2026-01-01'\n", "template.wrong_type", 1,
     ""},
    {"an empty text", "identity = ''\nrate = '1'\nfrom = '2026-01-01'\n", "template.empty_text", 1, ""},
    {"a value outside a closed list", "identity = 'a'\nrate = '1'\nfrom = '2026-01-01'\ncolour = 'grene'\n",
     "template.unknown_value", 4, "green"},
    {"a misspelt key in a list",
     "identity = 'a'\nrate = '1'\nfrom = '2026-01-01'\n[[part]]\nname = 'x'\nnaem = 'y'\n",
     "template.unknown_key", 6, "name"},
    {"a key written twice", "identity = 'a'\nidentity = 'b'\n", "template.unreadable", 2, ""},
};

std::string argument(const Problem& found, std::string_view name) {
  for (const auto& [known, value] : found.message.arguments)
    if (known == name) return value.value;
  return {};
}

TEST(TomlReader, RefusesWithCodeLineAndNearestKey) {
  for (const auto& row : broken) {
    SCOPED_TRACE(row.name);
    const Folder folder;
    const auto thing = load_thing(folder.with("thing.toml", row.text));
    ASSERT_FALSE(thing.ok());
    ASSERT_EQ(thing.problems().size(), 1u);
    const auto& found = thing.problems().front();
    EXPECT_EQ(found.code(), row.code);
    EXPECT_EQ(found.place.file, "thing.toml");
    EXPECT_EQ(found.place.line, row.line);
    EXPECT_EQ(argument(found, "nearest"), row.nearest);
  }
}

TEST(TomlReader, TellsAllThatIsWrongInTheOrderOfLines) {
  const Folder folder;
  const auto thing =
      load_thing(folder.with("thing.toml", "idenity = 'a'\nrate = 1.5\nfrom = 'x'\ncount = 'three'\n"));
  std::vector<std::string> told;
  for (const auto& found : thing.problems())
    told.push_back(std::to_string(found.place.line) + " " + found.code());
  EXPECT_EQ(told, (std::vector<std::string>{"1 template.missing_key", "1 template.unknown_key",
                                            "2 template.bare_float", "3 template.bad_date",
                                            "4 template.wrong_type"}));
}

TEST(TomlReader, ReadsWhatIsRight) {
  const Folder folder;
  const auto thing =
      load_thing(folder.with("thing.toml", "identity = 'a'\nrate = '25.60'\nfrom = 2026-03-05\n"));
  ASSERT_TRUE(thing.ok());
  EXPECT_EQ(thing->rate.text(), "25.60");
  EXPECT_EQ(thing->from.text(), "2026-03-05");
}

TEST(TomlReader, NamesAFileThatIsNowhere) {
  const auto thing = load_thing({});
  ASSERT_FALSE(thing.ok());
  ASSERT_EQ(thing.problems().size(), 1u);
  EXPECT_EQ(thing.problems().front().code(), "template.missing_file");
}

TEST(TomlReader, TablesInTablesWithoutEndAreRefusedBeforeTheyAreMade) {
  std::string bare = "identity = 'a'\n[a";
  std::string quoted = "identity = 'a'\n['a'";
  for (int depth = 0; depth < 50'000; ++depth) {
    bare += ".a";
    quoted += ".\"a b\"";
  }
  for (const std::string& text : {bare + "]\n", quoted + "]\n"}) {
    const auto found = TomlFile::of_text("deep.toml", text).problems();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].code(), "template.too_deep");
    EXPECT_EQ(found[0].place.line, 2);
  }
  const std::string sentences =
      "text = \"One. Two. Three. " + std::string(300, '.') + " 1.5 2.5, e.g. a.b.c.\"\n";
  EXPECT_TRUE(TomlFile::of_text("words.toml", sentences).root().has("text"));
}

TEST(TomlReader, TheFolderWinsPathByPath) {
  const Folder folder;
  const auto source = folder.with("languages/en.toml", "code = 'xx'\n");
  EXPECT_EQ(template_text(source, "languages/en.toml"), "code = 'xx'\n");
  EXPECT_EQ(template_text(source, "languages/fr.toml"), template_text({}, "languages/fr.toml"));
  EXPECT_TRUE(template_text({}, "languages/fr.toml").has_value());
}

}  // namespace vireo::toml_reader_test
