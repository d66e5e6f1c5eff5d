#pragma once
// Journey: runs command lines in this process on books of a temporary folder, as a person or a script would.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "app/cli/command_line.h"

namespace vireo::journey {

using Json = nlohmann::ordered_json;

struct Answer {
  int code = 0;
  std::string out;
  std::string error;

  Json json() const { return Json::parse(out, nullptr, false); }
  /// The codes of the problems of a --json answer.
  std::vector<std::string> codes() const {
    std::vector<std::string> found;
    const Json answer = json();
    if (answer.is_object() && answer.contains("problems"))
      for (const auto& row : answer["problems"]) found.push_back(row["code"]);
    return found;
  }
};

/// Every test has its own folder, removed at its end; a second run beside it has others.
class Journey : public ::testing::Test {
 protected:
  using Words = std::vector<std::string>;

  void SetUp() override {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::temp_directory_path() /
              (std::string("vireo-journey-") + std::to_string(std::random_device{}()) + "-" +
               test->test_suite_name() + "-" + test->name());
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  std::string book() const { return path("b.vireo"); }
  std::string bytes(const std::string& file) const {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream all;
    all << stream.rdbuf();
    return all.str();
  }

  /// The words as they are.
  static Answer run(const Words& words) {
    std::ostringstream out;
    std::ostringstream error;
    const int code = vireo::cli::run(words, {out, error});
    return {code, out.str(), error.str()};
  }
  /// On the journey's book, in English and JSON, on that day.
  Answer on(const std::string& day, Words words) const {
    Words all{"--book", book(), "--today", day, "--lang", "en", "--json"};
    all.insert(all.end(), words.begin(), words.end());
    return run(all);
  }
  /// The book of the README: a micro-entrepreneur in Lyon since 15 January 2025.
  Answer new_book() const {
    return run({"--lang",     "en",
                "--json",     "--today",
                "2025-01-15", "book",
                "new",        book(),
                "--country",  "FR",
                "--regime",   "fr-micro",
                "--activity", "bnc_ssi",
                "--name",     "Atelier des Lilas EI",
                "--siret",    "73282932000074",
                "--address",  "12 rue des Lilas;69003;Lyon;FR",
                "--start",    "2025-01-15"});
  }
  Answer add_client() const {
    return on("2026-03-01", {"client", "add", "--name", "Ateliers Noël", "--address",
                             "5 place de l'Hôtel-de-Ville;31000;Toulouse;FR"});
  }
  /// A draft of 12.5 hours at 38.00; returns its id as typed.
  std::string draft() const {
    return on("2026-03-02", {"invoice", "draft", "--client", "Ateliers Noël", "--line",
                             "Gestion de boîte mail;12.5;h;38.00"})
        .json()["draft"]
        .dump();
  }

  std::filesystem::path folder_;
};

}  // namespace vireo::journey
