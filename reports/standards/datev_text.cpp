#include "reports/standards/datev_text.h"

#include <map>

namespace vireo {

std::string DatevText::of(std::string_view text) {
  std::string bytes;
  for (std::size_t at = 0; at < text.size();) {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    const std::string_view one = text.substr(at, length);
    at += length;
    if (length == 1)
      bytes += first < 0x20 ? ' ' : one[0];
    else
      bytes += narrow(one);
  }
  return bytes;
}

char DatevText::narrow(std::string_view one) {
  if (one.size() == 2) {
    const unsigned code =
        ((static_cast<unsigned char>(one[0]) & 0x1FU) << 6U) | (static_cast<unsigned char>(one[1]) & 0x3FU);
    if (code >= 0xA0 && code <= 0xFF) return static_cast<char>(code);
  }
  static const std::map<std::string_view, unsigned char> others{
      {"€", 0x80}, {"‚", 0x82}, {"„", 0x84}, {"…", 0x85}, {"Š", 0x8A}, {"Œ", 0x8C},      {"Ž", 0x8E},
      {"‘", 0x91}, {"’", 0x92}, {"“", 0x93}, {"”", 0x94}, {"•", 0x95}, {"–", 0x96},      {"—", 0x97},
      {"™", 0x99}, {"š", 0x9A}, {"œ", 0x9C}, {"ž", 0x9E}, {"Ÿ", 0x9F}, {"\u202f", 0x20}, {"−", 0x2D}};
  const auto found = others.find(one);
  if (found != others.end()) return static_cast<char>(found->second);
  ++replaced;
  return '?';
}

std::string in_quotes(const std::string& text) {
  std::string all = "\"";
  for (const char c : text) all += c == '"' ? std::string("\"\"") : std::string(1, c);
  return all + "\"";
}

std::string cut_after(std::string_view text, std::size_t characters) {
  std::size_t count = 0;
  std::size_t at = 0;
  while (at < text.size() && count < characters) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
    ++count;
  }
  return std::string(text.substr(0, at));
}

}  // namespace vireo
