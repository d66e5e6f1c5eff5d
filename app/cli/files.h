#pragma once
// Files that a command reads or writes whole: receipts, logos, PDFs, passphrases. What cannot be read or
// written is noted as a problem of the invocation.
#include <optional>
#include <string>

#include "app/cli/invocation.h"

namespace vireo::cli {

/// The bytes, which are at least one.
std::optional<std::string> bytes_of_file(Invocation& invocation, const std::string& path);
bool write_file(Invocation& invocation, const std::string& path, const std::string& bytes);
/// The first line of --passphrase-file; nothing when the option was not given or the file cannot be read.
std::optional<std::string> typed_passphrase(Invocation& invocation);

}  // namespace vireo::cli
