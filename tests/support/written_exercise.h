#pragma once
// An exercise file as a teacher writes it: the head every one needs, then the parts that a test is about.
#include <string>
#include <string_view>

namespace vireo::test {

inline std::string written_exercise(std::string_view parts) {
  return R"(id = "T1"
version = "1"
country = "FR"
address = "1 rue;69003;Lyon;FR"
level = 1
competencies = ["C2.4"]
title = { fr = "t", en = "t" }
statement = { fr = "s", en = "s" }
solution = { fr = "s", en = "s" }
)" + std::string(parts);
}

}  // namespace vireo::test
