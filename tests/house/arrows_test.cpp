// The arrow table of ARCHITECTURE.md, held against every #include.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "tests/house/sources.h"

namespace vireo::house::arrows_test {

const std::vector<std::string> rooms_of_the_house{"core", "reports", "app"};

std::string table() {
  return text_of("ARCHITECTURE.md");
}

/// Room -> its shelf, 0 the highest.
std::map<std::string, int> shelves() {
  std::map<std::string, int> found;
  int shelf = 0;
  for (const auto& row : block_of(table(), "arrows")) {
    for (const auto& room : row) found[room] = shelf;
    ++shelf;
  }
  return found;
}

/// The longest room that the path lies in, or empty.
std::string room_of(const std::string& path, const std::map<std::string, int>& shelf_of) {
  std::string best;
  for (const auto& [room, shelf] : shelf_of)
    if (path.starts_with(room + "/") && room.size() > best.size()) best = room;
  return best;
}

TEST(Arrows, EveryIncludePointsDownwards) {
  const auto shelf_of = shelves();
  ASSERT_GT(shelf_of.size(), 15u) << "the table in ARCHITECTURE.md is read";
  for (const auto& file : sources_in(rooms_of_the_house)) {
    const auto room = room_of(file.path, shelf_of);
    EXPECT_FALSE(room.empty()) << file.path << " lies in no room of the table";
    if (room.empty()) continue;
    for (const auto& include : includes_of(file)) {
      if (include.angled) continue;
      const auto where = file.path + ":" + std::to_string(include.line) + " includes " + include.path;
      const auto target = room_of(include.path, shelf_of);
      EXPECT_FALSE(target.empty()) << where << ", which is no path from the root";
      if (target.empty() || target == room) continue;
      EXPECT_GT(shelf_of.at(target), shelf_of.at(room)) << where << ": not below it";
    }
  }
}

TEST(Arrows, NoHeaderIncludesItselfInACircle) {
  std::map<std::string, std::vector<std::string>> includes;
  for (const auto& file : sources_in(rooms_of_the_house))
    for (const auto& include : includes_of(file))
      if (!include.angled) includes[file.path].push_back(include.path);
  std::map<std::string, int> state;  // 1 being looked at, 2 done
  const auto look = [&](const auto& self, const std::string& path) -> void {
    state[path] = 1;
    for (const auto& next : includes[path]) {
      EXPECT_NE(state[next], 1) << path << " and " << next << " include each other";
      if (state[next] == 0) self(self, next);
    }
    state[path] = 2;
  };
  std::vector<std::string> paths;
  for (const auto& [path, list] : includes) paths.push_back(path);
  for (const auto& path : paths)
    if (state[path] == 0) look(look, path);
}

TEST(Arrows, ALibraryIsLetInAtItsOwnPlace) {
  std::map<std::string, std::vector<std::string>> places;
  for (const auto& row : block_of(table(), "libraries")) {
    std::vector<std::string> rooms, libraries;
    for (const auto& word : row)
      (word.starts_with("app/") || word.starts_with("core/") || word.starts_with("reports/") ? rooms
                                                                                             : libraries)
          .push_back(word);
    for (const auto& library : libraries) places[library] = rooms;
  }
  ASSERT_GT(places.size(), 8u);
  for (const auto& file : sources_in(rooms_of_the_house))
    for (const auto& include : includes_of(file)) {
      if (!include.angled) continue;
      for (const auto& [library, rooms] : places) {
        if (!include.path.starts_with(library)) continue;
        bool allowed = false;
        for (const auto& room : rooms) allowed = allowed || file.path.starts_with(room + "/");
        EXPECT_TRUE(allowed) << file.path << ":" << include.line << " includes <" << include.path << ">";
      }
    }
}

TEST(Arrows, OnlyTheStoreAsksABookForItsConnection) {
  for (const auto& file : sources_in(rooms_of_the_house)) {
    if (file.path.starts_with("core/store/")) continue;
    const auto code = without_comments_and_literals(file.text);
    const auto at = code.find(".connection()");
    EXPECT_EQ(at, std::string::npos) << at_line(file, at);
  }
}

}  // namespace vireo::house::arrows_test
