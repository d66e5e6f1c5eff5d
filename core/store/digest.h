#pragma once
// SHA-256 in hexadecimal: the audit chain, content addresses of blobs, fingerprints of imported files.
#include <memory>
#include <string>
#include <string_view>

namespace vireo {

std::string sha256_hex(std::string_view bytes);

/// The same of bytes that come piece by piece.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  void add(std::string_view bytes);
  /// Ends it.
  std::string hex();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace vireo
