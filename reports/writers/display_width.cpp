#include "reports/writers/display_width.h"

#include <cstdint>

namespace vireo {
namespace {

struct Range {
  std::uint32_t first;
  std::uint32_t last;
};
constexpr Range no_width[] = {{0x0300, 0x036F}, {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x2064},
                              {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}};
constexpr Range double_width[] = {{0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},
                                  {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},
                                  {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},   {0x1F300, 0x1F64F},
                                  {0x1F680, 0x1F6FF}, {0x1F900, 0x1FAFF}, {0x20000, 0x3FFFD}};

template <std::size_t n>
bool within(const Range (&ranges)[n], std::uint32_t sign) {
  for (const auto& range : ranges)
    if (range.first <= sign && sign <= range.last) return true;
  return false;
}

int width_of(std::uint32_t sign) {
  return within(no_width, sign) ? 0 : within(double_width, sign) ? 2 : 1;
}

}  // namespace

int display_width(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at++]);
    std::uint32_t sign = lead < 0x80   ? lead
                         : lead < 0xE0 ? lead & 0x1Fu
                         : lead < 0xF0 ? lead & 0x0Fu
                                       : lead & 0x07u;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
      sign = (sign << 6) | (static_cast<unsigned char>(text[at++]) & 0x3Fu);
    width += width_of(sign);
  }
  return width;
}

}  // namespace vireo
