// Names in unnamed namespaces: once in a folder, since the tests' own build compiles several files as one.
#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "tests/house/sources.h"

namespace vireo::house::unnamed_names_test {

/// The types and constants a file keeps to itself, and its functions with the types of their parameters.
std::set<std::string> own_names(const std::string& text) {
  const std::regex type("^(?:class|struct|enum class) (\\w+)");
  const std::regex constant("^(?:constexpr|const) [^()]*?(\\w+)(?:\\[\\w*\\])? ?[={].*");
  const std::regex function("^[\\w:<>*&, ]+?[ *&](\\w+\\(.*\\)) \\{$");
  const std::regex parameter_name("\\b\\w+([,)])");
  std::set<std::string> names;
  std::istringstream lines(text);
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("namespace {")) inside = true;
    if (line.starts_with("}  // namespace")) inside = false;
    std::smatch found;
    if (!inside || line.empty() || line.starts_with(' ') || line.starts_with('/')) continue;
    if (std::regex_search(line, found, type) || std::regex_search(line, found, constant))
      names.insert(found[1]);
    else if (std::regex_search(line, found, function))
      names.insert(std::regex_replace(found[1].str(), parameter_name, "$1"));
  }
  return names;
}

TEST(UnnamedNames, TypesConstantsAndFunctionsAreSeen) {
  const std::string text =
      "namespace {\nconstexpr int most = 3;\nstruct Row {\n  int a;\n};\nbool is_open(const Row& row, int n) "
      "{\n"
      "  const int kept = 1;\n}\n}  // namespace\nstruct Outside {};\n";
  EXPECT_EQ(own_names(text), (std::set<std::string>{"most", "Row", "is_open(const Row& , int )"}));
}

TEST(UnnamedNames, AreOnceInAFolder) {
  std::map<std::pair<std::string, std::string>, std::string> first;
  for (const auto& file : sources_in({"core", "reports", "app"})) {
    if (!file.path.ends_with(".cpp")) continue;
    const auto folder = file.path.substr(0, file.path.rfind('/'));
    for (const auto& name : own_names(file.text)) {
      const auto [place, is_new] = first.emplace(std::pair(folder, name), file.path);
      EXPECT_TRUE(is_new) << name << " stands in " << place->second << " and in " << file.path
                          << "; share it or call one of them something else";
    }
  }
}

}  // namespace vireo::house::unnamed_names_test
