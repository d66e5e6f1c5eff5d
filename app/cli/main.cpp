#include <iostream>

#include "app/cli/command_line.h"

int main(int count, char** words) {
  return vireo::cli::run({words + 1, words + count}, {std::cout, std::cerr});
}
