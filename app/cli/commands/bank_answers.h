#pragma once
// What the bank commands share: reading a statement as the options say, and telling it as JSON.
#include <optional>

#include "app/cli/invocation.h"
#include "core/banking/statement.h"
#include "reports/standards/bank/statement_reader.h"

namespace vireo::cli {

std::optional<StatementFile> read_bank_file(Invocation& invocation);
Json json_of(const StatementFile& file);

}  // namespace vireo::cli
