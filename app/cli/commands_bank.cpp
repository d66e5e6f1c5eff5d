// More rows of THE TABLE: bank statements.
#include "app/cli/commands/all.h"

namespace vireo::cli {
namespace {

constexpr auto none = BookUse::none;

const std::vector<Option> reading{
    {"preset", "ID"}, {"dates", "dmy|mdy|ymd"}, {"decimal", ",|."}, {"currency", "CODE"}};

}  // namespace

std::vector<Command> bank_commands() {
  return {
      {"bank", "read", none, {{"file"}}, reading, bank_read},
      {"fec", "check", none, {{"file"}}, {{"level", "tool|law"}, {"form", "bic|ba|bnc"}}, fec_check},
  };
}

}  // namespace vireo::cli
