#pragma once
// A sealed file: any file encrypted so that only a passphrase opens it, and so that writing one needs no
// passphrase: the passphrase gives a key pair, of which the public half may be kept in a book. libsodium does
// all cryptography.
//
// The form, version 1 (numbers little-endian):
//   8 bytes  "VIREOBAK"
//   4 bytes  version, 1
//   8 bytes  length of the plain file
//   4 bytes  Argon2id passes
//   4 bytes  Argon2id memory in KiB
//  16 bytes  Argon2id salt; passphrase + salt -> 32 byte seed -> X25519 key pair (crypto_box_seed_keypair)
//  32 bytes  the public key
//  80 bytes  a fresh stream key, sealed to the public key (crypto_box_seal)
//  24 bytes  header of the stream (crypto_secretstream_xchacha20poly1305)
// then chunks of 65536 bytes (the last one shorter), each with 17 bytes more; the first chunk authenticates
// all that stands before it, the last one bears the final tag, so that no byte can be changed, dropped or
// added unseen.
#include <cstdint>
#include <filesystem>
#include <string>

#include "core/base/checked.h"

namespace vireo {

/// The public half of a passphrase: enough to seal, not to open.
struct SealingKey {
  std::uint32_t passes = 0;
  std::uint32_t memory_kib = 0;
  std::string salt{};        // 16 bytes
  std::string public_key{};  // 32 bytes

  /// As one line of hexadecimal text, to be kept in a book, and back ("backup.damaged").
  std::string text() const;
  static Checked<SealingKey> parse(const std::string& text);
};

/// Takes about a second and 256 MiB on purpose. Problem "backup.weak_passphrase" below eight characters.
Checked<SealingKey> sealing_key(const std::string& passphrase);

bool is_sealed_file(const std::filesystem::path& file);
/// `to` is written anew; a failing disk is an exception.
void seal_file(const std::filesystem::path& from, const std::filesystem::path& to, const SealingKey& key);
/// Problems: "backup.wrong_passphrase", "backup.truncated", "backup.damaged", "backup.from_the_future". After
/// a refusal `to` does not exist.
Checked<Done> unseal_file(const std::filesystem::path& from, const std::filesystem::path& to,
                          const std::string& passphrase);

}  // namespace vireo
