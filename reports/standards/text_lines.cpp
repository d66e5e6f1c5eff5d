#include "reports/standards/text_lines.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>

#include "core/base/text.h"
#include "core/store/digest.h"

namespace vireo {
namespace {

constexpr std::size_t chunk_size = std::size_t{1} << 20;
constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// The length of the longest beginning that ends between two characters: cuts a chunk before a split
/// character.
std::size_t whole_characters(std::string_view bytes) {
  const std::size_t from = bytes.size() < 4 ? 0 : bytes.size() - 4;
  for (std::size_t at = bytes.size(); at > from; --at) {
    const auto byte = static_cast<unsigned char>(bytes[at - 1]);
    if (byte < 0x80) return bytes.size();
    if (byte >= 0xC0) {
      const std::size_t needs = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
      return bytes.size() - (at - 1) >= needs ? bytes.size() : at - 1;
    }
  }
  return bytes.size();
}

bool is_ascii(std::string_view bytes) {
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, 8);
    if ((word & 0x8080808080808080ULL) != 0) return false;
  }
  for (; at < bytes.size(); ++at)
    if (static_cast<unsigned char>(bytes[at]) >= 0x80) return false;
  return true;
}

/// What the first pass learns, piece by piece.
struct FirstPass {
  TextFileFacts facts{};
  Sha256 digest{};
  std::string kept{};  // a character split by the end of a piece
  bool has_line_feed = false;
  bool has_zero = false;
  // A whole piece without an end of line: a line that long would fill memory.
  bool has_piece_without_feed = false;
  bool has_piece_without_return = false;

  void add(std::string_view piece) {
    digest.add(piece);
    facts.bytes += static_cast<std::int64_t>(piece.size());
    has_zero = has_zero || piece.find('\0') != std::string_view::npos;
    const bool feeds = piece.find('\n') != std::string_view::npos;
    has_line_feed = has_line_feed || feeds;
    if (piece.size() == chunk_size) {
      has_piece_without_feed = has_piece_without_feed || !feeds;
      has_piece_without_return = has_piece_without_return || piece.find('\r') == std::string_view::npos;
    }
    if (!facts.is_utf8 || (kept.empty() && is_ascii(piece))) return;
    kept += piece;
    const std::size_t whole = whole_characters(kept);
    facts.is_utf8 = is_valid_utf8(std::string_view(kept).substr(0, whole));
    kept.erase(0, whole);
  }
};

}  // namespace

Checked<TextFileFacts> look_at_text_file(const std::filesystem::path& path) {
  const std::string name = path.filename().string();
  std::ifstream file(path, std::ios::binary);
  if (!std::filesystem::is_regular_file(path) || !file) return problem("file.missing", {path.string()});
  FirstPass pass;
  std::vector<char> chunk(
      std::min(chunk_size, static_cast<std::size_t>(std::filesystem::file_size(path)) + 1));
  while (file.read(chunk.data(), static_cast<std::streamsize>(chunk.size())) || file.gcount() > 0) {
    const std::string_view piece(chunk.data(), static_cast<std::size_t>(file.gcount()));
    if (pass.facts.bytes == 0) pass.facts.has_mark = piece.substr(0, 3) == utf8_mark;
    pass.add(piece);
  }
  if (file.bad()) throw std::runtime_error("reading " + path.string());
  if (pass.facts.bytes == 0) return problem("file.empty", {name});
  if (pass.has_zero) return problem("file.not_text", {name});
  pass.facts.is_utf8 = pass.facts.is_utf8 && pass.kept.empty();
  pass.facts.line_end = pass.has_line_feed ? '\n' : '\r';
  if (pass.has_line_feed ? pass.has_piece_without_feed : pass.has_piece_without_return)
    return problem("file.line_too_long", {name});
  pass.facts.hash = pass.digest.hex();
  return pass.facts;
}

TextLines::TextLines(const std::filesystem::path& path, const TextFileFacts& facts)
    : file_(path, std::ios::binary),
      facts_(facts),
      buffer_(std::min(chunk_size, static_cast<std::size_t>(facts.bytes) + 1)) {
  if (!file_) throw std::runtime_error("reading " + path.string());
  if (facts.has_mark) file_.seekg(static_cast<std::streamoff>(utf8_mark.size()));
}

bool TextLines::fill() {
  if (at_end_) return false;
  if (begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  if (end_ == buffer_.size()) buffer_.resize(buffer_.size() * 2);
  file_.read(buffer_.data() + end_, static_cast<std::streamsize>(buffer_.size() - end_));
  if (file_.bad()) throw std::runtime_error("reading a text file");
  end_ += static_cast<std::size_t>(file_.gcount());
  at_end_ = file_.eof();
  return true;
}

bool TextLines::next_raw(std::string_view& line) {
  std::size_t searched = 0;
  for (;;) {
    const std::string_view rest(buffer_.data() + begin_, end_ - begin_);
    const std::size_t end = rest.find(facts_.line_end, searched);
    if (end != std::string_view::npos) {
      line = rest.substr(0, end);
      begin_ += end + 1;
      return true;
    }
    searched = rest.size();
    if (fill()) continue;
    line = rest;
    begin_ = end_;
    return !line.empty();
  }
}

bool TextLines::next(std::string_view& line) {
  while (next_raw(line)) {
    ++number_;
    while (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line == "\x1A") continue;
    if (facts_.is_utf8 || is_ascii(line)) return true;
    decoded_ = from_latin9(line);
    line = decoded_;
    return true;
  }
  return false;
}

}  // namespace vireo
