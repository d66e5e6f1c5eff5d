#include "core/store/sealed_file.h"

#include <sodium.h>

#include <array>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <vector>

namespace vireo {
namespace {

using Bytes = std::vector<unsigned char>;

constexpr std::string_view magic = "VIREOBAK";
constexpr std::uint32_t newest_version = 1;
constexpr std::size_t chunk_size = 65536;
constexpr std::size_t key_part_size = 8 + crypto_pwhash_SALTBYTES + crypto_box_PUBLICKEYBYTES;
constexpr std::size_t sealed_size = crypto_secretstream_xchacha20poly1305_KEYBYTES + crypto_box_SEALBYTES;
constexpr std::size_t stream_header_size = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t front_size = magic.size() + 4 + 8 + key_part_size + sealed_size + stream_header_size;
constexpr std::size_t more_per_chunk = crypto_secretstream_xchacha20poly1305_ABYTES;
// A file from elsewhere must not make this machine work for hours or fill its memory.
constexpr std::uint32_t most_passes = 16;
constexpr std::uint32_t most_memory_kib = 1024 * 1024;
constexpr std::size_t least_passphrase = 8;

void start_sodium() {
  if (sodium_init() < 0) throw std::runtime_error("the cryptography library does not start");
}

/// Bytes that are wiped when they are no longer needed.
template <std::size_t size>
struct Secret {
  std::array<unsigned char, size> bytes{};
  Secret() = default;
  ~Secret() { sodium_memzero(bytes.data(), bytes.size()); }
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;
  unsigned char* data() { return bytes.data(); }
};

const unsigned char* raw(const std::string& text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

void put_number(std::string& out, std::uint32_t number) {
  for (unsigned shift = 0; shift < 32; shift += 8)
    out.push_back(static_cast<char>((number >> shift) & 0xFFU));
}

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (unsigned i = 0; i < 4; ++i)
    number |= std::uint32_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
  return number;
}

std::string key_part(const SealingKey& key) {
  std::string out;
  put_number(out, key.passes);
  put_number(out, key.memory_kib);
  return out + key.salt + key.public_key;
}

Checked<SealingKey> key_of(std::string_view part) {
  if (part.size() != key_part_size) return problem("backup.damaged");
  SealingKey key{number_at(part, 0), number_at(part, 4), std::string(part.substr(8, crypto_pwhash_SALTBYTES)),
                 std::string(part.substr(8 + crypto_pwhash_SALTBYTES))};
  if (key.passes < 1 || key.passes > most_passes || key.memory_kib < 8 || key.memory_kib > most_memory_kib)
    return problem("backup.damaged");
  return key;
}

struct KeyPair {
  std::array<unsigned char, crypto_box_PUBLICKEYBYTES> open{};
  Secret<crypto_box_SECRETKEYBYTES> secret;
};

void derive(const std::string& passphrase, const SealingKey& how, KeyPair& pair) {
  Secret<crypto_box_SEEDBYTES> seed;
  if (crypto_pwhash(seed.data(), crypto_box_SEEDBYTES, passphrase.data(), passphrase.size(), raw(how.salt),
                    how.passes, std::size_t{how.memory_kib} * 1024, crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw std::runtime_error("not enough memory to use the passphrase");
  crypto_box_seed_keypair(pair.open.data(), pair.secret.data(), seed.data());
}

/// Reads until `size` bytes or the end of the file.
std::size_t read_some(std::ifstream& file, unsigned char* into, std::size_t size,
                      const std::filesystem::path& path) {
  file.read(reinterpret_cast<char*>(into), static_cast<std::streamsize>(size));
  if (file.bad()) throw std::runtime_error("cannot read " + path.string());
  return static_cast<std::size_t>(file.gcount());
}

void write_all(std::ofstream& file, const unsigned char* bytes, std::size_t size,
               const std::filesystem::path& path) {
  if (!file.write(reinterpret_cast<const char*>(bytes), static_cast<std::streamsize>(size)))
    throw std::runtime_error("cannot write " + path.string());
}

std::string read_front(std::ifstream& file, const std::filesystem::path& path) {
  std::string front(front_size, '\0');
  front.resize(read_some(file, reinterpret_cast<unsigned char*>(front.data()), front_size, path));
  return front;
}

/// The front tells how long the whole file must be.
std::optional<Problem> unfit_length(const std::string& front, const std::filesystem::path& path) {
  const std::uint64_t plain =
      number_at(front, magic.size() + 4) | (std::uint64_t{number_at(front, magic.size() + 8)} << 32);
  const std::uint64_t chunks = plain / chunk_size + (plain % chunk_size != 0 || plain == 0 ? 1 : 0);
  const std::uint64_t whole = front_size + plain + chunks * more_per_chunk;
  const std::uint64_t found = std::filesystem::file_size(path);
  if (found == whole) return std::nullopt;
  return problem(found < whole ? "backup.truncated" : "backup.damaged", {path.string()});
}

/// Opens the chunks after the front one by one.
Checked<Done> unseal_chunks(std::ifstream& in, std::ofstream& out, const std::string& front,
                            crypto_secretstream_xchacha20poly1305_state& stream,
                            const std::filesystem::path& from, const std::filesystem::path& to) {
  Bytes sealed(chunk_size + more_per_chunk);
  Bytes plain(chunk_size);
  const std::string none;
  for (bool first = true, last = false; !last; first = false) {
    const std::size_t size = read_some(in, sealed.data(), sealed.size(), from);
    if (size < more_per_chunk) return problem("backup.truncated", {from.string()});
    const std::string& also = first ? front : none;
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(&stream, plain.data(), nullptr, &tag, sealed.data(), size,
                                                   raw(also), also.size()) != 0)
      return problem("backup.damaged", {from.string()});
    last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    write_all(out, plain.data(), size - more_per_chunk, to);
  }
  if (in.peek() != std::ifstream::traits_type::eof()) return problem("backup.damaged", {from.string()});
  out.close();
  if (!out) throw std::runtime_error("cannot write " + to.string());
  return Done{};
}

Checked<Done> unseal(std::ifstream& in, const std::filesystem::path& from, const std::filesystem::path& to,
                     const std::string& passphrase) {
  const std::string front = read_front(in, from);
  if (!front.starts_with(magic)) return problem("backup.not_sealed", {from.string()});
  if (front.size() < front_size) return problem("backup.truncated", {from.string()});
  const std::uint32_t version = number_at(front, magic.size());
  if (version > newest_version)
    return problem("backup.from_the_future", {from.string()}, {{"version", std::int64_t{version}}});
  if (version < newest_version) return problem("backup.damaged", {from.string()});
  if (const auto shape = unfit_length(front, from)) return *shape;
  std::size_t at = magic.size() + 12;
  const auto key = key_of(std::string_view(front).substr(at, key_part_size));
  if (!key) return problem("backup.damaged", {from.string()});
  KeyPair pair;
  derive(passphrase, *key, pair);
  if (sodium_memcmp(pair.open.data(), key->public_key.data(), pair.open.size()) != 0)
    return problem("backup.wrong_passphrase", {from.string()});
  at += key_part_size;
  Secret<crypto_secretstream_xchacha20poly1305_KEYBYTES> stream_key;
  if (crypto_box_seal_open(stream_key.data(), raw(front) + at, sealed_size, pair.open.data(),
                           pair.secret.data()) != 0)
    return problem("backup.damaged", {from.string()});
  crypto_secretstream_xchacha20poly1305_state stream;
  if (crypto_secretstream_xchacha20poly1305_init_pull(&stream, raw(front) + at + sealed_size,
                                                      stream_key.data()) != 0)
    return problem("backup.damaged", {from.string()});
  std::ofstream out(to, std::ios::binary | std::ios::trunc);
  if (!out) throw std::runtime_error("cannot write " + to.string());
  return unseal_chunks(in, out, front, stream, from, to);
}

}  // namespace

std::string SealingKey::text() const {
  const std::string part = key_part(*this);
  std::string hex(part.size() * 2 + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), raw(part), part.size());
  hex.pop_back();
  return hex;
}

Checked<SealingKey> SealingKey::parse(const std::string& text) {
  std::string part(key_part_size, '\0');
  std::size_t size = 0;
  if (sodium_hex2bin(reinterpret_cast<unsigned char*>(part.data()), part.size(), text.data(), text.size(),
                     nullptr, &size, nullptr) != 0)
    return problem("backup.damaged");
  part.resize(size);
  return key_of(part);
}

Checked<SealingKey> sealing_key(const std::string& passphrase) {
  if (passphrase.size() < least_passphrase)
    return problem("backup.weak_passphrase", {}, {{"length", static_cast<std::int64_t>(least_passphrase)}});
  start_sodium();
  SealingKey key{
      crypto_pwhash_argon2id_OPSLIMIT_MODERATE, crypto_pwhash_argon2id_MEMLIMIT_MODERATE / 1024, {}, {}};
  key.salt.resize(crypto_pwhash_SALTBYTES);
  randombytes_buf(key.salt.data(), key.salt.size());
  KeyPair pair;
  derive(passphrase, key, pair);
  key.public_key.assign(pair.open.begin(), pair.open.end());
  return key;
}

bool is_sealed_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string start(magic.size(), '\0');
  return in.read(start.data(), static_cast<std::streamsize>(start.size())) && start == magic;
}

void seal_file(const std::filesystem::path& from, const std::filesystem::path& to, const SealingKey& key) {
  start_sodium();
  expect(key.public_key.size() == crypto_box_PUBLICKEYBYTES && key.salt.size() == crypto_pwhash_SALTBYTES,
         "a sealing key is whole");
  Secret<crypto_secretstream_xchacha20poly1305_KEYBYTES> stream_key;
  crypto_secretstream_xchacha20poly1305_keygen(stream_key.data());
  Bytes sealed_key(sealed_size);
  crypto_box_seal(sealed_key.data(), stream_key.data(), stream_key.bytes.size(), raw(key.public_key));
  Bytes header(stream_header_size);
  crypto_secretstream_xchacha20poly1305_state stream;
  crypto_secretstream_xchacha20poly1305_init_push(&stream, header.data(), stream_key.data());
  std::string front(magic);
  put_number(front, newest_version);
  const auto length = std::filesystem::file_size(from);
  put_number(front, static_cast<std::uint32_t>(length & 0xFFFFFFFFU));
  put_number(front, static_cast<std::uint32_t>(length >> 32));
  front += key_part(key);
  front.append(sealed_key.begin(), sealed_key.end());
  front.append(header.begin(), header.end());

  std::ifstream in(from, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + from.string());
  std::ofstream out(to, std::ios::binary | std::ios::trunc);
  write_all(out, raw(front), front.size(), to);
  Bytes plain(chunk_size);
  Bytes sealed(chunk_size + more_per_chunk);
  const std::string none;
  for (bool first = true, last = false; !last; first = false) {
    const std::size_t size = read_some(in, plain.data(), plain.size(), from);
    last = size < plain.size() || in.peek() == std::ifstream::traits_type::eof();
    const std::string& also = first ? front : none;
    const unsigned char tag = last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0;
    crypto_secretstream_xchacha20poly1305_push(&stream, sealed.data(), nullptr, plain.data(), size, raw(also),
                                               also.size(), tag);
    write_all(out, sealed.data(), size + more_per_chunk, to);
  }
  out.close();
  if (!out) throw std::runtime_error("cannot write " + to.string());
}

Checked<Done> unseal_file(const std::filesystem::path& from, const std::filesystem::path& to,
                          const std::string& passphrase) {
  start_sodium();
  std::ifstream in(from, std::ios::binary);
  if (!in) return problem("book.missing", {from.string()});
  auto done = unseal(in, from, to, passphrase);
  if (!done) {
    std::error_code ignored;
    std::filesystem::remove(to, ignored);
  }
  return done;
}

}  // namespace vireo
