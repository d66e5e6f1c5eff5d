#pragma once
// From the words after "vireo-cli" to a run command and an exit code. Shared by main and the journey tests.
#include <iosfwd>
#include <string>
#include <vector>

namespace vireo::cli {

struct Streams {
  std::ostream& out;
  std::ostream& error;
};

/// Runs one command line (without the program's name) and returns its exit code.
int run(const std::vector<std::string>& words, Streams streams);

}  // namespace vireo::cli
