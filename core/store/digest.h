#pragma once
// SHA-256 in hexadecimal: the audit chain, content addresses of blobs, fingerprints of imported files.
#include <string>
#include <string_view>

namespace vireo {

std::string sha256_hex(std::string_view bytes);

}  // namespace vireo
